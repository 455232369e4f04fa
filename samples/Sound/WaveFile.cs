using System.Text;

namespace Samples.Sound;

/// <summary>Sound of one channel as a WAV file of 16 bits a sample.</summary>
internal static class WaveFile
{
    public static void Write(string path, float[] sound)
    {
        using var writer = new BinaryWriter(File.Create(path));
        int bytes = 2 * sound.Length;
        writer.Write("RIFF"u8);
        writer.Write(36 + bytes);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);             // numbers as they are
        writer.Write((short)1);             // one channel
        writer.Write(Strings.Rate);
        writer.Write(2 * Strings.Rate);     // bytes a second
        writer.Write((short)2);             // bytes a sample
        writer.Write((short)16);            // bits of each
        writer.Write("data"u8);
        writer.Write(bytes);
        foreach (float value in sound)
            writer.Write((short)(short.MaxValue * Math.Clamp(value, -1, 1)));
    }
}
