using System.Collections.Immutable;
using NetGen.Generators.Declaration;
using NetGen.Generators.Math;
using static NetGen.Generators.Math.Functions;

namespace NetGen.Generators.Graph;

/// <summary>What each kind of layer computes, said in operations. Gradients, kernels and memory follow from these.</summary>
/// <param name="layout">Where the parameters lie.</param>
/// <param name="window">Where a sample is a step, those of all sequences and then the next one's: how many steps a sequence of training has; null where it is all of them.</param>
internal sealed partial class ForwardPass(ParameterLayout layout, int? window = null)
{
    private static readonly Variable X = new("x"), Gamma = new("γ"), Beta = new("β"), V = new("v");

    private readonly Dictionary<Tensor, (ActivationFormula Formula, Tensor Sums)> _activations = [];
    private int _joins;

    public List<GraphLayer> Layers { get; } = [];

    public List<Parameter> Parameters { get; } = [];

    public List<Operation> Operations { get; } = [];

    /// <summary>The activation that gives a tensor and what it is computed from; null where no activation gives it.</summary>
    public (ActivationFormula Formula, Tensor Sums)? ActivationOf(Tensor tensor) => _activations.TryGetValue(tensor, out var activation) ? activation : null;

    public Tensor Layer(LayerNode layer, Tensor x)
    {
        int first = Parameters.Count;
        var (result, product) = layer.Kind switch
        {
            LayerKind.Layer => Dense(layer, x),
            LayerKind.Activate => (Activate(x, layer.Activation.Formula(), "a", layer.Number), null),
            LayerKind.Dropout => (x, null),
            LayerKind.LayerNorm or LayerKind.RMSNorm => (Normalize(layer, x), null),
            LayerKind.BatchNorm => (NormalizeBatch(layer, x), null),
            LayerKind.Flatten => (Flatten(x, layer.Number), null),
            LayerKind.Conv1D when IsStream => ConvolutionOfRecentSteps(layer, x),
            LayerKind.Conv1D or LayerKind.Conv2D => Convolution(layer, x),
            LayerKind.ConvTranspose2D => TransposedConvolution(layer, x),
            LayerKind.MaxPool1D or LayerKind.MaxPool2D => (Pool(layer, x, PoolKind.Max), null),
            LayerKind.AveragePool1D or LayerKind.AveragePool2D => (Pool(layer, x, PoolKind.Average), null),
            LayerKind.GlobalMaxPool => (GlobalPool(layer, x, PoolKind.Max), null),
            LayerKind.GlobalAveragePool => (GlobalPool(layer, x, PoolKind.Average), null),
            LayerKind.Upsample2D => (Upsample(layer, x), null),
            LayerKind.RNN or LayerKind.LSTM or LayerKind.GRU => Recurrent(layer, x),
            LayerKind.Attention => Attention(layer, x),
            LayerKind.Embedding or LayerKind.EmbeddingBag => (Embed(layer, x), null),
            LayerKind.LastStep => (LastStep(x, layer.Number), null),
            _ => throw new NotSupportedException($"No operations are a [{layer.Kind}]."),
        };
        string function = layer.Source.TakesActivation ? layer.Activation.Name : layer.Kind.ToString();
        Layers.Add(new GraphLayer(layer.Number, function, layer.Inputs, layer.Outputs, [.. Parameters.Skip(first)], product));
        return layer.DropsOutputs ? Drop(result, layer.Dropout, layer.Number) : result;
    }

    /// <summary>What branches give, as one.</summary>
    public Tensor Join(GroupNode group, ImmutableArray<Tensor> branches)
    {
        int number = ++_joins;
        var joined = group.Join switch
        {
            LayerKind.Add => Combine(Joined("s"), branches, (left, right) => left + right, "Add"),
            LayerKind.Multiply => Combine(Joined("p"), branches, (left, right) => left * right, "Multiply"),
            LayerKind.Concat => Concat(Value("joined", number, branches[0].Places, Components("joined", number, branches.Sum(branch => branch.RowLength))), branches),
            _ => throw new NotSupportedException($"No operations are a [{group.Join}]."),
        };
        var activation = group.Activation.Formula();
        return activation.Output is Variable ? joined : Activate(joined, activation, "y", number);

        Tensor Joined(string symbol) => Value(symbol, number, branches[0].Places, Components(symbol, number, branches[0].RowLength));
    }

