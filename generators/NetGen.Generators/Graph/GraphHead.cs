using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>An end of the network: outputs with a loss of their own.</summary>
/// <param name="Loss">The last activation and the loss in one, with the head's weight.</param>
/// <param name="Own">The same without the weight.</param>
/// <param name="Start">Where its outputs begin among those of all heads.</param>
/// <param name="ClassWeights">What the loss multiplies the targets with; null for nothing.</param>
internal sealed record GraphHead(LossOperation Loss, LossOperation Own, int Start, ClassWeights? ClassWeights)
{
    public int Size => Loss.Outputs.SampleLength;

    /// <summary>What makes its targets of the caller's, and the loss.</summary>
    public ImmutableArray<Operation> ToLoss(LossOperation loss) => Targets.Add(loss);

    /// <summary>What makes the rows of its targets, where those are parts of a row.</summary>
    public ImmutableArray<Operation> Targets { get; init; } = [];

    /// <summary>Its part of a tensor that has those of all heads side by side.</summary>
    public Tensor PlaceIn(Tensor rows) => rows.SampleLength == Size ? rows : HeadPlaces.PartOf(rows, Start, Loss.Outputs);
}

/// <summary>Numbers that a file says.</summary>
internal sealed record GraphConstant(Tensor Tensor, ImmutableArray<double> Values);

/// <summary>Constants of the network, one for each output of a head.</summary>
internal sealed record ClassWeights(Tensor Tensor, ImmutableArray<double> Values);
