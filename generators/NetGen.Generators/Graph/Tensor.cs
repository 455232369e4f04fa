using System.Collections.Immutable;
using System.Globalization;

namespace NetGen.Generators.Graph;

/// <summary>One axis of a tensor: the samples of a batch, or the components of one layer.</summary>
/// <param name="Name">Equal names are the same axis: a contraction sums over it, a map loops along it.</param>
/// <param name="Length">The number of components; 0 for samples, whose number is known at run time only.</param>
internal sealed record Axis(string Name, int Length)
{
    public static readonly Axis Samples = new("samples", 0);
}

/// <summary>Where a tensor comes from, which decides where it lives and whether it may be overwritten.</summary>
internal enum TensorRole
{
    /// <summary>In the caller's memory: inputs, targets, outputs, gradients handed in and out.</summary>
    External,

    /// <summary>Numbers that the declaration says.</summary>
    Constant,

    /// <summary>Part of the network's parameters.</summary>
    Parameter,

    /// <summary>The gradient of a parameter: it accumulates over the blocks of a batch.</summary>
    ParameterGradient,

    /// <summary>Computed on the way.</summary>
    Value,

    /// <summary>What a caller keeps between calls, a row for each of its sequences.</summary>
    State,
}

/// <summary>A tensor of the graph; identity is the object's own. Axes run from the slowest to the fastest in memory.</summary>
/// <param name="symbol">What the equations call it, without the number of its layer: <c>W</c>, <c>z</c>, <c>delta</c>.</param>
/// <param name="layer">The number of the layer that it belongs to; null for none.</param>
internal sealed class Tensor(string symbol, int? layer, TensorRole role, params Axis[] axes)
{
    public string Symbol { get; } = symbol;

    public int? Layer { get; } = layer;

    /// <summary>The name in the equations, which is also its name in generated code: <c>W1</c>, <c>z1</c>, <c>delta1</c>.</summary>
    public string Name { get; private init; } = symbol + layer?.ToString(CultureInfo.InvariantCulture);

    public TensorRole Role { get; } = role;

    public ImmutableArray<Axis> Axes { get; } = [.. axes];

    public TensorContent Content { get; init; }

    /// <summary>The tensor that this is the gradient by; null where it is none.</summary>
    public Tensor? GradientOf { get; private init; }

    public bool IsGradient => GradientOf is not null;

    /// <summary>What the equations call the gradient by it: δ for a sum before its activation, d otherwise.</summary>
    public string GradientSymbol { get; init; } = "d" + symbol;

    /// <summary>The tensor in whose rows it lies; null where it has rows of its own.</summary>
    public Tensor? Whole { get; private init; }

    /// <summary>Where it begins in a row of that.</summary>
    public int Start { get; private init; }

    /// <summary>The tensor with all steps of which this has one, or which this has one step later or earlier; null for any other.</summary>
    public Tensor? Steps { get; private init; }

    /// <summary>By how many steps it is off: −1 for what there was one step earlier.</summary>
    public int Shift { get; private init; }

    /// <summary>Whether it has all steps of that, each off by so many; else one.</summary>
    public bool IsShifted { get; private init; }

    /// <summary>What a caller keeps between calls of this tensor: what a recurrence begins with, and where it leaves off. Null where it begins with zeros.</summary>
    public Tensor? State { get; init; }

    /// <summary>Whether there is one step more in memory, in front of the first: what a recurrence begins with.</summary>
    public bool HasStepBefore { get; init; }

    /// <summary>Whether there is one behind the last: what a recurrence that goes backwards begins with.</summary>
    public bool HasStepAfter { get; init; }

    /// <summary>Whether the rows of each step lie together, those of all samples: as a recurrence goes through them.</summary>
    public bool IsByStep => IsPerSample && Axes[0] != Axis.Samples;

    /// <summary>The tensor whose memory it is: itself, or the one that it is a part of.</summary>
    public Tensor Storage => Whole ?? (IsShifted ? Steps! : this);

