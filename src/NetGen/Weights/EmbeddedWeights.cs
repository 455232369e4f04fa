using System.ComponentModel;
using System.Numerics;
using NetGen.Weights;

namespace NetGen.Runtime;

/// <summary>Trained weights that the build put into the assembly of their network.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EmbeddedWeights
{
    /// <summary>What stands before their names, so that no other resource has one of these.</summary>
    private const string Prefix = "NetGen.Weights/";

    /// <summary>The same of ONNX files.</summary>
    private const string ModelPrefix = "NetGen.Models/";

    /// <summary>Copies weights into a network's memory, and draws the seed of its dropout. They are read where the assembly lies.</summary>
    /// <param name="memory">The network's memory, which is returned.</param>
    /// <param name="name">The name of the file in the project.</param>
    /// <exception cref="InvalidDataException">The file does not fit the network; the build has refused such a one.</exception>
    /// <exception cref="InvalidOperationException">The assembly has no such weights: it was not built by the package's targets.</exception>
    public static NetworkMemory<T> Load<TSelf, T>(NetworkMemory<T> memory, string name)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(memory);
        var assembly = typeof(TSelf).Assembly;
        using var resource = assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} holds no weights '{name}' for {TSelf.Description.Title}.");

        // Every runtime gives a resource as the memory that it lies in.
        NetworkTensors.CopyParameters<TSelf, T>(Safetensors.ReadInPlace((UnmanagedMemoryStream)resource), memory.Parameters.Span);
        memory.DropoutSeed = RandomSeed.Next();
        return memory;
    }

    /// <summary>Copies the weights of an ONNX file into a network's memory, rounded to its type, and draws the seed of its dropout.</summary>
    /// <param name="memory">The network's memory, which is returned.</param>
    /// <param name="name">The name of the file in the project.</param>
    /// <param name="shared">Parameters whose numbers have another's name in the file, since they are equal there.</param>
    /// <exception cref="InvalidDataException">The file does not fit the network; the build has made the network of it.</exception>
    /// <exception cref="InvalidOperationException">The assembly has no such file: it was not built by the package's targets.</exception>
    public static NetworkMemory<T> LoadModel<TSelf, T>(NetworkMemory<T> memory, string name, ReadOnlySpan<(string Parameter, string Name)> shared)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(memory);
        if (TSelf.ParameterCount > 0)
        {
            var assembly = typeof(TSelf).Assembly;
            using var resource = assembly.GetManifestResourceStream(ModelPrefix + name)
                ?? throw new InvalidOperationException($"{assembly.GetName().Name} holds no ONNX file '{name}' for {TSelf.Description.Title}.");
            NetworkTensors.CopyModel<TSelf, T>(Safetensors.ReadInPlace((UnmanagedMemoryStream)resource), memory.Parameters.Span, shared);
        }

        memory.DropoutSeed = RandomSeed.Next();
        return memory;
    }
}
