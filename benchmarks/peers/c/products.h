/* Products of matrices in register tiles, transposition, and sums of columns. All sizes are constants where they are inlined. */
#pragma once
#include "vectors.h"
/* C[M][N] (ldc) = A * B (ldb) + bias, A(m,k) = A[m*ams+k*aks]; a stride of one row less than the window's length makes it a convolution over overlapping rows.
   ep: 0 store, 1 ReLU, 2 add to what is there */
AI void mk(const int MR, const int NV, const int K, const float* A, const long ams, const long aks, const float* B, const long ldb, float* C, const long ldc,
           const float* bias, const int ep) {
    v16 a[14][4];
#pragma GCC unroll 14
    for (int r = 0; r < MR; r++)
#pragma GCC unroll 4
        for (int v = 0; v < NV; v++)
            a[r][v] = (ep == 2 ? LD(C + r * ldc + 16 * v) : S(0)) + (bias ? LD(bias + 16 * v) : S(0));
#pragma GCC unroll 1
    for (int k = 0; k < K; k++) {
        v16 b[4];
#pragma GCC unroll 4
        for (int v = 0; v < NV; v++)
            b[v] = LD(B + k * ldb + 16 * v);
#pragma GCC unroll 14
        for (int r = 0; r < MR; r++) {
            v16 s = S(A[r * ams + k * aks]);
#pragma GCC unroll 4
            for (int v = 0; v < NV; v++)
                a[r][v] = fma_(s, b[v], a[r][v]);
        }
    }
#pragma GCC unroll 14
    for (int r = 0; r < MR; r++)
#pragma GCC unroll 4
        for (int v = 0; v < NV; v++)
            ST(C + r * ldc + 16 * v) = ep == 1 ? relu(a[r][v]) : a[r][v];
}
#define ROWS(R)                \
    for (; m + R <= M; m += R) \
        mk(R, NV, K, A + m * ams, ams, aks, B + n, ldb, C + m * ldc + n, ldc, bias ? bias + n : 0, ep);
AI void gemm(const int M, const int N, const int K, const float* A, const long ams, const long aks, const float* B, const long ldb, float* C, const long ldc,
             const float* bias, const int ep) {
    const int NV = N % 64 == 0 ? 4 : N % 48 == 0 ? 3 : N % 32 == 0 ? 2 : 1;
    for (int n = 0; n < N; n += 16 * NV) {
        long m = 0;
        if (NV == 4) {
            for (; m + 6 <= M && M - m != 8; m += 6)
                mk(6, NV, K, A + m * ams, ams, aks, B + n, ldb, C + m * ldc + n, ldc, bias ? bias + n : 0, ep);
            ROWS(4) ROWS(2) ROWS(1)
        } else if (NV == 3) {
            ROWS(8) ROWS(4) ROWS(2) ROWS(1)
        } else if (NV == 2) {
            for (; m + 12 <= M && M - m != 14; m += 12)
                mk(12, NV, K, A + m * ams, ams, aks, B + n, ldb, C + m * ldc + n, ldc, bias ? bias + n : 0, ep);
            ROWS(14) ROWS(6) ROWS(4) ROWS(2) ROWS(1)
        } else {
            ROWS(14) ROWS(8) ROWS(4) ROWS(2) ROWS(1)
        }
    }
}
/* one row: y[N] = x[K] * W + b; few outputs: several rows of W at a time, so that there are 8 chains. Weights beyond 256 KB are asked for 4 KB ahead (784 x 128: 2.4
 * to 2.05 us; smaller ones gained nothing) */
