namespace NetGen.Onnx;

/// <content>Convolutions, pools and enlargements: ONNX has channels first.</content>
internal sealed partial class LayerExport
{
    private OnnxAttribute Dilations => new("dilations", Each(window => window.Dilation));

    private OnnxAttribute Group => new("group", (long)layer.Groups);

    private OnnxValue Window(OnnxValue x, string operation, string[] parameters, params OnnxAttribute[] attributes)
    {
        OnnxAttribute[] windows =
        [
            new("kernel_shape", Each(window => window.Size)),
            new("strides", Each(window => window.Stride)),
            new("pads", (long[])[.. Each(window => window.Before), .. Each(window => window.After)]),
        ];
        return First(graph.Node(operation, [x.In(SampleOrder.ChannelsFirst(x.Axes), graph), .. parameters], [.. windows, .. attributes]));
    }

    /// <summary>One number of each channel.</summary>
    private OnnxValue GlobalPool(OnnxValue x, string operation)
    {
        if (x.Axes.Count == 1) return x;
        var pooled = graph.Node(operation, [x.In(SampleOrder.ChannelsFirst(x.Axes), graph)]);
        return Own(graph.Reshape(pooled, layer.OutputShape));
    }

    /// <summary>Each place as often as the factor says.</summary>
    private OnnxValue Upsample(OnnxValue x)
    {
        var factors = NetGen.Weights.StoredTensor.Of<float>([1, 1, .. layer.Windows.Select(window => (float)window.Size)], 2 + layer.Windows.Count);
        var scales = graph.Tensor($"scales/{string.Join(",", layer.Windows.Select(window => window.Size))}", factors);
        return First(graph.Node(
            "Resize", [x.In(SampleOrder.ChannelsFirst(x.Axes), graph), "", scales],
            new OnnxAttribute("mode", "nearest"), new OnnxAttribute("coordinate_transformation_mode", "asymmetric"), new OnnxAttribute("nearest_mode", "floor")));
    }

    private long[] Each(Func<WindowDescription, int> number) => [.. layer.Windows.Select(window => (long)number(window))];

    private OnnxValue First(string name) => new(layer.OutputShape, SampleOrder.ChannelsFirst(layer.OutputShape), name);
}
