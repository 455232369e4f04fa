using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx.Compiling;

/// <content>Products and reductions.</content>
internal sealed partial class GraphLowering
{
    /// <summary>Copies of parts of a table that take the place of looking rows up one by one.</summary>
    private const int MostRuns = 16;

    private static readonly Variable X = new("x"), Y = new("y");

    /// <summary>Products with zeros are none: so begins a recurrence.</summary>
    private void Lower(Primitives.Contraction product)
    {
        if (IsZero(product.Left) || IsZero(product.Right))
            _numbers[product.Result] = 0;
        else
            _values[product.Result] = Multiplied(product);
    }

    private bool IsZero(Primitives.Tensor tensor) => _numbers.TryGetValue(tensor, out double number) && number == 0;

    private Placed Multiplied(Primitives.Contraction product)
    {
        var (left, right) = (Of(product.Left), Of(product.Right));
        int[] leftAxes = [.. product.LeftAxes], rightAxes = [.. product.RightAxes], resultAxes = [.. product.ResultAxes];
        return left.IsPerSample || !right.IsPerSample
            ? Multiplied(left, leftAxes, right, rightAxes, resultAxes, LengthsOf(product.Result))
            : Multiplied(right, rightAxes, left, leftAxes, resultAxes, LengthsOf(product.Result));
    }

    private Placed Multiplied(Placed left, int[] leftAxes, Placed right, int[] rightAxes, int[] resultAxes, ImmutableArray<int> lengths)
    {
        if (ByParameter(left, leftAxes, right, rightAxes, resultAxes, lengths) is { } dense)
            return dense;
        if (ReferenceEquals(left.Tensor, right.Tensor))
            right = Writer.Copied(right, GraphWriter.Plain(right.Lengths), right.IsPerSample);
        int[] order =
        [
            .. Along(left, leftAxes).Concat(Along(right, rightAxes)).Distinct()
                .Select(axis => Array.IndexOf(resultAxes, axis)).Where(axis => axis >= 0 && lengths[axis] != 1),
        ];
        var result = Writer.Value(lengths, [.. order], left.IsPerSample || right.IsPerSample);
        var loops = order.Select(axis => Loop(resultAxes[axis])).ToList();
        var summed = leftAxes.Concat(rightAxes).Distinct().Except(resultAxes).Select(Loop).ToList();
        Writer.Operations.Add(new NestProduct(
            result.Tensor, left.Tensor, right.Tensor, Nests.Of([left.Start, right.Start, result.Start], Nests.OfProduct(loops, summed))));
        return result;

        NestLoop Loop(int axis) => new(LengthOf(axis), At(left, leftAxes, axis), At(right, rightAxes, axis), At(result, resultAxes, axis));

        int LengthOf(int axis) => Array.IndexOf(leftAxes, axis) is >= 0 and var place ? left.Lengths[place] : right.Lengths[Array.IndexOf(rightAxes, axis)];
    }

    private static Stride At(Placed value, int[] axes, int axis) => Array.IndexOf(axes, axis) is >= 0 and var place ? value.Strides[place] : Stride.None;

    private static IEnumerable<int> Along(Placed value, int[] axes) => GraphWriter.AlongMemory(value).Select(place => axes[place]);

