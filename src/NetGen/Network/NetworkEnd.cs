namespace NetGen;

/// <summary>What a network, or one of its heads, answers with.</summary>
/// <param name="Head">The head's name; empty where there is one end alone.</param>
/// <param name="Loss">What training makes small there.</param>
/// <param name="Start">Where its outputs begin in a sample's row.</param>
/// <param name="Shape">The axes of its outputs, whose last is what one place answers with.</param>
internal sealed record NetworkEnd(string Head, string Loss, int Start, IReadOnlyList<int> Shape)
{
    /// <summary>How many numbers a sample has there.</summary>
    public int Size { get; } = Shape.Aggregate(1, (product, axis) => product * axis);

    /// <summary>How many of them one place answers with.</summary>
    public int RowSize => Shape[^1];

    /// <summary>How many places there are: 1 where a sample has one answer.</summary>
    public int Places => Size / RowSize;

    /// <summary>The places as messages show them: <c>4 × 5</c>.</summary>
    public string PlacesText => NetworkDescription.Shape(Shape.SkipLast(1));
}
