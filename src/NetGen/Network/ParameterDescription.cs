namespace NetGen;

/// <summary>A tensor of a layer's parameters: how it lies in a network, and how in files, which are PyTorch's.</summary>
/// <param name="Name">What files call it behind the layer's name: <c>weight</c>, <c>running_mean</c>.</param>
/// <param name="Axes">Its axes, row by row, divided as far as files have them in another order: <c>[4, 4, 16, 120]</c> of dense weights behind a picture.</param>
/// <param name="FileOrder">The axes in files, each by its place among <paramref name="Axes"/>: <c>[3, 2, 0, 1]</c>.</param>
/// <param name="FileShape">The shape in files, where several of these axes may be one: <c>[120, 256]</c>.</param>
public sealed record ParameterDescription(string Name, IReadOnlyList<int> Axes, IReadOnlyList<int> FileOrder, IReadOnlyList<int> FileShape)
{
    /// <summary>
    /// The parts that it is made of, one behind the other along the first axis here and along the last in files, each in an order of its own; empty where it is in one order.
    /// The weights behind a <c>[Concat]</c> of pictures made flat have a part for each.
    /// </summary>
    public IReadOnlyList<ParameterDescription> Parts { get; init; } = [];

    /// <summary>Where its numbers begin in the file's tensor, which is 0 before.</summary>
    public int FileStart { get; init; }

    /// <summary>
    /// Another tensor of files whose numbers are added to these when they are read, and which is written as zeros: PyTorch has two biases of each sum of a recurrent layer. Null
    /// for none.
    /// </summary>
    public AddedTensor? Added { get; init; }
}

/// <summary>A tensor of a file whose numbers belong to those of another.</summary>
/// <param name="Name">What files call it behind the layer's name: <c>bias_hh_l0</c>.</param>
/// <param name="Count">How many of its numbers are added to the others, from the first on.</param>
public sealed record AddedTensor(string Name, int Count);
