/* W11: 32 values to 128 with GELU, two residual blocks of 128 behind layer norms, a last norm and 8 outputs; mean squared error, AdamW. */
#include "products.h"
#include "training.h"
enum {
    POOL = 256,
    I = 32,
    H = 128,
    O = 8,
    OP = 16,
    B = 64,
    oW = 0,
    oB = I * H,
    oR = oB + H,
    R = 2 * (H + H * H + H),
    rN = 0,
    rA = 2 * H,
    rC = rA + H * H,
    rD = rC + H,
    rE = rD + H * H,
    oL = oR + 2 * R,
    oO = oL + 2 * H,
    oC = oO + H * OP,
    NP = oC + OP
};
static float P[NP] ALN, G[NP] ALN, M[NP] ALN, V[NP] ALN, X[POOL * I] ALN, Y[POOL * OP] ALN;
static int steps;
static void init(void) {
    rng_s = 71;
    memset(M, 0, sizeof M);
    memset(V, 0, sizeof V);
    steps = 0;
    uniform(P, oR, 1 / sqrtf(I));
    uniform(P + oR, 2 * R, 1 / sqrtf(H));
    for (int r = 0; r < 3; r++) {
        float* p = P + (r < 2 ? oR + r * R : oL);
        for (int i = 0; i < H; i++) {
            p[i] = 1 + .1f * rndu();
            p[H + i] = .1f * rndu();
        }
    }
    uniform2(P + oO, H, O, OP, 1 / sqrtf(H));
    uniform2(P + oC, 1, O, OP, .1f);
    uniform(X, POOL * I, 1);
    uniform2(Y, POOL, O, OP, 1);
}
AI void gelus(float* h) {
#pragma GCC unroll 4
    for (int i = 0; i < H; i += 16)
        ST(h + i) = gelu(LD(h + i));
}
AI void one(const float* x, float* z) {
    float h[H] ALN, n[H] ALN, a[H] ALN;
    gemv(H, I, x, P + oW, P + oB, h, 0);
    gelus(h);
    for (int r = 0; r < 2; r++) {
        const float* p = P + oR + r * R;
        norm(H, h, p, p + H, n, 0, 0);
        gemv(H, H, n, p + rA, p + rC, a, 0);
        gelus(a);
        gemv(H, H, a, p + rD, p + rE, n, 0);
#pragma GCC unroll 8
        for (int i = 0; i < H; i += 16)
            ST(h + i) += LD(n + i);
    }
    norm(H, h, P + oL, P + oL + H, n, 0, 0);
    gemv(OP, H, n, P + oO, P + oC, z, 0);
}
static double fwd(long n) {
    double s = 0;
    for (long i = 0; i < n; i++) {
        float z[OP] ALN;
        one(X + i % POOL * I, z);
        s += z[0];
    }
    return s;
}
static float D0[B * H] ALN, Hh[B * H] ALN, Nn[3][B * H] ALN, Ny[3][B * H] ALN, Rs[3][B], A[2][B * H] ALN, DA[2][B * H] ALN, Z[B * OP] ALN, dY[B * H] ALN, dH[B * H] ALN,
    dA[B * H] ALN, T[H * H] ALN;
AI void geluAll(float* h, float* d) {
    for (int i = 0; i < B * H; i += 16) {
        v16 g;
        ST(h + i) = geluD(LD(h + i), &g);
        ST(d + i) = g;
    }
}
NI double batch(const float* x, const float* y) {
    gemm(B, H, I, x, I, 1, P + oW, H, Hh, H, P + oB, 0);
    geluAll(Hh, D0);
    for (int r = 0; r < 2; r++) {
        const float* p = P + oR + r * R;
        for (int s = 0; s < B; s++)
            norm(H, Hh + s * H, p, p + H, Ny[r] + s * H, Nn[r] + s * H, Rs[r] + s);
        gemm(B, H, H, Ny[r], H, 1, p + rA, H, A[r], H, p + rC, 0);
        geluAll(A[r], DA[r]);
        gemm(B, H, H, A[r], H, 1, p + rD, H, Hh, H, p + rE, 2);
    }
    for (int s = 0; s < B; s++)
        norm(H, Hh + s * H, P + oL, P + oL + H, Ny[2] + s * H, Nn[2] + s * H, Rs[2] + s);
    gemm(B, OP, H, Ny[2], H, 1, P + oO, OP, Z, OP, P + oC, 0);
    for (int i = 0; i < B * OP; i += 16) {
        v16 d = LD(Z + i) - LD(y + i);
        ST(Z + i) = d * S(2.f / (B * O));
    }
    transpose(H, OP, P + oO, OP, T, H);
    gemm(B, H, O, Z, OP, 1, T, H, dY, H, 0, 0);
    gemm(H, OP, B, Ny[2], 1, H, Z, OP, G + oO, OP, 0, 0);
    colsum(B, OP, Z, G + oC);
    memset(G + oL, 0, sizeof(float) * 2 * H);
    for (int s = 0; s < B; s++)
        normB(H, dY + s * H, P + oL, Nn[2] + s * H, Rs[2][s], dH + s * H, 0, G + oL, G + oL + H);
    for (int r = 1; r >= 0; r--) {
        const float* p = P + oR + r * R;
        float* g = G + oR + r * R;
        gemm(H, H, B, A[r], 1, H, dH, H, g + rD, H, 0, 0);
        colsum(B, H, dH, g + rE);
        transpose(H, H, p + rD, H, T, H);
        gemm(B, H, H, dH, H, 1, T, H, dA, H, 0, 0);
        for (int i = 0; i < B * H; i += 16)
            ST(dA + i) *= LD(DA[r] + i);
        gemm(H, H, B, Ny[r], 1, H, dA, H, g + rA, H, 0, 0);
        colsum(B, H, dA, g + rC);
        transpose(H, H, p + rA, H, T, H);
        gemm(B, H, H, dA, H, 1, T, H, dY, H, 0, 0);
        memset(g, 0, sizeof(float) * 2 * H);
        for (int s = 0; s < B; s++)
            normB(H, dY + s * H, p, Nn[r] + s * H, Rs[r][s], dH + s * H, 1, g, g + H);
    }
    for (int i = 0; i < B * H; i += 16)
        ST(dH + i) *= LD(D0 + i);
    gemm(I, H, B, x, 1, I, dH, H, G + oW, H, 0, 0);
    colsum(B, H, dH, G + oB);
    return Z[0];
}
static double train(long n) {
    double s = 0;
    for (long i = 0; i < n; i++) {
        long b = i % (POOL / B) * B;
        s += batch(X + b * I, Y + b * OP);
        adam(P, G, M, V, NP, ++steps, 1e-5f, 1e-2f);
    }
    return s;
}
int main(void) {
    init();
    bench(PEER, "W11 forward 1", fwd);
    bench(PEER, "W11 train 64", train);
}
