using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Onnx.Tests.Importing;

/// <summary>What each primitive computes.</summary>
internal static class Operations
{
    public static void Run(IEnumerable<Operation> operations, TensorMemory values)
    {
        foreach (var operation in operations)
            Run(operation, values);
    }

    private static void Run(Operation operation, TensorMemory values)
    {
        switch (operation)
        {
            case Map map: Run(map, values); break;
            case Reduction reduction: Run(reduction, values); break;
            case Softmax softmax: Run(softmax, values); break;
            case Contraction contraction: Run(contraction, values); break;
            case View view: Run(view, values); break;
            case Reshape reshape: values.Set(reshape.Result, values[reshape.Operand].Values); break;
            case Concatenation concatenation: Run(concatenation, values); break;
            case Border border: Run(border, values); break;
            case Gather gather: Run(gather, values); break;
            case Pool pool: WindowOperations.Run(pool, values); break;
            case Convolution convolution: WindowOperations.Run(convolution, values); break;
            case Scan scan: Run(scan, values); break;
            default: throw new NotSupportedException($"{operation.GetType().Name} is not interpreted.");
        }
    }

    private static void Run(Map map, TensorMemory values)
    {
        var result = values.New(map.Result);
        var operands = map.Bindings.Select(binding => values[binding.Tensor]).ToArray();
        var strides = operands.Select(operand => Repeated(operand, result.Shape)).ToArray();
        var function = FormulaFunction.Of(map.Formula, [.. map.Bindings.Select(binding => binding.Variable)]);
        var numbers = new double[operands.Length];
        int i = 0;
        foreach (long[] place in Numbers.Places(result.Shape))
        {
            for (int operand = 0; operand < operands.Length; operand++)
                numbers[operand] = operands[operand].Values[Dot(strides[operand], place)];
            result.Values[i++] = function(numbers);
        }
    }

    private static void Run(Reduction reduction, TensorMemory values)
    {
        var operand = values[reduction.Operand];
        var result = values.New(reduction.Result);
        Array.Fill(result.Values, reduction.Kind switch
        {
            ReductionKind.Sum => 0,
            ReductionKind.Product => 1,
            ReductionKind.Max => double.NegativeInfinity,
            _ => double.PositiveInfinity,
        });
        long[] strides = Repeated(result, operand.Shape);
        int i = 0;
        foreach (long[] place in Numbers.Places(operand.Shape))
        {
            ref double total = ref result.Values[Dot(strides, place)];
            double value = operand.Values[i++];
            total = reduction.Kind switch
            {
                ReductionKind.Sum => total + value,
                ReductionKind.Product => total * value,
                ReductionKind.Max => Math.Max(total, value),
                _ => Math.Min(total, value),
            };
        }
    }

    private static void Run(Softmax softmax, TensorMemory values)
    {
        var (operand, result) = (values[softmax.Operand], values.New(softmax.Result));
        var shape = result.Shape.Select((length, axis) => softmax.Axes.Contains(axis) ? 1 : length).ToArray();
        var (most, sums) = (Numbers.Zeros(shape), Numbers.Zeros(shape));
        Array.Fill(most.Values, double.NegativeInfinity);
        long[] strides = Repeated(sums, result.Shape);
        long[] groups = [.. Numbers.Places(result.Shape).Select(place => Dot(strides, place))];
        for (int i = 0; i < groups.Length; i++)
            most.Values[groups[i]] = Math.Max(most.Values[groups[i]], operand.Values[i]);
        for (int i = 0; i < groups.Length; i++)
            sums.Values[groups[i]] += Math.Exp(operand.Values[i] - most.Values[groups[i]]);
        for (int i = 0; i < groups.Length; i++)
        {
            double logarithm = operand.Values[i] - most.Values[groups[i]] - Math.Log(sums.Values[groups[i]]);
            result.Values[i] = softmax.IsLogarithm ? logarithm : Math.Exp(logarithm);
        }
    }

    private static void Run(Contraction contraction, TensorMemory values)
    {
        var (left, right, result) = (values[contraction.Left], values[contraction.Right], values.New(contraction.Result));
        int[] summed = [.. contraction.LeftAxes.Concat(contraction.RightAxes).Distinct().Except(contraction.ResultAxes)];
        List<int> leftAxes = [.. contraction.LeftAxes], rightAxes = [.. contraction.RightAxes];
        int[] resultAxes = [.. contraction.ResultAxes];
        long[] lengths = [.. summed.Select(axis => leftAxes.Contains(axis) ? left.Shape[leftAxes.IndexOf(axis)] : right.Shape[rightAxes.IndexOf(axis)])];
        long[] leftInner = Offsets(left, leftAxes, summed, lengths), rightInner = Offsets(right, rightAxes, summed, lengths);
        long[] leftOuter = Offsets(left, leftAxes, resultAxes, result.Shape), rightOuter = Offsets(right, rightAxes, resultAxes, result.Shape);
        for (int i = 0; i < result.Values.Length; i++)
        {
            double sum = 0;
            for (int k = 0; k < leftInner.Length; k++)
                sum += left.Values[leftOuter[i] + leftInner[k]] * right.Values[rightOuter[i] + rightInner[k]];
            result.Values[i] = sum;
        }
    }

