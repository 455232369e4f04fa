using System.Numerics;
using NetGen.Data;
using NetGen.Weights;

namespace NetGen.Csv;

/// <summary>Reads CSV files (RFC 4180) into data sets: a row below the header is a sample, and columns are chosen by name.</summary>
/// <remarks>
/// Numbers have a decimal point, whatever the user's culture, and have to be finite. Text is UTF-8 or what a byte order mark says. Empty
/// lines are passed over, and so are blanks around fields, but not those within quotes. A row with more or fewer fields than the header is refused,
/// and so are quotes that do not match.
/// </remarks>
public static class CsvData
{
    /// <summary>Reads samples with targets.</summary>
    /// <param name="path">The file.</param>
    /// <param name="inputs">The columns of the inputs, in the order the network takes them.</param>
    /// <param name="targets">The columns of the targets, in the order of the network's outputs.</param>
    /// <param name="separator">What stands between fields.</param>
    /// <typeparam name="T">The type of number, the network's.</typeparam>
    /// <exception cref="InvalidDataException">
    /// A column is missing, a field is no number, or the file is damaged; the message says line and column.
    /// </exception>
    /// <exception cref="IOException">The system cannot read the file.</exception>
    public static DataSet<T> Read<T>(string path, IReadOnlyList<string> inputs, IReadOnlyList<string> targets, char separator = ',')
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        OfFile(path, stream => Read<T>(stream, inputs, targets, separator));

    /// <inheritdoc cref="Read{T}(string, IReadOnlyList{string}, IReadOnlyList{string}, char)" path="//summary|//typeparam|//exception[1]"/>
    /// <param name="stream">Is read to its end, and stays open.</param>
    /// <param name="inputs">The columns of the inputs, in the order the network takes them.</param>
    /// <param name="targets">The columns of the targets, in the order of the network's outputs.</param>
    /// <param name="separator">What stands between fields.</param>
    public static DataSet<T> Read<T>(Stream stream, IReadOnlyList<string> inputs, IReadOnlyList<string> targets, char separator = ',')
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var table = new CsvTable(stream, separator);
        (var inputColumns, var targetColumns) = (table.Columns(inputs, nameof(inputs)), table.Columns(targets, nameof(targets)));
        (var inputNumbers, var targetNumbers) = (new List<T>(), new List<T>());
        while (table.Read())
        {
            table.AddNumbers(inputColumns, inputNumbers);
            table.AddNumbers(targetColumns, targetNumbers);
        }

        return new DataSet<T>(inputNumbers.ToArray(), inputs.Count, targetNumbers.ToArray(), targets.Count);
    }

    /// <summary>Reads samples of classes, which the file names.</summary>
    /// <param name="path">The file.</param>
    /// <param name="inputs">The columns of the inputs, in the order the network takes them.</param>
    /// <param name="label">The column with the names of the classes.</param>
    /// <param name="classes">
    /// The classes' names in the order of the network's outputs, such as the training data gave them. Without, they are the names that occur, sorted by
    /// their characters' code points.
    /// </param>
    /// <param name="separator">What stands between fields.</param>
    /// <typeparam name="T">The type of number, the network's.</typeparam>
    /// <returns>The samples, and the names of the classes by their numbers.</returns>
    /// <exception cref="ArgumentException">A name is given twice in <paramref name="classes"/>.</exception>
    /// <exception cref="InvalidDataException">
    /// A column is missing, a field is no number, a name is none of <paramref name="classes"/>, or the file is damaged; the message says line and column.
    /// </exception>
    /// <exception cref="IOException">The system cannot read the file.</exception>
    public static (DataSet<T> Data, IReadOnlyList<string> Classes) ReadClasses<T>(
        string path, IReadOnlyList<string> inputs, string label, IReadOnlyList<string>? classes = null, char separator = ',')
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        OfFile(path, stream => ReadClasses<T>(stream, inputs, label, classes, separator));

    /// <inheritdoc cref="ReadClasses{T}(string, IReadOnlyList{string}, string, IReadOnlyList{string}?,
    /// char)" path="//summary|//typeparam|//returns|//exception[1]|//exception[2]"/>
    /// <param name="stream">Is read to its end, and stays open.</param>
    /// <param name="inputs">The columns of the inputs, in the order the network takes them.</param>
    /// <param name="label">The column with the names of the classes.</param>
    /// <param name="classes">
    /// The classes' names in the order of the network's outputs; without, those that occur, sorted by their characters' code points.
    /// </param>
    /// <param name="separator">What stands between fields.</param>
    public static (DataSet<T> Data, IReadOnlyList<string> Classes) ReadClasses<T>(
        Stream stream, IReadOnlyList<string> inputs, string label, IReadOnlyList<string>? classes = null, char separator = ',')
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (classes is not null) CheckDistinct(classes);
        using var table = new CsvTable(stream, separator);
        (var inputColumns, var labelColumn) = (table.Columns(inputs, nameof(inputs)), table.Columns([label], nameof(label))[0]);
        var (numbers, names, known) = (new List<T>(), new List<string>(), classes?.ToHashSet(StringComparer.Ordinal));
        while (table.Read())
        {
            table.AddNumbers(inputColumns, numbers);
            names.Add(table.Name(labelColumn, known));
        }

        IReadOnlyList<string> order = classes ?? [.. names.Distinct(StringComparer.Ordinal).Order(CodePointOrder.Instance)];
        var labels = order.Select((name, number) => (name, number)).ToDictionary(named => named.name, named => named.number, StringComparer.Ordinal);
        return (new DataSet<T>(numbers.ToArray(), inputs.Count, names.Select(name => labels[name]).ToArray()), order);
    }

    private static void CheckDistinct(IReadOnlyList<string> classes)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < classes.Count; number++)
        {
            if (classes[number] is null) throw new ArgumentException(FormattableString.Invariant($"classes[{number}] is null."), nameof(classes));
            if (!numbers.TryAdd(classes[number], number))
                throw new ArgumentException(FormattableString.Invariant(
                    $"classes[{number}] is \"{classes[number]}\", and so is classes[{numbers[classes[number]]}]: a class has one number."), nameof(classes));
        }
    }

    private static TResult OfFile<TResult>(string path, Func<Stream, TResult> read)
    {
        using var stream = File.OpenRead(path);
        try
        {
            return read(stream);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{path}: {exception.Message}", exception);
        }
    }
}
