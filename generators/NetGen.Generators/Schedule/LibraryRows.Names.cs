namespace NetGen.Generators.Schedule;

/// <content>The methods by what they compute.</content>
internal static partial class LibraryRows
{
    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["rows: x1 = 0 if x0 ≤ 0, else x0; x0 unpadded, x1 written"] = "BagActivate",
        ["vectors: x1 = x0; x0, x1 written unpadded"] = "Copy",
        ["vectors: x1 = σ(x0); x0, x1 written unpadded"] = "CrossEntropyActivate",
        ["vectors: x1 = σ(x0); x3 = x2·x1·(1 − x1); x0, x2 unpadded, x3 written"] = "CrossEntropyDelta",
        ["vectors: x1 = σ(x0); x3 = c0·Σ(softplus(x0) − x2·x0) of a row; x0, x2 unpadded"] = "CrossEntropyLoss",
        ["vectors: x1 = σ(x0); x3 = c0·Σ(softplus(x0) − x2·x0) of a row; x4 = scale·c0·(x1 − x2); x0, x2 unpadded, x4 written"] = "CrossEntropyLossAndGradient",
        ["elements: x1 = 1·(e^x0 − 1) if x0 ≤ 0, else x0; x0, x1 written"] = "ELUActivate",
        ["elements: x2 = x0·(x1 + 1 if x1 ≤ 0, else 1); x0, x1, x2 written"] = "ELUDelta",
        ["elements: x1 = ½x0·(1 + erf(0.707106781186548·x0)); x0, x1 written"] = "GELUActivate",
        ["elements: x1 = ½x0·(1 + erf(0.707106781186548·x0)); x2 = ½(1 + erf(0.707106781186548·x0)) + 0.398942280401433·x0·e^(−½x0"
            + "²); x0, x1 written, x2 written"] = "GELUActivateWithSlope",
        ["elements: x2 = x0·x1; x0, x1, x2 written"] = "GELUDelta",
        ["elements: x1 = ½x0·(1 + tanh(0.797884560802865·(x0 + 0.044715·x0³))); x0, x1 written"] = "GELUTanhActivate",
        ["elements: x2 = x0·(½(1 + tanh(x1·(0.797884560802865 + 0.0356774081363001·x1²))) + 0.398942280401433·x1·(1 − tanh(x1·(0.7"
            + "97884560802865 + 0.0356774081363001·x1²))²)·(1 + 0.134145·x1²)); x0, x1, x2 written"] = "GELUTanhDelta",
        ["rows: x2 = x0 + x1; x5 = x2·(x4 − x3); x7 = x2·(1 − x6); x8 = x2·x6; x9 = x7·(1 − x3²); x10 = x9; x12 = x9·x11; x14 = x9"
            + "·x13; x15 = x14; x16 = x5·x6·(1 − x6); x17 = x16; x18 = x16; x19 = x12·x13·(1 − x13); x20 = x19; x21 = x19; x0, x1, x3, "
            + "x4, x6, x11, x13, x8 written, x10 written unpadded, x14 written, x15 written unpadded, x17 written unpadded, x18 written"
            + " unpadded, x20 written unpadded, x21 written unpadded"] = "GRUDelta",
        ["rows: x2 = x0 + x1; x3 = σ(x2); x6 = x4 + x5; x7 = σ(x6); x10 = x8 + x9; x11 = x3·x10; x13 = x12 + x11; x14 = tanh(x13);"
            + " x16 = (1 − x7)·x14 + x7·x15; x0 unpadded, x1 unpadded, x4 unpadded, x5 unpadded, x8 unpadded, x9 for all, x12 unpadded,"
            + " x15, x16 written"] = "GRUGates",
        ["rows: x2 = x0 + x1; x3 = σ(x2); x6 = x4 + x5; x7 = σ(x6); x10 = x8 + x9; x11 = x3·x10; x13 = x12 + x11; x14 = tanh(x13);"
            + " x16 = (1 − x7)·x14 + x7·x15; x0 unpadded, x1 unpadded, x4 unpadded, x5 unpadded, x8 unpadded, x9 for all, x12 unpadded,"
            + " x15, x3 written, x7 written, x10 written, x14 written, x16 written"] = "GRUGates2",
        ["elements: x1 = 0 if x0 ≤ −3, else 1 if 3 ≤ x0, else x0/6 + ½; x0, x1 written"] = "HardSigmoidActivate",
        ["elements: x2 = 0 if x1 ≤ 0, else 0 if 1 ≤ x1, else (1/6)·x0; x0, x1, x2 written"] = "HardSigmoidDelta",
        ["elements: x1 = 0 if x0 < −3, else x0·(x0 + 3)/6 if x0 ≤ 3, else x0; x0, x1 written"] = "HardSwishActivate",
        ["elements: x2 = 0 if x1 < −3, else x0·((1/3)·x1 + ½ if x1 ≤ 3, else 1); x0, x1, x2 written"] = "HardSwishDelta",
        ["elements: x2 = 0 if x1 ≤ −1, else 0 if 1 ≤ x1, else x0; x0, x1, x2 written"] = "HardTanhDelta",
        ["rows: x2 = x0 + x1; x4 = x2·x3; x6 = x2·x5; x7 = x6·(1 − x3²); x9 = x8 + x7; x11 = x9·x10; x13 = x9·x12; x15 = x9·x14; x"
            + "17 = x9·x16; x18 = x4·x5·(1 − x5); x19 = x17·(1 − x14²); x20 = x11·x12·(1 − x12); x21 = x15·x16·(1 − x16); x0, x1, x3, x"
            + "5, x8, x10, x12, x14, x16, x13 written, x18 written unpadded, x19 written unpadded, x20 written unpadded, x21 written un"
            + "padded"] = "LSTMDelta",
        ["rows: x1 = σ(x0); x3 = σ(x2); x5 = tanh(x4); x7 = σ(x6); x9 = x3·x8 + x1·x5; x10 = tanh(x9); x11 = x7·x10; x0 unpadded, "
            + "x2 unpadded, x4 unpadded, x6 unpadded, x8, x9 written, x11 written"] = "LSTMGates",
        ["rows: x1 = σ(x0); x3 = σ(x2); x5 = tanh(x4); x7 = σ(x6); x9 = x3·x8 + x1·x5; x10 = tanh(x9); x11 = x7·x10; x0 unpadded, "
            + "x2 unpadded, x4 unpadded, x6 unpadded, x8, x1 written, x3 written, x5 written, x7 written, x9 written, x10 written, x11 "
            + "written"] = "LSTMGates2",
        ["rows: x2 = x0·x1; x4 = x0·x3; x6 = x2·(1/√(c0·Σ(x5 − c0·Σx5)² + 1e−5)) − c0·Σx2/√(c0·Σ(x5 − c0·Σx5)² + 1e−5) − (2·x5 − c"
            + "1·Σx5)·(c2·Σ(x2·(x5 − c0·Σx5))/(√(c0·Σ(x5 − c0·Σx5)² + 1e−5))³) + c3·Σ(x5 − c0·Σx5)·Σ(x2·(x5 − c0·Σx5))/(√(c0·Σ(x5 − c0·"
            + "Σx5)² + 1e−5))³; x0, x1 for all, x3, x5, x4 written, x6 written"] = "LayerNormDelta",
        ["rows: x2 = x0·x1; x4 = x0·x3; x6 = x2·(1/√(c0·Σ(x5 − c0·Σx5)² + 1e−5)) − c0·Σx2/√(c0·Σ(x5 − c0·Σx5)² + 1e−5) − (2·x5 − c"
            + "1·Σx5)·(c2·Σ(x2·(x5 − c0·Σx5))/(√(c0·Σ(x5 − c0·Σx5)² + 1e−5))³) + c3·Σ(x5 − c0·Σx5)·Σ(x2·(x5 − c0·Σx5))/(√(c0·Σ(x5 − c0·"
            + "Σx5)² + 1e−5))³; x8 = x7 + x6; x0, x1 for all, x3, x5, x7, x4 written, x8 written"] = "LayerNormDelta2",
        ["rows: x2 = x0·x1; x4 = x0·x3; x6 = x2·(1/√(c0·Σ(x5 − c0·Σx5)² + 1e−5)) − c0·Σx2/√(c0·Σ(x5 − c0·Σx5)² + 1e−5) − (2·x5 − c"
            + "1·Σx5)·(c2·Σ(x2·(x5 − c0·Σx5))/(√(c0·Σ(x5 − c0·Σx5)² + 1e−5))³) + c3·Σ(x5 − c0·Σx5)·Σ(x2·(x5 − c0·Σx5))/(√(c0·Σ(x5 − c0·"
            + "Σx5)² + 1e−5))³; x8 = x7 + x6; x10 = x8·x9; x0, x1 for all, x3, x5, x7, x9, x4 written, x10 written"] = "LayerNormDelta3",
        ["rows: x1 = (x0 − Σx0/c0)/√(Σ(x0 − Σx0/c0)²/c0 + 1e−5); x4 = x1·x2 + x3; x0, x2 for all, x3 for all, x4 written"] = "LayerNormNormalize",
        ["rows: x2 = x0 + x1; x3 = (x2 − Σx2·c0)/√(Σ(x2 − Σx2·c0)²·c0 + 1e−5); x6 = x3·x4 + x5; x0, x1, x4 for all, x5 for all, x2"
            + " written, x3 written, x6 written"] = "LayerNormNormalize10",
        ["rows: x2 = x0 + x1; x3 = (x2 − Σx2/c0)/√(Σ(x2 − Σx2/c0)²/c0 + 1e−5); x6 = x3·x4 + x5; x0, x1, x4 for all, x5 for all, x2"
            + " written, x6 written"] = "LayerNormNormalize2",
        ["rows: x2 = x0 + x1; x3 = (x2 − Σx2/c0)/√(Σ(x2 − Σx2/c0)²/c0 + 1e−5); x6 = x3·x4 + x5; x0, x1, x4 for all, x5 for all, x6"
            + " written"] = "LayerNormNormalize3",
        ["rows: x1 = (x0 − Σx0/c0)/√(Σ(x0 − Σx0/c0)²/c0 + 1e−5); x4 = x1·x2 + x3; x0, x2 for all, x3 for all, x1 written, x4 writt"
            + "en"] = "LayerNormNormalize4",
        ["rows: x2 = x0 + x1; x3 = (x2 − Σx2/c0)/√(Σ(x2 − Σx2/c0)²/c0 + 1e−5); x6 = x3·x4 + x5; x0, x1, x4 for all, x5 for all, x2"
            + " written, x3 written, x6 written"] = "LayerNormNormalize5",
        ["rows: x1 = (x0 − Σx0·c0)/√(Σ(x0 − Σx0·c0)²·c0 + 1e−5); x4 = x1·x2 + x3; x0, x2 for all, x3 for all, x4 written"] = "LayerNormNormalize6",
        ["rows: x2 = x0 + x1; x3 = (x2 − Σx2·c0)/√(Σ(x2 − Σx2·c0)²·c0 + 1e−5); x6 = x3·x4 + x5; x0, x1, x4 for all, x5 for all, x2"
            + " written, x6 written"] = "LayerNormNormalize7",
        ["rows: x2 = x0 + x1; x3 = (x2 − Σx2·c0)/√(Σ(x2 − Σx2·c0)²·c0 + 1e−5); x6 = x3·x4 + x5; x0, x1, x4 for all, x5 for all, x6"
            + " written"] = "LayerNormNormalize8",
        ["rows: x1 = (x0 − Σx0·c0)/√(Σ(x0 − Σx0·c0)²·c0 + 1e−5); x4 = x1·x2 + x3; x0, x2 for all, x3 for all, x1 written, x4 writt"
            + "en"] = "LayerNormNormalize9",
        ["elements: x2 = x0·(0.01 if x1 ≤ 0, else 1); x0, x1, x2 written"] = "LeakyReLUDelta",
        ["rows: x1 = x0; x0, x1 written unpadded"] = "LongCopy",
        ["rows: x1 = σ(x0); x0, x1 written unpadded"] = "LongCrossEntropyActivate",
        ["rows: x1 = σ(x0); x3 = x2·x1·(1 − x1); x0, x2 unpadded, x3 written"] = "LongCrossEntropyDelta",
        ["rows: x1 = σ(x0); x3 = c0·Σ(softplus(x0) − x2·x0) of a row; x0, x2 unpadded"] = "LongCrossEntropyLoss",
        ["rows: x1 = σ(x0); x3 = c0·Σ(softplus(x0) − x2·x0) of a row; x4 = scale·c0·(x1 − x2); x0, x2 unpadded, x4 written"] = "LongCrossEntropyLossAndGradient",
        ["rows: x2 = c0·Σ(x0 − x1)² of a row; x3 = scale·c1·(x0 − x1); x0, x1 unpadded, x3 written"] = "LongMeanSquaredErrorLossAndGradient",
        ["rows: x1 = e^(x0 − max(x0))/Σe^(x0 − max(x0)); x0, x1 written unpadded"] = "LongSoftmaxActivate",
        ["rows: x1 = e^(x0 − max(x0))/Σe^(x0 − max(x0)); x3 = x1·(x2 − Σ(x2·x1)); x0, x2 unpadded, x3 written"] = "LongSoftmaxDelta",
        ["rows: x1 = e^(x0 − max(x0))/Σe^(x0 − max(x0)); x3 = Σ(x2·(ln(Σe^(x0 − max(x0))) − (x0 − max(x0)))) of a row; x0, x2 unpa"
            + "dded"] = "LongSoftmaxLoss",
        ["rows: x1 = e^(x0 − max(x0))/Σe^(x0 − max(x0)); x3 = Σ(x2·(ln(Σe^(x0 − max(x0))) − (x0 − max(x0)))) of a row; x4 = scale·"
            + "(x1·Σx2 − x2); x0, x2 unpadded, x4 written"] = "LongSoftmaxLossAndGradient",
        ["rows: x1 = x0; x0 unpadded, x1 written"] = "LongSquaredErrorDelta",
        ["rows: x2 = c0·Σ(x0 − x1)² of a row; x0, x1 unpadded"] = "LongSquaredErrorLoss",
        ["rows: x2 = c0·Σ(x0 − x1)² of a row; x3 = scale·(x0 − x1); x0, x1 unpadded, x3 written"] = "LongSquaredErrorLossAndGradient",
        ["rows: x1 = e^(x0 − max(x0))/Σe^(x0 − max(x0)); x3 = c0·Σ(x2·(ln(Σe^(x0 − max(x0))) − (x0 − max(x0)))) of a row; x0, x2 u"
            + "npadded"] = "LongStepsSoftmaxLoss",
        ["rows: x1 = e^(x0 − max(x0))/Σe^(x0 − max(x0)); x3 = c0·Σ(x2·(ln(Σe^(x0 − max(x0))) − (x0 − max(x0)))) of a row; x4 = sca"
            + "le·c0·(x1·Σx2 − x2); x0, x2 unpadded, x4 written"] = "LongStepsSoftmaxLossAndGradient",
        ["vectors: x2 = c0·Σ(x0 − x1)² of a row; x3 = scale·c1·(x0 − x1); x0, x1 unpadded, x3 written"] = "MeanSquaredErrorLossAndGradient",
        ["elements: x1 = x0·tanh(softplus(x0)); x0, x1 written"] = "MishActivate",
        ["elements: x1 = x0·tanh(softplus(x0)); x2 = tanh(softplus(x0)) + x0·(1 − tanh(softplus(x0))²)·σ(x0); x0, x1 written, x2 w"
            + "ritten"] = "MishActivateWithSlope",
        ["rows: x1 = 1·(e^x0 − 1) if x0 ≤ 0, else x0; x0, x1 written"] = "PaddedELUActivate",
        ["rows: x1 = ½x0·(1 + erf(0.707106781186548·x0)); x0, x1 written"] = "PaddedGELUActivate",
        ["rows: x1 = ½x0·(1 + erf(0.707106781186548·x0)); x2 = ½(1 + erf(0.707106781186548·x0)) + 0.398942280401433·x0·e^(−½x0²); "
            + "x0, x1 written, x2 written"] = "PaddedGELUActivateWithSlope",
        ["rows: x1 = ½x0·(1 + tanh(0.797884560802865·(x0 + 0.044715·x0³))); x0, x1 written"] = "PaddedGELUTanhActivate",
        ["rows: x2 = x0·(½(1 + tanh(x1·(0.797884560802865 + 0.0356774081363001·x1²))) + 0.398942280401433·x1·(1 − tanh(x1·(0.79788"
            + "4560802865 + 0.0356774081363001·x1²))²)·(1 + 0.134145·x1²)); x0, x1, x2 written"] = "PaddedGELUTanhDelta",
        ["rows: x1 = x0·tanh(softplus(x0)); x0, x1 written"] = "PaddedMishActivate",
        ["rows: x1 = x0·tanh(softplus(x0)); x2 = tanh(softplus(x0)) + x0·(1 − tanh(softplus(x0))²)·σ(x0); x0, x1 written, x2 writt"
            + "en"] = "PaddedMishActivateWithSlope",
        ["rows: x1 = 1.75809934084738·(e^x0 − 1) if x0 ≤ 0, else 1.05070098735548·x0; x0, x1 written"] = "PaddedSELUActivate",
        ["rows: x1 = x0·σ(x0); x0, x1 written"] = "PaddedSiLUActivate",
        ["rows: x1 = x0·σ(x0); x2 = σ(x0) + x0·σ(x0)·(1 − σ(x0)); x0, x1 written, x2 written"] = "PaddedSiLUActivateWithSlope",
        ["rows: x1 = σ(x0); x0, x1 written"] = "PaddedSigmoidActivate",
        ["rows: x1 = softplus(x0); x0, x1 written"] = "PaddedSoftplusActivate",
        ["rows: x2 = −x0·(e^(−x1) − 1); x0, x1, x2 written"] = "PaddedSoftplusDelta",
        ["rows: x1 = tanh(x0); x0, x1 written"] = "PaddedTanhActivate",
        ["rows: x2 = x0·x1; x4 = x0·x3; x6 = (x2 − x5·(c0·Σ(x2·x5)/(√(c0·Σx5² + 1e−5))²))·(1/√(c0·Σx5² + 1e−5)); x0, x1 for all, x"
            + "3, x5, x4 written, x6 written"] = "RMSNormDelta",
        ["rows: x2 = x0·x1; x4 = x0·x3; x6 = (x2 − x5·(c0·Σ(x2·x5)/(√(c0·Σx5² + 1e−5))²))·(1/√(c0·Σx5² + 1e−5)); x8 = x7 + x6; x0,"
            + " x1 for all, x3, x5, x7, x4 written, x8 written"] = "RMSNormDelta2",
        ["rows: x2 = x0·x1; x4 = x0·x3; x6 = (x2 − x5·(c0·Σ(x2·x5)/(√(c0·Σx5² + 1e−5))²))·(1/√(c0·Σx5² + 1e−5)); x8 = x7 + x6; x10"
            + " = x8·x9; x0, x1 for all, x3, x5, x7, x9, x4 written, x10 written"] = "RMSNormDelta3",
        ["rows: x1 = x0/√(Σx0²/c0 + 1e−5); x3 = x1·x2; x0, x2 for all, x3 written"] = "RMSNormNormalize",
        ["rows: x2 = x0 + x1; x3 = x2/√(Σx2²·c0 + 1e−5); x5 = x3·x4; x0, x1, x4 for all, x2 written, x3 written, x5 written"] = "RMSNormNormalize10",
        ["rows: x2 = x0 + x1; x3 = x2/√(Σx2²/c0 + 1e−5); x5 = x3·x4; x0, x1, x4 for all, x2 written, x5 written"] = "RMSNormNormalize2",
        ["rows: x2 = x0 + x1; x3 = x2/√(Σx2²/c0 + 1e−5); x5 = x3·x4; x0, x1, x4 for all, x5 written"] = "RMSNormNormalize3",
        ["rows: x1 = x0/√(Σx0²/c0 + 1e−5); x3 = x1·x2; x0, x2 for all, x1 written, x3 written"] = "RMSNormNormalize4",
        ["rows: x2 = x0 + x1; x3 = x2/√(Σx2²/c0 + 1e−5); x5 = x3·x4; x0, x1, x4 for all, x2 written, x3 written, x5 written"] = "RMSNormNormalize5",
        ["rows: x1 = x0/√(Σx0²·c0 + 1e−5); x3 = x1·x2; x0, x2 for all, x3 written"] = "RMSNormNormalize6",
        ["rows: x2 = x0 + x1; x3 = x2/√(Σx2²·c0 + 1e−5); x5 = x3·x4; x0, x1, x4 for all, x2 written, x5 written"] = "RMSNormNormalize7",
        ["rows: x2 = x0 + x1; x3 = x2/√(Σx2²·c0 + 1e−5); x5 = x3·x4; x0, x1, x4 for all, x5 written"] = "RMSNormNormalize8",
        ["rows: x1 = x0/√(Σx0²·c0 + 1e−5); x3 = x1·x2; x0, x2 for all, x1 written, x3 written"] = "RMSNormNormalize9",
        ["elements: x2 = x0 + x1; x4 = x2·(1 − x3²); x0, x1, x3, x4 written"] = "RNNCopy",
        ["rows: x2 = x0 + x1; x3 = tanh(x2); x0, x1, x3 written"] = "RNNGates",
        ["elements: x1 = 0 if x0 ≤ 0, else x0; x0, x1 written"] = "ReLUActivate",
        ["elements: x2 = 0 if x1 ≤ 0, else x0; x0, x1, x2 written"] = "ReLUDelta",
        ["elements: x1 = 1.75809934084738·(e^x0 − 1) if x0 ≤ 0, else 1.05070098735548·x0; x0, x1 written"] = "SELUActivate",
        ["elements: x2 = x0·(x1 + 1.75809934084738 if x1 ≤ 0, else 1.05070098735548); x0, x1, x2 written"] = "SELUDelta",
        ["rows: x2 = x0 + x1; x3 = x2; x0, x1, x3 written unpadded"] = "SequenceCopy",
        ["rows: x2 = x0·x1; x0, x1 for all, x2 written"] = "SequenceDelta",
        ["rows: x2 = x0·(1/√(c0·Σ(x1 − c0·Σx1)² + 1e−5)) − c0·Σx0/√(c0·Σ(x1 − c0·Σx1)² + 1e−5) − (2·x1 − c1·Σx1)·(c2·Σ(x0·(x1 − c0"
            + "·Σx1))/(√(c0·Σ(x1 − c0·Σx1)² + 1e−5))³) + c3·Σ(x1 − c0·Σx1)·Σ(x0·(x1 − c0·Σx1))/(√(c0·Σ(x1 − c0·Σx1)² + 1e−5))³; x0, x1 "
            + "unpadded, x2 written"] = "SequenceDelta2",
        ["rows: x1 = (x0 − Σx0/c0)/√(Σ(x0 − Σx0/c0)²/c0 + 1e−5); x4 = x1·x2 + x3; x0 unpadded, x2 for all, x3 for all, x4 written"] = "SequenceNormalize",
        ["rows: x2 = x0 + x1; x3 = (x2 − Σx2/c0)/√(Σ(x2 − Σx2/c0)²/c0 + 1e−5); x6 = x3·x4 + x5; x0 unpadded, x1, x4 for all, x5 fo"
            + "r all, x2 written, x6 written"] = "SequenceNormalize2",
        ["rows: x1 = (x0 − Σx0/c0)/√(Σ(x0 − Σx0/c0)²/c0 + 1e−5); x4 = x1·x2 + x3; x0 unpadded, x2 for all, x3 for all, x1 written,"
            + " x4 written"] = "SequenceNormalize3",
        ["rows: x2 = x0 + x1; x3 = (x2 − Σx2/c0)/√(Σ(x2 − Σx2/c0)²/c0 + 1e−5); x6 = x3·x4 + x5; x0 unpadded, x1, x4 for all, x5 fo"
            + "r all, x2 written, x3 written, x6 written"] = "SequenceNormalize4",
        ["rows: x1 = (x0 − Σx0·c0)/√(Σ(x0 − Σx0·c0)²·c0 + 1e−5); x4 = x1·x2 + x3; x0 unpadded, x2 for all, x3 for all, x4 written"] = "SequenceNormalize5",
        ["rows: x2 = x0 + x1; x3 = (x2 − Σx2·c0)/√(Σ(x2 − Σx2·c0)²·c0 + 1e−5); x6 = x3·x4 + x5; x0 unpadded, x1, x4 for all, x5 fo"
            + "r all, x2 written, x6 written"] = "SequenceNormalize6",
        ["rows: x1 = (x0 − Σx0·c0)/√(Σ(x0 − Σx0·c0)²·c0 + 1e−5); x4 = x1·x2 + x3; x0 unpadded, x2 for all, x3 for all, x1 written,"
            + " x4 written"] = "SequenceNormalize7",
        ["rows: x2 = x0 + x1; x3 = (x2 − Σx2·c0)/√(Σ(x2 − Σx2·c0)²·c0 + 1e−5); x6 = x3·x4 + x5; x0 unpadded, x1, x4 for all, x5 fo"
            + "r all, x2 written, x3 written, x6 written"] = "SequenceNormalize8",
        ["vectors: x2 = x0 + x1; x5 = x2·(x4 − x3); x7 = x2·(1 − x6); x8 = x2·x6; x9 = x7·(1 − x3²); x10 = x9; x12 = x9·x11; x14 ="
            + " x9·x13; x15 = x14; x16 = x5·x6·(1 − x6); x17 = x16; x18 = x16; x19 = x12·x13·(1 − x13); x20 = x19; x21 = x19; x0, x1, x"
            + "3, x4, x6, x11, x13, x8 written, x10 written unpadded, x14 written, x15 written unpadded, x17 written unpadded, x18 writ"
            + "ten unpadded, x20 written unpadded, x21 written unpadded"] = "ShortGRUDelta",
        ["vectors: x2 = x0 + x1; x3 = σ(x2); x6 = x4 + x5; x7 = σ(x6); x10 = x8 + x9; x11 = x3·x10; x13 = x12 + x11; x14 = tanh(x1"
            + "3); x16 = (1 − x7)·x14 + x7·x15; x0 unpadded, x1 unpadded, x4 unpadded, x5 unpadded, x8 unpadded, x9 for all, x12 unpadd"
            + "ed, x15, x16 written"] = "ShortGRUGates",
        ["vectors: x2 = x0 + x1; x3 = σ(x2); x6 = x4 + x5; x7 = σ(x6); x10 = x8 + x9; x11 = x3·x10; x13 = x12 + x11; x14 = tanh(x1"
            + "3); x16 = (1 − x7)·x14 + x7·x15; x0 unpadded, x1 unpadded, x4 unpadded, x5 unpadded, x8 unpadded, x9 for all, x12 unpadd"
            + "ed, x15, x3 written, x7 written, x10 written, x14 written, x16 written"] = "ShortGRUGates2",
        ["vectors: x2 = x0 + x1; x4 = x2·x3; x6 = x2·x5; x7 = x6·(1 − x3²); x9 = x8 + x7; x11 = x9·x10; x13 = x9·x12; x15 = x9·x14"
            + "; x17 = x9·x16; x18 = x4·x5·(1 − x5); x19 = x17·(1 − x14²); x20 = x11·x12·(1 − x12); x21 = x15·x16·(1 − x16); x0, x1, x3"
            + ", x5, x8, x10, x12, x14, x16, x13 written, x18 written unpadded, x19 written unpadded, x20 written unpadded, x21 written"
            + " unpadded"] = "ShortLSTMDelta",
        ["vectors: x1 = σ(x0); x3 = σ(x2); x5 = tanh(x4); x7 = σ(x6); x9 = x3·x8 + x1·x5; x10 = tanh(x9); x11 = x7·x10; x0 unpadde"
            + "d, x2 unpadded, x4 unpadded, x6 unpadded, x8, x9 written, x11 written"] = "ShortLSTMGates",
        ["vectors: x1 = σ(x0); x3 = σ(x2); x5 = tanh(x4); x7 = σ(x6); x9 = x3·x8 + x1·x5; x10 = tanh(x9); x11 = x7·x10; x0 unpadde"
            + "d, x2 unpadded, x4 unpadded, x6 unpadded, x8, x1 written, x3 written, x5 written, x7 written, x9 written, x10 written, x"
            + "11 written"] = "ShortLSTMGates2",
        ["elements: x2 = x0 + x1; x3 = tanh(x2); x0, x1, x3 written"] = "ShortRNNGates",
        ["elements: x1 = x0·σ(x0); x0, x1 written"] = "SiLUActivate",
        ["elements: x1 = x0·σ(x0); x2 = σ(x0) + x0·σ(x0)·(1 − σ(x0)); x0, x1 written, x2 written"] = "SiLUActivateWithSlope",
        ["elements: x1 = σ(x0); x0, x1 written"] = "SigmoidActivate",
        ["elements: x2 = x0·x1·(1 − x1); x0, x1, x2 written"] = "SigmoidDelta",
        ["single elements: x1 = x0; x0, x1 written unpadded"] = "SingleCopy",
        ["single elements: x1 = σ(x0); x0, x1 written unpadded"] = "SingleCrossEntropyActivate",
        ["single elements: x1 = σ(x0); x3 = x2·x1·(1 − x1); x0, x2 unpadded, x3 written"] = "SingleCrossEntropyDelta",
        ["single elements: x1 = σ(x0); x3 = Σ(softplus(x0) − x2·x0) of a row; x0, x2 unpadded"] = "SingleCrossEntropyLoss",
        ["single elements: x1 = σ(x0); x3 = Σ(softplus(x0) − x2·x0) of a row; x4 = scale·(x1 − x2); x0, x2 unpadded, x4 written"] = "SingleCrossEntropyLossAndGradient",
        ["single elements: x2 = Σ(x0 − x1)² of a row; x0, x1 unpadded"] = "SingleMeanSquaredErrorLoss",
        ["single elements: x2 = Σ(x0 − x1)² of a row; x3 = scale·c0·(x0 − x1); x0, x1 unpadded, x3 written"] = "SingleMeanSquaredErrorLossAndGradient",
        ["single elements: x1 = x0; x0 unpadded, x1 written"] = "SingleSquaredErrorDelta",
        ["single elements: x2 = c0·Σ(x0 − x1)² of a row; x0, x1 unpadded"] = "SingleSquaredErrorLoss",
        ["single elements: x2 = c0·Σ(x0 − x1)² of a row; x3 = scale·(x0 − x1); x0, x1 unpadded, x3 written"] = "SingleSquaredErrorLossAndGradient",
        ["vectors: x1 = e^(x0 − max(x0))/Σe^(x0 − max(x0)); x0, x1 written unpadded"] = "SoftmaxActivate",
        ["vectors: x1 = e^(x0 − max(x0))/Σe^(x0 − max(x0)); x3 = x1·(x2 − Σ(x2·x1)); x0, x2 unpadded, x3 written"] = "SoftmaxDelta",
        ["vectors: x1 = e^(x0 − max(x0))/Σe^(x0 − max(x0)); x3 = Σ(x2·(ln(Σe^(x0 − max(x0))) − (x0 − max(x0)))) of a row; x0, x2 u"
            + "npadded"] = "SoftmaxLoss",
        ["vectors: x1 = e^(x0 − max(x0))/Σe^(x0 − max(x0)); x3 = Σ(x2·(ln(Σe^(x0 − max(x0))) − (x0 − max(x0)))) of a row; x4 = sca"
            + "le·(x1·Σx2 − x2); x0, x2 unpadded, x4 written"] = "SoftmaxLossAndGradient",
        ["elements: x1 = softplus(x0); x0, x1 written"] = "SoftplusActivate",
        ["elements: x2 = −x0·(e^(−x1) − 1); x0, x1, x2 written"] = "SoftplusDelta",
        ["elements: x1 = x0/(1 + |x0|); x0, x1 written"] = "SoftsignActivate",
        ["elements: x2 = x0·(1/(1 + |x1|) − x1·sign(x1)/(1 + |x1|)²); x0, x1, x2 written"] = "SoftsignDelta",
        ["vectors: x1 = x0; x0 unpadded, x1 written"] = "SquaredErrorDelta",
        ["vectors: x2 = c0·Σ(x0 − x1)² of a row; x0, x1 unpadded"] = "SquaredErrorLoss",
        ["vectors: x2 = c0·Σ(x0 − x1)² of a row; x3 = scale·(x0 − x1); x0, x1 unpadded, x3 written"] = "SquaredErrorLossAndGradient",
        ["vectors: x1 = e^(x0 − max(x0))/Σe^(x0 − max(x0)); x3 = c0·Σ(x2·(ln(Σe^(x0 − max(x0))) − (x0 − max(x0)))) of a row; x0, x"
            + "2 unpadded"] = "StepsSoftmaxLoss",
        ["vectors: x1 = e^(x0 − max(x0))/Σe^(x0 − max(x0)); x3 = c0·Σ(x2·(ln(Σe^(x0 − max(x0))) − (x0 − max(x0)))) of a row; x4 = "
            + "scale·c0·(x1·Σx2 − x2); x0, x2 unpadded, x4 written"] = "StepsSoftmaxLossAndGradient",
        ["elements: x1 = tanh(x0); x0, x1 written"] = "TanhActivate",
        ["elements: x2 = x0·(1 − x1²); x0, x1, x2 written"] = "TanhDelta",
    };
}
