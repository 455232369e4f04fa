using System.Numerics;
using NetGen.Weights;

namespace NetGen.Training;

/// <summary>Says which numbers of a network are infinite or NaN, and in which layer.</summary>
internal static class NetworkNumbers<TNetwork, T>
    where TNetwork : ITrainableNetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly ParameterSlot[] Slots = [.. ParameterSlot.Of(TNetwork.Description)];

    /// <summary>What the network keeps from step to step and is not finite, such as <c>a parameter of layer 2 is NaN</c>; null if all is.</summary>
    public static string? WhatIsNotFinite(TNetwork network)
    {
        if (InLayer(network.Parameters, "parameter", Slots) is { } parameter) return parameter;
        for (var i = 0; i < TNetwork.OptimizerStateCount; i++)
            if (InLayer(network.OptimizerState(i), FormattableString.Invariant($"number of the optimizer's moment {i}"), Slots) is { } moment) return moment;
        return Finite.FirstOther<double>(network.OptimizerScalars) is { } scalar
            ? FormattableString.Invariant($"a scalar of the optimizer is {scalar}")
            : null;
    }

    /// <summary>The same of a gradient. It goes from the last layer to the first, so the last one that is not finite is where that began.</summary>
    public static string? WhatIsNotFiniteInGradient(TNetwork network) => InLayer(network.Gradients, "gradient", Slots.Reverse());

    private static string? InLayer(ReadOnlySpan<T> numbers, string what, IEnumerable<ParameterSlot> slots)
    {
        if (Finite.AreAll(numbers)) return null;
        foreach (var slot in slots)
            if (Finite.FirstOther(numbers.Slice(slot.Offset, slot.Length)) is { } number)
                return FormattableString.Invariant($"a {what} of layer {slot.Layer} is {number}");
        return null;
    }
}
