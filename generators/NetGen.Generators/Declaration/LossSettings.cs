using NetGen.Generators.Math;

namespace NetGen.Generators.Declaration;

/// <summary>A loss with the numbers that were written for it.</summary>
/// <param name="Name">A member of <c>NetGen.Loss</c>, or the name of the user's own.</param>
/// <param name="Custom">The user's own; null where it is one of the library's.</param>
/// <param name="Numbers">Its settings, among others; a head's own come before those of <c>[Network]</c>.</param>
internal sealed record LossSettings(string Name, CustomFormula? Custom, EquatableArray<NamedArgument<double>> Numbers)
{
    private const string Default = "HalfSquaredError";

    /// <summary>The argument that chooses a loss of the library's; null under the default, and where the user's own takes its place.</summary>
    public Argument<string>? Written { get; init; }

    /// <summary>The attribute to write another loss to: the head's, else <c>[Network]</c>; null where the class has neither.</summary>
    public SourceSpan? Bearer { get; init; }

    /// <summary>The argument that has a weight for each class; null where there is none.</summary>
    public Argument<EquatableArray<double>>? WrittenClassWeights { get; init; }

    /// <summary>Whether losses of several steps, or of the places of a picture, are added up: else a sample's is their mean.</summary>
    public bool SumsPlaces => Custom is null && Name == Default;

    /// <summary>The weight of each class, where the loss takes them.</summary>
    public System.Collections.Immutable.ImmutableArray<double>? ClassWeights =>
        Custom is null && Name == "CrossEntropy" && WrittenClassWeights is { Value: var weights } ? [.. weights] : null;

    /// <summary>The loss of a head: its own, else CrossEntropy behind Softmax, else that of <c>[Network]</c>.</summary>
    /// <param name="head"><c>[Head]</c>; null where the network has none: then what <c>[Network]</c> says comes first.</param>
    /// <param name="options">What <c>[Network]</c> says.</param>
    /// <param name="endsInSoftmax">Whether the outputs are probabilities of one choice.</param>
    public static LossSettings Of(LayerDeclaration? head, NetworkOptions options, bool endsInSoftmax)
    {
        LossSettings settings = new(endsInSoftmax ? "CrossEntropy" : Default, null, (head?.Numbers ?? default).Concat(options.Numbers).ToEquatableArray())
        {
            Bearer = head?.Place ?? options.Place,
            WrittenClassWeights = head?.ClassWeights ?? options.ClassWeights,
        };
        if (head is not null && (head.Formula ?? (object?)EnumName.Defined(head.Loss)) is not null)
            return settings.With(head.Formula, head.Loss);
        return head is not null && endsInSoftmax ? settings : settings.With(options.LossFormula, options.Loss);
    }

    /// <summary>What it computes.</summary>
    public LossFormula Formula()
    {
        LossFormula formula = Custom is { Formula: { } custom } ? new LossFormula(Name, Functions.RowSum(custom))
            : Losses.Find(Name) ?? throw new InvalidOperationException($"There is no loss {Name}.");
        if (formula == Losses.CrossEntropy)
            formula = Losses.CrossEntropyOf(Number("LabelSmoothing") ?? 0, ClassWeights is not null);
        return formula.With(setting => Number(setting.Name) ?? setting.Default);
    }

    /// <summary>The number that was written for a name; null where none was.</summary>
    public double? Number(string name) => Numbers.Of(name)?.Value;

    private LossSettings With(CustomFormula? custom, Argument<string>? written) =>
        custom is not null ? this with { Name = custom.Name, Custom = custom }
        : this with { Name = EnumName.Defined(written) ?? Name, Written = written };
}
