using NetGen.Data;

namespace Samples.Digits;

/// <summary>Handwritten digits, from the four files that MNIST consists of.</summary>
internal static class Mnist
{
    /// <summary>60,000 images to learn from and 10,000 to test with.</summary>
    public static (DataSet<float> Training, DataSet<float> Test) Read(string folder) => (Read(folder, "train"), Read(folder, "t10k"));

    private static DataSet<float> Read(string folder, string part) =>
        Idx.ReadImages<float>(Find(folder, $"{part}-images-idx3-ubyte"), Find(folder, $"{part}-labels-idx1-ubyte"));

    /// <summary>The file, packed as it is distributed or unpacked.</summary>
    private static string Find(string folder, string name)
    {
        string packed = Path.Combine(folder, $"{name}.gz");
        return File.Exists(packed) ? packed : Path.Combine(folder, name);
    }
}
