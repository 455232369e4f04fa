using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Calls a kernel.</summary>
internal sealed record KernelStep(Kernel Kernel, ImmutableArray<Tensor> Arguments, ImmutableArray<Operation> Operations, bool IsOptional)
    : Step(Arguments, Operations, IsOptional)
{
    /// <summary>Elements from one row to the next where the kernel does not tell rows apart: it is told how many elements there are; null where it knows its rows.</summary>
    public int? Stride { get; init; }

    /// <summary>What a single sample does instead, where a copy of the matrix or of some samples is transposed for more of them. Empty for the same.</summary>
    public ImmutableArray<Step> OfOne { get; init; } = [];

    /// <summary>The numbers that it tells the kernel.</summary>
    public ImmutableArray<double> Numbers { get; init; } = [];

    /// <summary>Whether it is told of rows for each sample: what is the same for all of them is computed once.</summary>
    public bool IsPerSample => Operations[0] is not Map map || map.Result.IsPerSample;

    /// <summary>What the kernel is told for each sample: its rows, or their elements where it does not tell rows apart.</summary>
    public int CountOfSample => RowsOfSample * (Stride ?? 1);

    /// <summary>How many rows of a sample the kernel counts: those that it works through windows of are told by the samples.</summary>
    private int RowsOfSample => Operations[0] switch
    {
        Map map => map.Positions,
        Contraction { Access: null, Left: var left } => left.Positions,
        _ => 1,
    };

    public override ParallelStage ParallelStage => Kernel is ContractionKernel { DividesRows: true } ? ParallelStage.Parameters : ParallelStage.Samples;
}
