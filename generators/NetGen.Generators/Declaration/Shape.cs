using System.Globalization;

namespace NetGen.Generators.Declaration;

/// <summary>The axes of a sample at some point of a network.</summary>
internal sealed record Shape(EquatableArray<int> Axes)
{
    private const long Beyond = int.MaxValue + 1L;

    /// <summary>Where a mistake, or a layer of an unknown kind, leaves nothing to be said.</summary>
    public static Shape Unknown { get; } = new(EquatableArray<int>.Empty);

    public bool IsKnown => Axes.Length > 0;

    /// <summary>The length of the last axis, the one that dense layers and norms work on; 0 where it is unknown.</summary>
    public int Last => IsKnown ? Axes[Axes.Length - 1] : 0;

    /// <summary>How many numbers a sample has here; 0 where it is unknown.</summary>
    public int Size => IsKnown ? Axes.Aggregate(1, static (size, axis) => unchecked(size * axis)) : 0;

    /// <summary>How many places it has: the lengths of all axes but the last, multiplied.</summary>
    public int Places => OfPlaces?.Size ?? 1;

    /// <summary>The axes but the last; null where there is no other.</summary>
    public Shape? OfPlaces => Axes.Length > 1 ? new(Axes.Take(Axes.Length - 1).ToEquatableArray()) : null;

    /// <summary>Whether it has more numbers than one array can.</summary>
    public bool IsTooLarge => Axes.Aggregate(1L, static (size, axis) => System.Math.Min(Beyond, size * System.Math.Max(axis, 0))) == Beyond;

    /// <summary>The last axis without the others.</summary>
    public Shape LastAlone => IsKnown ? Of(Last) : this;

    public static Shape Of(params int[] axes) => new(axes.ToEquatableArray());

    /// <summary>The shape that differs by the length of its last axis.</summary>
    public Shape WithLast(int length) => IsKnown ? new(Axes.Take(Axes.Length - 1).Append(length).ToEquatableArray()) : Of(length);

    /// <summary><c>4 × 4 × 16</c>.</summary>
    public override string ToString() => string.Join(" × ", Axes.Select(static axis => axis.ToString(CultureInfo.InvariantCulture)));

    /// <summary><c>[4][4][16]</c>.</summary>
    public string InBrackets => string.Concat(Axes.Select(static axis => $"[{axis.ToString(CultureInfo.InvariantCulture)}]"));
}
