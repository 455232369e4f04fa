namespace NetGen.Weights;

/// <summary>Reads a file by a reader of streams, and says which file it was when the content is wrong.</summary>
internal static class FileReading
{
    public static void Read(string path, Action<Stream> read) =>
        Read(path, stream =>
        {
            read(stream);
            return true;
        });

    public static TResult Read<TResult>(string path, Func<Stream, TResult> read)
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
