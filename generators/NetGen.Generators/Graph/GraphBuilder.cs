using System.Collections.Immutable;
using NetGen.Generators.Declaration;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>Builds the forward pass that a declaration describes. Everything else about the network is derived from it.</summary>
internal sealed class GraphBuilder
{
    private readonly NetworkDeclaration _network;
    private readonly List<GraphLayer> _layers = [];
    private readonly List<Parameter> _parameters = [];
    private readonly List<Operation> _operations = [];

    private GraphBuilder(NetworkDeclaration network) => _network = network;

    /// <param name="network">A declaration without mistakes.</param>
    public static NetworkGraph Build(NetworkDeclaration network) => new GraphBuilder(network).Build();

    private NetworkGraph Build()
    {
        var dense = _network.Structure.Layers.ToList();
        var inputs = new Tensor("x", null, TensorRole.External, Axis.Samples, new Axis("x", _network.Structure.Input.Last));
        var outputs = dense.Aggregate(inputs, Dense);
        var components = outputs.Axes[1];
        var targets = new Tensor("t", null, TensorRole.External, Axis.Samples, components);
        var weights = _network.ClassWeights is { } numbers ? new ClassWeights(new Tensor("classWeights", null, TensorRole.Constant, components), numbers) : null;
        var loss = new LossBuilder(_network.Structure.Heads[0].Loss).Build((Map)_operations[_operations.Count - 1], dense[dense.Count - 1].Activation.Formula(), targets, weights);
        return new NetworkGraph([.. _layers], [.. _parameters], inputs, targets, [.. _operations], loss, Optimizer(_network))
        {
            ClassWeights = weights,
            HasSparseInputs = _network.HasSparseInputs,
            IsParallel = _network.IsParallel,
        };
    }

    /// <summary>z = x·W + b, a = f(z).</summary>
    private Tensor Dense(Tensor x, LayerNode declaration)
    {
        int number = _layers.Count + 1;
        var outputs = new Axis($"a{number}", declaration.Outputs);
        var weights = AddParameter(new Tensor("W", number, TensorRole.Parameter, x.Axes[1], outputs), declaration.IsTrainable, isBias: false);
        var bias = declaration.HasBias ? AddParameter(new Tensor("b", number, TensorRole.Parameter, outputs), declaration.IsTrainable, isBias: true) : null;
        var z = new Tensor("z", number, TensorRole.Value, Axis.Samples, outputs) { GradientSymbol = "delta" };
        var a = new Tensor("a", number, TensorRole.Value, Axis.Samples, outputs);
        var activation = declaration.Activation.Formula();
        var product = new Contraction(z, x, weights.Tensor, bias?.Tensor);
        _operations.AddRange([product, new Map(a, activation.Output, [new Binding(Symbols.Z.Name, z)], "Activate")]);
        _layers.Add(new GraphLayer(number, activation.Name, x.RowLength, outputs.Length, [.. new[] { weights, bias }.OfType<Parameter>()], product));
        return declaration.Dropout > 0 ? Drop(a, declaration.Dropout) : a;
    }

    /// <summary>d = a ⊙ m: some values are dropped. The mask is drawn before the operations that go through the same rows, so that they stay together.</summary>
    private Tensor Drop(Tensor a, double rate)
    {
        var mask = new Tensor("m", a.Layer, TensorRole.Value, [.. a.Axes]);
        var dropped = new Tensor("d", a.Layer, TensorRole.Value, [.. a.Axes]);
        int place = _operations.Count - _operations.AsEnumerable().Reverse().TakeWhile(operation => operation is Map).Count();
        _operations.Insert(place > 0 && _operations[place - 1] is Contraction ? place - 1 : place, new RandomMask(mask, a.Layer!.Value, rate));
        _operations.Add(new Map(dropped, Symbols.A * Symbols.M, [new Binding(Symbols.A.Name, a), new Binding(Symbols.M.Name, mask)], "Activate"));
        return dropped;
    }

    private Parameter AddParameter(Tensor tensor, bool isTrainable, bool isBias)
    {
        var parameter = new Parameter(tensor, _parameters.Count == 0 ? 0 : _parameters[_parameters.Count - 1].End, isTrainable, isBias);
        _parameters.Add(parameter);
        return parameter;
    }

    private static OptimizerFormula Optimizer(NetworkDeclaration network)
    {
        var formula = Optimizers.Find(network.Optimizer) ?? throw new InvalidOperationException($"There is no optimizer {network.Optimizer}.");
        var regularization = new Regularization(
            Number("ClipNorm"), Number("ClipValue"), network.Number("WeightDecay") ?? formula.DefaultDecay, Number("L1"), Number("L2"));
        var optimizer = regularization.Apply(formula.With(setting => network.Number(setting.Name) ?? setting.Default));
        return network.DecaysBias ? optimizer.Substitute(Symbols.Decay, 1) : optimizer;

        double Number(string name) => network.Number(name) ?? 0;
    }
}
