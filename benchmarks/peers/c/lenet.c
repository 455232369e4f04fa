/* W7: LeNet on 28 x 28, ReLU, cross entropy, Adam. Nothing is unrolled into columns: in the first convolution lanes are positions (two rows of 24 in three vectors), in
 * the second filters. Pooling happens on the accumulators, and of four gradients backward computes the one that pooling leaves. */
#include "products.h"
#include "training.h"
#define B512(p, q) ((v16)_mm512_insertf32x8(_mm512_castps256_ps512(_mm256_loadu_ps(p)), _mm256_loadu_ps(q), 1))
#define SWAP(a, b) ((v16)_mm512_shuffle_f32x4((__m512)(a), (__m512)(b), 0x4e))
#define PERM2(a, i, b) ((v16)_mm512_permutex2var_ps((__m512)(a), i, (__m512)(b)))
#define EQ(a, b) _mm512_cmp_ps_mask((__m512)(a), (__m512)(b), _CMP_EQ_OQ)
enum { POOL = 64 };
enum {
    oW1 = 0,
    oB1 = 160,
    oW2 = 176,
    oB2 = oW2 + 2400,
    oF1 = oB2 + 16,
    oG1 = oF1 + 256 * 128,
    oF2 = oG1 + 128,
    oG2 = oF2 + 128 * 96,
    oF3 = oG2 + 96,
    oG3 = oF3 + 96 * 16,
    NP = oG3 + 16,
    B = 32
};
static float P[NP] ALN, G[NP] ALN, M[NP] ALN, V[NP] ALN, X[POOL * 784 + 64] ALN;
static int L[POOL], steps;
static __m512i EVEN, ODD, TO[5][3], FROM[6], EX[3];
static __mmask16 TOm[5][3], FROMm[6][2];
static void tables(void) {
    int e[16], o[16];
    for (int l = 0; l < 16; l++) {
        e[l] = 2 * l & 31;
        o[l] = (2 * l + 1) & 31;
    }
    EVEN = _mm512_loadu_si512(e);
    ODD = _mm512_loadu_si512(o);
    for (int j = 0; j < 5; j++)
        for (int q = 0; q < 3; q++) {
            int x[16];
            TOm[j][q] = 0;
            for (int l = 0; l < 16; l++) {
                int g = 16 * j + l, c = g % 6, p = g / 6 % 16;
                x[l] = p + (c & 1) * 16;
                if (c / 2 == q)
                    TOm[j][q] |= 1 << l;
            }
            TO[j][q] = _mm512_loadu_si512(x);
        }
    for (int c = 0; c < 6; c++) {
        int x[16];
        FROMm[c][0] = FROMm[c][1] = 0;
        for (int l = 0; l < 16; l++) {
            int g = l < 12 ? 6 * l + c : 0;
            x[l] = g;
            if (g >= 32 && g < 64)
                FROMm[c][0] |= 1 << l;
            if (g >= 64)
                FROMm[c][1] |= 1 << l;
        }
        FROM[c] = _mm512_loadu_si512(x);
    }
    int x[3][16];
    for (int l = 0; l < 16; l++) {
        x[0][l] = l / 2;
        x[1][l] = l < 8 ? 8 + l / 2 : (l - 8) / 2;
        x[2][l] = 4 + l / 2;
    }
    for (int v = 0; v < 3; v++)
        EX[v] = _mm512_loadu_si512(x[v]);
}
typedef struct {
    float h[12 * 72 + 64] ALN;
    unsigned short m1[12][6][4];
    unsigned char code[16][16];
} Seen;
AI void conv1(const float* x, float* h, Seen* s, const int train) { /* h: 12 rows of 12 x 6, channels last */
    for (int py = 0; py < 12; py++) {
        v16 a[6][3];
#pragma GCC unroll 6
        for (int c = 0; c < 6; c++)
#pragma GCC unroll 3
            for (int v = 0; v < 3; v++)
                a[c][v] = S(0);
#pragma GCC unroll 1
        for (int ky = 0; ky < 5; ky++)
#pragma GCC unroll 5
            for (int kx = 0; kx < 5; kx++) {
                const float *r = x + (2 * py + ky) * 28 + kx, *w = P + oW1 + (ky * 5 + kx) * 6;
                v16 i0 = LD(r), i1 = B512(r + 16, r + 28), i2 = LD(r + 36);
#pragma GCC unroll 6
                for (int c = 0; c < 6; c++) {
                    v16 t = S(w[c]);
                    a[c][0] = fma_(t, i0, a[c][0]);
                    a[c][1] = fma_(t, i1, a[c][1]);
                    a[c][2] = fma_(t, i2, a[c][2]);
                }
            }
        v16 p[6];
#pragma GCC unroll 6
        for (int c = 0; c < 6; c++) {
            v16 lo = SWAP(a[c][1], a[c][2]), hi = SWAP(a[c][2], a[c][2]);
            if (!train) {
                v16 u = vmax(a[c][0], lo), w = vmax(a[c][1], hi);
                p[c] = relu(vmax(PERM2(u, EVEN, w), PERM2(u, ODD, w)) + S(P[oB1 + c]));
            } else {
                v16 q0 = PERM2(a[c][0], EVEN, a[c][1]), q1 = PERM2(a[c][0], ODD, a[c][1]), q2 = PERM2(lo, EVEN, hi), q3 = PERM2(lo, ODD, hi),
                    best = vmax(vmax(q0, q1), vmax(q2, q3));
                p[c] = relu(best + S(P[oB1 + c]));
                unsigned on = _mm512_cmp_ps_mask((__m512)p[c], _mm512_setzero_ps(), _CMP_GT_OQ) & 0xfff, e0 = EQ(q0, best) & on, e1 = EQ(q1, best) & on & ~e0,
                         e2 = EQ(q2, best) & on & ~(e0 | e1);
                unsigned short* m = s->m1[py][c];
                m[0] = e0;
                m[1] = e1;
                m[2] = e2;
                m[3] = on & ~(e0 | e1 | e2);
            }
        }
#pragma GCC unroll 5
        for (int j = 0; j < 5; j++) {
            __m512 t = (__m512)PERM2(p[0], TO[j][0], p[1]);
            t = _mm512_mask_blend_ps(TOm[j][1], t, (__m512)PERM2(p[2], TO[j][1], p[3]));
            t = _mm512_mask_blend_ps(TOm[j][2], t, (__m512)PERM2(p[4], TO[j][2], p[5]));
            ST(h + py * 72 + 16 * j) = (v16)t;
        }
    }
}
AI void conv2(const float* h, float* f, Seen* s, const int train) { /* f: 4 x 4 x 16; two rows of 8 positions, one vector of filters each */
    const float* W = P + oW2;
    for (int py = 0; py < 4; py++) {
        v16 a[8], b[8];
        const float* r = h + 2 * py * 72;
#pragma GCC unroll 8
        for (int x = 0; x < 8; x++)
            a[x] = b[x] = LD(P + oB2);
#pragma GCC unroll 2
        for (int j = 0; j < 30; j++) {
            v16 w = LD(W + j * 16);
#pragma GCC unroll 8
            for (int x = 0; x < 8; x++)
                a[x] = fma_(S(r[x * 6 + j]), w, a[x]);
        }
#pragma GCC unroll 1
        for (int k = 1; k < 5; k++)
#pragma GCC unroll 2
            for (int j = 0; j < 30; j++) {
                v16 w = LD(W + (k * 30 + j) * 16), w1 = LD(W + (k * 30 + j - 30) * 16);
                const float* q = r + k * 72 + j;
#pragma GCC unroll 8
                for (int x = 0; x < 8; x++) {
                    v16 t = S(q[x * 6]);
                    a[x] = fma_(t, w, a[x]);
                    b[x] = fma_(t, w1, b[x]);
                }
            }
#pragma GCC unroll 2
        for (int j = 0; j < 30; j++) {
            v16 w = LD(W + (120 + j) * 16);
#pragma GCC unroll 8
            for (int x = 0; x < 8; x++)
                b[x] = fma_(S(r[360 + x * 6 + j]), w, b[x]);
        }
#pragma GCC unroll 4
        for (int x = 0; x < 4; x++) {
            v16 best = vmax(vmax(a[2 * x], a[2 * x + 1]), vmax(b[2 * x], b[2 * x + 1]));
            ST(f + (py * 4 + x) * 16) = relu(best);
            if (train) {
                __m512i c = _mm512_set1_epi32(3);
                c = _mm512_mask_mov_epi32(c, EQ(b[2 * x], best), _mm512_set1_epi32(2));
                c = _mm512_mask_mov_epi32(c, EQ(a[2 * x + 1], best), _mm512_set1_epi32(1));
                c = _mm512_mask_mov_epi32(c, EQ(a[2 * x], best), _mm512_setzero_si512());
                _mm_storeu_si128((__m128i*)s->code[py * 4 + x], _mm512_cvtepi32_epi8(c));
            }
        }
    }
}
static double lfwd(long n) {
    double sum = 0;
    for (long i = 0; i < n; i++) {
        float h[12 * 72 + 64] ALN, f[256] ALN, a[128] ALN, b[96] ALN, z[16] ALN;
        const float* x = X + i % POOL * 784;
        conv1(x, h, 0, 0);
        conv2(h, f, 0, 0);
        gemv(128, 256, f, P + oF1, P + oG1, a, 1);
        gemv(96, 120, a, P + oF2, P + oG2, b, 1);
        gemv(16, 84, b, P + oF3, P + oG3, z, 0);
        softmax(z, 1, 1, -1);
        sum += z[0];
    }
    return sum;
}
static Seen seen[B] ALN;
static float F[B * 256] ALN, A1[B * 128] ALN, A2[B * 96] ALN, Z[B * 16] ALN, D2[B * 96] ALN, D1[B * 128] ALN, DF[B * 256] ALN, T1[128 * 256] ALN, T2[96 * 128] ALN,
    T3[16 * 96] ALN;
