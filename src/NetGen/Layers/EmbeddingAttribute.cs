namespace NetGen;

/// <summary>
/// A learned row for each index, which stands first in a network whose inputs are indices: of a sequence, <c>[Input(Steps = n)]</c>, a row for each step, from
/// <c>steps</c> to <c>steps × size</c>; without <c>[Input]</c> that of one index. Rows begin uniform within ±0.05.
/// </summary>
/// <example>
/// <code>
/// [Input(Steps = 64)]
/// [Embedding(96, 32, Positions = true)]
/// [Layer(96, Softmax)]
/// public partial class Letters;
/// </code>
/// </example>
/// <param name="entries">How many rows there are: indices are from 0 to below it.</param>
/// <param name="size">How many numbers a row has.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class EmbeddingAttribute(int entries, int size) : NetworkLayerAttribute
{
    /// <summary>How many rows there are: indices are from 0 to below it.</summary>
    public int Entries { get; } = entries;

    /// <summary>How many numbers a row has.</summary>
    public int Size { get; } = size;

    /// <summary>Whether a learned row for each step is added, the same for all indices. False by default.</summary>
    public bool Positions { get; set; }

    /// <summary>Whether training changes the layer's parameters; if not, their gradient is not computed and stays 0. True by default.</summary>
    public bool Trainable { get; set; } = true;

    /// <summary>What the layer is called, as <see cref="LayerAttribute.Name"/> is. When not set, layers are numbered.</summary>
    public string? Name { get; set; }
}
