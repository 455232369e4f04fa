using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using NetGen.Runtime;

namespace NetGen.Weights;

/// <summary>Where a weight or a bias lies in a network's parameters, and what PyTorch calls it.</summary>
/// <param name="Name">Its name in <c>torch.nn.Sequential</c>.</param>
/// <param name="Layer">The layer's number, from 1.</param>
/// <param name="Offset">Where it begins in <see cref="ITrainableNetwork{TSelf, T}.Parameters"/>.</param>
/// <param name="Shape">Its shape in PyTorch, such as <c>[outputs, inputs]</c> for the weights of a dense layer.</param>
internal sealed record ParameterSlot(string Name, int Layer, int Offset, long[] Shape)
{
    /// <summary>How it lies in the network, and how in files.</summary>
    public required ParameterDescription Parameter { get; init; }

    public int Length => Parameter.Axes.Aggregate(1, (length, axis) => length * axis);

    /// <summary>The tensor of a file whose numbers are added to these; null for none.</summary>
    public string? AddedName { get; init; }

    /// <summary>The length of the last axis in files, along which parts lie.</summary>
    private int Columns => (int)Shape[^1];

    /// <summary>Copies its numbers from a network's order into a file's.</summary>
    public void ToFile<T>(ReadOnlySpan<T> values, Span<T> file)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        file.Clear();
        if (Parameter.Parts.Count == 0) ToFile(Parameter, values, file[Parameter.FileStart..]);
        var column = 0;
        foreach (var part in Parameter.Parts)
        {
            var columns = part.FileShape[^1];
            var numbers = new T[file.Length / Columns * columns];
            ToFile(part, values.Slice(file.Length / Columns * column, numbers.Length), numbers);
            for (var row = 0; row < numbers.Length / columns; row++)
                numbers.AsSpan(row * columns, columns).CopyTo(file[(row * Columns + column)..]);
            column += columns;
        }
    }

    /// <summary>Copies its numbers from a file's order into a network's.</summary>
    public void FromFile<T>(ReadOnlySpan<T> file, Span<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Parameter.Parts.Count == 0) FromFile(Parameter, file[Parameter.FileStart..], values);
        var column = 0;
        foreach (var part in Parameter.Parts)
        {
            var columns = part.FileShape[^1];
            var numbers = new T[file.Length / Columns * columns];
            for (var row = 0; row < numbers.Length / columns; row++)
                file.Slice(row * Columns + column, columns).CopyTo(numbers.AsSpan(row * columns));
            FromFile(part, numbers, values.Slice(file.Length / Columns * column, numbers.Length));
            column += columns;
        }
    }

    /// <summary>Adds the numbers of the tensor that files have beside it.</summary>
    public void Add<T>(ReadOnlySpan<T> file, Span<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < Parameter.Added!.Count; i++) values[i] += file[i];
    }

    private static void ToFile<T>(ParameterDescription parameter, ReadOnlySpan<T> values, Span<T> file)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Copy(values, parameter.Axes, parameter.FileOrder, file);

    private static void FromFile<T>(ParameterDescription parameter, ReadOnlySpan<T> file, Span<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Copy(file, [.. parameter.FileOrder.Select(place => parameter.Axes[place])], AxisOrder.Inverse(parameter.FileOrder), values);

    // A matrix is transposed by the kernel that is made for it.
    private static void Copy<T>(ReadOnlySpan<T> from, IReadOnlyList<int> axes, IReadOnlyList<int> order, Span<T> to)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (order is [1, 0])
            Matrix.Transpose(ref MemoryMarshal.GetReference(from), axes[0], axes[1], axes[1], ref to[0], axes[0]);
        else
            AxisOrder.Copy(from, [.. axes.Select(axis => (long)axis)], order, to);
    }

    /// <summary>The parameters of a network, first to last.</summary>
    /// <remarks>
    /// The number in a name counts modules: every layer is one, and so are an activation or a dropout within a layer of another kind; Identity is none.
    /// A layer with a name of its own has that; one whose name has no letters leaves names as they are.
    /// </remarks>
    public static IEnumerable<ParameterSlot> Of(NetworkDescription description)
    {
        (var module, var offset) = (0, 0);
        for (var i = 0; i < description.Layers.Count; i++)
        {
            var layer = description.Layers[i];
            var prefix = layer.Name ?? module.ToString(CultureInfo.InvariantCulture);
            foreach (var parameter in layer.Parameters)
            {
                var slot = new ParameterSlot(prefix.Length == 0 ? parameter.Name : $"{prefix}.{parameter.Name}", i + 1, offset, [.. parameter.FileShape.Select(axis => (long)axis)])
                {
                    Parameter = parameter,
                    AddedName = parameter.Added is { } added ? $"{prefix}.{added.Name}" : null,
                };
                yield return slot;
                offset += slot.Length;
            }

            module += ModulesOf(layer);
        }
    }

    private static int ModulesOf(LayerDescription layer) => layer.Kind is "Activate" or "Dropout" or "RNN" ? 1
        : 1 + (layer.Activation != nameof(Activation.Identity) ? 1 : 0) + (layer.Dropout > 0 ? 1 : 0);

    /// <summary>
    /// Whether a tensor's name is that of a parameter in <c>torch.nn.Sequential</c>: a number, a dot and a name. How many batches a BatchNorm has seen is none: nobody needs it.
    /// </summary>
    public static bool IsParameterName(string name) =>
        !name.EndsWith(".num_batches_tracked", StringComparison.Ordinal) && name.IndexOf('.') is var dot and > 0 && !name.AsSpan(0, dot).ContainsAnyExceptInRange('0', '9');
}
