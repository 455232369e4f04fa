using NetGen.Weights;

namespace NetGen.Onnx;

/// <summary>Writes one layer as nodes.</summary>
/// <param name="graph">Receives them.</param>
/// <param name="layer">The layer.</param>
/// <param name="parameters">Its tensors as files have them, by what they are called of the layer's: <c>weight</c>.</param>
internal sealed partial class LayerExport(OnnxGraph graph, LayerDescription layer, LayerTensors parameters)
{
    /// <summary>What it makes of a value.</summary>
    /// <exception cref="NotSupportedException">ONNX has nothing like it.</exception>
    public OnnxValue Of(OnnxValue x) => layer.Kind switch
    {
        "Layer" => Activate(Dense(x)),
        "Activate" => Activate(x),
        "Dropout" => x,
        "Flatten" => new OnnxValue(layer.OutputShape, x.Order, graph.Reshape(x.Name, layer.OutputShape)),
        "LayerNorm" => NormalizeRow(x, LayerNorm),
        "RMSNorm" => NormalizeRow(x, RMSNorm),
        "BatchNorm" => NormalizeBatch(x),
        "Conv1D" or "Conv2D" => Activate(Window(x, "Conv", [Parameter("weight"), .. Bias], Dilations, Group)),
        "ConvTranspose2D" => Activate(Window(x, "ConvTranspose", [Parameter("weight"), .. Bias], Dilations, Group)),
        "MaxPool1D" or "MaxPool2D" => Window(x, "MaxPool", []),
        "AveragePool1D" or "AveragePool2D" => Window(x, "AveragePool", []),
        "GlobalMaxPool" => GlobalPool(x, "GlobalMaxPool"),
        "GlobalAveragePool" => GlobalPool(x, "GlobalAveragePool"),
        "Upsample2D" => Upsample(x),
        "LastStep" => Own(graph.Node("Gather", [x.Own(graph), graph.Integer(layer.InputShape[0] - 1)], new OnnxAttribute("axis", 1L))),
        "RNN" or "LSTM" or "GRU" => Recurrent(x),
        "Attention" => Attention(x),
        "Embedding" => Embed(x),
        "EmbeddingBag" => throw NoLists(),
        "Onnx" => throw new NotSupportedException(
            "The network is that of an ONNX file. Save its parameters, Save(\"weights.safetensors\"), and put them into the file: "
            + "`netgen convert weights.safetensors new.onnx --model old.onnx` keeps all else as it was."),
        _ => throw new NotSupportedException(
            $"How [{layer.Kind}] is written in ONNX is not known: compile the network with the version of NetGen that it is saved with."),
    };

    /// <summary>An activation, or a user's own formula.</summary>
    /// <param name="graph">Receives the nodes.</param>
    /// <param name="z">What it is applied to.</param>
    /// <param name="activation">Its name.</param>
    /// <param name="formula">Null where it is one of the library's with its default settings.</param>
    public static OnnxValue Activate(OnnxGraph graph, OnnxValue z, string activation, string? formula)
    {
        if (activation == nameof(Activation.Identity) && formula is null) return z;
        var order = activation == nameof(Activation.Softmax) ? SampleOrder.Own(z.Axes) : z.Order;
        return new OnnxValue(z.Axes, order, FormulaNodes.Write(graph, formula ?? ActivationFormulas.Of(activation), z.In(order, graph)));
    }

    private OnnxValue Activate(OnnxValue z) => Activate(graph, z, layer.Activation, layer.Formula);

    private OnnxValue Dense(OnnxValue x)
    {
        var name = x.In(parameters.RowOrder("weight", ownAxes: 1), graph);
        if (x.Axes.Count > 1) return Own(Product(name, "weight", layer.HasBias ? "bias" : null));
        return Own(graph.Node("Gemm", [name, Parameter("weight"), .. Bias], new OnnxAttribute("transB", 1L)));
    }

    /// <summary>The product of rows with a matrix of PyTorch's, which has outputs first, and a bias.</summary>
    private string Product(string rows, string weight, string? bias)
    {
        var product = graph.Node("MatMul", [rows, graph.Transpose(Parameter(weight), 1, 0)]);
        return bias is null ? product : graph.Node("Add", [product, Parameter(bias)]);
    }

    private OnnxValue NormalizeRow(OnnxValue x, Func<string, string> normalize)
    {
        var order = x.Axes.Count == 1 ? parameters.RowOrder("weight", ownAxes: 0) : SampleOrder.Own(x.Axes);
        return new OnnxValue(x.Axes, order, normalize(x.In(order, graph)));
    }

    private string LayerNorm(string x) => graph.Node(
        "LayerNormalization", [x, Parameter("weight"), Parameter("bias")], new OnnxAttribute("axis", -1L), Epsilon);

    private string RMSNorm(string x)
    {
        var mean = graph.Node("ReduceMean", [graph.Node("Mul", [x, x])], new OnnxAttribute("axes", new[] { -1L }), new OnnxAttribute("keepdims", 1L));
        var root = graph.Node("Sqrt", [graph.Node("Add", [mean, graph.Number(layer.Epsilon)])]);
        return graph.Node("Mul", [graph.Node("Div", [x, root]), Parameter("weight")]);
    }

    /// <summary>By the running values; the channels of samples with several axes come first.</summary>
    private OnnxValue NormalizeBatch(OnnxValue x)
    {
        var order = x.Axes.Count == 1 ? parameters.RowOrder("weight", ownAxes: 0) : SampleOrder.ChannelsFirst(x.Axes);
        string[] inputs = [x.In(order, graph), Parameter("weight"), Parameter("bias"), Parameter("running_mean"), Parameter("running_var")];
        return new OnnxValue(x.Axes, order, graph.Node("BatchNormalization", inputs, Epsilon, new OnnxAttribute("momentum", (float)(1 - layer.Momentum))));
    }

    private OnnxValue Embed(OnnxValue x)
    {
        var rows = graph.Node("Gather", [Parameter("weight"), x.Own(graph)]);
        if (layer.OutputShape.Count == 1) rows = graph.Reshape(rows, layer.OutputShape);
        return Own(parameters.Has("positions") ? graph.Node("Add", [rows, Parameter("positions")]) : rows);
    }

    private NotSupportedException NoLists() => new(
        $"ONNX has nothing like the lists of an [EmbeddingBag]. Declare the network once more with [Layer({layer.Inputs}, {layer.Outputs}, …)] in the place of the bag, whose "
        + "inputs are how often a sample's list has each entry; copy the Parameters, which lie in the same order, and save that.");

    private string[] Bias => layer.HasBias ? [Parameter("bias")] : [];

    private OnnxAttribute Epsilon => new("epsilon", (float)layer.Epsilon);

    private string Parameter(string name) => graph.Tensor(parameters.NameOf(name), parameters[name]);

    private OnnxValue Own(string name) => new(layer.OutputShape, name);
}