    /// <summary>The parameter that it lies right behind; null for the first, and for what is none.</summary>
    public Tensor? Behind { get; init; }

    /// <summary>Whether nothing of it may be read or written beyond the end of a row: what is computed on the way is padded, and behind parameters is room.</summary>
    public bool IsUnpadded => Role is TensorRole.External or TensorRole.Constant || Whole is not null;

    /// <summary>Whether there is one row of it for each sample.</summary>
    public bool IsPerSample { get; } = axes.Contains(Axis.Samples);

    /// <summary>How many rows a sample has: one for each place along the axes between that of the samples and the last.</summary>
    public int Positions { get; } = Product(axes.Take(axes.Length - 1).Where(axis => axis != Axis.Samples));

    /// <summary>The numbers of a sample, which a caller has row by row.</summary>
    public int SampleLength => Positions * RowLength;

    /// <summary>The places of a sample's rows: pictures have two axes of them, sequences one.</summary>
    public ImmutableArray<Axis> Places => Axes.Length > 2 ? Axes.RemoveAt(Axes.Length - 1).Remove(Axis.Samples) : [];

    /// <summary>The components of one row.</summary>
    public int RowLength => Axes.Length == 1 && IsPerSample ? 1 : Axes[Axes.Length - 1].Length;

    /// <summary>The elements of a tensor without samples.</summary>
    public int Length => Product(Axes);

    /// <summary>A tensor in the caller's memory that has the values of another.</summary>
    public static Tensor External(Tensor tensor) => new(tensor.Symbol, tensor.Layer, TensorRole.External, [.. tensor.Axes]);

    /// <summary>The gradient by a tensor, laid out as it is.</summary>
    public static Tensor Gradient(Tensor tensor, TensorRole role) => new(tensor.GradientSymbol, tensor.Layer, role, [.. tensor.Axes])
    {
        GradientOf = tensor,
        Name = tensor.GradientName,
    };

    /// <summary>A part of the gradient by a tensor: what one of its uses adds.</summary>
    /// <param name="use">Which of its uses, from 1.</param>
    public static Tensor Contribution(Tensor tensor, int use) => new(tensor.GradientSymbol, tensor.Layer, TensorRole.Value, [.. tensor.Axes])
    {
        GradientOf = tensor,
        Name = $"{tensor.GradientName}_via{use.ToString(CultureInfo.InvariantCulture)}",
    };

    /// <summary>What each sample adds to a gradient by what has no samples.</summary>
    /// <param name="gradient">Their sum.</param>
    /// <param name="tensor">What it is by.</param>
    public static Tensor OfEachSample(Tensor gradient, Tensor tensor, ImmutableArray<Axis> axes) => new(tensor.GradientSymbol, tensor.Layer, TensorRole.Value, [.. axes])
    {
        GradientOf = tensor,
        Name = gradient.Name + "_each",
    };

    /// <summary>A tensor's rows of each step together, those of all samples.</summary>
    public static Tensor ByStep(Tensor tensor) => new(tensor.Symbol, tensor.Layer, TensorRole.Value, tensor.Places[0], Axis.Samples, tensor.Axes.Last())
    {
        Name = tensor.Name + "_steps",
        GradientSymbol = tensor.GradientSymbol,
    };

    /// <summary>All steps of what has a value in each.</summary>
    /// <param name="like">A tensor of all steps.</param>
    /// <param name="suffix">What its name has behind it.</param>
    public static Tensor OfSteps(Tensor each, Tensor like, string suffix = "") =>
        new(each.Symbol, each.Layer, TensorRole.Value, [.. like.Axes.RemoveAt(like.Axes.Length - 1), each.Axes.Last()])
        {
            Name = (each.Name.EndsWith("_t", StringComparison.Ordinal) ? each.Name.Substring(0, each.Name.Length - 2) : each.Name + "_steps") + suffix,
            GradientOf = each.GradientOf,
        };