static float Tab[64][224] ALN, Wt[16][160] ALN, gWt[16][160] ALN, g1[2][5][15][16] ALN, d1[12][6][48] ALN, sh[27][3][5][16] ALN, dh[12 * 72 + 64] ALN;
NI void back2(const Seen* s, const float* d) { /* d: 16 positions x 16 filters, ReLU applied */
    for (int i = 0; i < 12 * 72 + 64; i += 16)
        ST(dh + i) = S(0);
#pragma GCC unroll 1
    for (int p = 0; p < 16; p++) {
        v16 a[14];
        unsigned m = _mm512_cmp_ps_mask((__m512)LD(d + 16 * p), _mm512_setzero_ps(), _CMP_NEQ_UQ);
#pragma GCC unroll 14
        for (int v = 0; v < 14; v++)
            a[v] = S(0);
        for (; m; m &= m - 1) {
            int c = __builtin_ctz(m);
            const float* t = Tab[c * 4 + s->code[p][c]];
            v16 g = S(d[16 * p + c]);
#pragma GCC unroll 14
            for (int v = 0; v < 14; v++)
                a[v] = fma_(g, LD(t + 16 * v), a[v]);
        }
        float t[224] ALN;
#pragma GCC unroll 14
        for (int v = 0; v < 14; v++)
            ST(t + 16 * v) = a[v];
        float* o = dh + (p / 4) * 144 + (p % 4) * 12;
#pragma GCC unroll 6
        for (int r = 0; r < 6; r++) {
            ST(o + r * 72) += LD(t + r * 36);
            ST(o + r * 72 + 16) += LD(t + r * 36 + 16);
            _mm_storeu_ps(o + r * 72 + 32, _mm_add_ps(_mm_loadu_ps(o + r * 72 + 32), _mm_loadu_ps(t + r * 36 + 32)));
        }
    }
#pragma GCC unroll 1
    for (int c = 0; c < 16; c++) {
        v16 a[10];
#pragma GCC unroll 10
        for (int v = 0; v < 10; v++)
            a[v] = LD(gWt[c] + 16 * v);
#pragma GCC unroll 1
        for (int p = 0; p < 16; p++) {
            int q = s->code[p][c];
            v16 g = S(d[16 * p + c]);
            const float* h = s->h + (p / 4) * 144 + (p % 4) * 12 + (q >> 1) * 72 + (q & 1) * 6;
#pragma GCC unroll 5
            for (int k = 0; k < 5; k++) {
                a[2 * k] = fma_(g, LD(h + 72 * k), a[2 * k]);
                a[2 * k + 1] = fma_(g, LD(h + 72 * k + 16), a[2 * k + 1]);
            }
        }
#pragma GCC unroll 10
        for (int v = 0; v < 10; v++)
            ST(gWt[c] + 16 * v) = a[v];
    }
}
NI void back1(const Seen* s, const float* x, v16* gb) {
    for (int py = 0; py < 12; py++) {
        const float* r = dh + py * 72;
        v16 v0 = LD(r), v1 = LD(r + 16), v2 = LD(r + 32), v3 = LD(r + 48), v4 = LD(r + 64);
#pragma GCC unroll 6
        for (int c = 0; c < 6; c++) {
            __m512 t = (__m512)PERM2(v0, FROM[c], v1);
            t = _mm512_mask_blend_ps(FROMm[c][0], t, (__m512)PERM2(v2, FROM[c], v3));
            t = _mm512_mask_permutexvar_ps(t, FROMm[c][1], FROM[c], (__m512)v4);
            const unsigned short* m = s->m1[py][c];
            unsigned y0 = _pdep_u32(m[0], 0x555555) | _pdep_u32(m[1], 0xaaaaaa), y1 = _pdep_u32(m[2], 0x555555) | _pdep_u32(m[3], 0xaaaaaa);
            float* o = d1[py][c];
            ST(o) = (v16)_mm512_maskz_permutexvar_ps(y0, EX[0], t);
            ST(o + 16) = (v16)_mm512_maskz_permutexvar_ps(y0 >> 16 | (y1 & 0xff) << 8, EX[1], t);
            ST(o + 32) = (v16)_mm512_maskz_permutexvar_ps(y1 >> 8, EX[2], t);
            gb[c] += (v16)_mm512_maskz_mov_ps(m[0] | m[1] | m[2] | m[3], t);
        }
    }
    /* five copies of the rows in pairs, one for each kx: later loads are aligned (an unaligned one touches two lines, and each is read by 5 ky and 2 halves of the
     * filters) */
#pragma GCC unroll 1
    for (int r = 0; r < 27; r++) {
        const float* p = x + r * 28;
#pragma GCC unroll 5
        for (int kx = 0; kx < 5; kx++) {
            ST(sh[r][0][kx]) = LD(p + kx);
            ST(sh[r][1][kx]) = B512(p + kx + 16, p + kx + 28);
            ST(sh[r][2][kx]) = LD(p + kx + 36);
        }
    }
#pragma GCC unroll 1
    for (int half = 0; half < 2; half++)
#pragma GCC unroll 1
        for (int ky = 0; ky < 5; ky++) {
            v16 a[15];
            float* g = &g1[half][ky][0][0];
#pragma GCC unroll 15
            for (int i = 0; i < 15; i++)
                a[i] = LD(g + 16 * i);
#pragma GCC unroll 1
            for (int py = 0; py < 12; py++) {
                const float* d = d1[py][3 * half];
#pragma GCC unroll 3
                for (int v = 0; v < 3; v++) {
                    v16 e0 = LD(d + 16 * v), e1 = LD(d + 48 + 16 * v), e2 = LD(d + 96 + 16 * v);
#pragma GCC unroll 5
                    for (int kx = 0; kx < 5; kx++) {
                        v16 i = LD(sh[2 * py + ky][v][kx]);
                        a[kx] = fma_(i, e0, a[kx]);
                        a[5 + kx] = fma_(i, e1, a[5 + kx]);
                        a[10 + kx] = fma_(i, e2, a[10 + kx]);
                    }
                }
            }
#pragma GCC unroll 15
            for (int i = 0; i < 15; i++)
                ST(g + 16 * i) = a[i];
        }
}
NI double lbatch(const float* x, const int* lab) {
    for (int s = 0; s < B; s++) {
        conv1(x + s * 784, seen[s].h, seen + s, 1);
        conv2(seen[s].h, F + s * 256, seen + s, 1);
    }
    gemm(B, 128, 256, F, 256, 1, P + oF1, 128, A1, 128, P + oG1, 1);
    gemm(B, 96, 120, A1, 128, 1, P + oF2, 96, A2, 96, P + oG2, 1);
    gemm(B, 16, 84, A2, 96, 1, P + oF3, 16, Z, 16, P + oG3, 0);
    for (int s = 0; s < B; s++)
        softmax(Z + s * 16, 1, 1.f / B, lab[s]);
    transpose(96, 16, P + oF3, 16, T3, 96);
    gemm(B, 96, 10, Z, 16, 1, T3, 96, D2, 96, 0, 0);
    for (int i = 0; i < B * 96; i += 16)
        ST(D2 + i) = onlypos(LD(D2 + i), LD(A2 + i));
    transpose(128, 96, P + oF2, 96, T2, 128);
    gemm(B, 128, 84, D2, 96, 1, T2, 128, D1, 128, 0, 0);
    for (int i = 0; i < B * 128; i += 16)
        ST(D1 + i) = onlypos(LD(D1 + i), LD(A1 + i));
    transpose(256, 128, P + oF1, 128, T1, 256);
    gemm(B, 256, 120, D1, 128, 1, T1, 256, DF, 256, 0, 0);
    for (int i = 0; i < B * 256; i += 16)
        ST(DF + i) = onlypos(LD(DF + i), LD(F + i));
    gemm(96, 16, B, A2, 1, 96, Z, 16, G + oF3, 16, 0, 0);
    colsum(B, 16, Z, G + oG3);
    gemm(128, 96, B, A1, 1, 128, D2, 96, G + oF2, 96, 0, 0);
    colsum(B, 96, D2, G + oG2);
    gemm(256, 128, B, F, 1, 256, D1, 128, G + oF1, 128, 0, 0);
    colsum(B, 128, D1, G + oG1);
    float t[160 * 16] ALN;
    memcpy(t, P + oW2, sizeof(float) * 2400);
    memset(t + 2400, 0, 640);
    transpose(160, 16, t, 16, &Wt[0][0], 160); /* [16][150] */
    for (int c = 0; c < 16; c++)
        for (int q = 0; q < 4; q++)
            for (int k = 0; k < 5; k++) {
                float* o = Tab[c * 4 + q] + (k + (q >> 1)) * 36 + (q & 1) * 6;
                const float* w = Wt[c] + k * 30;
                ST(o) = LD(w);
                _mm512_mask_storeu_ps(o + 16, 0x3fff, _mm512_loadu_ps(w + 16));
            }
    memset(gWt, 0, sizeof gWt);
    memset(g1, 0, sizeof g1);
    v16 gb[6] = {{0}};
    for (int s = 0; s < B; s++) {
        back2(seen + s, DF + s * 256);
        back1(seen + s, x + s * 784, gb);
    }
    for (int c = 0; c < 6; c++)
        G[oB1 + c] = sum16(gb[c]);
    for (int h = 0; h < 2; h++)
        for (int k = 0; k < 25; k++)
            for (int c = 0; c < 3; c++)
                G[oW1 + k * 6 + 3 * h + c] = sum16(LD(g1[h][k / 5][c * 5 + k % 5]));
    /* gWt rows are [5][32] with 30 used */
    for (int k = 0; k < 5; k++) {
        transpose(16, 32, gWt[0] + 32 * k, 160, t, 16);
        memcpy(G + oW2 + k * 480, t, sizeof(float) * 480);
    }
    v16 b = S(0);
    for (int i = 0; i < B * 256; i += 16)
        b += LD(DF + i);
    ST(G + oB2) = b;
    return Z[0];
}
static void linit(void) {
    rng_s = 21;
    memset(P, 0, sizeof P);
    memset(M, 0, sizeof M);
    memset(V, 0, sizeof V);
    memset(Tab, 0, sizeof Tab);
    steps = 0;
    tables();
    uniform(P + oW1, 150, .2f);
    uniform(P + oB1, 6, .2f);
    uniform(P + oW2, 2400, 1 / sqrtf(150));
    uniform(P + oB2, 16, .08f);
    uniform2(P + oF1, 256, 120, 128, 1 / 16.f);
    uniform(P + oG1, 120, 1 / 16.f);
    uniform2(P + oF2, 120, 84, 96, 1 / 11.f);
    uniform(P + oG2, 84, 1 / 11.f);
    uniform2(P + oF3, 84, 10, 16, 1 / 9.f);
    for (int j = 0; j < 16; j++)
        P[oG3 + j] = j < 10 ? rndu() / 9 : -1e30f;
    for (int i = 0; i < POOL * 784; i++)
        X[i] = rndu() * .5f + .5f;
    for (int i = 0; i < POOL; i++)
        L[i] = (int)((rndu() * .5f + .5f) * 10) % 10;
}
static double ltrain(long n) {
    double s = 0;
    for (long i = 0; i < n; i++) {
        long b = i % (POOL / B) * B;
        s += lbatch(X + b * 784, L + b);
        adam(P, G, M, V, NP, ++steps, 1e-5f, 0);
    }
    return s;
}
int main(void) {
    linit();
    bench(PEER, "W7 forward 1", lfwd);
    bench(PEER, "W7 train 32", ltrain);
}
