namespace NetGen.Runtime;

/// <summary>How a tile of positions finds the rows of its operands, in elements: what an <see cref="IWindowNest"/> says, for one direction of the work.</summary>
internal interface IWindowAccess
{
    /// <summary>Positions below one another in a sample.</summary>
    static abstract int Height { get; }

    /// <summary>Positions side by side.</summary>
    static abstract int Width { get; }

    /// <summary>The terms of a sum at each tap, or the rows of a gradient for each.</summary>
    static abstract int Depth { get; }

    /// <summary>Taps below one another that a tile sums over.</summary>
    static abstract int TapRows { get; }

    /// <summary>Taps side by side that a tile sums over.</summary>
    static abstract int TapColumns { get; }

    /// <summary>From a tap to the one below.</summary>
    static abstract int TapRowStep { get; }

    /// <summary>From a tap to the next.</summary>
    static abstract int TapColumnStep { get; }

    /// <summary>Of a gradient, from the rows of a tap to those of the next that it may have a tile with.</summary>
    static abstract int UnitStep { get; }

    /// <summary>From the left operand's row for a position to that for the next.</summary>
    static abstract int LeftStep { get; }

    /// <summary>What is added to that at the end of a row of positions.</summary>
    static abstract int LeftTurn { get; }

    /// <summary>From a row of positions to the next.</summary>
    static abstract int LeftRow { get; }

    /// <summary>Rows of positions of which the largest is kept.</summary>
    static abstract int PoolHeight { get; }

    /// <summary>Positions side by side of which it is.</summary>
    static abstract int PoolWidth { get; }

    /// <summary>What is added to that at the end of a sample.</summary>
    static abstract int LeftSampleTurn { get; }

    /// <summary>From a row of the right operand to the next.</summary>
    static abstract int RightStride { get; }

    /// <summary>What is added to that at the end of a row of positions.</summary>
    static abstract int RightTurn { get; }

    /// <summary>What is added to that at the end of a sample.</summary>
    static abstract int RightSampleTurn { get; }

    /// <summary>What is added to that at the end of a tap.</summary>
    static abstract int RightTapTurn { get; }

    /// <summary>From a row of the result to the next.</summary>
    static abstract int ResultStep { get; }

    /// <summary>What is added to that at the end of a row of positions.</summary>
    static abstract int ResultTurn { get; }

    /// <summary>Whether sums start from what the result holds.</summary>
    static abstract bool Accumulates { get; }

    /// <summary>Whether sums start from a bias.</summary>
    static abstract bool HasBias { get; }
}
