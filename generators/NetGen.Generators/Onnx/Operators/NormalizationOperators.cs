using NetGen.Generators.Onnx.Lowering;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;
using static NetGen.Generators.Math.Functions;

namespace NetGen.Generators.Onnx.Operators;

/// <summary>What brings numbers to mean 0 and variance 1, and the like.</summary>
internal static class NormalizationOperators
{
    private const double Epsilon = 1e-5f;

    public static void AddTo(OperatorTable table)
    {
        table.Add("BatchNormalization", BatchNormalization);
        table.Add("InstanceNormalization", InstanceNormalization);
        table.AddMany("LayerNormalization", LayerNormalization);
        table.Add("GroupNormalization", GroupNormalization);
        table.Add("RMSNormalization", RootMeanSquare);
        table.Add("MeanVarianceNormalization", MeanVariance);
        table.Add("LpNormalization", LengthNormalization);
        table.Add("LRN", LocalResponse);
    }

    private static Value BatchNormalization(OperatorCall call)
    {
        if (call.Flag("training_mode"))
            throw OperatorException.CannotBeRead("its attribute training_mode is 1: export the model for inference (in PyTorch after model.eval()).");
        var (writer, x) = (call.Writer, call.Input(0));
        double epsilon = call.Number("epsilon", Epsilon);
        writer.Freeze(call.Input(3));
        writer.Freeze(call.Input(4));
        var (scale, bias) = (Channels(call, 1), Channels(call, 2));
        if (!writer.TrainsBatchNorm)
        {
            var (z, m, v) = (GraphWriter.Operand(0), GraphWriter.Operand(1), GraphWriter.Operand(2));
            return writer.Map(
                x.Type, (z - m) / Sqrt(v + epsilon) * GraphWriter.Operand(3) + GraphWriter.Operand(4), x, Channels(call, 3), Channels(call, 4), scale, bias);
        }

        double momentum = 1 - call.Number("momentum", 0.9f);
        var centered = writer.Map(x, Statistic(call, x, 3, momentum, isVariance: false), static (value, mean) => value - mean);
        var variance = Statistic(call, writer.Map(centered, Square), 4, momentum, isVariance: true);
        return writer.Map(
            x.Type, GraphWriter.Operand(0) / Sqrt(GraphWriter.Operand(1) + epsilon) * GraphWriter.Operand(2) + GraphWriter.Operand(3), centered, variance, scale, bias);
    }

    /// <summary>What a batch has of each channel, beside pictures.</summary>
    /// <param name="running">The input that is kept of it.</param>
    private static Value Statistic(OperatorCall call, Value of, int running, double momentum, bool isVariance) =>
        call.Writer.Unsqueeze(call.Writer.BatchStatistic(of, call.Input(running), momentum, isVariance), Behind(1, of.Rank - 2));

    private static Value InstanceNormalization(OperatorCall call)
    {
        var x = call.Input(0);
        var normal = Standardized(call.Writer, x, [.. Enumerable.Range(2, System.Math.Max(0, x.Rank - 2))], call.Number("epsilon", Epsilon));
        return Scaled(call.Writer, normal, Channels(call, 1), Channels(call, 2));
    }

    private static IReadOnlyList<Value> LayerNormalization(OperatorCall call)
    {
        var (writer, x) = (call.Writer, call.Input(0));
        int first = call.Axis("axis", -1, x.Rank);
        int[] axes = [.. Enumerable.Range(first, x.Rank - first)];
        var mean = ReductionOperators.Mean(writer, x, axes);
        var centered = writer.Map(x, mean, static (z, m) => z - m);
        double epsilon = call.Number("epsilon", Epsilon);
        var inverse = writer.Map(ReductionOperators.Mean(writer, writer.Map(centered, Square), axes), v => 1 / Sqrt(v + epsilon));
        var normal = writer.Map(centered, inverse, static (z, i) => z * i);
        return [Scaled(writer, normal, call.Input(1), call.Optional(2)), mean, inverse];
    }

