using System.Globalization;
using System.Text.RegularExpressions;

namespace NetGen.Samples.Tests;

public sealed partial class SoundTests : IDisposable
{
    private const int Seconds = 10;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_LSTM_sounds_like_the_tube_that_it_has_learned_from()
    {
        string output = Sample.Run("Sound", _folder[""]);

        Assert.InRange(double.Parse(Error().Match(output).Groups[1].Value, CultureInfo.InvariantCulture), 0.001, 1);
        Assert.Matches(Speed(), output);
        short[] wanted = Samples("wanted.wav");
        Assert.InRange(ErrorToSignal(Samples("after.wav"), wanted), 1e-5, 0.01);
        Assert.InRange(ErrorToSignal(Samples("before.wav"), wanted), 0.3, 1);
    }

    private static double ErrorToSignal(short[] heard, short[] wanted) =>
        heard.Zip(wanted, (a, b) => Math.Pow(a - b, 2)).Sum() / wanted.Sum(value => Math.Pow(value, 2));

    /// <summary>The samples of a file, whose header says what they are.</summary>
    private short[] Samples(string file)
    {
        byte[] bytes = File.ReadAllBytes(_folder[file]);
        const int Header = 44, Rate = 44_100;
        Assert.Equal("RIFF"u8, bytes.AsSpan(0, 4));
        Assert.Equal("WAVEfmt "u8, bytes.AsSpan(8, 8));
        Assert.Equal("data"u8, bytes.AsSpan(36, 4));
        Assert.Equal((bytes.Length - 8, 16, 1 | 1 << 16, Rate, 2 * Rate, 2 | 16 << 16, bytes.Length - Header), (At(4), At(16), At(20), At(24), At(28), At(32), At(40)));
        short[] samples = [.. Enumerable.Range(0, Seconds * Rate).Select(i => BitConverter.ToInt16(bytes, Header + 2 * i))];
        Assert.Equal(bytes.Length, Header + 2 * samples.Length);
        return samples;

        int At(int place) => BitConverter.ToInt32(bytes, place);
    }

    [GeneratedRegex(@"the error is ([\d.]+) ?% of the signal")]
    private static partial Regex Error();

    [GeneratedRegex(@"it is \d+ times faster than real time")]
    private static partial Regex Speed();
}
