using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Lowering;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx.Operators;

/// <summary>
/// Pictures of another size. Sizes are known while compiling, so along each axis the nearest place is a table of indices, and a weighted mean of places a product with a
/// matrix of weights.
/// </summary>
internal static class ResizeOperator
{
    public static void AddTo(OperatorTable table) => table.Add("Resize", Resize);

    private static Value Resize(OperatorCall call)
    {
        var x = call.Input(0);
        string mode = call.Text("mode", "nearest"), rounding = call.Text("nearest_mode", "round_prefer_floor");
        string coordinates = call.Text("coordinate_transformation_mode", "half_pixel");
        call.Integers("axes");
        call.Number("extrapolation_value", 0);
        if (mode is not ("nearest" or "linear" or "bilinear") || call.Flag("antialias") || call.Flag("exclude_outside") || call.Has("axes"))
            throw OperatorException.CannotBeRead($"it resizes in a way that is not read: mode {mode}; nearest and linear without antialias, exclude_outside or axes are.");
        call.Number("cubic_coeff_a", 0);
        if (call.Text("keep_aspect_ratio_policy", "stretch") != "stretch")
            throw OperatorException.CannotBeRead("its keep_aspect_ratio_policy is not stretch.");
        return Enumerable.Range(0, x.Rank).Aggregate(x, (value, axis) => Along(call, value, axis, mode == "nearest" ? rounding : null, coordinates));
    }

    private static Value Along(OperatorCall call, Value value, int axis, string? rounding, string coordinates)
    {
        var length = value.Shape[axis];
        double[]? scales = Named(call, 2, value.Rank);
        Number? size = scales is null && call.Known(3) is { } sizes && sizes.Length == value.Rank ? sizes[axis] : null;
        if (scales is null && size is null)
            throw OperatorException.Malformed("it has neither a scale nor a size for each axis.");
        if (scales is not null ? scales[axis] == 1 : size == new Number(length.Fixed, length.PerSample))
            return value;
        if (length.IsBatch && call.Writer.IsExportedForOne && size == new Number(1))
            return value;
        if (length.IsBatch)
            throw OperatorException.MixesSamples($"It resizes axis {axis} of {value.Shape}, on which the samples lie.");
        long count = scales is not null ? (long)System.Math.Floor(length.Fixed * scales[axis]) : (long)size!.Value.Fixed;
        if (count < 1 || count > GraphWriter.MostFolded)
            throw OperatorException.Malformed($"it resizes axis {axis} of {value.Shape} to {count}.");
        double scale = scales is not null ? scales[axis] : (double)count / length.Fixed;
        double[] places = [.. Enumerable.Range(0, (int)count).Select(place => Source(coordinates, place, scale, count, length.Fixed))];
        if (rounding == "inwards")
            rounding = scale < 1 ? "ceil" : "floor";
        return rounding is not null ? Nearest(call.Writer, value, axis, places, rounding) : Linear(call.Writer, value, axis, places);
    }

    /// <summary>The numbers of an input with one for each axis; null where it has none.</summary>
    private static double[]? Named(OperatorCall call, int place, int rank) => call.KnownFractions(place) is { Length: > 0 } numbers
        ? numbers.Length == rank ? numbers : throw OperatorException.Malformed($"it has {numbers.Length} scales for {rank} axes.")
        : null;

    /// <summary>Where a place of the result lies on the picture.</summary>
    private static double Source(string coordinates, double place, double scale, double count, double length) => coordinates switch
    {
        "half_pixel" => ((place + 0.5) / scale) - 0.5,
        "pytorch_half_pixel" => count > 1 ? ((place + 0.5) / scale) - 0.5 : 0,
        "half_pixel_symmetric" => (length / 2 * (1 - (count / (length * scale)))) + ((place + 0.5) / scale) - 0.5,
        "align_corners" => count > 1 ? place * (length - 1) / (count - 1) : 0,
        "asymmetric" => place / scale,
        _ => throw OperatorException.CannotBeRead($"its coordinate_transformation_mode {coordinates} is not read."),
    };

    private static Value Nearest(GraphWriter writer, Value value, int axis, double[] places, string rounding)
    {
        double last = value.Shape[axis].Fixed - 1;
        double[] indices = [.. places.Select(place => System.Math.Max(0, System.Math.Min(last, Rounded(place, rounding))))];
        return writer.Gather(value, GraphWriter.Numbers(indices, ElementType.Int64), axis);
    }

    private static double Rounded(double place, string rounding) => rounding switch
    {
        "round_prefer_floor" => System.Math.Ceiling(place - 0.5),
        "round_prefer_ceil" => System.Math.Floor(place + 0.5),
        "floor" => System.Math.Floor(place),
        "ceil" => System.Math.Ceiling(place),
        _ => throw OperatorException.CannotBeRead($"its nearest_mode {rounding} is not known."),
    };

    /// <summary>The mean of the two places beside, which are weighted by how near they are.</summary>
    private static Value Linear(GraphWriter writer, Value value, int axis, double[] places)
    {
        int length = (int)value.Shape[axis].Fixed, rank = value.Rank;
        if ((long)length * places.Length > GraphWriter.MostFolded * 16L)
            throw OperatorException.CannotBeRead($"it resizes {value.Shape} along axis {axis} by too large a matrix.");
        var weights = new Number[places.Length * length];
        for (int place = 0; place < places.Length; place++)
        {
            double at = System.Math.Max(0, System.Math.Min(length - 1, places[place]));
            int below = System.Math.Min(length - 1, (int)at), above = System.Math.Min(length - 1, below + 1);
            weights[(place * length) + below] = new Number(1 - (at - below));
            weights[(place * length) + above] = new Number(weights[(place * length) + above].Fixed + (at - below));
        }

        int[] axes = [.. Enumerable.Range(0, rank)];
        var matrix = GraphWriter.Known(value.Type, TensorShape.Of(places.Length, length), weights);
        return writer.Contract(value, axes, matrix, [rank, axis], [.. axes.Select(i => i == axis ? rank : i)]);
    }
}
