namespace NetGen;

/// <summary>What training makes small: the distance of a sample's <c>n</c> outputs <c>a</c> from its targets <c>t</c>.</summary>
public enum Loss
{
    /// <summary><c>½·Σ(a − t)²</c>.</summary>
    HalfSquaredError,

    /// <summary><c>Σ(a − t)²/n</c>.</summary>
    MeanSquaredError,

    /// <summary><c>Σ|a − t|/n</c>; its gradient is 0 where both are equal.</summary>
    MeanAbsoluteError,

    /// <summary>
    /// <c>Σ h(a − t)/n</c> with <c>h(d) = ½d²</c> where <c>|d| ≤ δ</c>, else <c>δ·(|d| − ½δ)</c>, and <c>δ</c> <see cref="NetworkAttribute.HuberDelta"/>: Huber, "Robust Estimation
    /// of a Location Parameter" (1964).
    /// </summary>
    Huber,

    /// <summary>
    /// <c>−Σ(t·ln a + (1 − t)·ln(1 − a))/n</c>, for outputs that are probabilities. Under <see cref="Activation.Sigmoid"/> it is
    /// computed from <c>z</c> and stays exact where <c>a</c> saturates; under other activations each logarithm is at least −100, as in PyTorch.
    /// </summary>
    BinaryCrossEntropy,

    /// <summary>
    /// <c>−Σ t·ln a</c>, with the targets as <see cref="NetworkAttribute.LabelSmoothing"/> and <see cref="NetworkAttribute.ClassWeights"/> change them,
    /// for outputs that are one probability distribution. Under <see cref="Activation.Softmax"/> it is computed from <c>z</c> and stays exact where <c>a</c> saturates.
    /// </summary>
    CrossEntropy,
}