AI void gemv(const int N, const int K, const float* x, const float* W, const float* b, float* y, const int ep) {
    const int NV = N % 128 == 0 ? 8 : N % 96 == 0 ? 6 : N % 64 == 0 ? 4 : N % 32 == 0 ? 2 : 1, KS = NV >= 8 ? 1 : NV >= 4 ? 2 : NV == 2 ? 4 : 8;
    for (int n = 0; n < N; n += 16 * NV) {
        v16 a[8][8];
#pragma GCC unroll 8
        for (int s = 0; s < KS; s++)
#pragma GCC unroll 8
            for (int v = 0; v < NV; v++)
                a[s][v] = s || !b ? S(0) : LD(b + n + 16 * v);
#pragma GCC unroll 1
        for (int k = 0; k < K / KS * KS; k += KS)
#pragma GCC unroll 8
            for (int s = 0; s < KS; s++) {
                v16 t = S(x[k + s]);
                if ((long)N * K > 65536)
                    for (int v = 0; v < NV; v++)
                        __builtin_prefetch(W + (k + s) * (long)N + n + 16 * v + 1024);
#pragma GCC unroll 8
                for (int v = 0; v < NV; v++)
                    a[s][v] = fma_(t, LD(W + (k + s) * (long)N + n + 16 * v), a[s][v]);
            }
        for (int k = K / KS * KS; k < K; k++) {
            v16 t = S(x[k]);
#pragma GCC unroll 8
            for (int v = 0; v < NV; v++)
                a[0][v] = fma_(t, LD(W + k * (long)N + n + 16 * v), a[0][v]);
        }
#pragma GCC unroll 8
        for (int v = 0; v < NV; v++) {
            v16 t = a[0][v];
#pragma GCC unroll 8
            for (int s = 1; s < KS; s++)
                t += a[s][v];
            ST(y + n + 16 * v) = ep ? relu(t) : t;
        }
    }
}
AI void tr16(v16* r) {
    __m512 t[16], u[16]; /* 16 x 16 in registers */
#pragma GCC unroll 8
    for (int i = 0; i < 8; i++) {
        t[2 * i] = _mm512_unpacklo_ps((__m512)r[2 * i], (__m512)r[2 * i + 1]);
        t[2 * i + 1] = _mm512_unpackhi_ps((__m512)r[2 * i], (__m512)r[2 * i + 1]);
    }
#define D_(x) _mm512_castps_pd(x)
#define F_(x) _mm512_castpd_ps(x)
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
        u[4 * i] = F_(_mm512_unpacklo_pd(D_(t[4 * i]), D_(t[4 * i + 2])));
        u[4 * i + 1] = F_(_mm512_unpackhi_pd(D_(t[4 * i]), D_(t[4 * i + 2])));
        u[4 * i + 2] = F_(_mm512_unpacklo_pd(D_(t[4 * i + 1]), D_(t[4 * i + 3])));
        u[4 * i + 3] = F_(_mm512_unpackhi_pd(D_(t[4 * i + 1]), D_(t[4 * i + 3])));
    }
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
        __m512 a = _mm512_shuffle_f32x4(u[i], u[4 + i], 0x88), b = _mm512_shuffle_f32x4(u[i], u[4 + i], 0xdd), c = _mm512_shuffle_f32x4(u[8 + i], u[12 + i], 0x88),
               d = _mm512_shuffle_f32x4(u[8 + i], u[12 + i], 0xdd);
        r[i] = (v16)_mm512_shuffle_f32x4(a, c, 0x88);
        r[8 + i] = (v16)_mm512_shuffle_f32x4(a, c, 0xdd);
        r[4 + i] = (v16)_mm512_shuffle_f32x4(b, d, 0x88);
        r[12 + i] = (v16)_mm512_shuffle_f32x4(b, d, 0xdd);
    }
}
/* T[C][R] = A[R][C], both multiples of 16 */
AI void transpose(const int R, const int C, const float* A, const long lda, float* T, const long ldt) {
    for (int i = 0; i < R; i += 16)
        for (int j = 0; j < C; j += 16) {
            v16 r[16];
#pragma GCC unroll 16
            for (int k = 0; k < 16; k++)
                r[k] = LD(A + (i + k) * lda + j);
            tr16(r);
#pragma GCC unroll 16
            for (int k = 0; k < 16; k++)
                ST(T + (j + k) * ldt + i) = r[k];
        }
}
/* bias gradient: column sums */
AI void colsum(const int M, const int N, const float* D, float* g) {
    for (int n = 0; n < N; n += 16) {
        v16 a = S(0), b = S(0), c = S(0), d = S(0);
        const int E = M / 4 * 4;
        for (int m = 0; m < E; m += 4) {
            a += LD(D + m * N + n);
            b += LD(D + (m + 1) * N + n);
            c += LD(D + (m + 2) * N + n);
            d += LD(D + (m + 3) * N + n);
        }
        for (int m = E; m < M; m++)
            a += LD(D + m * N + n);
        ST(g + n) = (a + b) + (c + d);
    }
}
