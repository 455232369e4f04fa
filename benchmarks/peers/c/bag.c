/* W13: lists of 20 words of 5,000, whose rows of 32 are summed; ReLU, two classes, cross entropy, SGD. For SGD it is exact to touch no rows but those that a batch
 * names. */
#include "products.h"
#include "training.h"
enum { N = 5000, C = 32, L = 20, POOL = 256, B = 32 };
static float E[N * C] ALN, b[C] ALN, W[C * 2] ALN, c[2];
static int I[POOL * L], Y[POOL]; /* W: [2][C] */
AI void sum(const int* i, v16* h) {
    v16 a = LD(b), d = LD(b + 16), a1 = S(0), d1 = S(0);
#pragma GCC unroll 10
    for (int k = 0; k < L; k += 2) {
        const float *r = E + i[k] * C, *q = E + i[k + 1] * C;
        a += LD(r);
        d += LD(r + 16);
        a1 += LD(q);
        d1 += LD(q + 16);
    }
    h[0] = relu(a + a1);
    h[1] = relu(d + d1);
}
/* two classes: the first one's probability is the sigmoid of the difference */
AI float first(const v16* h) {
    float d = sum16(h[0] * (LD(W) - LD(W + C)) + h[1] * (LD(W + 16) - LD(W + C + 16))) + c[0] - c[1];
    return sigmoidv(S(d))[0];
}
static double fwd(long n) {
    double s = 0;
    for (long i = 0; i < n; i++) {
        v16 h[2];
        sum(I + i % POOL * L, h);
        s += first(h);
    }
    return s;
}
static const float lr = 1e-4f;
NI double batch(const int* ix, const int* y) {
    v16 h[B][2], g[4] = {{0}};
    float d[B], gc = 0;
    for (int s = 0; s < B; s++)
        sum(ix + s * L, h[s]);
    for (int s = 0; s < B; s++)
        d[s] = sum16(h[s][0] * (LD(W) - LD(W + C)) + h[s][1] * (LD(W + 16) - LD(W + C + 16))) + c[0] - c[1];
    for (int s = 0; s < B; s += 16) {
        v16 p = sigmoidv(LD(d + s));
        ST(d + s) = p;
    }
    for (int s = 0; s < B; s++)
        d[s] = (d[s] - (y[s] == 0)) * (lr / B); /* of the first logit; the second's is its negative */
    v16 w0 = LD(W) - LD(W + C), w1 = LD(W + 16) - LD(W + C + 16), b0 = S(0), b1 = S(0);
    for (int s = 0; s < B; s++) {
        v16 t = S(d[s]), e0 = onlypos(t * w0, h[s][0]), e1 = onlypos(t * w1, h[s][1]);
        g[0] += t * h[s][0];
        g[1] += t * h[s][1];
        gc += d[s];
        b0 += e0;
        b1 += e1;
#pragma GCC unroll 4
        for (int k = 0; k < L; k++) {
            float* r = E + ix[s * L + k] * C;
            ST(r) -= e0;
            ST(r + 16) -= e1;
        }
    }
    ST(b) -= b0;
    ST(b + 16) -= b1;
    ST(W) -= g[0];
    ST(W + 16) -= g[1];
    ST(W + C) += g[0];
    ST(W + C + 16) += g[1];
    c[0] -= gc;
    c[1] += gc;
    return d[0];
}
static double train(long n) {
    double s = 0;
    for (long i = 0; i < n; i++) {
        long a = i % (POOL / B) * B;
        s += batch(I + a * L, Y + a);
    }
    return s;
}
int main(void) {
    rng_s = 61;
    uniform(E, N * C, .05f);
    uniform(b, C, .05f);
    uniform(W, 2 * C, .17f);
    c[0] = .01f;
    c[1] = -.02f;
    for (int i = 0; i < POOL * L; i++)
        I[i] = (int)((rndu() * .5f + .5f) * N) % N;
    for (int i = 0; i < POOL; i++)
        Y[i] = rndu() > 0;
    bench(PEER, "W13 forward 1", fwd);
    bench(PEER, "W13 train 32", train);
}
