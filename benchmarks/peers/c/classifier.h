/* Dense, ReLU, dense, softmax with cross entropy, SGD; included once for each P, IN, H and O, the outputs padded to OP. */
static float NAME(W1)[IN * H] ALN, NAME(b1)[H] ALN, NAME(W2)[H * OP] ALN, NAME(b2)[OP] ALN, NAME(X)[POOL * IN] ALN;
static int NAME(L)[POOL];
static void NAME(init)(void) {
    rng_s = 7;
    float s1 = 1 / sqrtf(IN), s2 = 1 / sqrtf(H);
    for (int i = 0; i < IN * H; i++)
        NAME(W1)[i] = rndu() * s1;
    for (int i = 0; i < H; i++)
        NAME(b1)[i] = rndu() * s1;
    for (int i = 0; i < H; i++)
        for (int j = 0; j < OP; j++)
            NAME(W2)[i * OP + j] = j < O ? rndu() * s2 : 0;
    for (int j = 0; j < OP; j++)
        NAME(b2)[j] = j < O ? rndu() * s2 : -1e9f;
    for (int i = 0; i < POOL * IN; i++)
        NAME(X)[i] = rndu() * 0.5f + 0.5f;
    for (int i = 0; i < POOL; i++)
        NAME(L)[i] = (int)((rndu() * 0.5f + 0.5f) * O) % O;
}
AI void NAME(softmax)(float* z, int lab, float sc) {
    float m = z[0];
    for (int j = 1; j < OP; j++)
        m = z[j] > m ? z[j] : m;
    float s = 0;
    for (int j = 0; j < OP; j++) {
        z[j] = expf(z[j] - m);
    }
    for (int j = 0; j < OP; j++)
        s += z[j];
    float r = sc / s;
    for (int j = 0; j < OP; j++)
        z[j] *= r;
    z[lab] -= sc;
}
AI double NAME(fwd_)(long n, const int V) {
    double acc = 0;
    for (long it = 0; it < n; it++) {
        const float* x = NAME(X) + (it % POOL) * IN;
        float h[H] ALN, z[OP] ALN;
        if (V) {
            fwd1v(IN, H, NAME(W1), NAME(b1), x, h);
        } else
            fwd1(IN, H, NAME(W1), NAME(b1), x, h);
        for (int j = 0; j < H; j++)
            h[j] = h[j] > 0 ? h[j] : 0;
        if (V)
            fwd1v(H, OP, NAME(W2), NAME(b2), h, z);
        else
            fwd1(H, OP, NAME(W2), NAME(b2), h, z);
        NAME(softmax)(z, 0, 1.f);
        acc += z[1];
    }
    return acc;
}
static double NAME(fwd_p)(long n) {
    return NAME(fwd_)(n, 0);
}
static double NAME(fwd_v)(long n) {
    return NAME(fwd_)(n, 1);
}
AI double NAME(t1_)(long n, const int V) {
    const float lr = 1e-4f;
    double acc = 0;
    for (long it = 0; it < n; it++) {
        const float* x = NAME(X) + (it % POOL) * IN;
        float h[H] ALN, z[OP] ALN, dh[H] ALN;
        if (V) {
            fwd1v(IN, H, NAME(W1), NAME(b1), x, h);
        } else
            fwd1(IN, H, NAME(W1), NAME(b1), x, h);
        for (int j = 0; j < H; j++)
            h[j] = h[j] > 0 ? h[j] : 0;
        if (V)
            fwd1v(H, OP, NAME(W2), NAME(b2), h, z);
        else
            fwd1(H, OP, NAME(W2), NAME(b2), h, z);
        NAME(softmax)(z, NAME(L)[it % POOL], 1.f);
        acc += z[0];
        for (int i = 0; i < H; i++) {
            float s = 0;
            float* w = NAME(W2) + i * OP;
            for (int j = 0; j < OP; j++)
                s += w[j] * z[j];
            dh[i] = h[i] > 0 ? s : 0;
            float g = lr * h[i];
            for (int j = 0; j < OP; j++)
                w[j] -= g * z[j];
        }
        for (int j = 0; j < OP; j++)
            NAME(b2)[j] -= lr * z[j];
        for (int j = 0; j < H; j++)
            dh[j] *= lr;
        for (int i = 0; i < IN; i++) {
            float xi = x[i];
            float* w = NAME(W1) + i * H;
            for (int j = 0; j < H; j++)
                w[j] -= xi * dh[j];
        }
        for (int j = 0; j < H; j++)
            NAME(b1)[j] -= dh[j];
    }
    return acc;
}
static double NAME(t1_p)(long n) {
    return NAME(t1_)(n, 0);
}
static double NAME(t1_v)(long n) {
    return NAME(t1_)(n, 1);
}
AI double NAME(tb_p)(long n, const int B) {
    const float lr = 1e-4f;
    static float gW1[IN * H] ALN, gW2[H * OP] ALN;
    float gb1[H] ALN, gb2[OP] ALN;
    double acc = 0;
    for (long it = 0; it < n; it++) {
        memset(gW1, 0, sizeof gW1);
        memset(gW2, 0, sizeof gW2);
        memset(gb1, 0, sizeof gb1);
        memset(gb2, 0, sizeof gb2);
        long base = (it % (POOL / B)) * B;
        for (int s = 0; s < B; s++) {
            const float* x = NAME(X) + (base + s) * IN;
            float h[H] ALN, z[OP] ALN, dh[H] ALN;
            fwd1(IN, H, NAME(W1), NAME(b1), x, h);
            for (int j = 0; j < H; j++)
                h[j] = h[j] > 0 ? h[j] : 0;
            fwd1(H, OP, NAME(W2), NAME(b2), h, z);
            NAME(softmax)(z, NAME(L)[base + s], 1.f / B);
            acc += z[0];
            for (int i = 0; i < H; i++) {
                float t = 0;
                float* w = NAME(W2) + i * OP;
                for (int j = 0; j < OP; j++)
                    t += w[j] * z[j];
                dh[i] = h[i] > 0 ? t : 0;
                for (int j = 0; j < OP; j++)
                    gW2[i * OP + j] += h[i] * z[j];
            }
            for (int i = 0; i < IN; i++) {
                float xi = x[i];
                for (int j = 0; j < H; j++)
                    gW1[i * H + j] += xi * dh[j];
            }
            for (int j = 0; j < H; j++)
                gb1[j] += dh[j];
            for (int j = 0; j < OP; j++)
                gb2[j] += z[j];
        }
        for (int i = 0; i < IN * H; i++)
            NAME(W1)[i] -= lr * gW1[i];
        for (int i = 0; i < H * OP; i++)
            NAME(W2)[i] -= lr * gW2[i];
        for (int i = 0; i < H; i++)
            NAME(b1)[i] -= lr * gb1[i];
        for (int i = 0; i < OP; i++)
            NAME(b2)[i] -= lr * gb2[i];
    }
    return acc;
}
AI double NAME(tb_v)(long n, const int B) {
    const float lr = 1e-4f;
    static float gW1[IN * H] ALN, gW2[H * OP] ALN, Hh[POOL * H] ALN, Z[POOL * OP] ALN, dH[POOL * H] ALN, T[H * OP] ALN;
    float gb1[H] ALN, gb2[OP] ALN;
    double acc = 0;
    for (long it = 0; it < n; it++) {
        const long base = (it % (POOL / B)) * B;
        const float* x = NAME(X) + base * IN;
        gemm(B, H, IN, x, IN, 1, NAME(W1), Hh, NAME(b1));
        for (int i = 0; i < B * H; i++)
            Hh[i] = Hh[i] > 0 ? Hh[i] : 0;
        gemm(B, OP, H, Hh, H, 1, NAME(W2), Z, NAME(b2));
        for (int s = 0; s < B; s++)
            NAME(softmax)(Z + s * OP, NAME(L)[base + s], 1.f / B);
        acc += Z[0];
        transpose(H, OP, NAME(W2), T);
        gemm(B, H, O, Z, OP, 1, T, dH, 0);
        for (int i = 0; i < B * H; i++)
            dH[i] = Hh[i] > 0 ? dH[i] : 0;
        gemm(H, OP, B, Hh, 1, H, Z, gW2, 0);
        gemm(IN, H, B, x, 1, IN, dH, gW1, 0);
        memset(gb1, 0, sizeof gb1);
        memset(gb2, 0, sizeof gb2);
        for (int s = 0; s < B; s++) {
            for (int j = 0; j < H; j++)
                gb1[j] += dH[s * H + j];
            for (int j = 0; j < OP; j++)
                gb2[j] += Z[s * OP + j];
        }
        for (int i = 0; i < IN * H; i++)
            NAME(W1)[i] -= lr * gW1[i];
        for (int i = 0; i < H * OP; i++)
            NAME(W2)[i] -= lr * gW2[i];
        for (int i = 0; i < H; i++)
            NAME(b1)[i] -= lr * gb1[i];
        for (int i = 0; i < OP; i++)
            NAME(b2)[i] -= lr * gb2[i];
    }
    return acc;
}
