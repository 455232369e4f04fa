/* W1: 3-4-1 sigmoid in double, without bias. */
#pragma once
#include "kernels.h"

static double w1a[3][4], w1b[4];
static double X1_[4][3] = {{0, 0, 1}, {0, 1, 1}, {1, 0, 1}, {1, 1, 1}}, Y1_[4] = {0, 1, 1, 0};
static void w1init(void) {
    rng_s = 1;
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 4; j++)
            w1a[i][j] = rndu();
    for (int j = 0; j < 4; j++)
        w1b[j] = rndu();
}
static double w1_train(long n) {
    double(*X1)[3] = X1_;
    double *Y1 = Y1_;
    OPAQUE(X1);
    OPAQUE(Y1);
    double a[3][4], b[4];
    double s = 0;
    for (long it = 0; it < n; it++) {
        if (it % 1000 == 0) {
            w1init();
            memcpy(a, w1a, sizeof a);
            memcpy(b, w1b, sizeof b);
        }
        double h[4][4], ga[3][4] = {{0}}, gb[4] = {0}, o[4];
        for (int k = 0; k < 4; k++)
            for (int j = 0; j < 4; j++) {
                double z = 0;
                for (int i = 0; i < 3; i++)
                    z += X1[k][i] * a[i][j];
                h[k][j] = z;
            }
        double *hh = &h[0][0];
        for (int j = 0; j < 16; j++)
            hh[j] = 1.0 / (1.0 + exp(-hh[j]));
        for (int k = 0; k < 4; k++) {
            double z = 0;
            for (int j = 0; j < 4; j++)
                z += h[k][j] * b[j];
            o[k] = z;
        }
        for (int k = 0; k < 4; k++)
            o[k] = 1.0 / (1.0 + exp(-o[k]));
        for (int k = 0; k < 4; k++) {
            double d = (o[k] - Y1[k]) * o[k] * (1 - o[k]);
            for (int j = 0; j < 4; j++) {
                double dh = d * b[j] * h[k][j] * (1 - h[k][j]);
                gb[j] += d * h[k][j];
                for (int i = 0; i < 3; i++)
                    ga[i][j] += X1[k][i] * dh;
            }
        }
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 4; j++)
                a[i][j] -= ga[i][j];
        for (int j = 0; j < 4; j++)
            b[j] -= gb[j];
        if (it % 1000 == 999)
            s += o[0] + o[1];
    }
    memcpy(w1a, a, sizeof a);
    memcpy(w1b, b, sizeof b);
    return s;
}
static double w1_fwd(long n) {
    double s = 0;
    for (long it = 0; it < n; it++) {
        const double *x = X1_[it & 3];
        OPAQUE(x);
        double h[4], z = 0;
        for (int j = 0; j < 4; j++)
            h[j] = x[0] * w1a[0][j] + x[1] * w1a[1][j] + x[2] * w1a[2][j];
        for (int j = 0; j < 4; j++)
            h[j] = 1.0 / (1.0 + exp(-h[j]));
        for (int j = 0; j < 4; j++)
            z += h[j] * w1b[j];
        s += 1.0 / (1.0 + exp(-z));
    }
    return s;
}
