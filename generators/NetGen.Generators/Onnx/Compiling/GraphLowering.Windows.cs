using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx.Compiling;

/// <content>Windows and borders. Pictures lie with their channels last where a kernel of the library reads them.</content>
internal sealed partial class GraphLowering
{
    private Placed Bordered(Primitives.Border border)
    {
        var (operand, lengths) = (Of(border.Operand), LengthsOf(border.Result));
        if (border.Kind == BorderKind.Constant)
            return Framed(operand, lengths, [.. border.Before.Select(static before => (int)before)], border.Value);
        for (int axis = 0; axis < lengths.Length; axis++)
            operand = Extended(operand, axis, lengths[axis], (int)border.Before[axis], border.Kind);
        return operand;
    }

    /// <summary>The operand among places that all have one number; places before its first may be fewer than none.</summary>
    private Placed Framed(Placed operand, ImmutableArray<int> lengths, int[] before, double value, ImmutableArray<int>? order = null)
    {
        var result = order is { } given ? Writer.Value(lengths, given, operand.IsPerSample) : Writer.Like(operand, lengths, operand.IsPerSample);
        var (from, to) = (operand.Start, Stride.None);
        var inside = new int[lengths.Length];
        for (int axis = 0; axis < lengths.Length; axis++)
        {
            int first = System.Math.Max(0, before[axis]), last = System.Math.Min(lengths[axis], before[axis] + operand.Lengths[axis]);
            inside[axis] = System.Math.Max(0, last - first);
            from += (first - before[axis]) * operand.Strides[axis];
            to += first * result.Strides[axis];
        }

        ImmutableArray<Piece> pieces = inside.Contains(0) ? [] : [GraphWriter.PieceOf(operand with { Lengths = [.. inside], Start = from }, result, to)];
        Writer.Operations.Add(new Arrangement(result.Tensor, pieces, ArrangementKind.Copy, value));
        return result;
    }

    /// <summary>An axis with more places around, which repeat those inside.</summary>
    private Placed Extended(Placed operand, int axis, int length, int before, BorderKind kind)
    {
        if (before == 0 && length == operand.Lengths[axis])
            return operand;
        int own = operand.Lengths[axis];
        return Taken(operand, axis, PlaceRun.In([.. Enumerable.Range(-before, length).Select(From)]));

        int From(int place) => place >= 0 && place < own ? place : kind switch
        {
            BorderKind.Edge => System.Math.Min(System.Math.Max(place, 0), own - 1),
            BorderKind.Reflect => place < 0 ? -place : (2 * (own - 1)) - place,
            _ => ((place % own) + own) % own,
        };
    }

    /// <summary>Some places of an axis, one behind the other.</summary>
    private Placed Taken(Placed operand, int axis, ImmutableArray<PlaceRun> runs)
    {
        var lengths = operand.Lengths.SetItem(axis, runs.Sum(static run => run.Count * run.Repeats));
        var result = Writer.Like(operand, lengths, operand.IsPerSample);
        int place = 0;
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var run in runs)
        {
            pieces.Add(GraphWriter.PieceOf(run.Of(operand, axis), run.Into(result, axis), place * result.Strides[axis]));
            place += run.Count * run.Repeats;
        }

