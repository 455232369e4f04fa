/* W9: an LSTM of 16, 20, 32 or 40 units and one output, one step of a state at a time.
   Whole vectors of each gate come first, then the units that are left of all four gates side by side (of 20: i f g o of 4 in one vector), so that no lane is padding. */
#include "products.h"
#include "training.h"
enum { POOL = 256 };
static float xs[POOL];
#define VECS(H) ((H) / 16 * 4 + (H) % 16 / 4)
static float Ww[41 * 192] ALN, Wb[192] ALN, Wo[48] ALN, wo_b = 0.1f, hs[64] ALN, cs[64] ALN; /* rows: h, then x */
AI v16 lane(v16 a, const int q, const int half) {
    return (v16)(half     ? _mm512_shuffle_f32x4((__m512)a, (__m512)a, 0x4e)
                 : q == 1 ? _mm512_shuffle_f32x4((__m512)a, (__m512)a, 0xe5)
                 : q == 2 ? _mm512_shuffle_f32x4((__m512)a, (__m512)a, 0xe6)
                          : _mm512_shuffle_f32x4((__m512)a, (__m512)a, 0xe7));
}
AI float lstm(const int H, const float x) {
    const int F = H / 16, R = H % 16, N = VECS(H), C2 = N <= 8 ? 2 : 1;
    v16 a[2][12];
#pragma GCC unroll 12
    for (int v = 0; v < N; v++) {
        a[0][v] = fma_(S(x), LD(Ww + H * N * 16 + 16 * v), LD(Wb + 16 * v));
        a[1][v] = S(0);
    }
#pragma GCC unroll 4
    for (int k = 0; k < H; k += C2)
#pragma GCC unroll 2
        for (int c = 0; c < C2; c++) {
            v16 s = S(hs[k + c]);
#pragma GCC unroll 12
            for (int v = 0; v < N; v++)
                a[c][v] = fma_(s, LD(Ww + (k + c) * N * 16 + 16 * v), a[c][v]);
        }
    if (C2 == 2)
#pragma GCC unroll 12
        for (int v = 0; v < N; v++)
            a[0][v] += a[1][v];
    v16 y = S(0);
#pragma GCC unroll 3
    for (int u = 0; u < F; u++) {
        v16 *g = a[0] + 4 * u, c = sigmoidv(g[1]) * LD(cs + 16 * u) + sigmoidv(g[0]) * tanhv(g[2]), h = sigmoidv(g[3]) * tanhv(c);
        ST(cs + 16 * u) = c;
        ST(hs + 16 * u) = h;
        y = fma_(h, LD(Wo + 16 * u), y);
    }
    if (R) {
        v16 i, f, g, o;
        if (R == 4) {
            v16 q = a[0][4 * F], s = sigmoidv(q), t = tanhv(q);
            i = s;
            f = lane(s, 1, 0);
            g = lane(t, 2, 0);
            o = lane(s, 3, 0);
        } else {
            v16 p = sigmoidv(a[0][4 * F]), q = a[0][4 * F + 1];
            i = p;
            f = lane(p, 0, 1);
            g = tanhv(q);
            o = lane(sigmoidv(q), 0, 1);
        }
        v16 c = f * LD(cs + 16 * F) + i * g, h = o * tanhv(c);
        ST(cs + 16 * F) = c;
        ST(hs + 16 * F) = h;
        y = fma_(h, LD(Wo + 16 * F), y);
    }
    return wo_b + sum16(y);
}
/* place of gate q of unit u in the packed row */
static int place(int H, int q, int u) {
    int F = H / 16, R = H % 16;
    return u < F * 16 ? (u / 16 * 4 + q) * 16 + u % 16 : F * 64 + q * R + (u - F * 16);
}
static void linit(int H) {
    rng_s = 5;
    float s = 1 / sqrtf(H);
    int N = VECS(H) * 16;
    memset(hs, 0, sizeof hs);
    memset(cs, 0, sizeof cs);
    memset(Wo, 0, sizeof Wo);
    for (int k = 0; k <= H; k++)
        for (int j = 0; j < 4 * H; j++)
            Ww[k * N + place(H, j / H, j % H)] = rndu() * s;
    for (int j = 0; j < 4 * H; j++)
        Wb[place(H, j / H, j % H)] = rndu() * s;
    for (int j = 0; j < H; j++)
        Wo[j] = rndu() * s;
}
#define LSTM(H)                         \
    static double lstm##H(long n) {     \
        double s = 0;                   \
        for (long i = 0; i < n; i++)    \
            s += lstm(H, xs[i % POOL]); \
        return s;                       \
    }
LSTM(16) LSTM(20) LSTM(32) LSTM(40) int main(void) {
    rng_s = 3;
    uniform(xs, POOL, 1);
    linit(16);
    bench(PEER, "W9 16 step 1", lstm16);
    linit(20);
    bench(PEER, "W9 20 step 1", lstm20);
    linit(32);
    bench(PEER, "W9 32 step 1", lstm32);
    linit(40);
    bench(PEER, "W9 40 step 1", lstm40);
}
