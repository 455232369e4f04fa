using System.Collections.Immutable;
using System.Globalization;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>Writes operations of the compiler's graph, of tensors that may lie in any way.</summary>
internal sealed class GraphWriter
{
    private int _tensors;

    public List<Graph.Operation> Operations { get; } = [];

    /// <summary>The number of a new tensor.</summary>
    public int Next() => ++_tensors;

    /// <summary>A tensor of some lengths as they lie, the last that of a row.</summary>
    public Graph.Tensor New(TensorRole role, bool isPerSample, IEnumerable<int> lengths)
    {
        int number = Next();
        Axis[] axes = [.. lengths.DefaultIfEmpty(1).Select((length, i) => new Axis($"v{Text(number)}_{Text(i)}", length))];
        string symbol = role switch { TensorRole.Parameter => "p", TensorRole.Constant => "c", _ => "v" };
        return new Graph.Tensor(symbol, number, role, isPerSample ? [Axis.Samples, .. axes] : axes);
    }

    /// <summary>A new value whose axes lie in some order.</summary>
    public Placed Value(ImmutableArray<int> lengths, ImmutableArray<int> order, bool isPerSample) =>
        Placed.InOrder(New(TensorRole.Value, isPerSample, order.Select(axis => axis < 0 ? 1 : lengths[axis])), lengths, order);

    /// <summary>A new value that lies as another does where that has a place for each of its axes; those of one element have none.</summary>
    public Placed Like(Placed? other, ImmutableArray<int> lengths, bool isPerSample)
    {
        var plain = Plain(lengths);
        return Value(lengths, other?.Order() is { } order && plain.All(axis => order.Contains(axis)) ? order : plain, isPerSample);
    }

    /// <summary>The axes of more than one element, as the file has them.</summary>
    public static ImmutableArray<int> Plain(ImmutableArray<int> lengths) => [.. Enumerable.Range(0, lengths.Length).Where(axis => lengths[axis] != 1)];

    /// <summary>A value that lies in a given order: itself where it does, else a copy.</summary>
    public Placed InOrder(Placed value, ImmutableArray<int> order, bool isPerSample)
    {
        var lengths = Lengths(value.Lengths, order);
        bool lies = value.Tensor.IsPerSample == isPerSample
            && value.Order() is not null
            && value.Tensor.Axes.Where(static axis => axis != Axis.Samples).Select(static axis => axis.Length).SequenceEqual(lengths.DefaultIfEmpty(1))
            && value.Strides.SequenceEqual(Placed.InOrder(value.Tensor, value.Lengths, order).Strides);
        return lies ? value : Copied(value, order, isPerSample);
    }

    public Placed Copied(Placed value, ImmutableArray<int> order, bool isPerSample)
    {
        var copy = Value(value.Lengths, order, isPerSample);
        Operations.Add(new Arrangement(copy.Tensor, [PieceOf(value, copy, Stride.None)], ArrangementKind.Copy, null));
        return copy;
    }

    /// <summary>What puts a value into another, from a place on.</summary>
    public static Piece PieceOf(Placed value, Placed into, Stride start) => new(
        value.Tensor,
        Nests.OfCopy([value.Start, into.Start + start], AlongMemory(into).Select(axis => new NestLoop(value.Lengths[axis], value.Strides[axis], into.Strides[axis]))));

    /// <summary>All axes, the outermost in memory first.</summary>
    public static IEnumerable<int> AlongMemory(Placed value) => Enumerable.Range(0, value.Lengths.Length)
        .OrderByDescending(axis => value.Strides[axis].Rows).ThenByDescending(axis => value.Strides[axis].Components);

    /// <summary>result = a formula of tensors that lie alike.</summary>
    public Placed Map(Expression formula, IReadOnlyList<(string Variable, Graph.Tensor Tensor)> operands, ImmutableArray<int> lengths, ImmutableArray<int> order, bool isPerSample)
    {
        var result = Value(lengths, order, isPerSample);
        Operations.Add(new Map(result.Tensor, formula, [.. operands.Select(static operand => new Binding(operand.Variable, operand.Tensor))], "Compute"));
        return result;
    }

    /// <summary>A value of the caller's in memory of its own, which is padded to vectors.</summary>
    public Placed InMemory(Placed value) => value.Tensor.Role == TensorRole.Value ? value : Copied(value, value.Order()!.Value, value.IsPerSample);

    private static ImmutableArray<int> Lengths(ImmutableArray<int> lengths, ImmutableArray<int> order) => [.. order.Select(axis => axis < 0 ? 1 : lengths[axis])];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