        Writer.Operations.Add(new Arrangement(result.Tensor, pieces.ToImmutable(), ArrangementKind.Copy, null));
        return result;
    }

    private Placed Pooled(Primitives.Pool pool)
    {
        var (operand, lengths) = (Of(pool.Operand), LengthsOf(pool.Result));
        int[] windowed = [.. Enumerable.Range(0, lengths.Length).Where(axis => pool.Windows[axis] != WindowAxis.EachPlace)];
        int[] rest = [.. Enumerable.Range(0, lengths.Length).Except(windowed).Where(axis => lengths[axis] != 1)];
        if (windowed.Length > 2 || rest.Length > 1 || !operand.IsPerSample || pool.Windows.Any(static window => window.Dilation != 1))
            return PooledByLoops(pool, operand, lengths);
        int channel = rest.Length == 1 ? rest[0] : Enumerable.Range(0, lengths.Length).Except(windowed).DefaultIfEmpty(-1).Last();
        var grid = Writer.InMemory(Writer.InOrder(operand, [.. windowed, channel], isPerSample: true));
        var result = Writer.Value(lengths, [.. windowed, channel], isPerSample: true);
        Writer.Operations.Add(new Graph.Pool(result.Tensor, grid.Tensor, new Windows([.. windowed.Select(axis => pool.Windows[axis])]), pool.Kind));
        return result;
    }

    private Placed PooledByLoops(Primitives.Pool pool, Placed operand, ImmutableArray<int> lengths)
    {
        if (pool.Kind == PoolKind.Average)
        {
            var sums = pool with { Kind = PoolKind.Sum };
            var counts = PooledByLoops(sums, Number(1, operand.Lengths), lengths);
            return Mapped(X / Y, [(X.Name, PooledByLoops(sums, operand, lengths)), (Y.Name, counts)], lengths);
        }

        var (kind, empty) = pool.Kind == PoolKind.Max ? (ArrangementKind.Max, double.NegativeInfinity) : (ArrangementKind.Sum, 0);
        WindowAxis[] windows = [.. pool.Windows];
        ImmutableArray<int> framed = [.. windows.Select((window, axis) => GridLength(window, lengths[axis], operand.Lengths[axis]))];
        var grid = framed.SequenceEqual(operand.Lengths) ? operand : Framed(operand, framed, [.. windows.Select(static window => window.Before)], empty);
        var result = Writer.Value(lengths, GraphWriter.Plain(lengths), operand.IsPerSample);
        var places = windows.Select((window, axis) => new NestLoop(lengths[axis], window.Stride * grid.Strides[axis], result.Strides[axis]));
        var taps = windows.Select((window, axis) => new NestLoop(window.Size, window.Dilation * grid.Strides[axis], Stride.None));
        Writer.Operations.Add(new Arrangement(result.Tensor, [new Piece(grid.Tensor, Nests.OfReduction([grid.Start, Stride.None], places.Concat(taps)))], kind, empty));
        return result;
    }

    /// <summary>How long a grid has to be for no window to reach beyond it.</summary>
    private static int GridLength(WindowAxis window, int windows, int own) =>
        System.Math.Max(own + window.Before, ((windows - 1) * window.Stride) + ((window.Size - 1) * window.Dilation) + 1);

    private Placed Convolved(Convolution convolution)
    {
        var (input, weights, lengths) = (Of(convolution.Input), Of(convolution.Weights), LengthsOf(convolution.Result));
        WindowAxis[] windows = [.. convolution.Windows];
        int rank = windows.Length;
        bool isByKernel = input.IsPerSample && input.Lengths[0] == 1 && rank is 1 or 2 && weights.Tensor.Role == TensorRole.Parameter && weights.Start == Stride.None
            && weights.Tensor.Axes.Length is 2 or 3 && (!convolution.IsTransposed || convolution.Groups == 1)
            && weights.Tensor.RowLength == (convolution.IsTransposed ? weights.Lengths[1] : weights.Lengths[0]) && orders.Of(convolution.Weights) is not null;
        return !isByKernel ? (convolution.IsTransposed ? TransposedByLoops(convolution, input, weights, lengths) : ConvolvedByLoops(convolution, input, weights, lengths))
            : convolution.IsTransposed ? Transposed(input, weights, windows, lengths)
            : Convolved(input, weights, windows, convolution.Groups, lengths);
    }

    private Placed Convolved(Placed input, Placed weights, WindowAxis[] windows, int groups, ImmutableArray<int> lengths)
    {
        ImmutableArray<int> order = [.. Enumerable.Range(2, windows.Length), 1];
        bool isDense = weights.Tensor.Axes.Length == 2;
        var grid = isDense ? Writer.InOrder(input, order, isPerSample: true) : Grid(input, windows, lengths, order);
        if (groups > 1 && groups == input.Lengths[1])
            grid = Writer.InMemory(grid);
        ImmutableArray<Axis> places = isDense ? grid.Tensor.Places
            : [.. Enumerable.Range(2, windows.Length).Select(axis => new Axis($"w{axis}_{grid.Tensor.Name}", lengths[axis]))];
        var z = new Graph.Tensor("v", Writer.Next(), TensorRole.Value, [Axis.Samples, .. places, weights.Tensor.Axes.Last()]) { GradientSymbol = "delta" };
        var access = isDense ? null : new WindowAccess(new Windows([.. windows.Select(static window => window with { Before = 0 })]), WindowSide.Left, groups);
        Writer.Operations.Add(new Graph.Contraction(z, grid.Tensor, weights.Tensor, access: access));
        return Placed.InOrder(z, lengths, order);
    }

    private Placed Grid(Placed input, WindowAxis[] windows, ImmutableArray<int> lengths, ImmutableArray<int> order)
    {
        ImmutableArray<int> framed = [.. input.Lengths.Select((length, axis) => axis < 2 ? length : GridLength(windows[axis - 2], lengths[axis], length))];
        return framed.SequenceEqual(input.Lengths) ? Writer.InOrder(input, order, isPerSample: true)
            : Framed(input, framed, [0, 0, .. windows.Select(static window => window.Before)], 0, order);
    }

    private Placed Transposed(Placed input, Placed weights, WindowAxis[] windows, ImmutableArray<int> lengths)
    {
        ImmutableArray<int> order = [.. Enumerable.Range(2, windows.Length), 1];
        var x = Writer.InOrder(input, order, isPerSample: true);
        ImmutableArray<int> whole = [.. lengths.Select((length, axis) => axis < 2 ? length : GridLength(windows[axis - 2], input.Lengths[axis], length))];
        var z = new Graph.Tensor("v", Writer.Next(), TensorRole.Value,
            [Axis.Samples, .. Enumerable.Range(2, windows.Length).Select(axis => new Axis($"w{axis}_{x.Tensor.Name}", whole[axis])), weights.Tensor.Axes.Last()]);
        var access = new WindowAccess(new Windows([.. windows.Select(static window => window with { Before = 0 })]), WindowSide.Result, 1);
        Writer.Operations.Add(new Graph.Contraction(z, x.Tensor, weights.Tensor, access: access));
        var placed = Placed.InOrder(z, whole, order);
        return placed with { Lengths = lengths, Start = windows.Select((window, i) => window.Before * placed.Strides[i + 2]).Aggregate(static (all, one) => all + one) };
    }

    private Placed ConvolvedByLoops(Convolution convolution, Placed input, Placed weights, ImmutableArray<int> lengths)
    {
        WindowAxis[] windows = [.. convolution.Windows];
        var grid = Grid(input, windows, lengths, [.. Enumerable.Range(0, windows.Length + 2)]);
        var result = Writer.Value(lengths, GraphWriter.Plain(lengths), input.IsPerSample || weights.IsPerSample);
        int groups = convolution.Groups, outputs = lengths[1] / groups, inputs = weights.Lengths[1];
        List<NestLoop> loops =
        [
            new(lengths[0], grid.Strides[0], Stride.None, result.Strides[0]),
            new(groups, inputs * grid.Strides[1], outputs * weights.Strides[0], outputs * result.Strides[1]),
            new(outputs, Stride.None, weights.Strides[0], result.Strides[1]),
            .. windows.Select((window, i) => new NestLoop(lengths[i + 2], window.Stride * grid.Strides[i + 2], Stride.None, result.Strides[i + 2])),
        ];
        List<NestLoop> summed = [new(inputs, grid.Strides[1], weights.Strides[1], Stride.None), .. Taps(windows, grid, weights, 0)];
        return ByLoops(grid, weights, result, loops, summed);
    }

    private Placed TransposedByLoops(Convolution convolution, Placed input, Placed weights, ImmutableArray<int> lengths)
    {
        WindowAxis[] windows = [.. convolution.Windows];
        ImmutableArray<int> whole = [.. lengths.Select((length, axis) => axis < 2 ? length : GridLength(windows[axis - 2], input.Lengths[axis], length))];
        var result = Writer.Value(whole, GraphWriter.Plain(whole), input.IsPerSample || weights.IsPerSample);
        int groups = convolution.Groups, outputs = weights.Lengths[1], inputs = input.Lengths[1] / groups;
        List<NestLoop> loops =
        [
            new(lengths[0], input.Strides[0], Stride.None, result.Strides[0]),
            new(groups, inputs * input.Strides[1], inputs * weights.Strides[0], outputs * result.Strides[1]),
            new(outputs, Stride.None, weights.Strides[1], result.Strides[1]),
            new(inputs, input.Strides[1], weights.Strides[0], Stride.None),
            .. Taps(windows, result, weights, 2),
            .. windows.Select((window, i) => new NestLoop(input.Lengths[i + 2], input.Strides[i + 2], Stride.None, window.Stride * result.Strides[i + 2])),
        ];
        var placed = ByLoops(input, weights, result, loops, []);
        return placed with { Lengths = lengths, Start = windows.Select((window, i) => window.Before * placed.Strides[i + 2]).Aggregate(static (all, one) => all + one) };
    }

    /// <param name="picture">Which of the three has the windows.</param>
    private static IEnumerable<NestLoop> Taps(WindowAxis[] windows, Placed grid, Placed weights, int picture) => windows.Select((window, i) =>
    {
        var tap = window.Dilation * grid.Strides[i + 2];
        return new NestLoop(window.Size, picture == 0 ? tap : Stride.None, weights.Strides[i + 2], picture == 2 ? tap : Stride.None);
    });

    private Placed ByLoops(Placed left, Placed right, Placed result, List<NestLoop> loops, List<NestLoop> summed)
    {
        Writer.Operations.Add(new NestProduct(
            result.Tensor, left.Tensor, right.Tensor, Nests.Of([left.Start, right.Start, Stride.None], Nests.OfProduct(loops, summed))));
        return result;
    }
}
