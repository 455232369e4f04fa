using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Normalization;
using NetGen.Generators.Onnx.Operators;
using WindowSettings = NetGen.Generators.Onnx.Operators.WindowSettings;

namespace NetGen.Generators.Onnx.Declaring;

/// <content>What looks at pictures and sequences through windows.</content>
internal sealed partial class LayerReading
{
    private DeclaredValue Convolution(NormalNode node, OperatorCall call)
    {
        var (x, weights) = (Picture(node), Parameter(node, 1));
        bool isTransposed = node.Operator == "ConvTranspose";
        int groups = call.Integer("group", 1), places = x.Step.Shape.Count - 1;
        if (weights.IsTransposed || weights.Shape.Count != places + 2 || places > 2 || (isTransposed && places == 1))
            throw Cannot(node, "no convolution has as many axes");
        int filters = (int)(isTransposed ? weights.Shape[1] * groups : weights.Shape[0]);
        WrittenLayer layer = new WrittenLayer(isTransposed ? LayerKind.ConvTranspose2D : places == 1 ? LayerKind.Conv1D : LayerKind.Conv2D).With("filters", filters);
        Say(node, layer, WindowSettings.Of(call, call.Input(0).Shape, [.. weights.Shape.Skip(2)], isTransposed), ["kernel", "kernelHeight", "kernelWidth"]);
        layer.With("Groups", groups, 1);
        var value = Windowed(node, x, layer, filters);
        value.Step.Tensors.Add(("weight", weights.Tensor, _ => weights.Whole()));
        Name(layer, "weight", weights);
        if (node.Inputs.Length > 2)
            AddBias(node, value.Step, Parameter(node, 2));
        else
            layer.With("Bias", false);
        return value;
    }

    private DeclaredValue Pool(NormalNode node, OperatorCall call)
    {
        var x = Picture(node);
        int places = x.Step.Shape.Count - 1;
        var windows = WindowSettings.Of(call, call.Input(0).Shape, null);
        bool isMax = node.Operator == "MaxPool";
        if (places > 2 || windows.Dilations.Any(static dilation => dilation != 1))
            throw Cannot(node, "no pool has such windows");
        if (!isMax && call.Flag("count_include_pad") && windows.Before.Concat(windows.After).Any(static pad => pad > 0))
            throw Cannot(node, "its averages count the padding");
        WrittenLayer layer = new(isMax ? places == 1 ? LayerKind.MaxPool1D : LayerKind.MaxPool2D : places == 1 ? LayerKind.AveragePool1D : LayerKind.AveragePool2D);
        Say(node, layer, windows, ["size", "height", "width"]);
        return Windowed(node, x, layer, x.Step.Shape[^1]);
    }

    private DeclaredValue Picture(NormalNode node)
    {
        var x = Data(node, 0);
        return x.Arrangement.IsChannelsFirst ? x : throw Cannot(node, "its channels are not the last axis of a sample");
    }

    private DeclaredValue Windowed(NormalNode node, DeclaredValue x, WrittenLayer layer, int channels)
    {
        int[] shape = [.. _model.ValueOf(node.Source.Outputs[0])!.Shape.Axes.Skip(2).Select(static axis => (int)axis.Fixed), channels];
        return new DeclaredValue(new Step(layer, [x.Step], shape), Arrangement.ChannelsFirst(shape));
    }

    /// <summary>Writes the numbers of windows into an attribute.</summary>
    /// <param name="names">What their length is called: for all axes, and for each.</param>
    private static void Say(NormalNode node, WrittenLayer layer, WindowSettings windows, string[] names)
    {
        int[] sizes = [.. windows.Sizes.Select(static size => (int)size)];
        if (sizes.Distinct().Count() == 1)
            layer.With(names[0], sizes[0]);
        else
            _ = layer.With(names[1], sizes[0]).With(names[2], sizes[1]);
        bool isPool = layer.Kind.IsPool();
        if (!isPool || !windows.Strides.SequenceEqual(windows.Sizes))
            layer.With("Stride", One(node, windows.Strides, "strides"), isPool ? -1 : 1);
        layer.With("Dilation", One(node, windows.Dilations, "dilations"), 1);
        Window[] plain = [.. sizes.Select((size, axis) => new Window(size, (int)windows.Strides[axis], (int)windows.Dilations[axis], 0, 0))];
        if (Fits((window, _) => window.Padded((int)windows.Before[0])))
            layer.With("Pad", (int)windows.Before[0], 0);
        else if (layer.Kind != LayerKind.ConvTranspose2D && Fits((window, axis) => window.Same((int)windows.Lengths[axis])))
            layer.With("Padding", new EnumMember("Padding", "Same"));
        else if (layer.Kind == LayerKind.Conv1D && Fits(static (window, _) => window.Causal()))
            layer.With("Causal", true);
        else
            throw Cannot(node, "its pads are not the same at both ends, nor those of Padding.Same");

        bool Fits(Func<Window, int, Window> padded) =>
            plain.Select(padded).Select((window, axis) => window.Before == windows.Before[axis] && window.After == windows.After[axis]).All(static fits => fits);
    }

    private static int One(NormalNode node, long[] numbers, string name) =>
        numbers.Distinct().Count() == 1 ? (int)numbers[0] : throw Cannot(node, $"its {name} {string.Join(" ", numbers)} differ");

    private DeclaredValue Reduced(NormalNode node, OperatorCall call, LayerKind kind)
    {
        int rank = call.Input(0).Rank;
        return GlobalPool(node, kind, OperatorCall.Axes(call.KnownIntegers(1) ?? [], rank), call.Flag("keepdims", true));
    }

    private DeclaredValue GlobalPool(NormalNode node, LayerKind kind, int[] axes, bool keeps)
    {
        var x = Data(node, 0);
        return x.Arrangement.AreAllButLast(axes)
            ? new DeclaredValue(new Step(new WrittenLayer(kind), [x.Step], [x.Step.Shape[^1]]), x.Arrangement.OfLast(axes, keeps))
            : throw Cannot(node, "it is not over all axes but the channels");
    }

    private DeclaredValue Enlarged(NormalNode node, OperatorCall call)
    {
        var x = Picture(node);
        double[] scales = call.KnownFractions(2) ?? [];
        bool isFactor = scales.Length == 4 && scales[0] == 1 && scales[1] == 1 && scales[2] == scales[3] && scales[2] == System.Math.Floor(scales[2]);
        bool isNearest = call.Text("mode", "nearest") == "nearest" && call.Text("coordinate_transformation_mode", "half_pixel") == "asymmetric"
            && call.Text("nearest_mode", "round_prefer_floor") is "floor" or "inwards";
        return isFactor && isNearest && x.Step.Shape.Count == 3
            ? Windowed(node, x, new WrittenLayer(LayerKind.Upsample2D).With("factor", (int)scales[2]), x.Step.Shape[^1])
            : throw Cannot(node, "it does not repeat each place by a whole factor");
    }
}
