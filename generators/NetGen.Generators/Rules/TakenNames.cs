using NetGen.Generators.Declaration;
using NetGen.Generators.Math;

namespace NetGen.Generators.Rules;

/// <summary>Names that generated code has for other things, or will have as networks get more members.</summary>
internal static class TakenNames
{
    private static readonly string[] ObjectMembers = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private static readonly HashSet<string> Members =
    [
        .. GeneratedSurface.Members(InputKind.Numbers, [], takesLabels: true, streams: true, heads: []).Select(GeneratedSurface.NameOf),
        "Accumulator", "Quantize", "Quantized",
        .. ObjectMembers,
    ];

    /// <summary>An attribute's arguments are bound inside of the class, so a member of the name would come before the enum.</summary>
    private static readonly HashSet<string> Enums =
    [
        "Activation", "Loss", "Optimizer", "Reduction", "Precision", "Initializer", "Padding", "Mean", "Sum", "Single", "Double", "None", "Same",
        "Uniform01", "UniformSymmetric", "GlorotUniform", "GlorotNormal", "HeUniform", "HeNormal", "LeCunUniform", "LeCunNormal", "PyTorch", "Orthogonal",
        "Zeros",
        .. Activations.All.Select(static formula => formula.Name),
        .. Losses.All.Select(static formula => formula.Name),
        .. Optimizers.All.Select(static formula => formula.Name),
    ];

    private static readonly HashSet<string> Parameters =
    [
        "inputs", "targets", "outputs", "inputGradients", "outputGradients", "accumulate", "learningRate", "labels", "state", "indices", "offsets",
    ];

    /// <summary>Who has the name of a member; null where nobody has.</summary>
    public static string? OwnerOfMember(string name) =>
        ObjectMembers.Contains(name) ? "a member of every class"
        : Members.Contains(name) ? "a generated member"
        : Enums.Contains(name) ? "an enum of NetGen, or one of its values,"
        : IsNumbered(name) ? "the numbering of layers without a name"
        : null;

    private static bool IsNumbered(string name) =>
        name.StartsWith("Layer", StringComparison.Ordinal) && name.Length > 5 && name.Skip(5).All(static letter => letter is >= '0' and <= '9');

    /// <summary>Who has the name of a parameter; null where nobody has.</summary>
    public static string? OwnerOfParameter(string name) => Parameters.Contains(name) ? "a parameter of generated methods" : null;
}