    /// <summary>r = W[x] + P; of lists z = b + Σ W[i], a = f(z).</summary>
    private Tensor Embed(LayerNode layer, Tensor x)
    {
        bool isBag = layer.Kind == LayerKind.EmbeddingBag, addsStepRows = IsStream && layer.HasPositions;
        var tensors = layout.Of(layer).ToList();
        string symbol = isBag ? "z" : addsStepRows ? "w" : "r";
        var rows = Value(symbol, layer.Number, IsStream ? [] : Places(layer), Components(symbol, layer.Number, layer.Outputs), isBag ? "delta" : null);
        var table = AddParameter("W", tensors[0], Components("i", layer.Number, layer.Source.Entries), rows.Axes.Last());
        if (addsStepRows)
        {
            Operations.Add(new Gather(rows, table, x, null));
            return WithPositions(layer, rows, tensors[1]);
        }

        var start = tensors.Count == 1 ? null : AddParameter(isBag ? "b" : "P", tensors[1], [.. rows.Places, rows.Axes.Last()]);
        Operations.Add(new Gather(rows, table, x, start));
        return isBag ? Activate(rows, layer.Activation.Formula(), "a", layer.Number) : rows;
    }

    /// <summary>z = x·W + b, a = f(z).</summary>
    private (Tensor, Contraction?) Dense(LayerNode layer, Tensor x)
    {
        var z = Value("z", layer.Number, x.Places, Components("z", layer.Number, layer.Outputs), "delta");
        return Product(layer, z, x, access: null);
    }

    /// <summary>z = b + Σ over the taps p of x, seen through windows, times W_p: cross-correlation, as PyTorch's. A window of one place is a dense layer at each.</summary>
    private (Tensor, Contraction?) Convolution(LayerNode layer, Tensor x)
    {
        var access = new WindowAccess(WithoutBorder(layer), WindowSide.Left, layer.Groups);
        bool isDepthwise = layer.Groups > 1 && layer.Groups == x.RowLength;
        var grid = WithBorder(isDepthwise ? InMemory(x, layer.Number) : x, layer);
        bool isDense = access is { Windows.AreSinglePlaces: true, Groups: 1 };
        var z = Value("z", layer.Number, isDense ? grid.Places : Places(layer), Components("z", layer.Number, layer.Outputs), "delta");
        return Product(layer, z, grid, isDense ? null : access);
    }

    /// <summary>The adjoint of a convolution, and a bias: each place of x adds to a window of z. What padding takes away there is taken off its border.</summary>
    private (Tensor, Contraction?) TransposedConvolution(LayerNode layer, Tensor x)
    {
        var components = Components("z", layer.Number, layer.Outputs);
        var z = Value("z", layer.Number, Places(layer), components, "delta");
        bool crops = layer.Windows.Any(window => window.Before + window.After > 0);
        var whole = crops ? Value("g", layer.Number, Places(layer, "g", (_, i, length) => length + layer.Windows[i].Before + layer.Windows[i].After), components) : z;
        var product = Multiply(layer, whole, x, new WindowAccess(WithoutBorder(layer), WindowSide.Result, layer.Groups));
        if (crops)
            Operations.Add(new Border(z, whole, [.. layer.Windows.Select(window => window.Before)]));
        return (Activate(z, layer.Activation.Formula(), "a", layer.Number), product);
    }

    private (Tensor, Contraction?) Product(LayerNode layer, Tensor z, Tensor x, WindowAccess? access)
    {
        var product = Multiply(layer, z, x, access);
        return (Activate(z, layer.Activation.Formula(), "a", layer.Number), product);
    }

    private Contraction Multiply(LayerNode layer, Tensor z, Tensor x, WindowAccess? access)
    {
        var tensors = layout.Of(layer).ToList();
        Axis outputs = z.Axes.Last(), inputs = access is { Groups: > 1 } ? Components("c", layer.Number, x.RowLength / layer.Groups) : x.Axes.Last();
        Axis[] axes = access is null ? [inputs, outputs] : [Components("p", layer.Number, access.Windows.Taps), inputs, outputs];
        var weights = AddParameter("W", tensors[0], axes);
        var bias = tensors.Count > 1 ? AddParameter("b", tensors[1], outputs) : null;
        var product = new Contraction(z, x, weights, bias, access);
        Operations.Add(product);
        return product;
    }

    private Tensor Activate(Tensor z, ActivationFormula formula, string symbol, int number)
    {
        var a = Like(z, symbol, number);
        Operations.Add(new Map(a, formula.Output, [new Binding(Symbols.Z.Name, z)], "Activate"));
        _activations.Add(a, (formula, z));
        return a;
    }

    /// <summary>
    /// n = (x − μ)/√(σ² + ε), a = γ⊙n + β. Ba et al., "Layer Normalization" (2016). RMSNorm has neither mean nor β: Zhang and Sennrich, "Root Mean Square
    /// Layer Normalization" (2019).
    /// </summary>
    private Tensor Normalize(LayerNode layer, Tensor x)
    {
        var n = Like(x, "n", layer.Number);
        double count = x.RowLength;
        var centered = layer.Kind == LayerKind.LayerNorm ? Symbols.Z - RowSum(Symbols.Z) / count : Symbols.Z;
        Operations.Add(new Map(n, centered / Sqrt(RowSum(Square(centered)) / count + layer.Epsilon), [new Binding(Symbols.Z.Name, x)], "Normalize"));

        var a = Like(x, "a", layer.Number);
        var tensors = layout.Of(layer).ToList();
        var gamma = new Binding(Gamma.Name, AddParameter("gamma", tensors[0], x.Axes.Last()));
        var beta = tensors.Count > 1 ? new Binding(Beta.Name, AddParameter("beta", tensors[1], x.Axes.Last())) : null;
        var scaled = X * Gamma;
        Operations.Add(new Map(a, beta is null ? scaled : scaled + Beta, [.. new[] { new Binding(X.Name, n), gamma, beta }.OfType<Binding>()], "Normalize"));
        return a;
    }