    /// <summary>A dense layer: rows of samples times a matrix of parameters; null for any other product.</summary>
    private Placed? ByParameter(Placed left, int[] leftAxes, Placed right, int[] rightAxes, int[] resultAxes, ImmutableArray<int> lengths)
    {
        if (right.Tensor is not { Role: TensorRole.Parameter, Axes.Length: 2 } || rightAxes.Length != 2 || !left.IsPerSample)
            return null;
        int summed = Array.FindIndex(rightAxes, axis => !resultAxes.Contains(axis)), kept = 1 - summed;
        bool fits = summed >= 0 && resultAxes.Contains(rightAxes[kept]) && !leftAxes.Contains(rightAxes[kept]) && leftAxes.Except(resultAxes).SequenceEqual([rightAxes[summed]])
            && right.Tensor.Axes[0].Length == right.Lengths[summed] && right.Tensor.Axes[1].Length == right.Lengths[kept]
            && right.Strides[kept] == (right.Lengths[kept] == 1 ? Stride.None : new Stride(0, 1));
        if (!fits)
            return null;
        int inner = Array.IndexOf(leftAxes, rightAxes[summed]), outer = Array.IndexOf(resultAxes, rightAxes[kept]);
        int[] places = [.. (left.Order() ?? GraphWriter.Plain(left.Lengths)).Where(axis => axis >= 0 && axis != inner && left.Lengths[axis] != 1)];
        var rows = Writer.InOrder(left, [.. places, inner], isPerSample: true);
        int[] order = [.. places.Select(axis => Array.IndexOf(resultAxes, leftAxes[axis])), outer];
        var z = new Graph.Tensor("v", Writer.Next(), TensorRole.Value, [Axis.Samples, .. rows.Tensor.Places, right.Tensor.Axes[1]]) { GradientSymbol = "delta" };
        Writer.Operations.Add(new Graph.Contraction(z, rows.Tensor, right.Tensor));
        return Placed.InOrder(z, lengths, [.. order]);
    }

    private Placed Reduced(Reduction reduction)
    {
        var (operand, lengths) = (Of(reduction.Operand), LengthsOf(reduction.Result));
        if (reduction.Kind == ReductionKind.Min)
            return Negated(Reduced(Negated(operand), reduction.Axes, lengths, ArrangementKind.Max));
        return reduction.Kind == ReductionKind.Product ? Product(operand, reduction, lengths)
            : Reduced(operand, reduction.Axes, lengths, reduction.Kind == ReductionKind.Sum ? ArrangementKind.Sum : ArrangementKind.Max);
    }

    private Placed Negated(Placed value) => Mapped(-X, [(X.Name, value)], value.Lengths);

    private Placed Reduced(Placed operand, IEnumerable<int> axes, ImmutableArray<int> lengths, ArrangementKind kind)
    {
        ImmutableArray<int> kept = [.. GraphWriter.AlongMemory(operand).Where(axis => lengths[axis] != 1)];
        var result = Writer.Value(lengths, kept, operand.IsPerSample);
        var loops = kept.Concat(axes).Select(axis => new NestLoop(operand.Lengths[axis], operand.Strides[axis], result.Strides[axis]));
        var piece = new Piece(operand.Tensor, Nests.OfReduction([operand.Start, Stride.None], loops));
        Writer.Operations.Add(new Arrangement(result.Tensor, [piece], kind, kind == ArrangementKind.Sum ? 0 : double.NegativeInfinity));
        return result;
    }

    /// <summary>A product of all elements along some axes: of a slice for each.</summary>
    private Placed Product(Placed operand, Reduction reduction, ImmutableArray<int> lengths)
    {
        IEnumerable<Stride> starts = [operand.Start];
        foreach (int axis in reduction.Axes)
            starts = [.. starts.SelectMany(start => Enumerable.Range(0, operand.Lengths[axis]).Select(place => start + (place * operand.Strides[axis])))];
        var slices = starts.Select(start => new Placed(operand.Tensor, lengths, start, [.. operand.Strides.Select((stride, axis) => lengths[axis] == 1 ? Stride.None : stride)]));
        return slices.Aggregate((left, right) => Mapped(X * Y, [(X.Name, left), (Y.Name, right)], lengths));
    }

    private Placed Selected(Primitives.Gather gather)
    {
        var (table, indices, lengths) = (Of(gather.Table), Of(gather.Indices), LengthsOf(gather.Result));
        if (KnownPlaces(indices, table.Lengths[gather.Axis]) is { } runs)
            return Taken(table, gather.Axis, runs);
        var result = Writer.Value(lengths, GraphWriter.Plain(lengths), table.IsPerSample || indices.IsPerSample);
        int inserted = indices.Lengths.Length, axis = gather.Axis;
        var loops = Enumerable.Range(0, lengths.Length).Select(i => new NestLoop(
            lengths[i],
            i < axis ? table.Strides[i] : i < axis + inserted ? Stride.None : table.Strides[i - inserted + 1],
            i >= axis && i < axis + inserted ? indices.Strides[i - axis] : Stride.None,
            result.Strides[i]));
        Writer.Operations.Add(new Selection(
            result.Tensor, table.Tensor, indices.Tensor, Nests.Of([table.Start, indices.Start, result.Start], loops), table.Lengths[axis], table.Strides[axis]));
        return result;
    }

