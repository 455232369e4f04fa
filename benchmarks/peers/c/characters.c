/* W12: windows of 64 characters of 96, rows of 32 with positions, two blocks of causal attention (4 heads) and 128 GELU, each behind a norm, a last norm, softmax;
 * cross entropy, AdamW. A vector is 16 queries of one head, keys and values are broadcast, and nothing above the diagonal's blocks is computed. A sequence goes forward
 * and back before the next does, so that all of it stays in L1 and L2. */
#include "products.h"
#include "training.h"
enum {
    VO = 96,
    T = 64,
    C = 32,
    HD = 4,
    D = 8,
    F = 128,
    B = 8,
    POOL = 32,
    n1 = 0,
    wq = 64,
    bq = wq + C * 96,
    wo = bq + 96,
    bo = wo + C * C,
    n2 = bo + C,
    w1 = n2 + 64,
    b1 = w1 + C * F,
    w2 = b1 + F,
    b2 = w2 + F * C,
    R = b2 + C,
    oP = VO * C,
    oR = oP + T * C,
    oL = oR + 2 * R,
    oH = oL + 64,
    oC = oH + C * VO,
    NP = oC + VO
};
static float P[NP] ALN, G[NP] ALN, M[NP] ALN, V[NP] ALN;
static int X[POOL * T], Y[POOL * T], steps;
static const float SC = 0.35355339f;
static void init(void) {
    rng_s = 81;
    memset(M, 0, sizeof M);
    memset(V, 0, sizeof V);
    steps = 0;
    uniform(P, NP, .17f);
    for (int r = 0; r < 2; r++)
        for (int i = 0; i < C; i++) {
            P[oR + r * R + n1 + i] += 1;
            P[oR + r * R + n2 + i] += 1;
        }
    for (int i = 0; i < C; i++)
        P[oL + i] += 1;
    uniform(P, oR, .5f);
    for (int i = 0; i < POOL * T; i++) {
        X[i] = (int)((rndu() * .5f + .5f) * VO) % VO;
        Y[i] = (int)((rndu() * .5f + .5f) * VO) % VO;
    }
}
/* everything that backward needs of one sequence */
typedef struct {
    float nn[T * C], ny[T * C], qkv[T * 96], qt[C * T], ot[C * T], o[T * C], p[HD * 160 * 16], mm[T * C], my[T * C], a[T * F], da[T * F], rs[T], rm[T];
} Block;
static Block bk[2] ALN;
static float h[T * C] ALN, ln[T * C] ALN, ly[T * C] ALN, lr_[T], z[T * VO] ALN;
#define AT(i) ((i) * ((i) + 1) / 2 * 16) /* first key row of query block i in p: 0, 16, 48, 96 */
AI void attend(Block* k, const int train) {
    transpose(T, C, k->qkv, 96, k->qt, T);
    for (int e = 0; e < HD; e++)
        for (int i = 0; i < 4; i++) {
            v16 q[D], o[D], m = S(-1e30f), sum = S(0);
            float buf[64 * 16] ALN, *s = train ? k->p + (e * 160 + AT(i)) * 16 : buf;
            const int n = 16 * i + 16;
            const float *K = k->qkv + 32 + e * D, *W = k->qkv + 64 + e * D;
#pragma GCC unroll 8
            for (int d = 0; d < D; d++) {
                q[d] = LD(k->qt + (e * D + d) * T + 16 * i) * S(SC);
                o[d] = S(0);
            }
#pragma GCC unroll 2
            for (int j = 0; j < n; j++) {
                const float* r = K + j * 96;
                v16 t = S(r[0]) * q[0], u = S(r[1]) * q[1];
#pragma GCC unroll 3
                for (int d = 2; d < D; d += 2) {
                    t = fma_(S(r[d]), q[d], t);
                    u = fma_(S(r[d + 1]), q[d + 1], u);
                }
                t += u;
                if (j >= n - 16)
                    t = (v16)_mm512_mask_mov_ps(_mm512_set1_ps(-1e30f), (__mmask16)(0xffff << (j - n + 16)), (__m512)t);
                m = vmax(m, t);
                ST(s + 16 * j) = t;
            }
#pragma GCC unroll 2
            for (int j = 0; j < n; j++) {
                const float* r = W + j * 96;
                v16 p = expv(LD(s + 16 * j) - m);
                if (train)
                    ST(s + 16 * j) = p;
                sum += p;
#pragma GCC unroll 8
                for (int d = 0; d < D; d++)
                    o[d] = fma_(S(r[d]), p, o[d]);
            }
            v16 k1 = rcp(sum);
            if (train)
                for (int j = 0; j < n; j++)
                    ST(s + 16 * j) *= k1;
#pragma GCC unroll 8
            for (int d = 0; d < D; d++)
                ST(k->ot + (e * D + d) * T + 16 * i) = o[d] * k1;
        }
    transpose(C, T, k->ot, T, k->o, C);
}
AI void forward(const int* x, const int train) {
    for (int t = 0; t < T; t++)
        for (int v = 0; v < C; v += 16)
            ST(h + t * C + v) = LD(P + x[t] * C + v) + LD(P + oP + t * C + v);
#pragma GCC unroll 1
    for (int r = 0; r < 2; r++) {
        const float* p = P + oR + r * R;
        Block* k = bk + (train ? r : 0);
        for (int t = 0; t < T; t++)
            norm(C, h + t * C, p + n1, p + n1 + C, k->ny + t * C, train ? k->nn + t * C : 0, k->rs + t);
        gemm(T, 96, C, k->ny, C, 1, p + wq, 96, k->qkv, 96, p + bq, 0);
        attend(k, train);
        gemm(T, C, C, k->o, C, 1, p + wo, C, h, C, p + bo, 2);
        for (int t = 0; t < T; t++)
            norm(C, h + t * C, p + n2, p + n2 + C, k->my + t * C, train ? k->mm + t * C : 0, k->rm + t);
        gemm(T, F, C, k->my, C, 1, p + w1, F, k->a, F, p + b1, 0);
        for (int i = 0; i < T * F; i += 16)
            if (train) {
                v16 d;
                ST(k->a + i) = geluD(LD(k->a + i), &d);
                ST(k->da + i) = d;
            } else
                ST(k->a + i) = gelu(LD(k->a + i));
        gemm(T, C, F, k->a, F, 1, p + w2, C, h, C, p + b2, 2);
    }
    for (int t = 0; t < T; t++)
        norm(C, h + t * C, P + oL, P + oL + C, ly + t * C, train ? ln + t * C : 0, lr_ + t);
    gemm(T, VO, C, ly, C, 1, P + oH, VO, z, VO, P + oC, 0);
}
static double fwd(long n) {
    double s = 0;
    for (long i = 0; i < n; i++) {
        forward(X + i % POOL * T, 0);
        for (int t = 0; t < T; t++)
            softmax(z + t * VO, 6, 1, -1);
        s += z[0];
    }
    return s;
}
/* one character at position pos: keys are kept transposed (a vector is 16 keys), values row by row */
static float KT[2][C * T] ALN, VC[2][T * C] ALN;
AI void step(const int x, const int pos, const int NV, float* y) {
    float g[C] ALN, n[C] ALN, qkv[96] ALN, o[C] ALN, a[F] ALN, u[C] ALN;
    for (int v = 0; v < C; v += 16)
        ST(g + v) = LD(P + x * C + v) + LD(P + oP + pos * C + v);
#pragma GCC unroll 1
    for (int r = 0; r < 2; r++) {
        const float* p = P + oR + r * R;
        float *K = KT[r], *W = VC[r];
        norm(C, g, p + n1, p + n1 + C, n, 0, 0);
        gemv(96, C, n, p + wq, p + bq, qkv, 0);
        for (int d = 0; d < C; d++)
            K[d * T + pos] = qkv[32 + d];
        ST(W + pos * C) = LD(qkv + 64);
        ST(W + pos * C + 16) = LD(qkv + 80);
        float s[HD][T] ALN;
        v16 inv[HD];
#pragma GCC unroll 4
        for (int e = 0; e < HD; e++) {
            v16 t[4], m;
            for (int v = 0; v < NV; v++)
                t[v] = S(0);
#pragma GCC unroll 8
            for (int d = 0; d < D; d++) {
                v16 q = S(qkv[e * D + d] * SC);
#pragma GCC unroll 4
                for (int v = 0; v < NV; v++)
                    t[v] = fma_(q, LD(K + (e * D + d) * T + 16 * v), t[v]);
            }
            const int l = NV - 1;
            t[l] = (v16)_mm512_mask_mov_ps(_mm512_set1_ps(-1e30f), (__mmask16)((2u << (pos - 16 * l)) - 1), (__m512)t[l]);
            m = t[0];
            for (int v = 1; v < NV; v++)
                m = vmax(m, t[v]);
            const v16 mm = S(max16(m));
            v16 sum = S(0);
#pragma GCC unroll 4
            for (int v = 0; v < NV; v++) {
                t[v] = expv(t[v] - mm);
                sum += t[v];
                ST(s[e] + 16 * v) = t[v];
            }
            inv[e] = S(sum16(sum));
        }
        __m256 c[HD][2];
#pragma GCC unroll 4
        for (int e = 0; e < HD; e++)
            c[e][0] = c[e][1] = _mm256_setzero_ps();
        int j = 0;
        for (; j + 2 <= pos + 1; j += 2)
#pragma GCC unroll 4
            for (int e = 0; e < HD; e++) {
                c[e][0] = _mm256_fmadd_ps(_mm256_set1_ps(s[e][j]), _mm256_loadu_ps(W + j * C + e * D), c[e][0]);
                c[e][1] = _mm256_fmadd_ps(_mm256_set1_ps(s[e][j + 1]), _mm256_loadu_ps(W + (j + 1) * C + e * D), c[e][1]);
            }
        if (j <= pos)
#pragma GCC unroll 4
            for (int e = 0; e < HD; e++)
                c[e][0] = _mm256_fmadd_ps(_mm256_set1_ps(s[e][j]), _mm256_loadu_ps(W + j * C + e * D), c[e][0]);
#pragma GCC unroll 4
        for (int e = 0; e < HD; e++)
            _mm256_store_ps(o + e * D, _mm256_mul_ps(_mm256_add_ps(c[e][0], c[e][1]), _mm512_castps512_ps256((__m512)rcp(inv[e]))));
        gemv(C, C, o, p + wo, p + bo, u, 0);
        ST(g) += LD(u);
        ST(g + 16) += LD(u + 16);
        norm(C, g, p + n2, p + n2 + C, n, 0, 0);
        gemv(F, C, n, p + w1, p + b1, a, 0);
#pragma GCC unroll 8
        for (int i = 0; i < F; i += 16)
            ST(a + i) = gelu(LD(a + i));
        gemv(C, F, a, p + w2, p + b2, u, 0);
        ST(g) += LD(u);
        ST(g + 16) += LD(u + 16);
    }
    norm(C, g, P + oL, P + oL + C, n, 0, 0);
    gemv(VO, C, n, P + oH, P + oC, y, 0);
    softmax(y, 6, 1, -1);
}
static double steps32(long n) {
    double s = 0;
    for (long i = 0; i < n; i++) {
        float y[VO] ALN;
        step(X[i % (POOL * T)], 32, 3, y);
        s += y[0];
    }
    return s;
}
static float WqT[2][96 * C] ALN, WoT[2][C * C] ALN, W1T[2][F * C] ALN, W2T[2][C * F] ALN, WhT[VO * C] ALN, dh[T * C] ALN, dn[T * C] ALN, df[T * F] ALN, dO[T * C] ALN,
    dT[C * T] ALN, dqkv[T * 96] ALN, dqT[96 * T] ALN, dS[160 * 16] ALN;
