/* Vectors of 16 floats for the networks beyond dense layers, and their functions to about 1e-6. Needs AVX-512. */
#pragma once
#include <immintrin.h>
#define AI static inline __attribute__((always_inline))
#define NI static __attribute__((noinline))
#define ALN __attribute__((aligned(64)))
#define OPAQUE(p) __asm__ volatile("" : "+r"(p)::"memory")
typedef float v16 __attribute__((vector_size(64)));
typedef float v16u __attribute__((vector_size(64), aligned(4), may_alias));
#define LD(p) ((v16) * (const v16u*)(p))
#define ST(p) (*(v16u*)(p))
AI v16 S(float x) {
    return (v16)_mm512_set1_ps(x);
}
AI v16 vmax(v16 a, v16 b) {
    return (v16)_mm512_max_ps((__m512)a, (__m512)b);
}
AI v16 vmin(v16 a, v16 b) {
    return (v16)_mm512_min_ps((__m512)a, (__m512)b);
}
AI v16 relu(v16 a) {
    return vmax(a, S(0));
}
AI v16 fma_(v16 a, v16 b, v16 c) {
    return (v16)_mm512_fmadd_ps((__m512)a, (__m512)b, (__m512)c);
}
AI float sum16(v16 a) {
    return _mm512_reduce_add_ps((__m512)a);
}
AI float max16(v16 a) {
    return _mm512_reduce_max_ps((__m512)a);
}
AI v16 onlypos(v16 g, v16 y) {
    return (v16)_mm512_maskz_mov_ps(_mm512_cmp_ps_mask((__m512)y, _mm512_setzero_ps(), _CMP_GT_OQ), (__m512)g);
}
AI v16 rcp(v16 a) {
    v16 r = (v16)_mm512_rcp14_ps((__m512)a);
    return r * (S(2) - a * r);
}
AI v16 expv(v16 x) {
    x = vmin(vmax(x, S(-87.3f)), S(88.3f));
    v16 n = (v16)_mm512_roundscale_ps((__m512)(x * S(1.44269504f)), 8), r = fma_(n, S(2.12194440e-4f), fma_(n, S(-0.693359375f), x)), r2 = r * r;
    v16 q =
        fma_(fma_(fma_(S(1.9875691500e-4f), r, S(1.3981999507e-3f)), r2, fma_(S(8.3334519073e-3f), r, S(4.1665795894e-2f))), r2, fma_(S(1.6666665459e-1f), r, S(0.5f)));
    return (v16)_mm512_scalef_ps((__m512)fma_(q, r2, r + S(1)), (__m512)n);
}
AI v16 sigmoidv(v16 x) {
    return rcp(S(1) + expv(-x));
}
AI v16 tanhv(v16 x) {
    x = vmin(vmax(x, S(-7.90531110763549805f)), S(7.90531110763549805f));
    v16 y = x * x, y2 = y * y, y4 = y2 * y2; /* Eigen's rational form, evaluated in pairs for a short chain */
    v16 p = fma_(fma_(S(2.00018790482477e-13f), y, S(-8.60467152213735e-11f)), y2, fma_(S(5.12229709037114e-08f), y, S(1.48572235717979e-05f)));
    p = fma_(S(-2.76076847742355e-16f), y4, p);
    p = fma_(p, y2, fma_(S(6.37261928875436e-04f), y, S(4.89352455891786e-03f)));
    v16 q = fma_(fma_(S(1.19825839466702e-06f), y, S(1.18534705686654e-04f)), y2, fma_(S(2.26843463243900e-03f), y, S(4.89352518554385e-03f)));
    return x * p * rcp(q);
}
AI v16 erfv(v16 x) {
    x = vmin(vmax(x, S(-4)), S(4));
    v16 y = x * x;
    v16 p = S(-2.72614225801306e-10f);
    p = fma_(p, y, S(2.77068142495902e-08f));
    p = fma_(p, y, S(-2.10102402082508e-06f));
    p = fma_(p, y, S(-5.69250639462346e-05f));
    p = fma_(p, y, S(-7.34990630326855e-04f));
    p = fma_(p, y, S(-2.95459980854025e-03f));
    p = fma_(p, y, S(-1.60960333262415e-02f));
    v16 q = S(-1.45660718464996e-05f);
    q = fma_(q, y, S(-2.13374055278905e-04f));
    q = fma_(q, y, S(-1.68282697438203e-03f));
    q = fma_(q, y, S(-7.37332916720468e-03f));
    q = fma_(q, y, S(-1.42647390514189e-02f));
    return x * p * rcp(q);
}
/* exact GELU x Phi(x); with its derivative Phi(x) + x phi(x) */
AI v16 gelu(v16 x) {
    return x * fma_(erfv(x * S(0.70710678f)), S(0.5f), S(0.5f));
}
AI v16 geluD(v16 x, v16* d) {
    v16 p = fma_(erfv(x * S(0.70710678f)), S(0.5f), S(0.5f));
    *d = fma_(x * S(0.39894228f), expv(x * x * S(-0.5f)), p);
    return x * p;
}
