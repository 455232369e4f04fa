/* W10: a GRU of 64 units over 32 steps of 9 values, softmax of 6 behind the last; cross entropy, Adam. */
#include "products.h"
#include "training.h"
enum { POOL = 256 };
enum { I = 9, U = 64, T = 32, G = 192, B = 32, O = 6, OP = 16, oX = 0, oH = oX + I * G, oB = oH + U * G, oN = oB + G, oO = oN + U, oC = oO + U * OP, NP = oC + OP };
static float P[NP] ALN, Gr[NP] ALN, M[NP] ALN, V[NP] ALN, X[POOL * T * I] ALN, hst[U] ALN;
static int L[POOL], steps;
static void ginit(void) {
    rng_s = 11;
    float s = 1 / 8.f;
    uniform(P, oO, s);
    uniform2(P + oO, U, O, OP, s);
    for (int j = 0; j < OP; j++)
        P[oC + j] = j < O ? rndu() * s : -1e30f;
    uniform(X, POOL * T * I, 1);
    for (int i = 0; i < POOL; i++)
        L[i] = (int)((rndu() * .5f + .5f) * O) % O;
    memset(M, 0, sizeof M);
    memset(V, 0, sizeof V);
    memset(hst, 0, sizeof hst);
    steps = 0;
}
/* one step of one sequence; blocks of 32 units: 8 accumulators, and the activations of one block run beside the products of the next.
   The weights (56 KB) outgrow L1: every second step walks them backwards, so what was read last is read first */
AI void gru(const float* x, const float* h, float* o, const int back) {
#pragma GCC unroll 2
    for (int q = 0; q < 2; q++) {
        const int u = 32 * (back ? 1 - q : q);
        v16 a[4][2];
#pragma GCC unroll 2
        for (int v = 0; v < 2; v++) {
            a[0][v] = LD(P + oB + u + 16 * v);
            a[1][v] = LD(P + oB + U + u + 16 * v);
            a[2][v] = LD(P + oB + 2 * U + u + 16 * v);
            a[3][v] = LD(P + oN + u + 16 * v);
        }
#pragma GCC unroll 9
        for (int k = 0; k < I; k++) {
            v16 s = S(x[k]);
            const float* w = P + oX + k * G + u;
#pragma GCC unroll 2
            for (int v = 0; v < 2; v++) {
                a[0][v] = fma_(s, LD(w + 16 * v), a[0][v]);
                a[1][v] = fma_(s, LD(w + U + 16 * v), a[1][v]);
                a[2][v] = fma_(s, LD(w + 2 * U + 16 * v), a[2][v]);
            }
        }
#pragma GCC unroll 4
        for (int kk = 0; kk < U; kk++) {
            const int k = back ? U - 1 - kk : kk;
            v16 s = S(h[k]);
            const float* w = P + oH + k * G + u;
#pragma GCC unroll 2
            for (int v = 0; v < 2; v++) {
                a[0][v] = fma_(s, LD(w + 16 * v), a[0][v]);
                a[1][v] = fma_(s, LD(w + U + 16 * v), a[1][v]);
                a[3][v] = fma_(s, LD(w + 2 * U + 16 * v), a[3][v]);
            }
        }
#pragma GCC unroll 2
        for (int v = 0; v < 2; v++) {
            v16 r = sigmoidv(a[0][v]), z = sigmoidv(a[1][v]), n = tanhv(fma_(r, a[3][v], a[2][v]));
            ST(o + u + 16 * v) = fma_(z, LD(h + u + 16 * v) - n, n);
        }
    }
}
NI void ghead(const float* h, float* z) {
    gemv(OP, U, h, P + oO, P + oC, z, 0);
    softmax(z, 1, 1, -1);
}
static double gstep(long n) {
    double s = 0;
    static float h[2][U] ALN;
    for (long i = 0; i < n; i++) {
        float z[OP] ALN;
        const float* x = X + (i % (POOL * T)) * I;
        if (i & 1)
            gru(x, h[1], h[0], 1);
        else
            gru(x, h[0], h[1], 0);
        ghead(h[~i & 1], z);
        s += z[0];
    }
    return s;
}
static double gfwd(long n) {
    double s = 0;
    for (long i = 0; i < n; i++) {
        float h[2][U] ALN = {{0}}, z[OP] ALN;
        const float* x = X + (i % POOL) * T * I;
        for (int t = 0; t < T; t += 2) {
            gru(x + t * I, h[0], h[1], 0);
            gru(x + t * I + I, h[1], h[0], 1);
        }
        ghead(h[0], z);
        s += z[0];
    }
    return s;
}
/* batch: a tile of R sequences x 16 units holds the four sums in registers and applies the gates before it stores.
   Gt keeps r z n and the candidate's recurrent part of a step; backward lays their gradients (r, z, recurrent part, candidate) over them */
