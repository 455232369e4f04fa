namespace NetGen.Runtime;

/// <summary>Where the gradients' intermediate values begin in their room, behind a block's rows with exchanged axes.</summary>
/// <param name="lanes">The lanes of a vector.</param>
/// <param name="size">The elements of a head's part of a row.</param>
/// <param name="steps">The rows of a sample.</param>
internal readonly struct AttentionRoom(int lanes, int size, int steps)
{
    /// <summary>What a block's results add up in.</summary>
    public int Sums => size * lanes;

    /// <summary>The scores of a block.</summary>
    public int Scores => 2 * size * lanes;

    /// <summary>The gradients by probabilities, and by scores.</summary>
    public int Slopes => Scores + steps * lanes;

    /// <summary>The mask of a block.</summary>
    public int Masks => Means + Whole;

    /// <summary>The largest score of each query.</summary>
    public int Largest => Slopes + steps * lanes;

    /// <summary>1 by each query's sum of exponentials.</summary>
    public int Inverses => Largest + Whole;

    /// <summary>What each query's slopes are on average, by their probabilities.</summary>
    public int Means => Inverses + Whole;

    private int Whole => (steps + lanes - 1) / lanes * lanes;
}
