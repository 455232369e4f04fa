/* Products of matrices, blocked for registers by GCC's vector extensions (vec) or left to the compiler (plain), and a rational tanh with the
 * polynomial of Eigen's ptanh. */
#pragma once
#include "bench.h"

#define AI static inline __attribute__((always_inline))
typedef float v16 __attribute__((vector_size(64)));
typedef float v16u __attribute__((vector_size(64), aligned(4)));
/* What the compiler must not take for constant. */
#define OPAQUE(p) __asm__ volatile("" : "+r"(p)::"memory")
#define ALN __attribute__((aligned(64)))
enum { POOL = 256 };

AI float tanh_r(float x) {
    x = x > 7.90531110763549805f ? 7.90531110763549805f : (x < -7.90531110763549805f ? -7.90531110763549805f : x);
    float x2 = x * x;
    float p = -2.76076847742355e-16f;
    p = p * x2 + 2.00018790482477e-13f;
    p = p * x2 - 8.60467152213735e-11f;
    p = p * x2 + 5.12229709037114e-08f;
    p = p * x2 + 1.48572235717979e-05f;
    p = p * x2 + 6.37261928875436e-04f;
    p = p * x2 + 4.89352455891786e-03f;
    p *= x;
    float q = 1.19825839466702e-06f;
    q = q * x2 + 1.18534705686654e-04f;
    q = q * x2 + 2.26843463243900e-03f;
    q = q * x2 + 4.89352518554385e-03f;
    return p / q;
}

AI void fwd1(const int IN, const int OUT, const float* restrict W, const float* restrict b, const float* restrict x, float* restrict y) {
    for (int j = 0; j < OUT; j++)
        y[j] = b[j];
    for (int i = 0; i < IN; i++) {
        float xi = x[i];
        for (int j = 0; j < OUT; j++)
            y[j] += xi * W[i * OUT + j];
    }
}
AI void fwd1v(const int IN, const int OUT, const float* restrict W, const float* restrict b, const float* restrict x, float* restrict y) {
    /* OUT multiple of 16; register accumulators; split k when few columns to hide FMA latency */
    if (OUT >= 64) {
        for (int j0 = 0; j0 < OUT; j0 += 64) {
            v16 a0 = *(v16u*)(b + j0), a1 = *(v16u*)(b + j0 + 16), a2 = *(v16u*)(b + j0 + 32), a3 = *(v16u*)(b + j0 + 48);
            for (int i = 0; i < IN; i++) {
                float s = x[i];
                const float* w = W + i * OUT + j0;
                a0 += s * *(v16u*)(w);
                a1 += s * *(v16u*)(w + 16);
                a2 += s * *(v16u*)(w + 32);
                a3 += s * *(v16u*)(w + 48);
            }
            *(v16u*)(y + j0) = a0;
            *(v16u*)(y + j0 + 16) = a1;
            *(v16u*)(y + j0 + 32) = a2;
            *(v16u*)(y + j0 + 48) = a3;
        }
    } else
        for (int j0 = 0; j0 < OUT; j0 += 16) {
            v16 a0 = *(v16u*)(b + j0), a1 = {0}, a2 = {0}, a3 = {0};
            for (int i = 0; i + 4 <= IN; i += 4) {
                const float* w = W + i * OUT + j0;
                a0 += x[i] * *(v16u*)(w);
                a1 += x[i + 1] * *(v16u*)(w + OUT);
                a2 += x[i + 2] * *(v16u*)(w + 2 * OUT);
                a3 += x[i + 3] * *(v16u*)(w + 3 * OUT);
            }
            for (int i = IN & ~3; i < IN; i++)
                a0 += x[i] * *(v16u*)(W + i * OUT + j0);
            *(v16u*)(y + j0) = (a0 + a1) + (a2 + a3);
        }
}
/* C[M][N] (=|+=) A * B; A(m,k)=A[m*ams+k*aks]; B[k*N+n] */
AI void mk(const int MR, const int NV, int K, const float* A, long ams, long aks, const float* B, long ldb, float* C, long ldc, const float* bias) {
    v16 acc[8][4];
#pragma GCC unroll 8
    for (int r = 0; r < MR; r++) {
#pragma GCC unroll 4
        for (int v = 0; v < NV; v++) {
            if (bias)
                acc[r][v] = *(v16u*)(bias + 16 * v);
            else
                acc[r][v] = (v16){0};
        }
    }
    for (int k = 0; k < K; k++) {
        v16 b[4];
#pragma GCC unroll 4
        for (int v = 0; v < NV; v++)
            b[v] = *(v16u*)(B + k * ldb + 16 * v);
#pragma GCC unroll 8
        for (int r = 0; r < MR; r++) {
            float a = A[r * ams + k * aks];
#pragma GCC unroll 4
            for (int v = 0; v < NV; v++)
                acc[r][v] += a * b[v];
        }
    }
#pragma GCC unroll 8
    for (int r = 0; r < MR; r++) {
#pragma GCC unroll 4
        for (int v = 0; v < NV; v++)
            *(v16u*)(C + r * ldc + 16 * v) = acc[r][v];
    }
}
AI void gemm(const int M, const int N, const int K, const float* A, long ams, long aks, const float* B, float* C, const float* bias) {
    const int NV = N % 64 == 0 ? 4 : (N % 32 == 0 ? 2 : 1);
    const int MR = NV == 4 ? 6 : 8;
    for (int n = 0; n < N; n += 16 * NV) {
        int m = 0;
        for (; m + MR <= M; m += MR)
            mk(MR, NV, K, A + m * ams, ams, aks, B + n, N, C + (long)m * N + n, N, bias ? bias + n : 0);
        for (; m + 4 <= M; m += 4)
            mk(4, NV, K, A + m * ams, ams, aks, B + n, N, C + (long)m * N + n, N, bias ? bias + n : 0);
        for (; m < M; m++)
            mk(1, NV, K, A + m * ams, ams, aks, B + n, N, C + (long)m * N + n, N, bias ? bias + n : 0);
    }
}
AI void transpose(const int R, const int Cc, const float* A, float* T) {
    for (int i = 0; i < R; i++)
        for (int j = 0; j < Cc; j++)
            T[j * R + i] = A[i * Cc + j];
}
AI void tanhs(float* h, const int n, const int V) {
    if (V)
        for (int j = 0; j < n; j++)
            h[j] = tanh_r(h[j]);
    else
        for (int j = 0; j < n; j++)
            h[j] = tanhf(h[j]);
}