static float Xt[T * B * I] ALN, Hs[(T + 1) * B * U] ALN, Gt[T * B * 4 * U] ALN, WT[G * U] ALN, OT[OP * U] ALN, Zo[B * OP] ALN, dH[B * U] ALN;
AI void gtile(const int R, const int t, const int b, const int u) {
    v16 a[4][6];
#pragma GCC unroll 6
    for (int r = 0; r < R; r++) {
        a[0][r] = LD(P + oB + u);
        a[1][r] = LD(P + oB + U + u);
        a[2][r] = LD(P + oB + 2 * U + u);
        a[3][r] = LD(P + oN + u);
    }
    const float *x = Xt + (t * B + b) * I, *h = Hs + (t * B + b) * U;
    float *g = Gt + (t * B + b) * 4 * U + u, *o = Hs + ((t + 1) * B + b) * U + u;
#pragma GCC unroll 1
    for (int k = 0; k < I; k++) {
        const float* w = P + oX + k * G + u;
        v16 w0 = LD(w), w1 = LD(w + U), w2 = LD(w + 2 * U);
#pragma GCC unroll 6
        for (int r = 0; r < R; r++) {
            v16 s = S(x[r * I + k]);
            a[0][r] = fma_(s, w0, a[0][r]);
            a[1][r] = fma_(s, w1, a[1][r]);
            a[2][r] = fma_(s, w2, a[2][r]);
        }
    }
    if (t)
#pragma GCC unroll 1
        for (int k = 0; k < U; k++) {
            const float* w = P + oH + k * G + u;
            v16 w0 = LD(w), w1 = LD(w + U), w2 = LD(w + 2 * U);
#pragma GCC unroll 6
            for (int r = 0; r < R; r++) {
                v16 s = S(h[r * U + k]);
                a[0][r] = fma_(s, w0, a[0][r]);
                a[1][r] = fma_(s, w1, a[1][r]);
                a[3][r] = fma_(s, w2, a[3][r]);
            }
        }
#pragma GCC unroll 6
    for (int r = 0; r < R; r++) {
        v16 s = sigmoidv(a[0][r]), z = sigmoidv(a[1][r]), n = tanhv(fma_(s, a[3][r], a[2][r]));
        float* e = g + r * 4 * U;
        ST(e) = s;
        ST(e + U) = z;
        ST(e + 2 * U) = n;
        ST(e + 3 * U) = a[3][r];
        ST(o + r * U) = fma_(z, LD(h + r * U + u) - n, n);
    }
}
NI double gbatch(const float* x, const int* lab) {
    for (int t = 0; t < T; t++)
        for (int b = 0; b < B; b++)
            memcpy(Xt + (t * B + b) * I, x + (b * T + t) * I, sizeof(float) * I);
    for (int t = 0; t < T; t++)
        for (int u = 0; u < U; u += 16) {
            for (int b = 0; b < 24; b += 6)
                gtile(6, t, b, u);
            gtile(4, t, 24, u);
            gtile(4, t, 28, u);
        }
    const float* h = Hs + T * B * U;
    gemm(B, OP, U, h, U, 1, P + oO, OP, Zo, OP, P + oC, 0);
    for (int b = 0; b < B; b++)
        softmax(Zo + b * OP, 1, 1.f / B, lab[b]);
    transpose(U, OP, P + oO, OP, OT, U);
    gemm(B, U, O, Zo, OP, 1, OT, U, dH, U, 0, 0);
    gemm(U, OP, B, h, 1, U, Zo, OP, Gr + oO, OP, 0, 0);
    colsum(B, OP, Zo, Gr + oC);
    transpose(U, G, P + oH, G, WT, U);
    float s[4 * U] ALN = {0};
    memset(Gr, 0, sizeof(float) * oB);
    for (int t = T - 1; t >= 0; t--) {
        for (int u = 0; u < U; u += 16) {
            v16 s0 = S(0), s1 = S(0), s2 = S(0), s3 = S(0);
            for (int b = 0; b < B; b++) {
                float* d = Gt + (t * B + b) * 4 * U + u;
                v16 g = LD(dH + b * U + u), r = LD(d), z = LD(d + U), n = LD(d + 2 * U), hn = LD(d + 3 * U), hp = LD(Hs + (t * B + b) * U + u);
                v16 dn = g * (S(1) - z) * (S(1) - n * n), dz = g * (hp - n) * z * (S(1) - z), dr = dn * hn * r * (S(1) - r), dc = dn * r;
                ST(d) = dr;
                ST(d + U) = dz;
                ST(d + 2 * U) = dc;
                ST(d + 3 * U) = dn;
                ST(dH + b * U + u) = g * z;
                s0 += dr;
                s1 += dz;
                s2 += dc;
                s3 += dn;
            }
            ST(s + u) += s0;
            ST(s + U + u) += s1;
            ST(s + 2 * U + u) += s2;
            ST(s + 3 * U + u) += s3;
        }
        if (t)
            gemm(B, U, G, Gt + t * B * 4 * U, 4 * U, 1, WT, U, dH, U, 0, 2);
        /* the gradients of the weights: one contraction over four steps and all sequences, while those are still in L2 */
        if (t % 4 == 0) {
            const float *d = Gt + t * B * 4 * U, *p = Xt + t * B * I;
            gemm(U, G, 4 * B, Hs + t * B * U, 1, U, d, 4 * U, Gr + oH, G, 0, 2);
            gemm(I, 2 * U, 4 * B, p, 1, I, d, 4 * U, Gr + oX, G, 0, 2);
            gemm(I, U, 4 * B, p, 1, I, d + 3 * U, 4 * U, Gr + oX + 2 * U, G, 0, 2);
        }
    }
    memcpy(Gr + oB, s, sizeof(float) * 2 * U);
    memcpy(Gr + oB + 2 * U, s + 3 * U, sizeof(float) * U);
    memcpy(Gr + oN, s + 2 * U, sizeof(float) * U);
    return Zo[0];
}
static double gtrain(long n) {
    double s = 0;
    for (long i = 0; i < n; i++) {
        long b = i % (POOL / B) * B;
        s += gbatch(X + b * T * I, L + b);
        adam(P, Gr, M, V, NP, ++steps, 1e-5f, 0);
    }
    return s;
}
int main(void) {
    ginit();
    bench(PEER, "W10 step 1", gstep);
    bench(PEER, "W10 forward 1", gfwd);
    bench(PEER, "W10 train 32", gtrain);
}