    private static void Run(View view, TensorMemory values)
    {
        var (operand, result) = (values[view.Operand], values.New(view.Result));
        long[] strides = operand.Strides;
        int i = 0;
        foreach (long[] place in Numbers.Places(result.Shape))
        {
            long at = 0;
            for (int axis = 0; axis < strides.Length; axis++)
            {
                var access = view.Accesses[axis];
                at += strides[axis] * (access.ResultAxis < 0 ? access.Start : access.Start + (access.Step * place[access.ResultAxis]));
            }

            result.Values[i++] = operand.Values[at];
        }
    }

    private static void Run(Concatenation concatenation, TensorMemory values)
    {
        var result = values.New(concatenation.Result);
        long start = 0;
        foreach (var part in concatenation.Parts.Select(part => values[part]))
        {
            long[] strides = result.Strides;
            int i = 0;
            foreach (long[] place in Numbers.Places(part.Shape))
                result.Values[Dot(strides, place) + (start * strides[concatenation.Axis])] = part.Values[i++];
            start += part.Shape[concatenation.Axis];
        }
    }

    private static void Run(Border border, TensorMemory values)
    {
        var (operand, result) = (values[border.Operand], values.New(border.Result));
        long[] strides = operand.Strides;
        int i = 0;
        foreach (long[] place in Numbers.Places(result.Shape))
        {
            long?[] from = [.. place.Select((at, axis) => Inside(at - border.Before[axis], operand.Shape[axis], border.Kind))];
            result.Values[i++] = from.All(at => at is not null) ? operand.Values[Dot(strides, [.. from.Select(at => at!.Value)])] : border.Value;
        }
    }

    private static long? Inside(long place, long length, BorderKind kind) => place >= 0 && place < length ? place : kind switch
    {
        BorderKind.Constant => null,
        BorderKind.Edge => Math.Clamp(place, 0, length - 1),
        BorderKind.Reflect => place < 0 ? -place : (2 * (length - 1)) - place,
        _ => ((place % length) + length) % length,
    };

    private static void Run(Gather gather, TensorMemory values)
    {
        var (table, indices, result) = (values[gather.Table], values[gather.Indices], values.New(gather.Result));
        long[] strides = table.Strides, indexStrides = indices.Strides;
        int i = 0;
        foreach (long[] place in Numbers.Places(result.Shape))
        {
            double index = indices.Values[Dot(indexStrides, place[gather.Axis..(gather.Axis + indices.Shape.Length)])];
            long row = (long)index + (index < 0 ? table.Shape[gather.Axis] : 0);
            result.Values[i++] = table.Values[Dot(strides, [.. place[..gather.Axis], row, .. place[(gather.Axis + indices.Shape.Length)..]])];
        }
    }

    private static void Run(Scan scan, TensorMemory values)
    {
        int steps = (int)values[scan.Inputs[0].Steps].Shape[0];
        foreach (var output in scan.Outputs)
            values.New(output.Steps);
        var carried = scan.Carried.Select(state => values[state.First].Values).ToArray();
        for (int i = 0; i < steps; i++)
        {
            int step = scan.IsReversed ? steps - 1 - i : i;
            foreach (var input in scan.Inputs)
                values.Set(input.Each, Part(values[input.Steps], step).ToArray());
            for (int state = 0; state < carried.Length; state++)
                values.Set(scan.Carried[state].Before, carried[state]);
            Run(scan.Body, values);
            foreach (var output in scan.Outputs)
                values[output.Each].Values.CopyTo(Part(values[output.Steps], step));
            carried = [.. scan.Carried.Select(state => values[state.After].Values)];
        }

        for (int state = 0; state < carried.Length; state++)
            values.Set(scan.Carried[state].Last, carried[state]);
    }

    private static Span<double> Part(Numbers steps, int step)
    {
        int length = steps.Values.Length / (int)steps.Shape[0];
        return steps.Values.AsSpan().Slice(step * length, length);
    }

    /// <summary>How far each step along the axes of a shape is in a tensor that is repeated to it.</summary>
    private static long[] Repeated(Numbers tensor, long[] shape)
    {
        long[] strides = tensor.Strides;
        int missing = shape.Length - strides.Length;
        return [.. Enumerable.Range(0, shape.Length).Select(axis => axis < missing || tensor.Shape[axis - missing] == 1 ? 0 : strides[axis - missing])];
    }

    private static long[] Offsets(Numbers tensor, List<int> own, int[] axes, long[] lengths)
    {
        long[] strides = tensor.Strides;
        long[] along = [.. axes.Select(axis => own.IndexOf(axis) is >= 0 and var place ? strides[place] : 0)];
        return [.. Numbers.Places(lengths).Select(place => Dot(along, place))];
    }

    private static long Dot(long[] strides, long[] place)
    {
        long sum = 0;
        for (int axis = 0; axis < strides.Length; axis++)
            sum += strides[axis] * place[axis];
        return sum;
    }
}
