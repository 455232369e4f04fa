using System.Numerics;
using NetGen.Onnx;
using NetGen.Weights;

namespace NetGen;

/// <summary>Saves and loads networks as safetensors, and saves them as ONNX, in the names and layout of PyTorch's <c>torch.nn.Sequential</c>.</summary>
/// <remarks>
/// <para>
/// PyTorch numbers modules, and activations and dropouts are modules too: the layers of 3 → 4 Sigmoid → 1 are <c>0.weight [4, 3]</c>,
/// <c>0.bias [4]</c>, <c>2.weight [1, 4]</c> and <c>2.bias [1]</c>. A layer without bias has no such tensor, and Identity is no module.
/// </para>
/// <para>
/// Saving is atomic: when it fails, an old file is as it was. Loading takes everything or nothing: when a file is refused, so is the network.
/// To keep more in the same file, add the network to a <see cref="TensorFile"/> with <see cref="NetworkTensors"/>.
/// </para>
/// </remarks>
public static class NetworkFiles
{
    /// <summary>Saves the parameters.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file, usually <c>.safetensors</c>; an old one is replaced.</param>
    /// <exception cref="IOException">The system cannot write the file.</exception>
    public static void Save<TSelf, T>(this ITrainableNetwork<TSelf, T> network, string path)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Safetensors.Write(FileOf(network, NetworkParts.Parameters), path);

    /// <summary>Saves the parameters.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stream">Where to; it stays open.</param>
    public static void Save<TSelf, T>(this ITrainableNetwork<TSelf, T> network, Stream stream)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Safetensors.Write(FileOf(network, NetworkParts.Parameters), stream);

    /// <summary>Loads parameters that this library or PyTorch saved. The optimizer's state is let be.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file.</param>
    /// <param name="allowNarrowing">
    /// Rounds numbers that are more precise than the network's, which are refused otherwise. Less precise ones are always taken: that is
    /// exact.
    /// </param>
    /// <exception cref="InvalidDataException">
    /// The file is damaged or does not fit the network, which is as it was; the message says where.
    /// </exception>
    /// <exception cref="IOException">The system cannot read the file.</exception>
    public static void Load<TSelf, T>(this ITrainableNetwork<TSelf, T> network, string path, bool allowNarrowing = false)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        FileReading.Read(path, stream => network.Load(stream, allowNarrowing));

    /// <summary>Loads parameters that this library or PyTorch saved. The optimizer's state is let be.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stream">Is read to its end, and stays open.</param>
    /// <param name="allowNarrowing">
    /// Rounds numbers that are more precise than the network's, which are refused otherwise. Less precise ones are always taken: that is
    /// exact.
    /// </param>
    /// <exception cref="InvalidDataException">
    /// The content is damaged or does not fit the network, which is as it was; the message says where.
    /// </exception>
    public static void Load<TSelf, T>(this ITrainableNetwork<TSelf, T> network, Stream stream, bool allowNarrowing = false)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Safetensors.Read(stream).CopyTo(network, NetworkParts.Parameters, allowNarrowing);

    /// <summary>Saves parameters, optimizer state and the state of dropout, from which training goes on as if it had not stopped.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">
    /// The file, usually <c>.safetensors</c>; an old one is replaced. <see cref="Load{TSelf, T}(ITrainableNetwork{TSelf, T}, string, bool)"/> takes
    /// the parameters out of it.
    /// </param>
    /// <exception cref="IOException">The system cannot write the file.</exception>
    public static void SaveWithState<TSelf, T>(this ITrainableNetwork<TSelf, T> network, string path)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Safetensors.Write(FileOf(network, NetworkParts.All), path);

    /// <summary>Loads what <see cref="SaveWithState"/> saved.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">
    /// The file is damaged or does not fit the network, which is as it was; the message says where.
    /// </exception>
    /// <exception cref="IOException">The system cannot read the file.</exception>
    public static void LoadWithState<TSelf, T>(this ITrainableNetwork<TSelf, T> network, string path)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        FileReading.Read(path, stream => Safetensors.Read(stream).CopyTo(network, NetworkParts.All));

    /// <summary>Saves the parameters as numpy arrays with PyTorch's names, for <c>numpy.load(path)["0.weight"]</c>.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file, usually <c>.npz</c>; an old one is replaced.</param>
    /// <exception cref="IOException">The system cannot write the file.</exception>
    public static void SaveNpz<TSelf, T>(this ITrainableNetwork<TSelf, T> network, string path)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Npz.Write(FileOf(network, NetworkParts.Parameters), path);

    /// <summary>Loads parameters from numpy arrays with PyTorch's names.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file.</param>
    /// <param name="allowNarrowing">
    /// Rounds numbers that are more precise than the network's, which are refused otherwise. Less precise ones are always taken: that is
    /// exact.
    /// </param>
    /// <exception cref="InvalidDataException">
    /// The file is damaged or does not fit the network, which is as it was; the message says where.
    /// </exception>
    /// <exception cref="IOException">The system cannot read the file.</exception>
    public static void LoadNpz<TSelf, T>(this ITrainableNetwork<TSelf, T> network, string path, bool allowNarrowing = false)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        FileReading.Read(path, stream => Npz.Read(stream).CopyTo(network, NetworkParts.Parameters, allowNarrowing));

    /// <summary>Saves the network as ONNX, for runtimes of all languages: what it computes, and its parameters with PyTorch's names and layout.</summary>
    /// <remarks>
    /// The model has an input <c>input</c> and an output <c>output</c>, or one for each head by its name; their first axis is the batch, of any size, and the others are a
    /// sample's. It answers as <c>Forward</c> does, without dropout. Opset 17.
    /// </remarks>
    /// <param name="network">The network.</param>
    /// <param name="path">The file, usually <c>.onnx</c>; an old one is replaced.</param>
    /// <param name="layout">How samples of several axes lie for those who run the model: channels last as in NetGen, or first as PyTorch has pictures.</param>
    /// <exception cref="NotSupportedException">
    /// The network begins with an <c>[EmbeddingBag]</c>, which ONNX has nothing like, is that of an ONNX file, or has more than 2 GB of parameters; the message says what to do.
    /// </exception>
    /// <exception cref="IOException">The system cannot write the file.</exception>
    public static void SaveOnnx<TSelf, T>(this ITrainableNetwork<TSelf, T> network, string path, Layout layout = Layout.ChannelsLast)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var model = NetworkExport.Of(network, layout);
        AtomicFile.Write(path, model.WriteTo);
    }

    /// <summary>Saves the network as ONNX, as the other overload does.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="layout">How samples of several axes lie for those who run the model.</param>
    /// <exception cref="NotSupportedException">ONNX has nothing like one of its layers, or it has more than 2 GB of parameters; the message says what to do.</exception>
    public static void SaveOnnx<TSelf, T>(this ITrainableNetwork<TSelf, T> network, Stream stream, Layout layout = Layout.ChannelsLast)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        NetworkExport.Of(network, layout).WriteTo(stream);
    }

    private static TensorFile FileOf<TSelf, T>(ITrainableNetwork<TSelf, T> network, NetworkParts parts)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var file = new TensorFile();
        file.Add(network, parts);
        return file;
    }
}
