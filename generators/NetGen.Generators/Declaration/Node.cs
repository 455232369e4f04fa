using System.Globalization;

namespace NetGen.Generators.Declaration;

/// <summary>A step on a sample's way through a network: a layer, or a group of branches that are joined again.</summary>
/// <param name="Source">The attribute; of a group the one that joins its branches.</param>
/// <param name="Before">The shape of what comes in.</param>
/// <param name="After">The shape of what comes out.</param>
internal abstract record Node(LayerDeclaration Source, Shape Before, Shape After)
{
    /// <summary>What is applied to every number that comes out; Identity where nothing is.</summary>
    public ActivationSettings Activation { get; init; } = ActivationSettings.Identity;

    /// <summary>What messages call it: <c>layer 2</c>, <c>[Add]</c>.</summary>
    public abstract string Label { get; }
}

/// <summary>A layer, with all that <c>[Network]</c> and defaults leave to it.</summary>
/// <param name="Source">The attribute.</param>
/// <param name="Before">The shape of what comes in.</param>
/// <param name="After">The shape of what comes out.</param>
/// <param name="Number">Counted from 1 as layers are written, each round of a repetition anew; marks do not count.</param>
/// <param name="Member">The member that has its parameters: <c>Layer2</c>, <c>Conv1</c>.</param>
/// <param name="FileName">What files have before the names of its parameters: PyTorch's number <c>0</c>, or its own name <c>conv1</c>.</param>
internal sealed record LayerNode(LayerDeclaration Source, Shape Before, Shape After, int Number, string Member, string FileName)
    : Node(Source, Before, After)
{
    public LayerKind Kind => Source.Kind;

    public int Inputs => Before.Last;

    public int Outputs => After.Last;

    /// <summary>How many numbers a recurrent layer carries from step to step; 0 of other layers.</summary>
    public int Units => Source.Units?.Value ?? 0;

    public bool HasBias { get; init; }

    /// <summary>A member of <c>NetGen.Initializer</c>.</summary>
    public string Initializer { get; init; } = "";

    /// <summary>Whether training changes its parameters.</summary>
    public bool IsTrainable { get; init; } = true;

    /// <summary>The share of what comes out that training drops; of attention, of its probabilities.</summary>
    public double Dropout { get; init; }

    /// <summary>Whether an embedding adds a row of parameters at each step.</summary>
    public bool HasPositions { get; init; }

    /// <summary>Whether a step updates the rows alone of an embedding that its batch names.</summary>
    public bool UpdatesSparsely { get; init; }

    /// <summary>Whether training drops some of what comes out.</summary>
    public bool DropsOutputs => Dropout > 0 && Kind != LayerKind.Attention;

    /// <summary>What a norm adds to a variance.</summary>
    public double Epsilon { get; init; }

    /// <summary>How far BatchNorm moves its running values in a training pass.</summary>
    public double Momentum { get; init; }

    /// <summary>The windows of a convolution or a pool, one for each axis but the last, first axis first; empty of other layers.</summary>
    public EquatableArray<Window> Windows { get; init; } = EquatableArray<Window>.Empty;

    /// <summary>How PyTorch has the row that comes in, where it is a picture made flat; else null.</summary>
    public SampleOrder? InputOrder { get; init; }

    /// <summary>Into how many groups a convolution divides its channels; 1 of other layers.</summary>
    public int Groups { get; init; } = 1;

    /// <inheritdoc/>
    public override string Label => $"layer {Number.ToString(CultureInfo.InvariantCulture)}";
}

/// <summary>Branches that start from the same numbers, and are joined by a sum, by a product or side by side.</summary>
/// <param name="Source">The attribute that joins them: <c>[Add]</c>, <c>[Multiply]</c> or <c>[Concat]</c>.</param>
/// <param name="Before">The shape of what comes into each branch.</param>
/// <param name="After">The shape of what comes out.</param>
/// <param name="Branches">In the order in which they are written. An empty one is what came in; of <c>[Skip]</c> that is the first.</param>
internal sealed record GroupNode(LayerDeclaration Source, Shape Before, Shape After, EquatableArray<EquatableArray<Node>> Branches)
    : Node(Source, Before, After)
{
    public LayerKind Join => Source.Kind;

    /// <inheritdoc/>
    public override string Label => $"[{Source.KindName}]";
}
