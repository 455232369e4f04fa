/* What networks beyond dense layers train with: norms, softmax, Adam, and random parameters. */
#pragma once
#include "bench.h"
#include "vectors.h"
#ifndef TAG
#define TAG "gcc"
#endif
#define PEER "c-vec-" TAG
/* Adam, AdamW (wd > 0, decoupled); t counts from 1. n a multiple of 16 */
AI void adam(float* restrict P, const float* restrict G, float* restrict M, float* restrict V, const long n, const int t, const float lr, const float wd) {
    const float a = (float)(lr / (1 - pow(0.9, t))), c = (float)(1 / sqrt(1 - pow(0.999, t))), k = 1 - lr * wd;
    for (long i = 0; i < n; i += 16) {
        v16 g = LD(G + i), m = S(0.9f) * LD(M + i) + S(0.1f) * g, v = S(0.999f) * LD(V + i) + S(0.001f) * g * g;
        ST(M + i) = m;
        ST(V + i) = v;
        ST(P + i) = LD(P + i) * S(k) - S(a) * m / ((v16)_mm512_sqrt_ps((__m512)v) * S(c) + S(1e-8f));
    }
}
/* layer norm of a row of N; n keeps the normalised row (for training) and *rs 1 / deviation */
AI void norm(const int N, const float* x, const float* w, const float* b, float* y, float* n, float* rs) {
    v16 s = S(0), q = S(0);
#pragma GCC unroll 8
    for (int i = 0; i < N; i += 16)
        s += LD(x + i);
    const v16 m = S(sum16(s) / N);
#pragma GCC unroll 8
    for (int i = 0; i < N; i += 16) {
        v16 d = LD(x + i) - m;
        q = fma_(d, d, q);
    }
    const float r = 1 / sqrtf(sum16(q) / N + 1e-5f);
    if (rs)
        *rs = r;
#pragma GCC unroll 8
    for (int i = 0; i < N; i += 16) {
        v16 h = (LD(x + i) - m) * S(r);
        if (n)
            ST(n + i) = h;
        ST(y + i) = fma_(h, LD(w + i), LD(b + i));
    }
}
/* adds to dx (add) or sets it; gw, gb are added to */
AI void normB(const int N, const float* dy, const float* w, const float* n, const float r, float* dx, const int add, float* gw, float* gb) {
    v16 s = S(0), q = S(0);
#pragma GCC unroll 8
    for (int i = 0; i < N; i += 16) {
        v16 d = LD(dy + i), h = LD(n + i), e = d * LD(w + i);
        s += e;
        q = fma_(e, h, q);
        ST(gb + i) += d;
        ST(gw + i) += d * h;
    }
    const v16 a = S(sum16(s) / N), c = S(sum16(q) / N);
#pragma GCC unroll 8
    for (int i = 0; i < N; i += 16) {
        v16 e = (LD(dy + i) * LD(w + i) - a - LD(n + i) * c) * S(r);
        ST(dx + i) = add ? LD(dx + i) + e : e;
    }
}
/* softmax of a row of NV vectors (padding at -1e30), minus the label and times sc for the gradient of the cross entropy */
AI void softmax(float* z, const int NV, const float sc, const int label) {
    v16 m = LD(z), s = S(0), e[8];
#pragma GCC unroll 8
    for (int v = 1; v < NV; v++)
        m = vmax(m, LD(z + 16 * v));
    const v16 mm = S(max16(m));
#pragma GCC unroll 8
    for (int v = 0; v < NV; v++) {
        e[v] = expv(LD(z + 16 * v) - mm);
        s += e[v];
    }
    const v16 k = S(sc / sum16(s));
#pragma GCC unroll 8
    for (int v = 0; v < NV; v++)
        ST(z + 16 * v) = e[v] * k;
    if (label >= 0)
        z[label] -= sc;
}
static void uniform(float* p, long n, float s) {
    for (long i = 0; i < n; i++)
        p[i] = rndu() * s;
}
/* fills [rows][cols] of a padded [rows][ld] */
static void uniform2(float* p, int rows, int cols, int ld, float s) {
    memset(p, 0, sizeof(float) * rows * ld);
    for (int i = 0; i < rows; i++)
        for (int j = 0; j < cols; j++)
            p[i * ld + j] = rndu() * s;
}
