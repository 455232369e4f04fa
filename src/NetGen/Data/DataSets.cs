using System.Numerics;

namespace NetGen.Data;

/// <summary>Makes data sets from rows, which are copied.</summary>
public static class DataSet
{
    /// <summary>Makes a set of samples with targets.</summary>
    /// <param name="inputs">A row of inputs for each sample, all of the same length.</param>
    /// <param name="targets">A row of targets for each sample, all of the same length.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, a row is missing, empty or shorter or longer than the first, or there are more of the ones than of the others.
    /// </exception>
    public static DataSet<T> From<T>(IReadOnlyList<T[]> inputs, IReadOnlyList<T[]> targets)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(Rows.Flatten(inputs, nameof(inputs)), inputs[0].Length, Rows.Flatten(targets, nameof(targets)), targets[0].Length);

    /// <summary>Makes a set of samples of classes.</summary>
    /// <param name="inputs">A row of inputs for each sample, all of the same length.</param>
    /// <param name="labels">The numbers of classes, from 0, or −1 for none: one for each sample, or for each place of each.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, a row is missing, empty or shorter or longer than the first, labels are no whole number a sample, or one is below −1.
    /// </exception>
    public static DataSet<T> From<T>(IReadOnlyList<T[]> inputs, ReadOnlySpan<int> labels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(Rows.Flatten(inputs, nameof(inputs)), inputs[0].Length, labels.ToArray());

    /// <summary>Makes a set of samples with targets.</summary>
    /// <param name="inputs"><c>[samples, inputs]</c>.</param>
    /// <param name="targets"><c>[samples, targets]</c>.</param>
    /// <exception cref="ArgumentException">There are more rows of the ones than of the others, or rows are empty.</exception>
    public static DataSet<T> From<T>(T[,] inputs, T[,] targets)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(Rows.Flatten(inputs, nameof(inputs)), inputs.GetLength(1), Rows.Flatten(targets, nameof(targets)), targets.GetLength(1));

    /// <summary>Makes a set of samples of classes.</summary>
    /// <param name="inputs"><c>[samples, inputs]</c>.</param>
    /// <param name="labels">The numbers of classes, from 0, or −1 for none: one for each sample, or for each place of each.</param>
    /// <exception cref="ArgumentException">Rows are empty, labels are no whole number a sample, or one is below −1.</exception>
    public static DataSet<T> From<T>(T[,] inputs, ReadOnlySpan<int> labels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(Rows.Flatten(inputs, nameof(inputs)), inputs.GetLength(1), labels.ToArray());
}