AI void attendB(Block* k) {
    transpose(T, C, dO, C, dT, T);
    for (int e = 0; e < HD; e++) {
        const float *K = k->qkv + 32 + e * D, *W = k->qkv + 64 + e * D, *Q = k->qkv + e * D;
        for (int i = 0; i < 4; i++) {
            v16 g[D], q[D], del = S(0);
            const float* p = k->p + (e * 160 + AT(i)) * 16;
            float* s = dS + AT(i) * 16;
#pragma GCC unroll 8
            for (int d = 0; d < D; d++) {
                g[d] = LD(dT + (e * D + d) * T + 16 * i);
                del = fma_(g[d], LD(k->ot + (e * D + d) * T + 16 * i), del);
                q[d] = S(0);
            }
#pragma GCC unroll 2
            for (int j = 0; j < 16 * i + 16; j++) {
                const float *r = W + j * 96, *c = K + j * 96;
                v16 t = fma_(S(r[0]), g[0], -del), u = S(r[1]) * g[1];
#pragma GCC unroll 3
                for (int d = 2; d < D; d += 2) {
                    t = fma_(S(r[d]), g[d], t);
                    u = fma_(S(r[d + 1]), g[d + 1], u);
                }
                t = (t + u) * LD(p + 16 * j) * S(SC);
                ST(s + 16 * j) = t;
#pragma GCC unroll 8
                for (int d = 0; d < D; d++)
                    q[d] = fma_(S(c[d]), t, q[d]);
            }
#pragma GCC unroll 8
            for (int d = 0; d < D; d++)
                ST(dqT + (e * D + d) * T + 16 * i) = q[d];
        }
        for (int j = 0; j < 4; j++) {
            v16 a[D], b[D];
#pragma GCC unroll 8
            for (int d = 0; d < D; d++)
                a[d] = b[d] = S(0);
            for (int i = j; i < 4; i++) {
                float u[256] ALN, w[256] ALN;
                v16 r[16];
                const float *p = k->p + (e * 160 + AT(i) + 16 * j) * 16, *s = dS + (AT(i) + 16 * j) * 16;
#pragma GCC unroll 16
                for (int l = 0; l < 16; l++)
                    r[l] = LD(s + 16 * l);
                tr16(r);
#pragma GCC unroll 16
                for (int l = 0; l < 16; l++) {
                    ST(u + 16 * l) = r[l];
                    r[l] = LD(p + 16 * l);
                }
                tr16(r);
#pragma GCC unroll 16
                for (int l = 0; l < 16; l++)
                    ST(w + 16 * l) = r[l];
#pragma GCC unroll 1
                for (int l = 0; l < 16; l++) {
                    const float *q = Q + (16 * i + l) * 96, *g = dO + (16 * i + l) * C + e * D;
                    v16 ds = LD(u + 16 * l), pp = LD(w + 16 * l);
#pragma GCC unroll 8
                    for (int d = 0; d < D; d++) {
                        a[d] = fma_(S(q[d]), ds, a[d]);
                        b[d] = fma_(S(g[d]), pp, b[d]);
                    }
                }
            }
#pragma GCC unroll 8
            for (int d = 0; d < D; d++) {
                ST(dqT + (32 + e * D + d) * T + 16 * j) = a[d];
                ST(dqT + (64 + e * D + d) * T + 16 * j) = b[d];
            }
        }
    }
    transpose(96, T, dqT, T, dqkv, 96);
}
AI void addcol(const int N, const float* d, float* g) {
    float s[128] ALN;
    colsum(T, N, d, s);
    for (int i = 0; i < N; i += 16)
        ST(g + i) += LD(s + i);
}
NI double batch(const int* x, const int* y) {
    const float sc = 1.f / (B * T);
    memset(G, 0, sizeof G);
    for (int r = 0; r < 2; r++) {
        const float* p = P + oR + r * R;
        transpose(C, 96, p + wq, 96, WqT[r], C);
        transpose(C, C, p + wo, C, WoT[r], C);
        transpose(C, F, p + w1, F, W1T[r], C);
        transpose(F, C, p + w2, C, W2T[r], F);
    }
    transpose(C, VO, P + oH, VO, WhT, C);
    for (int b = 0; b < B; b++) {
        x += b ? T : 0;
        y += b ? T : 0;
        forward(x, 1);
        for (int t = 0; t < T; t++)
            softmax(z + t * VO, 6, sc, y[t]);
        gemm(C, VO, T, ly, 1, C, z, VO, G + oH, VO, 0, 2);
        addcol(VO, z, G + oC);
        gemm(T, C, VO, z, VO, 1, WhT, C, dn, C, 0, 0);
        for (int t = 0; t < T; t++)
            normB(C, dn + t * C, P + oL, ln + t * C, lr_[t], dh + t * C, 0, G + oL, G + oL + C);
#pragma GCC unroll 1
        for (int r = 1; r >= 0; r--) {
            Block* k = bk + r;
            const float* p = P + oR + r * R;
            float* g = G + oR + r * R;
            gemm(F, C, T, k->a, 1, F, dh, C, g + w2, C, 0, 2);
            addcol(C, dh, g + b2);
            gemm(T, F, C, dh, C, 1, W2T[r], F, df, F, 0, 0);
            for (int i = 0; i < T * F; i += 16)
                ST(df + i) *= LD(k->da + i);
            gemm(C, F, T, k->my, 1, C, df, F, g + w1, F, 0, 2);
            addcol(F, df, g + b1);
            gemm(T, C, F, df, F, 1, W1T[r], C, dn, C, 0, 0);
            for (int t = 0; t < T; t++)
                normB(C, dn + t * C, p + n2, k->mm + t * C, k->rm[t], dh + t * C, 1, g + n2, g + n2 + C);
            gemm(C, C, T, k->o, 1, C, dh, C, g + wo, C, 0, 2);
            addcol(C, dh, g + bo);
            gemm(T, C, C, dh, C, 1, WoT[r], C, dO, C, 0, 0);
            attendB(k);
            gemm(C, 96, T, k->ny, 1, C, dqkv, 96, g + wq, 96, 0, 2);
            addcol(96, dqkv, g + bq);
            gemm(T, C, 96, dqkv, 96, 1, WqT[r], C, dn, C, 0, 0);
            for (int t = 0; t < T; t++)
                normB(C, dn + t * C, p + n1, k->nn + t * C, k->rs[t], dh + t * C, 1, g + n1, g + n1 + C);
        }
        for (int t = 0; t < T; t++)
            for (int v = 0; v < C; v += 16) {
                ST(G + x[t] * C + v) += LD(dh + t * C + v);
                ST(G + oP + t * C + v) += LD(dh + t * C + v);
            }
    }
    return z[0];
}
static double train(long n) {
    double s = 0;
    for (long i = 0; i < n; i++) {
        long b = i % (POOL / B) * B;
        s += batch(X + b * T, Y + b * T);
        adam(P, G, M, V, NP, ++steps, 1e-5f, 1e-2f);
    }
    return s;
}
int main(void) {
    init();
    for (int t = 0; t < 33; t++) {
        float y[VO] ALN;
        t < 16 ? step(X[t], t, 1, y) : t < 32 ? step(X[t], t, 2, y) : step(X[t], t, 3, y);
    }
    bench(PEER, "W12 forward 1", fwd);
    bench(PEER, "W12 step 1", steps32);
    bench(PEER, "W12 train 8", train);
}