    /// <summary>The places that a row of indices names, where they are numbers of the graph and make few runs; else null.</summary>
    private ImmutableArray<PlaceRun>? KnownPlaces(Placed indices, int entries)
    {
        if (indices.Lengths.Length != 1 || Constants.FirstOrDefault(constant => constant.Tensor == indices.Tensor) is not { } known)
            return null;
        ImmutableArray<int> places = [.. Enumerable.Range(0, indices.Lengths[0]).Select(i => (int)known.Values[i % known.Values.Length])
            .Select(place => place < 0 ? place + entries : place)];
        if (places.IsEmpty || places.Any(place => place < 0 || place >= entries))
            return null;
        var runs = PlaceRun.In(places);
        return runs.Length <= MostRuns ? runs : null;
    }

    /// <summary>A scan of a known number of steps, one after the other.</summary>
    private void Unroll(Primitives.Scan scan)
    {
        int steps = LengthsOf(scan.Inputs[0].Steps)[0];
        var carried = scan.Carried.Select(state => Known(state.First)).ToList();
        var kept = scan.Outputs.Select(static _ => new List<(int Step, Placed Value)>()).ToList();
        for (int i = 0; i < steps; i++)
        {
            int step = scan.IsReversed ? steps - 1 - i : i;
            foreach (var input in scan.Inputs)
                _values[input.Each] = Step(Of(input.Steps), step);
            for (int state = 0; state < carried.Count; state++)
                Set(scan.Carried[state].Before, carried[state]);
            foreach (var operation in scan.Body)
            {
                foreach (var result in operation.Results)
                    _numbers.Remove(result);
                Lower(operation);
            }

            for (int output = 0; output < kept.Count; output++)
                kept[output].Add((step, Of(scan.Outputs[output].Each)));
            carried = [.. scan.Carried.Select(state => Known(state.After))];
        }

        for (int state = 0; state < carried.Count; state++)
            Set(scan.Carried[state].Last, carried[state]);
        for (int output = 0; output < kept.Count; output++)
            _values[scan.Outputs[output].Steps] = Stacked(kept[output], LengthsOf(scan.Outputs[output].Steps));
    }

    /// <summary>Where a tensor lies, or the number that it is everywhere.</summary>
    private (Placed? Value, double Number) Known(Primitives.Tensor tensor) => _numbers.TryGetValue(tensor, out double number) ? (null, number) : (Of(tensor), 0);

    private void Set(Primitives.Tensor tensor, (Placed? Value, double Number) known)
    {
        _values.Remove(tensor);
        _numbers.Remove(tensor);
        if (known.Value is { } value)
            _values[tensor] = value;
        else
            _numbers[tensor] = known.Number;
    }

    private static Placed Step(Placed steps, int step) =>
        new(steps.Tensor, steps.Lengths.RemoveAt(0), steps.Start + (step * steps.Strides[0]), steps.Strides.RemoveAt(0));

    private Placed Stacked(IReadOnlyList<(int Step, Placed Value)> steps, ImmutableArray<int> lengths)
    {
        var result = Writer.Value(lengths, GraphWriter.Plain(lengths), steps.Any(static step => step.Value.IsPerSample));
        var each = Step(result, 0);
        ImmutableArray<Piece> pieces = [.. steps.Select(step => GraphWriter.PieceOf(step.Value, each, step.Step * result.Strides[0]))];
        Writer.Operations.Add(new Arrangement(result.Tensor, pieces, ArrangementKind.Copy, null));
        return result;
    }
}
