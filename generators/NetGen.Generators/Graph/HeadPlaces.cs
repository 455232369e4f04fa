using System.Collections.Immutable;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>
/// What several heads have side by side is one row of a sample. A head's part of it is all of its places, one after the other, which have rows of their own elsewhere.
/// </summary>
internal static class HeadPlaces
{
    /// <summary>A head's part of the row.</summary>
    /// <param name="rows">Those of all heads.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="places">A tensor of the head.</param>
    public static Tensor PartOf(Tensor rows, int start, Tensor places) => Tensor.Part(rows, start, places.Positions == 1 ? places : InOneRow(places));

    /// <summary>The places of a part.</summary>
    public static ImmutableArray<Operation> OfRow(Tensor part, Tensor places)
    {
        var row = InOneRow(places);
        return [new Map(row, Symbols.A, [new Binding(Symbols.A.Name, part)]), new Reshape(places, row)];
    }

    /// <summary>The part that has some places.</summary>
    public static ImmutableArray<Operation> ToRow(Tensor places, Tensor part)
    {
        var row = InOneRow(places);
        return [new Reshape(row, places), new Map(part, Symbols.A, [new Binding(Symbols.A.Name, row)])];
    }

    private static Tensor InOneRow(Tensor places) => Tensor.Copy(places, "_row", Axis.Samples, new Axis(places.Name + "_row", places.SampleLength));
}
