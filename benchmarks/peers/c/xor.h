/* W5: 2-8-1 tanh and sigmoid, binary cross entropy, four samples. */
#pragma once
#include "kernels.h"

static float w5W[2][8], w5b[8], w5v[8], w5c;
static void w5init(void) {
    rng_s = 3;
    for (int j = 0; j < 8; j++) {
        w5W[0][j] = rndu();
        w5W[1][j] = rndu();
        w5b[j] = rndu();
        w5v[j] = rndu() / 3;
    }
    w5c = 0;
}
AI double w5_(long n, const int V) {
    static float X_[4][2] = {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, Y_[4] = {0, 1, 1, 0};
    float(*X)[2] = X_, *Y = Y_;
    OPAQUE(X);
    OPAQUE(Y);
    const float lr = 0.1f;
    double a = 0;
    float W[2][8], b[8], v[8], c = w5c;
    memcpy(W, w5W, sizeof W);
    memcpy(b, w5b, sizeof b);
    memcpy(v, w5v, sizeof v);
    for (long it = 0; it < n; it++) {
        float h[4][8] ALN, d[4];
        for (int s = 0; s < 4; s++)
            for (int j = 0; j < 8; j++)
                h[s][j] = b[j] + X[s][0] * W[0][j] + X[s][1] * W[1][j];
        tanhs(&h[0][0], 32, V);
        for (int s = 0; s < 4; s++) {
            float z = c;
            for (int j = 0; j < 8; j++)
                z += h[s][j] * v[j];
            d[s] = z;
        }
        for (int s = 0; s < 4; s++)
            d[s] = (1.f / (1.f + expf(-d[s])) - Y[s]) * 0.25f;
        a += d[0];
        float gv[8] = {0}, gb[8] = {0}, g0[8] = {0}, g1[8] = {0}, gc = 0;
        for (int s = 0; s < 4; s++) {
            gc += d[s];
            for (int j = 0; j < 8; j++) {
                gv[j] += d[s] * h[s][j];
                float t = d[s] * v[j] * (1 - h[s][j] * h[s][j]);
                gb[j] += t;
                g0[j] += X[s][0] * t;
                g1[j] += X[s][1] * t;
            }
        }
        for (int j = 0; j < 8; j++) {
            v[j] -= lr * gv[j];
            b[j] -= lr * gb[j];
            W[0][j] -= lr * g0[j];
            W[1][j] -= lr * g1[j];
        }
        c -= lr * gc;
    }
    memcpy(w5W, W, sizeof W);
    memcpy(w5b, b, sizeof b);
    memcpy(w5v, v, sizeof v);
    w5c = c;
    return a;
}
static double w5p(long n) {
    return w5_(n, 0);
}
static double w5v_(long n) {
    return w5_(n, 1);
}
