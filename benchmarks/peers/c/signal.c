/* W8: 128 steps of 6 values, two convolutions of 5 steps (32 and 64 filters) with a pool of two between them, an average, softmax of 6; ReLU, cross entropy, Adam.
 * A convolution is a product over rows that overlap. */
#include "products.h"
#include "training.h"
#define EQ(a, b) _mm512_cmp_ps_mask((__m512)(a), (__m512)(b), _CMP_EQ_OQ)
enum { POOL = 64 };
enum { sW1 = 0, sB1 = 30 * 32, sW2 = sB1 + 32, sB2 = sW2 + 160 * 64, sO = sB2 + 64, sC = sO + 64 * 16, NS = sC + 16, SB = 16 };
static float Q[NS] ALN, SG[NS] ALN, SM[NS] ALN, SV[NS] ALN, Y[POOL * 768] ALN;
static int SL[POOL], steps;
static float C1[SB][124 * 32] ALN, P1[SB][62 * 32] ALN, C2[SB][58 * 64] ALN, Gp[SB * 64] ALN, SZ[SB * 16] ALN, DGp[SB * 64] ALN, D2p[66 * 64] ALN, W2f[320 * 32] ALN,
    DP[62 * 32] ALN, DC[124 * 32] ALN, OT[16 * 64] ALN;
AI void sconv(const float* x, float* c1, float* p1, float* c2, float* g) {
    gemm(124, 32, 30, x, 6, 1, Q + sW1, 32, c1, 32, Q + sB1, 1);
    for (int t = 0; t < 62; t++)
        for (int v = 0; v < 32; v += 16)
            ST(p1 + t * 32 + v) = vmax(LD(c1 + t * 64 + v), LD(c1 + t * 64 + 32 + v));
    gemm(58, 64, 160, p1, 32, 1, Q + sW2, 64, c2, 64, Q + sB2, 1);
    colsum(58, 64, c2, g);
    for (int v = 0; v < 64; v += 16)
        ST(g + v) *= S(1 / 58.f);
}
static double sfwd(long n) {
    double s = 0;
    for (long i = 0; i < n; i++) {
        float z[16] ALN;
        sconv(Y + i % POOL * 768, C1[0], P1[0], C2[0], Gp);
        gemv(16, 64, Gp, Q + sO, Q + sC, z, 0);
        softmax(z, 1, 1, -1);
        s += z[0];
    }
    return s;
}
NI double sbatch(const float* x, const int* lab) {
    for (int s = 0; s < SB; s++)
        sconv(x + s * 768, C1[s], P1[s], C2[s], Gp + s * 64);
    gemm(SB, 16, 64, Gp, 64, 1, Q + sO, 16, SZ, 16, Q + sC, 0);
    for (int s = 0; s < SB; s++)
        softmax(SZ + s * 16, 1, 1.f / SB, lab[s]);
    transpose(64, 16, Q + sO, 16, OT, 64);
    gemm(SB, 64, 6, SZ, 16, 1, OT, 64, DGp, 64, 0, 0);
    gemm(64, 16, SB, Gp, 1, 64, SZ, 16, SG + sO, 16, 0, 0);
    colsum(SB, 16, SZ, SG + sC);
    for (int k = 0; k < 5; k++)
        transpose(32, 64, Q + sW2 + (4 - k) * 32 * 64, 64, W2f + k * 64 * 32, 32);
    memset(SG, 0, sizeof(float) * sO);
    v16 b1[2] = {{0}}, b2[4] = {{0}};
    for (int s = 0; s < SB; s++) {
        for (int v = 0; v < 4; v++) {
            v16 d = LD(DGp + s * 64 + 16 * v) * S(1 / 58.f), a = b2[v];
            for (int t = 0; t < 58; t++) {
                v16 e = onlypos(d, LD(C2[s] + t * 64 + 16 * v));
                a += e;
                ST(D2p + (t + 4) * 64 + 16 * v) = e;
            }
            b2[v] = a;
        }
        gemm(160, 64, 58, P1[s], 1, 32, D2p + 256, 64, SG + sW2, 64, 0, 2);
        gemm(62, 32, 320, D2p, 64, 1, W2f, 32, DP, 32, 0, 0);
        for (int v = 0; v < 2; v++) {
            v16 a = b1[v];
            for (int t = 0; t < 62; t++) {
                v16 p = LD(P1[s] + t * 32 + 16 * v), d = onlypos(LD(DP + t * 32 + 16 * v), p);
                a += d;
                __mmask16 m = EQ(LD(C1[s] + t * 64 + 16 * v), p);
                ST(DC + t * 64 + 16 * v) = (v16)_mm512_maskz_mov_ps(m, (__m512)d);
                ST(DC + t * 64 + 32 + 16 * v) = (v16)_mm512_maskz_mov_ps(~m, (__m512)d);
            }
            b1[v] = a;
        }
        gemm(30, 32, 124, x + s * 768, 1, 6, DC, 32, SG + sW1, 32, 0, 2);
    }
    for (int v = 0; v < 2; v++)
        ST(SG + sB1 + 16 * v) = b1[v];
    for (int v = 0; v < 4; v++)
        ST(SG + sB2 + 16 * v) = b2[v];
    return SZ[0];
}
static void sinit(void) {
    rng_s = 31;
    memset(SM, 0, sizeof SM);
    memset(SV, 0, sizeof SV);
    memset(D2p, 0, sizeof D2p);
    steps = 0;
    uniform(Q, sW2, 1 / sqrtf(30));
    uniform(Q + sW2, sO - sW2, 1 / sqrtf(160));
    uniform2(Q + sO, 64, 6, 16, 1 / 8.f);
    for (int j = 0; j < 16; j++)
        Q[sC + j] = j < 6 ? rndu() / 8 : -1e30f;
    uniform(Y, POOL * 768, 1);
    for (int i = 0; i < POOL; i++)
        SL[i] = (int)((rndu() * .5f + .5f) * 6) % 6;
}
static double strain(long n) {
    double s = 0;
    for (long i = 0; i < n; i++) {
        long b = i % (POOL / SB) * SB;
        s += sbatch(Y + b * 768, SL + b);
        adam(Q, SG, SM, SV, NS, ++steps, 1e-5f, 0);
    }
    return s;
}
int main(void) {
    sinit();
    bench(PEER, "W8 forward 1", sfwd);
    bench(PEER, "W8 train 16", strain);
}