    private static Value GroupNormalization(OperatorCall call)
    {
        var (writer, x) = (call.Writer, call.Input(0));
        int groups = call.Integer("num_groups", 1);
        if (x.Rank < 2 || groups < 1 || x.Shape[1].IsBatch || x.Shape[1].Fixed % groups != 0)
            throw OperatorException.Malformed($"its {groups} groups do not divide the channels of {x.Shape}.");
        long size = x.Shape[1].Fixed / groups;
        var grouped = writer.Reshape(x, TensorShape.Of([x.Shape[0], groups, size, .. x.Shape.Axes.Skip(2)]));
        var normal = Standardized(writer, grouped, [.. Enumerable.Range(2, grouped.Rank - 2)], call.Number("epsilon", Epsilon));
        if (!call.Flag("scales_groups"))
            return Scaled(writer, writer.Reshape(normal, x.Shape), Channels(call, 1), Channels(call, 2));
        // Up to opset 20 there was a scale for each group.
        var (scale, bias) = (writer.Unsqueeze(call.Input(1), Behind(1, grouped.Rank - 2)), writer.Unsqueeze(call.Input(2), Behind(1, grouped.Rank - 2)));
        return writer.Reshape(Scaled(writer, normal, scale, bias), x.Shape);
    }

    private static Value RootMeanSquare(OperatorCall call)
    {
        var (writer, x) = (call.Writer, call.Input(0));
        int first = call.Axis("axis", -1, x.Rank);
        double epsilon = call.Number("epsilon", Epsilon);
        var square = ReductionOperators.Mean(writer, writer.Map(x, Square), [.. Enumerable.Range(first, x.Rank - first)]);
        return Scaled(writer, writer.Map(x, square, (z, mean) => z / Sqrt(mean + epsilon)), call.Input(1), null);
    }

    private static Value MeanVariance(OperatorCall call)
    {
        var x = call.Input(0);
        int[] axes = OperatorCall.Axes(call.Integers("axes") ?? [0, 2, 3], x.Rank);
        var centered = call.Writer.Map(x, ReductionOperators.Mean(call.Writer, x, axes), static (z, mean) => z - mean);
        var variance = ReductionOperators.Mean(call.Writer, call.Writer.Map(centered, Square), axes);
        return call.Writer.Map(centered, variance, static (z, v) => z / (Sqrt(v) + 1e-9));
    }

    private static Value LengthNormalization(OperatorCall call)
    {
        var (writer, x) = (call.Writer, call.Input(0));
        int[] axis = [call.Axis("axis", -1, x.Rank)];
        var length = call.Integer("p", 2) == 1
            ? ReductionOperators.Sum(writer, writer.Map(x, Abs), axis)
            : writer.Map(ReductionOperators.Sum(writer, writer.Map(x, Square), axis), Sqrt);
        return writer.Map(x, length, static (z, size) => z / size);
    }

    /// <summary>Each channel by the squares of those beside it.</summary>
    private static Value LocalResponse(OperatorCall call)
    {
        var (writer, x) = (call.Writer, call.Input(0));
        int size = call.Integer("size", 1);
        double alpha = call.Number("alpha", 0.0001f), beta = call.Number("beta", 0.75), bias = call.Number("bias", 1);
        if (x.Rank < 2 || size < 1)
            throw OperatorException.Malformed($"it looks at {size} channels of {x.Shape}.");
        var window = new Graph.WindowAxis(size, 1, 1, (size - 1) / 2);
        var squares = writer.Pool(
            writer.Map(x, Square), [.. x.Shape.Axes.Select((length, axis) => (axis == 1 ? window : Graph.WindowAxis.EachPlace, length))], Graph.PoolKind.Sum);
        return writer.Map(x, squares, (z, sum) => z / Power(bias + alpha / size * sum, beta));
    }

    private static Value Standardized(GraphWriter writer, Value x, int[] axes, double epsilon)
    {
        var centered = writer.Map(x, ReductionOperators.Mean(writer, x, axes), static (z, mean) => z - mean);
        var variance = ReductionOperators.Mean(writer, writer.Map(centered, Square), axes);
        return writer.Map(centered, variance, (z, v) => z / Sqrt(v + epsilon));
    }

    private static Value Scaled(GraphWriter writer, Value x, Value scale, Value? bias)
    {
        var scaled = writer.Map(x, scale, static (z, factor) => z * factor);
        return bias is null ? scaled : writer.Map(scaled, bias, static (z, addend) => z + addend);
    }

    /// <summary>A number for each channel, beside pictures.</summary>
    private static Value Channels(OperatorCall call, int place) => call.Writer.Unsqueeze(call.Input(place), Behind(1, call.Input(0).Rank - 2));

    private static int[] Behind(int first, int count) => [.. Enumerable.Range(first, System.Math.Max(0, count))];
}
