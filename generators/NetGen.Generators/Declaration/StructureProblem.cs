namespace NetGen.Generators.Declaration;

/// <summary>Something that keeps layers from being a network.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Source">The attribute that it is wrong with.</param>
internal sealed record StructureProblem(StructureProblemKind Kind, LayerDeclaration Source)
{
    /// <summary>What messages call the attribute: <c>layer 2</c>, <c>[Shape]</c>.</summary>
    public string Label { get; init; } = $"[{Source.KindName}]";

    /// <summary>The shape that there is; of branches that do not fit, that of the first.</summary>
    public Shape Given { get; init; } = Shape.Unknown;

    /// <summary>The shape that is claimed; of branches that do not fit, that of the one that differs.</summary>
    public Shape Wanted { get; init; } = Shape.Unknown;

    /// <summary>What messages call whatever gives the shape that there is.</summary>
    public string Giver { get; init; } = "";

    /// <summary>The argument to change instead; null where there is no single one.</summary>
    public Decider? Decider { get; init; }

    /// <summary>What opens a group, or a repetition, that the attribute has to do with; null where there is none.</summary>
    public LayerDeclaration? Opener { get; init; }

    /// <summary>What was written to close it; null where it is known by what opens it.</summary>
    public LayerDeclaration? Closer { get; init; }

    /// <summary>Whether the attribute is met more than once.</summary>
    public bool IsRepeated { get; init; }
}

internal enum StructureProblemKind
{
    /// <summary>A claim of inputs, or of a shape, is another than what there is.</summary>
    WrongClaim,

    /// <summary>Neither <c>[Input]</c> nor the first layer says how many numbers a sample has.</summary>
    NoInputs,

    /// <summary><c>[Input]</c> behind another attribute.</summary>
    InputNotFirst,

    /// <summary>A join without a group, or <c>[End]</c> without <c>[Repeat]</c>.</summary>
    ClosesNothing,

    /// <summary>A join of a group that lies on the other side of a border of a repetition.</summary>
    ClosesAcross,

    /// <summary>A group or a repetition without its end.</summary>
    NotClosed,

    /// <summary>Branches of different shapes, or too wide together.</summary>
    BranchesDoNotFit,

    /// <summary>A layer that takes indices behind another, or in a group.</summary>
    IndicesNotFirst,

    /// <summary><c>[Head]</c> inside of a group or a repetition.</summary>
    HeadInside,

    /// <summary>A layer that can't take as many axes as come in, or as few.</summary>
    WrongAxes,

    /// <summary>A recurrent layer in a window of one step.</summary>
    OneStep,

    /// <summary>Groups that do not divide the channels that come in, or those that come out.</summary>
    GroupsDoNotDivide,

    /// <summary>Heads that do not divide the values of a step.</summary>
    HeadsDoNotDivide,

    /// <summary>Windows larger than what comes in, or a padding that takes away all that would come out.</summary>
    NothingLeft,

    /// <summary>A pool with windows in which there is nothing but padding.</summary>
    EmptyWindows,

    /// <summary>Windows whose padding, stride or dilation reaches over more numbers than one array can hold.</summary>
    WindowsTooLarge,

    /// <summary>A shape of more numbers than one array can hold.</summary>
    TooLarge,

    /// <summary>More layers than are compiled.</summary>
    TooManyLayers,

    /// <summary>Groups within groups beyond what is compiled.</summary>
    TooDeep,
}
