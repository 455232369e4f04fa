using NetGen.Weights;

namespace NetGen.Tests.Weights.Python;

/// <summary>Files go to Python and come back with every number doubled.</summary>
public sealed class PythonTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PythonFact]
    public void A_network_goes_through_Python_as_safetensors()
    {
        (var narrow, var wide) = (new Narrow(1), new Wide(1));
        narrow.Save(_folder["n.safetensors"]);
        wide.Save(_folder["w.safetensors"]);
        PythonFactAttribute.Run("sys", "double.py", _folder["n.safetensors"], _folder["n2.safetensors"]);
        PythonFactAttribute.Run("sys", "double.py", _folder["w.safetensors"], _folder["w2.safetensors"]);
        (var otherNarrow, var otherWide) = (new Narrow(2), new Wide(2));
        otherNarrow.Load(_folder["n2.safetensors"]);
        otherWide.Load(_folder["w2.safetensors"]);
        Assert.Equal(Array.ConvertAll(narrow.Parameters.ToArray(), value => 2 * value), otherNarrow.Parameters.ToArray());
        Assert.Equal(Array.ConvertAll(wide.Parameters.ToArray(), value => 2 * value), otherWide.Parameters.ToArray());
    }

    [PythonFact("numpy")]
    public void A_network_goes_through_numpy()
    {
        var network = new Narrow(1);
        network.SaveNpz(_folder["n.npz"]);
        PythonFactAttribute.Run("numpy", "double.py", _folder["n.npz"], _folder["n2.npz"]);
        var other = new Narrow(2);
        other.LoadNpz(_folder["n2.npz"]);
        Assert.Equal(Array.ConvertAll(network.Parameters.ToArray(), value => 2 * value), other.Parameters.ToArray());
    }

    [PythonFact("numpy")]
    public void An_array_goes_through_numpy()
    {
        Npy.Write(StoredTensor.Of<int>([1, 2, 3, 4, 5, 6], 3, 1, 2), _folder["a.npy"]);
        PythonFactAttribute.Run("numpy", "double.py", _folder["a.npy"], _folder["b.npy"]);
        StoredTensor doubled = Npy.Read(_folder["b.npy"]);
        Assert.Equal("I32 [3, 1, 2]", doubled.ToString());
        Assert.Equal([2, 4, 6, 8, 10, 12], doubled.Values<int>());
        Assert.Equal(File.ReadAllBytes(_folder["b.npy"])[..128], File.ReadAllBytes(_folder["a.npy"])[..128]);
    }
}
