using System.Text;

namespace Samples.Voice;

/// <summary>WAV files of one channel, 16 bits a sample, 16,000 samples a second.</summary>
internal static class WaveFile
{
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static float[] Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        try
        {
            if (Name(reader) != "RIFF" || reader.ReadInt32() < 0 || Name(reader) != "WAVE")
                throw Refused(path, "is no WAV file");
            while (true)
            {
                string name = Name(reader);
                byte[] chunk = reader.ReadBytes(reader.ReadInt32());
                if (name == "fmt " && !IsSpeech(chunk))
                    throw Refused(path, "is not of one channel, 16 bits a sample, 16,000 samples a second: a sound editor converts it");
                if (name == "data")
                    return [.. Enumerable.Range(0, chunk.Length / 2).Select(i => BitConverter.ToInt16(chunk, 2 * i) / 32768f)];
            }
        }
        catch (Exception exception) when (exception is EndOfStreamException or ArgumentException)
        {
            throw Refused(path, "ends before its sound");
        }
    }

    private static bool IsSpeech(byte[] format) => format.Length >= 16 && BitConverter.ToInt16(format, 0) == 1 && BitConverter.ToInt16(format, 2) == 1
        && BitConverter.ToInt32(format, 4) == VoiceStream.Rate && BitConverter.ToInt16(format, 14) == 16;

    private static string Name(BinaryReader reader) => Encoding.ASCII.GetString(reader.ReadBytes(4)) is { Length: 4 } name ? name : throw new EndOfStreamException();

    private static InvalidDataException Refused(string path, string reason) => new($"{path} {reason}.");
}
