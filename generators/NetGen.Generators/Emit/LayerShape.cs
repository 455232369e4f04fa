using System.Collections.Immutable;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Emit;

/// <summary>One layer as members and documentation speak of it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Kind">The attribute that declares it: <c>Layer</c>, <c>LayerNorm</c>.</param>
/// <param name="Name">The name that the user gave it; null where it has none.</param>
/// <param name="Member">The member that has its parameters.</param>
/// <param name="Weights">The shape of its weights; null where it has no parameters.</param>
/// <param name="Offset">Where its parameters begin.</param>
internal sealed record LayerShape(int Number, string Kind, string? Name, string Member, int Inputs,
    int Outputs, Shape? Weights, bool HasBias, string Activation, double Dropout, int Offset)
{
    /// <summary>How many parameters it has.</summary>
    public int Length => Weights is null ? 0 : Weights.Size + (HasBias ? Outputs : 0);

    /// <summary>Whether it multiplies with a matrix.</summary>
    public bool HasProduct => Weights?.Axes.Length == 2;

    /// <summary>What it does, in a word: the activation of a dense layer, the kind of another.</summary>
    public string Function => Kind is "Layer" or "Activate" ? Activation : Kind;

    public static LayerShape Of(LayerNode layer, ImmutableArray<ParameterTensor> parameters) => new(
        layer.Number,
        layer.Kind.ToString(),
        layer.Source.Name?.Value is null ? null : layer.FileName,
        layer.Member,
        layer.Inputs,
        layer.Outputs,
        parameters.IsEmpty ? null : parameters[0].Shape,
        parameters.Length > 1,
        layer.Activation.Name,
        layer.Dropout,
        parameters.IsEmpty ? 0 : unchecked((int)parameters[0].Offset));
}
