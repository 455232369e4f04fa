using NetGen.Generators.Declaration;
using NetGen.Generators.Graph;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx.Lowering;

/// <summary>What looks through windows, and what goes from step to step.</summary>
internal sealed partial class GraphWriter
{
    /// <summary>The largest element of each window, or the sum.</summary>
    /// <param name="windows">For each axis, with how many of them there are.</param>
    public Value Pool(Value operand, IReadOnlyList<(WindowAxis Window, Length Count)> windows, PoolKind kind)
    {
        if (operand.Shape.BatchAxis is >= 0 and var batch && windows[batch].Window != WindowAxis.EachPlace)
            throw OperatorException.MixesSamples($"Its windows lie on axis {batch} of {operand.Shape}, on which the samples do.");
        var shape = Checked(TensorShape.Of(windows.Select(static window => window.Count)));
        return Write(new Primitives.Pool(Result(operand.Type, shape), TensorOf(operand), windows.Select(static window => window.Window).ToEquatableArray(), kind));
    }

    /// <summary>A convolution, or its adjoint.</summary>
    /// <param name="windows">For each axis behind the channels, with how long the result is.</param>
    public Value Convolve(Value input, Value weights, IReadOnlyList<(WindowAxis Window, long Count)> windows, int groups, bool isTransposed)
    {
        if (input.Shape.BatchAxis > 0)
            throw OperatorException.MixesSamples($"Its windows lie on axis {input.Shape.BatchAxis} of {input.Shape}, on which the samples do.");
        long channels = isTransposed ? weights.Shape[1].Fixed * groups : weights.Shape[0].Fixed;
        var shape = TensorShape.Of([input.Shape[0], channels, .. windows.Select(static window => new Length(window.Count))]);
        return Write(new Primitives.Convolution(
            Result(input.Type, shape), TensorOf(input), TensorOf(weights), windows.Select(static window => window.Window).ToEquatableArray(), groups, isTransposed));
    }

    /// <summary>Goes through the steps of sequences, which lie along their first axes.</summary>
    /// <param name="sequences">What steps read.</param>
    /// <param name="first">What is handed on, as it begins.</param>
    /// <param name="step">Of what a step reads and finds: what it leaves, and what is kept of it.</param>
    /// <returns>What is kept of all steps, and what the last one leaves.</returns>
    public (IReadOnlyList<Value> Kept, IReadOnlyList<Value> Last) Scan(
        IReadOnlyList<Value> sequences, IReadOnlyList<Value> first, bool isReversed, Func<Value[], Value[], (Value[] After, Value[] Kept)> step)
    {
        long steps = sequences[0].Shape[0].Fixed;
        if (sequences.Any(sequence => sequence.Shape[0].IsBatch || sequence.Shape[0].Fixed != steps))
            throw OperatorException.MixesSamples($"It goes through {sequences[0].Shape} along its first axis, on which the samples lie.");
        Value[] each = [.. sequences.Select(sequence => New(sequence.Type, TensorShape.Of(sequence.Shape.Axes.Skip(1))))];
        Value[] before = [.. first.Select(value => New(value.Type, value.Shape))];
        (Value[] after, Value[] kept) = ([], []);
        var body = Inside(() =>
        {
            (after, kept) = step(each, before);
            after = [.. after.Select(value => value with { Tensor = TensorOf(value) })];
            kept = [.. kept.Select(value => value with { Tensor = TensorOf(value) })];
        });
        Value[] last = [.. first.Select(value => New(value.Type, value.Shape))];
        Value[] all = [.. kept.Select(value => New(value.Type, TensorShape.Of(value.Shape.Axes.Prepend(steps))))];
        _operations.Add(new Primitives.Scan(
            sequences.Zip(each, (sequence, one) => new StepTensor(TensorOf(sequence), one.Tensor!)).ToEquatableArray(),
            all.Zip(kept, (whole, one) => new StepTensor(whole.Tensor!, one.Tensor!)).ToEquatableArray(),
            first.Select((value, i) => new CarriedTensor(TensorOf(value), before[i].Tensor!, after[i].Tensor!, last[i].Tensor!)).ToEquatableArray(),
            body.ToEquatableArray(),
            isReversed)
        { Origin = Origin });
        return (all, last);

        Value New(Files.ElementType type, TensorShape shape) => new(type, shape) { Tensor = Source(type, shape) };
    }
}
