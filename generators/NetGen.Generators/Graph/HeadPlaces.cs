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

    /// <summary>Some operations, and the part that has some places: as a row that may be there already, of another head that answers with them.</summary>
    public static IEnumerable<Operation> ToRow(ImmutableArray<Operation> operations, Tensor places, Tensor part)
    {
        var known = operations.OfType<Reshape>().FirstOrDefault(reshape => reshape.Operand == places && reshape.Result.Positions == 1);
        var row = known ?? new Reshape(InOneRow(places), places);
        return [.. operations, .. known is null ? [row] : Array.Empty<Operation>(), new Map(part, Symbols.A, [new Binding(Symbols.A.Name, row.Result)])];
    }

    private static Tensor InOneRow(Tensor places) => Tensor.Copy(places, "_row", Axis.Samples, new Axis(places.Name + "_row", places.SampleLength));
}
