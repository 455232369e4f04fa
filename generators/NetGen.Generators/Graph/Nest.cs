using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>A way through a tensor: so many rows on, and so many components of a row.</summary>
internal readonly record struct Stride(int Rows, int Components)
{
    public static readonly Stride None = new(0, 0);

    public static Stride operator +(Stride left, Stride right) => new(left.Rows + right.Rows, left.Components + right.Components);

    public static Stride operator *(int times, Stride stride) => new(times * stride.Rows, times * stride.Components);
}

/// <summary>One of the loops of a nest, of which each is inside the one before.</summary>
/// <param name="Length">How often it goes round.</param>
/// <param name="Strides">How far each round is from the last in each of the tensors.</param>
internal sealed record NestLoop(int Length, ImmutableArray<Stride> Strides)
{
    public NestLoop(int length, params Stride[] strides)
        : this(length, strides.ToImmutableArray())
    {
    }

    /// <summary>The same loop over the tensors in another order.</summary>
    public NestLoop Of(params int[] tensors) => this with { Strides = [.. tensors.Select(tensor => Strides[tensor])] };
}

/// <summary>Loops over the elements of a sample of some tensors, which may lie in any way.</summary>
/// <param name="Starts">Where they begin in each.</param>
/// <param name="Loops">The outermost first.</param>
internal sealed record Nest(ImmutableArray<Stride> Starts, ImmutableArray<NestLoop> Loops)
{
    /// <summary>The same loops over the tensors in another order.</summary>
    public Nest Of(params int[] tensors) => new([.. tensors.Select(tensor => Starts[tensor])], [.. Loops.Select(loop => loop.Of(tensors))]);

    /// <summary>The same loops, those along which a tensor stands still inside the others.</summary>
    public Nest StillInside(int tensor) => this with { Loops = [.. Loops.OrderBy(loop => loop.Strides[tensor] == Stride.None)] };
}