    /// <summary>The part of all steps that some one has a part of.</summary>
    public static Tensor PartOfSteps(Tensor steps, Tensor part) => new(part.Symbol, part.Layer, steps.Role, [.. steps.Axes.RemoveAt(steps.Axes.Length - 1), part.Axes.Last()])
    {
        Name = part.Name + "_steps",
        Whole = steps,
        Start = part.Start,
        GradientOf = part.GradientOf,
    };

    /// <summary>What a tensor has of one step: of the one that is gone through, or of one near it.</summary>
    public static Tensor AtStep(Tensor steps, int shift = 0) => new(steps.Symbol, steps.Layer, TensorRole.Value, Axis.Samples, steps.Axes.Last())
    {
        Name = steps.Name + (shift == 0 ? "_t" : shift < 0 ? "_before" : "_after"),
        GradientSymbol = steps.GradientSymbol,
        Steps = steps,
        Shift = shift,
    };

    /// <summary>All steps of a tensor that is off by some: what came before each.</summary>
    public static Tensor Shifted(Tensor steps, int shift) => new(steps.Symbol, steps.Layer, TensorRole.Value, [.. steps.Axes])
    {
        Name = steps.Name + (shift < 0 ? "_earlier" : "_later"),
        Steps = steps,
        Shift = shift,
        IsShifted = true,
    };

    /// <summary>The derivative of a tensor by what it is computed from, component by component.</summary>
    public static Tensor Slope(Tensor tensor) =>
        new(tensor.Symbol + "_slope", tensor.Layer, TensorRole.Value, [.. tensor.Axes]) { Name = tensor.Name + "_slope" };

    /// <summary>A gradient of places, where it goes to one place of each window: one for each window.</summary>
    /// <param name="windows">A tensor with a row for each of them.</param>
    public static Tensor OfWindows(Tensor gradient, Tensor windows) => new(gradient.Symbol, gradient.Layer, TensorRole.Value, [.. windows.Axes])
    {
        Name = gradient.Name + "_largest",
        GradientOf = gradient.GradientOf,
    };

    /// <summary>Some components of every row of a tensor, in which the values of another are put.</summary>
    /// <param name="whole">A tensor with a row for each sample.</param>
    /// <param name="start">The first of them.</param>
    public static Tensor Part(Tensor whole, int start, Tensor values) => new(whole.Symbol, values.Layer, whole.Role, [.. values.Axes])
    {
        Name = $"{whole.Name}_{start.ToString(CultureInfo.InvariantCulture)}",
        Whole = whole,
        Start = start,
    };

    /// <summary>The same part of another tensor's rows.</summary>
    public static Tensor PartOf(Tensor whole, Tensor part) => new(part.Symbol, part.Layer, whole.Role, [.. part.Axes])
    {
        Name = $"{whole.Name}_{part.Start.ToString(CultureInfo.InvariantCulture)}",
        Whole = whole.Storage,
        Start = whole.Start + part.Start,
        GradientOf = part.GradientOf,
    };

    /// <summary>The gradient by a part, in the rows of that by the whole.</summary>
    public static Tensor GradientPart(Tensor part, Tensor wholeGradient) => new(part.GradientSymbol, part.Layer, wholeGradient.Role, [.. part.Axes])
    {
        Name = "d" + part.Name,
        Whole = wholeGradient.Storage,
        Start = wholeGradient.Start + part.Start,
        GradientOf = part,
    };

    /// <summary>A copy of a tensor that lies otherwise in memory.</summary>
    /// <param name="suffix">What its name adds to that of the tensor.</param>
    public static Tensor Copy(Tensor tensor, string suffix, params Axis[] axes) => new(tensor.Symbol, tensor.Layer, TensorRole.Value, axes) { Name = tensor.Name + suffix };

    public override string ToString() => Name;

    /// <summary>After its symbol, or after its name where that says more.</summary>
    private string GradientName => Layer?.ToString(CultureInfo.InvariantCulture) is var number && Name == Symbol + number ? GradientSymbol + number : "d" + Name;

    private static int Product(IEnumerable<Axis> axes) => axes.Aggregate(1, (length, axis) => length * axis.Length);
}
