using System.Collections.Immutable;

namespace NetGen.Generators.Emit;

/// <summary>What the members of a network and their documentation say about it.</summary>
internal sealed record NetworkShape(
    string Name,
    string Type,
    ImmutableArray<LayerShape> Layers,
    int Parameters,
    int OptimizerStates,
    bool TakesLabels,
    string Loss,
    string Optimizer,
    string LossText,
    string Summary)
{
    public int Inputs => Layers[0].Inputs;

    public int Outputs => Layers[Layers.Length - 1].Outputs;

    /// <summary>3 → 4 → 1.</summary>
    public string Arrows => string.Join(" → ", Layers.Select(layer => layer.Inputs).Append(Outputs).Select(size => CodeWriter.Number(size)));

    /// <summary>Xor (3 → 4 → 1), as error messages call the network.</summary>
    public string Title => $"{Name} ({Arrows})";

    public static string GeneratedCode =>
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"NetGen\", \"{typeof(NetworkShape).Assembly.GetName().Version.ToString(3)}\")]";
}

/// <summary>One layer as its accessor documents it.</summary>
internal sealed record LayerShape(int Number, int Inputs, int Outputs, bool HasBias, string Activation, double Dropout, int Offset)
{
    public int Length => Inputs * Outputs + (HasBias ? Outputs : 0);
}
