namespace NetGen.Tool.Models;

/// <summary>A dense layer.</summary>
/// <param name="Inputs">How many numbers it takes.</param>
/// <param name="Outputs">How many neurons it has.</param>
/// <param name="HasBias">Whether it has a bias.</param>
/// <param name="Activation">Its activation, where it is known: files of weights do not say.</param>
internal sealed record ModelLayer(long Inputs, long Outputs, bool HasBias, string? Activation)
{
    /// <summary>The weights: each is multiplied and added once for a sample.</summary>
    public long MultiplyAdds => Inputs * Outputs;

    public long Parameters => MultiplyAdds + (HasBias ? Outputs : 0);
}
