using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Calls of the library's lookups.</summary>
internal static class LookupText
{
    /// <param name="type">The network's type of number.</param>
    /// <param name="samples">How many samples there are.</param>
    public static string Of(GatherStep step, string type, IndexExpression samples)
    {
        var (gather, result) = (step.Gather, step.Gather.Result);
        string start = gather.Start is { } added ? $"ref {added.Name}" : $"ref Unsafe.NullRef<{type}>()";
        return $"Lookup.Gather({Indices(gather.Indices)}, ref {gather.Table.Name}, {start}, {Places(gather.Indices, result)}ref {result.Name}, "
            + $"{Rows(gather.Indices, result, samples)}{result.RowLength}, {step.Stride});";
    }

    /// <summary>The sum of the rows that one sample's list names, in a local for each vector: two at a time.</summary>
    /// <param name="lanes">The lanes of a vector.</param>
    public static IEnumerable<string> OfOneSample(ListSumStep step, int lanes)
    {
        var gather = step.Gather;
        int vectors = (step.Sums.RowLength + lanes - 1) / lanes;
        for (int vector = 0; vector < vectors; vector += 2)
        {
            int[] pair = vector + 1 < vectors ? [vector, vector + 1] : [vector];
            string[] names = [.. pair.Select(number => OneSampleRows.Vector(step.Sums, number))];
            IndexExpression column = vector * lanes;
            yield return $"V {string.Join(", ", pair.Select((number, i) => $"{names[i]} = {Start(number * lanes)}"))};";
            string sums = string.Join(", ", names.Select(name => $"ref {name}"));
            yield return $"Lookup.AddRows({Indices(gather.Indices)}[0], {column.Element(gather.Table.Name)}, {step.Sums.RowLength}, {sums});";
        }

        string Start(IndexExpression column) => gather.Start is { } added ? $"V.Load({column.Behind(added.Name)})" : "V.Zero";
    }

    /// <param name="samples">How many samples there are.</param>
    public static string Of(ScatterStep step, IndexExpression samples)
    {
        var (scatter, table) = (step.Scatter, step.Scatter.Result);
        return $"Lookup.Scatter({Indices(scatter.Indices)}, ref {scatter.Rows.Name}, ref {table.Name}, {Rows(scatter.Indices, scatter.Rows, samples)}"
            + $"{table.Axes[0].Length}, {table.RowLength}, {step.Stride}, {(step.IsCleared ? "true" : "accumulate")}, {(step.DividesRows ? "partition" : "Partition.Whole")});";
    }

    private static string Indices(Tensor indices) => MethodParameter.Rows("", indices).Argument;

    private static string Places(Tensor indices, Tensor rows) => indices.Content == TensorContent.Lists ? "" : $"{rows.Positions}, ";

    /// <summary>How many rows there are, where indices do not say it themselves.</summary>
    private static string Rows(Tensor indices, Tensor rows, IndexExpression samples) => indices.Content == TensorContent.Lists ? "" : $"{samples * rows.Positions}, ";
}
