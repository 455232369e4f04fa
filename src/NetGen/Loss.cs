namespace NetGen;

/// <summary>What training makes small: the distance of a sample's <c>n</c> outputs <c>a</c> from its targets <c>t</c>.</summary>
public enum Loss
{
    /// <summary><c>½·Σ(a − t)²</c>.</summary>
    HalfSquaredError,

    /// <summary><c>Σ(a − t)²/n</c>.</summary>
    MeanSquaredError,

    /// <summary>
    /// <c>−Σ(t·ln a + (1 − t)·ln(1 − a))/n</c>, for outputs that are probabilities. Under <see cref="Activation.Sigmoid"/> it is
    /// computed from <c>z</c> and stays exact where <c>a</c> saturates; under other activations each logarithm is at least −100, as in PyTorch.
    /// </summary>
    BinaryCrossEntropy,

    /// <summary>
    /// <c>−Σ t·ln a</c>, for outputs that are one probability distribution. Under <see cref="Activation.Softmax"/> it is computed
    /// from <c>z</c> and stays exact where <c>a</c> saturates.
    /// </summary>
    CrossEntropy,
}
