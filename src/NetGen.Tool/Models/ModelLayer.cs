namespace NetGen.Tool.Models;

/// <summary>A layer.</summary>
/// <param name="Inputs">How many numbers it takes.</param>
/// <param name="Outputs">How many numbers it gives: the neurons of a dense layer.</param>
/// <param name="HasBias">Whether it has a bias.</param>
/// <param name="Activation">Its activation, where it is known: files of weights do not say.</param>
internal sealed record ModelLayer(long Inputs, long Outputs, bool HasBias, string? Activation)
{
    /// <summary>The attribute that declares it, without the suffix.</summary>
    public string Kind { get; init; } = "Layer";

    /// <summary>What it computes, in a word: the activation of a dense layer, where it is known, and the kind of another.</summary>
    public string? Function => Kind is "Layer" or "Activate" ? Activation : Kind;

    /// <summary>The weights of a dense layer: each is multiplied and added once for a sample.</summary>
    public long MultiplyAdds => Kind == "Layer" ? Inputs * Outputs : 0;

    public long Parameters => (Kind is "LayerNorm" or "RMSNorm" ? Outputs : MultiplyAdds) + (HasBias ? Outputs : 0);
}
