using System.Numerics;
using NetGen.Weights;

namespace NetGen.Data;

/// <summary>
/// Brings each column of data to a common range by <c>(x − offset)/scale</c>. It is fitted on the data to learn from, and then applied to all
/// data alike; to be the same in use as in training it is saved in the network's own file.
/// </summary>
/// <example>
/// <code>
/// var normalization = Normalization&lt;float&gt;.Standardize(training.Inputs, training.InputSize);
/// training = normalization.ApplyToInputs(training);
///
/// var file = new TensorFile();
/// file.Add(network);
/// normalization.AddTo(file, "inputs");
/// Safetensors.Write(file, "model.safetensors");
/// </code>
/// </example>
/// <typeparam name="T">The type of number, the network's.</typeparam>
public sealed class Normalization<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _offset;
    private readonly T[] _scale;

    private Normalization(T[] offset, T[] scale) => (_offset, _scale) = (offset, scale);

    /// <summary>How many columns there are.</summary>
    public int Size => _offset.Length;

    /// <summary>What is subtracted from each column.</summary>
    public ReadOnlySpan<T> Offset => _offset;

    /// <summary>What each column is divided by then; positive.</summary>
    public ReadOnlySpan<T> Scale => _scale;

    /// <summary>
    /// Fits to a mean of 0 and a standard deviation of 1 (that of all rows, <c>√(Σ(x − mean)²/rows)</c>). A constant column becomes 0.
    /// </summary>
    /// <param name="rows"><c>[rows][size]</c>, at least one row.</param>
    /// <param name="size">How many columns there are.</param>
    /// <exception cref="ArgumentException">The length is no whole number of rows, there are none, a number is not finite, or their range is not.</exception>
    public static Normalization<T> Standardize(ReadOnlySpan<T> rows, int size) =>
        Fit(rows, size, column => (column.Mean, Math.Sqrt(column.Variance)));

    /// <summary>Fits to a range from 0 for the least to 1 for the greatest number of a column. A constant column becomes 0.</summary>
    /// <param name="rows"><c>[rows][size]</c>, at least one row.</param>
    /// <param name="size">How many columns there are.</param>
    /// <exception cref="ArgumentException">The length is no whole number of rows, there are none, a number is not finite, or their range is not.</exception>
    public static Normalization<T> MinMax(ReadOnlySpan<T> rows, int size) =>
        Fit(rows, size, column => (column.Least, column.Greatest - column.Least));

    /// <summary>Reads what <see cref="AddTo"/> added.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">The name it was added by.</param>
    /// <param name="size">How many columns it has to have, such as the network's <c>InputSize</c>.</param>
    /// <exception cref="InvalidDataException">It is not there, has another shape or more precise numbers, or a scale is not positive.</exception>
    public static Normalization<T> From(TensorFile file, string name, int size)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var reader = new TensorReader(file, $"the normalization {name}", allowNarrowing: false);
        (var offset, var scale) = (new T[size], new T[size]);
        reader.Read(OffsetName(name), [size], "the offset", offset.AsSpan());
        reader.Read(ScaleName(name), [size], "the scale", scale.AsSpan());
        for (var column = 0; column < size; column++)
            if (!T.IsFinite(offset[column]) || !T.IsFinite(scale[column]) || scale[column] <= T.Zero)
                throw new InvalidDataException(FormattableString.Invariant(
                    $"Column {column} of the normalization {name} has the offset {offset[column]} and the scale {scale[column]}, which has to be positive."));
        return new Normalization<T>(offset, scale);
    }

    /// <summary>Adds the tensors <c>normalization.name.offset</c> and <c>normalization.name.scale</c>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">What it normalizes, such as <c>inputs</c>.</param>
    /// <exception cref="ArgumentException">The file has one of that name already.</exception>
    public void AddTo(TensorFile file, string name)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentException.ThrowIfNullOrEmpty(name);
        file.Tensors.Add(OffsetName(name), StoredTensor.Of<T>(_offset, Size));
        file.Tensors.Add(ScaleName(name), StoredTensor.Of<T>(_scale, Size));
    }

    /// <summary>Normalizes rows in place: <c>(x − offset)/scale</c>.</summary>
    /// <param name="rows"><c>[rows][Size]</c>.</param>
    /// <exception cref="ArgumentException">The length is no whole number of rows.</exception>
    public void Apply(Span<T> rows)
    {
        Rows.Count(rows.Length, Size, nameof(rows));
        for (var start = 0; start < rows.Length; start += Size)
            for (var column = 0; column < Size; column++)
                rows[start + column] = (rows[start + column] - _offset[column]) / _scale[column];
    }

    /// <summary>
    /// Undoes <see cref="Apply"/> up to rounding: <c>x·scale + offset</c>. It turns a network's outputs into the targets' own units.
    /// </summary>
    /// <param name="rows"><c>[rows][Size]</c>.</param>
    /// <exception cref="ArgumentException">The length is no whole number of rows.</exception>
    public void Invert(Span<T> rows)
    {
        Rows.Count(rows.Length, Size, nameof(rows));
        for (var start = 0; start < rows.Length; start += Size)
            for (var column = 0; column < Size; column++)
                rows[start + column] = rows[start + column] * _scale[column] + _offset[column];
    }

    /// <summary>A set with normalized inputs and the same targets or labels.</summary>
    /// <param name="data">The set, which stays as it is.</param>
    /// <exception cref="ArgumentException">Its samples do not have <see cref="Size"/> inputs.</exception>
    public DataSet<T> ApplyToInputs(DataSet<T> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        CheckColumns(data, data.InputSize, "inputs");
        return ApplyToRows(data);
    }

    /// <summary>
    /// A set whose inputs are normalized by channel, which lie last in a sample, and the same targets or labels. It is fitted by
    /// <c>Standardize(training.Inputs, channels)</c>: each place of each picture is a row.
    /// </summary>
    /// <param name="data">The set, which stays as it is.</param>
    /// <exception cref="ArgumentException">Its samples do not have a whole number of places with <see cref="Size"/> channels.</exception>
    public DataSet<T> ApplyToChannels(DataSet<T> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.InputSize % Size != 0)
            throw new ArgumentException(FormattableString.Invariant(
                $"The samples have {data.InputSize} inputs, which is no whole number of places with {Size} channels."), nameof(data));
        return ApplyToRows(data);
    }

    /// <summary>A set with the same inputs and normalized targets.</summary>
    /// <param name="data">The set, which stays as it is.</param>
    /// <exception cref="ArgumentException">Its samples do not have <see cref="Size"/> targets.</exception>
    public DataSet<T> ApplyToTargets(DataSet<T> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        CheckColumns(data, data.TargetSize, "targets");
        var targets = data.Targets.ToArray();
        Apply(targets);
        return data.WithTargets(targets);
    }

    private static Normalization<T> Fit(ReadOnlySpan<T> rows, int size, Func<ColumnStatistics, (double Offset, double Scale)> choose)
    {
        if (Rows.Count(rows.Length, size, nameof(rows)) == 0) throw new ArgumentException("There are no rows to fit a normalization to.", nameof(rows));
        (var offset, var scale) = (new T[size], new T[size]);
        for (var column = 0; column < size; column++)
        {
            var statistics = ColumnStatistics.Of(rows, size, column);
            var chosen = choose(statistics);
            offset[column] = T.CreateTruncating(statistics.IsConstant ? statistics.Least : chosen.Offset);
            scale[column] = T.CreateTruncating(chosen.Scale);
            if (!T.IsFinite(scale[column]))
                throw new ArgumentException(FormattableString.Invariant(
                    $"The numbers of column {column} are further apart than their type can say."), nameof(rows));
            if (statistics.IsConstant || scale[column] == T.Zero) scale[column] = T.One;
        }

        return new Normalization<T>(offset, scale);
    }

    private DataSet<T> ApplyToRows(DataSet<T> data)
    {
        var inputs = data.Inputs.ToArray();
        Apply(inputs);
        return data.WithInputs(inputs);
    }

    private static string OffsetName(string name) => $"normalization.{name}.offset";

    private static string ScaleName(string name) => $"normalization.{name}.scale";

    private void CheckColumns(DataSet<T> data, int columns, string what)
    {
        if (columns != Size)
            throw new ArgumentException(FormattableString.Invariant(
                $"The samples have {columns} {what}, and the normalization was fitted to {Size} columns."), nameof(data));
    }
}
