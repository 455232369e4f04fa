namespace NetGen.Tuning;

/// <summary>Which values of a metric are better.</summary>
public enum Goal
{
    /// <summary>Lower ones, as of a loss.</summary>
    Minimize,

    /// <summary>Higher ones, as of an accuracy.</summary>
    Maximize,
}
