namespace NetGen;

/// <summary>The type of a network's numbers.</summary>
public enum Precision
{
    /// <summary><see cref="float"/>: 24 significant bits, half the memory and about twice the speed of <see cref="Double"/>.</summary>
    Single,

    /// <summary><see cref="double"/>: 53 significant bits.</summary>
    Double,
}
