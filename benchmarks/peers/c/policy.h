/* W2: 17-64-64-6 tanh, the outputs padded to 16, squared error, Adam. */
#pragma once
#include "kernels.h"

enum { I2 = 17, H2 = 64, O2 = 6, OP2 = 16 };
enum { oW1 = 0, oB1 = oW1 + I2 * H2, oW2 = oB1 + H2, oB2 = oW2 + H2 * H2, oW3 = oB2 + H2, oB3 = oW3 + H2 * OP2, NP2 = oB3 + OP2 };
static float P2[NP2] ALN, M2[NP2] ALN, V2[NP2] ALN, G2[NP2] ALN, X2[POOL * I2] ALN, Y2[POOL * OP2] ALN;
static double b1t = 1, b2t = 1;
static void w2init(void) {
    rng_s = 9;
    memset(P2, 0, sizeof P2);
    memset(M2, 0, sizeof M2);
    memset(V2, 0, sizeof V2);
    b1t = b2t = 1;
    for (int i = 0; i < oW2; i++)
        P2[i] = rndu() / sqrtf(I2);
    for (int i = oW2; i < oW3; i++)
        P2[i] = rndu() / 8;
    for (int i = 0; i < H2; i++)
        for (int j = 0; j < O2; j++)
            P2[oW3 + i * OP2 + j] = rndu() / 8;
    for (int j = 0; j < O2; j++)
        P2[oB3 + j] = rndu() / 8;
    for (int i = 0; i < POOL * I2; i++)
        X2[i] = rndu();
    for (int i = 0; i < POOL; i++)
        for (int j = 0; j < O2; j++)
            Y2[i * OP2 + j] = rndu();
}
AI void w2f(const int V, const float* x, float* h1, float* h2, float* z) {
    if (V) {
        fwd1v(I2, H2, P2 + oW1, P2 + oB1, x, h1);
        tanhs(h1, H2, 1);
        fwd1v(H2, H2, P2 + oW2, P2 + oB2, h1, h2);
        tanhs(h2, H2, 1);
        fwd1v(H2, OP2, P2 + oW3, P2 + oB3, h2, z);
    } else {
        fwd1(I2, H2, P2 + oW1, P2 + oB1, x, h1);
        tanhs(h1, H2, 0);
        fwd1(H2, H2, P2 + oW2, P2 + oB2, h1, h2);
        tanhs(h2, H2, 0);
        fwd1(H2, OP2, P2 + oW3, P2 + oB3, h2, z);
    }
}
static double w2fp(long n) {
    double a = 0;
    for (long it = 0; it < n; it++) {
        float h1[H2] ALN, h2[H2] ALN, z[OP2] ALN;
        w2f(0, X2 + (it % POOL) * I2, h1, h2, z);
        a += z[0];
    }
    return a;
}
static double w2fv(long n) {
    double a = 0;
    for (long it = 0; it < n; it++) {
        float h1[H2] ALN, h2[H2] ALN, z[OP2] ALN;
        w2f(1, X2 + (it % POOL) * I2, h1, h2, z);
        a += z[0];
    }
    return a;
}
AI void adam(void) {
    b1t *= 0.9;
    b2t *= 0.999;
    float a = (float)(1e-3 / (1 - b1t)), c = (float)(1 / sqrt(1 - b2t));
    for (int i = 0; i < NP2; i++) {
        float g = G2[i];
        float m = 0.9f * M2[i] + 0.1f * g, v = 0.999f * V2[i] + 0.001f * g * g;
        M2[i] = m;
        V2[i] = v;
        P2[i] -= a * m / (sqrtf(v) * c + 1e-8f);
    }
}
AI void outer_(const int I, const int O, const float* x, const float* d, float* g, const int set) {
    for (int i = 0; i < I; i++) {
        float xi = x[i];
        for (int j = 0; j < O; j++)
            if (set)
                g[i * O + j] = xi * d[j];
            else
                g[i * O + j] += xi * d[j];
    }
    for (int j = 0; j < O; j++)
        if (set)
            g[I * O + j] = d[j];
        else
            g[I * O + j] += d[j];
}
AI void w2bw(const float* x, const float* h1, const float* h2, float* z, const float* y, float sc, const int set) {
    float d2[H2] ALN, d1[H2] ALN;
    for (int j = 0; j < OP2; j++)
        z[j] = sc * (z[j] - y[j]);
    for (int i = 0; i < H2; i++) {
        float s = 0;
        for (int j = 0; j < OP2; j++)
            s += P2[oW3 + i * OP2 + j] * z[j];
        d2[i] = s * (1 - h2[i] * h2[i]);
    }
    for (int i = 0; i < H2; i++) {
        float s = 0;
        for (int j = 0; j < H2; j++)
            s += P2[oW2 + i * H2 + j] * d2[j];
        d1[i] = s * (1 - h1[i] * h1[i]);
    }
    outer_(H2, OP2, h2, z, G2 + oW3, set);
    outer_(H2, H2, h1, d2, G2 + oW2, set);
    outer_(I2, H2, x, d1, G2 + oW1, set);
}
AI double w2t1_(long n, const int V) {
    double a = 0;
    for (long it = 0; it < n; it++) {
        float h1[H2] ALN, h2[H2] ALN, z[OP2] ALN;
        const float* x = X2 + (it % POOL) * I2;
        w2f(V, x, h1, h2, z);
        a += z[0];
        w2bw(x, h1, h2, z, Y2 + (it % POOL) * OP2, 2.f / O2, 1);
        adam();
    }
    return a;
}
static double w2t1p(long n) {
    return w2t1_(n, 0);
}
static double w2t1v(long n) {
    return w2t1_(n, 1);
}
static double w2t256p(long n) {
    double a = 0;
    for (long it = 0; it < n; it++) {
        memset(G2, 0, sizeof G2);
        for (int s = 0; s < 256; s++) {
            float h1[H2] ALN, h2[H2] ALN, z[OP2] ALN;
            const float* x = X2 + s * I2;
            w2f(0, x, h1, h2, z);
            a += z[0];
            w2bw(x, h1, h2, z, Y2 + s * OP2, 2.f / (O2 * 256), 0);
        }
        adam();
    }
    return a;
}
static double w2t256v(long n) {
    enum { B = 256 };
    static float A1[B * H2] ALN, A2[B * H2] ALN, Z[B * OP2] ALN, D1[B * H2] ALN, D2[B * H2] ALN, T3[H2 * OP2] ALN, T2[H2 * H2] ALN;
    double a = 0;
    for (long it = 0; it < n; it++) {
        gemm(B, H2, I2, X2, I2, 1, P2 + oW1, A1, P2 + oB1);
        tanhs(A1, B * H2, 1);
        gemm(B, H2, H2, A1, H2, 1, P2 + oW2, A2, P2 + oB2);
        tanhs(A2, B * H2, 1);
        gemm(B, OP2, H2, A2, H2, 1, P2 + oW3, Z, P2 + oB3);
        for (int i = 0; i < B * OP2; i++)
            Z[i] = (2.f / (O2 * B)) * (Z[i] - Y2[i]);
        a += Z[0];
        transpose(H2, OP2, P2 + oW3, T3);
        gemm(B, H2, O2, Z, OP2, 1, T3, D2, 0);
        for (int i = 0; i < B * H2; i++)
            D2[i] *= 1 - A2[i] * A2[i];
        transpose(H2, H2, P2 + oW2, T2);
        gemm(B, H2, H2, D2, H2, 1, T2, D1, 0);
        for (int i = 0; i < B * H2; i++)
            D1[i] *= 1 - A1[i] * A1[i];
        gemm(H2, OP2, B, A2, 1, H2, Z, G2 + oW3, 0);
        gemm(H2, H2, B, A1, 1, H2, D2, G2 + oW2, 0);
        gemm(I2, H2, B, X2, 1, I2, D1, G2 + oW1, 0);
        float g1[H2] ALN = {0}, g2[H2] ALN = {0}, g3[OP2] ALN = {0};
        for (int s = 0; s < B; s++) {
            for (int j = 0; j < H2; j++) {
                g1[j] += D1[s * H2 + j];
                g2[j] += D2[s * H2 + j];
            }
            for (int j = 0; j < OP2; j++)
                g3[j] += Z[s * OP2 + j];
        }
        memcpy(G2 + oB1, g1, sizeof g1);
        memcpy(G2 + oB2, g2, sizeof g2);
        memcpy(G2 + oB3, g3, sizeof g3);
        adam();
    }
    return a;
}
