using System.Collections.Immutable;
using NetGen.Generators.Declaration;
using NetGen.Generators.Math;
using static NetGen.Generators.Math.Functions;

namespace NetGen.Generators.Graph;

/// <summary>What each kind of layer computes, said in operations. Gradients, kernels and memory follow from these.</summary>
/// <param name="layout">Where the parameters lie.</param>
internal sealed class ForwardPass(ParameterLayout layout)
{
    private static readonly Variable X = new("x"), Gamma = new("γ"), Beta = new("β");

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
            _ => throw new NotSupportedException($"No operations are a [{layer.Kind}]."),
        };
        string function = layer.Kind is LayerKind.Layer or LayerKind.Activate ? layer.Activation.Name : layer.Kind.ToString();
        Layers.Add(new GraphLayer(layer.Number, function, layer.Inputs, layer.Outputs, [.. Parameters.Skip(first)], product));
        return layer.Dropout > 0 ? Drop(result, layer.Dropout, layer.Number) : result;
    }

    /// <summary>What branches give, as one.</summary>
    public Tensor Join(GroupNode group, ImmutableArray<Tensor> branches)
    {
        int number = ++_joins;
        var joined = group.Join switch
        {
            LayerKind.Add => Combine(Value("s", number, branches[0].RowLength), branches, (left, right) => left + right, "Add"),
            LayerKind.Multiply => Combine(Value("p", number, branches[0].RowLength), branches, (left, right) => left * right, "Multiply"),
            LayerKind.Concat => Concat(Value("c", number, branches.Sum(branch => branch.RowLength)), branches),
            _ => throw new NotSupportedException($"No operations are a [{group.Join}]."),
        };
        var activation = group.Activation.Formula();
        return activation.Output is Variable ? joined : Activate(joined, activation, "y", number);
    }

    /// <summary>z = x·W + b, a = f(z).</summary>
    private (Tensor, Contraction?) Dense(LayerNode layer, Tensor x)
    {
        var z = Value("z", layer.Number, layer.Outputs, "delta");
        var tensors = layout.Of(layer).ToList();
        var weights = AddParameter("W", tensors[0], x.Axes[1], z.Axes[1]);
        var bias = tensors.Count > 1 ? AddParameter("b", tensors[1], z.Axes[1]) : null;
        var product = new Contraction(z, x, weights, bias);
        Operations.Add(product);
        return (Activate(z, layer.Activation.Formula(), "a", layer.Number), product);
    }

    private Tensor Activate(Tensor z, ActivationFormula formula, string symbol, int number)
    {
        var a = Value(symbol, number, z.Axes[1]);
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
        var n = Value("n", layer.Number, x.Axes[1]);
        double count = x.RowLength;
        var centered = layer.Kind == LayerKind.LayerNorm ? Symbols.Z - RowSum(Symbols.Z) / count : Symbols.Z;
        Operations.Add(new Map(n, centered / Sqrt(RowSum(Square(centered)) / count + layer.Epsilon), [new Binding(Symbols.Z.Name, x)], "Normalize"));

        var a = Value("a", layer.Number, x.Axes[1]);
        var tensors = layout.Of(layer).ToList();
        var gamma = new Binding(Gamma.Name, AddParameter("gamma", tensors[0], x.Axes[1]));
        var beta = tensors.Count > 1 ? new Binding(Beta.Name, AddParameter("beta", tensors[1], x.Axes[1])) : null;
        var scaled = X * Gamma;
        Operations.Add(new Map(a, beta is null ? scaled : scaled + Beta, [.. new[] { new Binding(X.Name, n), gamma, beta }.OfType<Binding>()], "Normalize"));
        return a;
    }

    /// <summary>d = a ⊙ m: some values are dropped. The mask is drawn before the operations that go through the same rows, so that they stay together.</summary>
    private Tensor Drop(Tensor a, double rate, int number)
    {
        var mask = Value("m", number, a.Axes[1]);
        var dropped = Value("d", number, a.Axes[1]);
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
        var tensor = new Tensor(symbol, parameter.Layer.Number, TensorRole.Parameter, axes);
        Parameters.Add(new Parameter(tensor, (int)parameter.Offset, parameter.IsTrainable, parameter.Kind == ParameterKind.Bias));
        return tensor;
    }

    private static Tensor Value(string symbol, int number, int length, string? gradient = null) => Value(symbol, number, new Axis(symbol + CultureFree(number), length), gradient);

    private static Tensor Value(string symbol, int number, Axis components, string? gradient = null) =>
        new(symbol, number, TensorRole.Value, Axis.Samples, components) { GradientSymbol = gradient ?? "d" + symbol };

    private static string CultureFree(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
