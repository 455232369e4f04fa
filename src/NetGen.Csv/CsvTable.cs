using System.Globalization;
using System.Numerics;
using CsvHelper;
using NetGen.Weights;

namespace NetGen.Csv;

/// <summary>The rows of a CSV file, one after the other, with errors that say where.</summary>
internal sealed class CsvTable : IDisposable
{
    private const string Blanks = " \t";

    private const int MostListed = 8;

    private readonly CsvReader _reader;
    private bool _hasRows;

    /// <exception cref="InvalidDataException">The header is damaged.</exception>
    public CsvTable(Stream stream, char separator)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var options = new CsvReaderOptions
        {
            Separator = separator,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
            TrimWhitespace = true,
            WhitespaceCharacters = Blanks.Replace(separator.ToString(), "", StringComparison.Ordinal),
        };
        _reader = CsvReader.Create(stream, options, leaveOpen: true);
        Guarded(() => _reader.Headers);
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>Where in a row the fields of some columns are.</summary>
    /// <exception cref="InvalidDataException">The header has no such column, or several.</exception>
    public int[] Columns(IReadOnlyList<string> names, string parameter)
    {
        ArgumentNullException.ThrowIfNull(names, parameter);
        return names.Count > 0 ? [.. names.Select(Column)] : throw new ArgumentException("No columns are chosen.", parameter);
    }

    /// <summary>Goes on to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InvalidDataException">The row is damaged, or there are no rows at all.</exception>
    public bool Read()
    {
        var isThere = Guarded(_reader.Read);
        if (!isThere && !_hasRows) throw new InvalidDataException("There are no rows below the header.");
        _hasRows = true;
        return isThere;
    }

    /// <summary>Adds the row's numbers in some columns.</summary>
    /// <exception cref="InvalidDataException">A field is no finite number.</exception>
    public void AddNumbers<T>(int[] columns, List<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var column in columns)
        {
            var field = _reader.GetSpan(column);

            // .NET takes a number with zero characters behind it.
            if (field.Contains((byte)0) || !T.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !T.IsFinite(number))
                throw Wrong(column, "is no finite number");
            numbers.Add(number);
        }
    }

    /// <summary>The row's text in a column.</summary>
    /// <exception cref="InvalidDataException">It is none of those that are known.</exception>
    public string Name(int column, HashSet<string>? known)
    {
        var name = _reader.GetString(column);
        if (name.Contains('\0', StringComparison.Ordinal)) throw Wrong(column, "has a zero character, which is no text");
        return known is null || known.Contains(name) ? name : throw Wrong(column, "is none of the classes");
    }

    private int Column(string name)
    {
        var headers = _reader.Headers;
        int[] found = [.. Enumerable.Range(0, headers.Count).Where(index => headers[index] == name)];
        return found.Length switch
        {
            1 => found[0],
            0 => throw new InvalidDataException($"There is no column \"{name}\". {Listed(headers)}"),
            _ => throw new InvalidDataException(FormattableString.Invariant($"There are {found.Length} columns \"{name}\".")),
        };
    }

    private InvalidDataException Wrong(int column, string what) =>
        new(FormattableString.Invariant(
            $"Line {_reader.LineNumber}, column \"{Shown.Name(_reader.Headers[column])}\": \"{Shown.Name(_reader.GetString(column))}\" {what}."));

    private static string Listed(IReadOnlyList<string> headers)
    {
        if (headers.Count == 0) return "The file is empty.";
        var first = string.Join(", ", headers.Take(MostListed).Select(header => $"\"{Shown.Name(header)}\""));
        return headers.Count > MostListed
            ? FormattableString.Invariant($"The columns are {first} and {headers.Count - MostListed} more.")
            : $"The columns are {first}.";
    }

    private static TResult Guarded<TResult>(Func<TResult> read)
    {
        try
        {
            return read();
        }
        catch (CsvFormatException exception)
        {
            throw new InvalidDataException(FormattableString.Invariant($"Line {exception.LineNumber}: {exception.Message}"), exception);
        }
    }
}
