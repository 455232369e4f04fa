using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>One axis of a tensor: the samples of a batch, or the components of one layer.</summary>
/// <param name="Name">Equal names are the same axis: a contraction sums over it, a map walks along it.</param>
/// <param name="Length">The number of components; 0 for samples, whose number is known at run time only.</param>
internal sealed record Axis(string Name, int Length)
{
    public static readonly Axis Samples = new("samples", 0);
}

/// <summary>Where a tensor comes from, which decides where it lives and whether it may be overwritten.</summary>
internal enum TensorKind
{
    /// <summary>Handed in by the caller: inputs, targets, output gradients.</summary>
    Given,

    /// <summary>Part of the network's parameters.</summary>
    Parameter,

    /// <summary>The gradient of a parameter: it accumulates over the blocks of a batch.</summary>
    ParameterGradient,

    /// <summary>Computed on the way.</summary>
    Value,
}

/// <summary>A tensor of the graph; identity is the object's own. Axes run from the slowest to the fastest in memory.</summary>
internal sealed class Tensor(string name, TensorKind kind, params Axis[] axes)
{
    /// <summary>The name in the equations, which is also its name in generated code: <c>W1</c>, <c>z1</c>, <c>delta1</c>.</summary>
    public string Name { get; } = name;

    public TensorKind Kind { get; } = kind;

    public ImmutableArray<Axis> Axes { get; } = [.. axes];

    /// <summary>Whether there is one row of it for each sample.</summary>
    public bool IsPerSample => Axes[0] == Axis.Samples;

    /// <summary>The components of one row.</summary>
    public int RowLength => Axes.Length == 1 && IsPerSample ? 1 : Axes[Axes.Length - 1].Length;

    /// <summary>The elements of a tensor without samples.</summary>
    public int Length
    {
        get
        {
            int length = 1;
            foreach (var axis in Axes)
                length *= axis.Length;
            return length;
        }
    }

    public override string ToString() => Name;
}