    /// <summary>
    /// c = x − μ, a = c/√(v + ε)⊙γ + β, with the mean μ and the variance v of each channel over the batch. Ioffe and Szegedy, "Batch Normalization" (2015).
    /// </summary>
    private Tensor NormalizeBatch(LayerNode layer, Tensor x)
    {
        var tensors = layout.Of(layer).ToList();
        var channels = x.Axes.Last();
        var (gamma, beta) = (AddParameter("gamma", tensors[0], channels), AddParameter("beta", tensors[1], channels));
        var (runningMean, runningVariance) = (AddParameter("runningMean", tensors[2], channels), AddParameter("runningVariance", tensors[3], channels));
        var mean = Statistic("mu", layer, x, runningMean, isVariance: false);
        var centered = Like(x, "c", layer.Number);
        Operations.Add(new Map(centered, X - Symbols.M, [new Binding(X.Name, x), new Binding(Symbols.M.Name, mean)], "Normalize"));
        var squares = Like(x, "q", layer.Number);
        Operations.Add(new Map(squares, Square(X), [new Binding(X.Name, centered)], "Normalize"));
        var variance = Statistic("v", layer, squares, runningVariance, isVariance: true);
        var a = Like(x, "a", layer.Number);
        var normalized = X / Sqrt(V + layer.Epsilon) * Gamma + Beta;
        Operations.Add(new Map(a, normalized, [new(X.Name, centered), new(V.Name, variance), new(Gamma.Name, gamma), new(Beta.Name, beta)], "Normalize"));
        return a;
    }

    private Tensor Statistic(string symbol, LayerNode layer, Tensor of, Tensor running, bool isVariance)
    {
        var mean = new Tensor(symbol, layer.Number, TensorRole.Value, of.Axes.Last());
        Operations.Add(new BatchMean(mean, of, running));
        Operations.Add(new RunningUpdate(running, mean, of, layer.Momentum, isVariance));
        return mean;
    }

    /// <summary>d = a ⊙ m: some values are dropped. The mask is drawn before the operations that go through the same rows, so that they stay together.</summary>
    private Tensor Drop(Tensor a, double rate, int number)
    {
        var mask = Like(a, "m", number);
        var dropped = Like(a, "d", number);
        int place = Operations.Count - Operations.AsEnumerable().Reverse().TakeWhile(operation => operation is Map).Count();
        Operations.Insert(place > 0 && Operations[place - 1] is Contraction ? place - 1 : place, new RandomMask(mask, number, rate));
        Operations.Add(new Map(dropped, Symbols.A * Symbols.M, [new Binding(Symbols.A.Name, a), new Binding(Symbols.M.Name, mask)], "Activate"));
        return dropped;
    }

    private Tensor Combine(Tensor result, ImmutableArray<Tensor> branches, Func<Expression, Expression, Expression> combine, string purpose)
    {
        Operations.Add(Map.Combine(result, branches, combine, purpose));
        return result;
    }

    /// <summary>Side by side: each branch writes its part of the rows.</summary>
    private Tensor Concat(Tensor result, ImmutableArray<Tensor> branches)
    {
        int start = 0;
        foreach (var branch in branches)
        {
            Operations.Add(new Map(Tensor.Part(result, start, branch), Symbols.A, [new Binding(Symbols.A.Name, branch)], "Concat"));
            start += branch.RowLength;
        }

        return result;
    }

    private Tensor AddParameter(string symbol, ParameterTensor parameter, params Axis[] axes)
    {
        var tensor = new Tensor(symbol, parameter.Layer.Number, TensorRole.Parameter, axes) { Behind = Parameters.LastOrDefault()?.Tensor };
        Parameters.Add(new Parameter(tensor, (int)parameter.Offset, parameter.IsTrainable, parameter.Kind == ParameterKind.Bias));
        return tensor;
    }

    /// <summary>A tensor with the axes of another.</summary>
    private static Tensor Like(Tensor tensor, string symbol, int number) => Value(symbol, number, tensor.Places, tensor.Axes.Last());

    private static Axis Components(string symbol, int number, int length) => new(symbol + CultureFree(number), length);

    private static Tensor Value(string symbol, int number, ImmutableArray<Axis> places, Axis components, string? gradient = null) =>
        new(symbol, number, TensorRole.Value, [Axis.Samples, .. places, components]) { GradientSymbol = gradient ?? "d" + symbol };

    private static string CultureFree(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
