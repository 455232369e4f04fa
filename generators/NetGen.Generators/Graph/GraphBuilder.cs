using System.Collections.Immutable;
using NetGen.Generators.Declaration;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>Builds the forward pass that a declaration describes. Everything else about the network is derived from it.</summary>
internal static class GraphBuilder
{
    /// <param name="network">A declaration without mistakes.</param>
    public static NetworkGraph Build(NetworkDeclaration network)
    {
        var layers = new List<LayerTensors>();
        var forward = new List<Operation>();
        var dense = network.Layers.Cast<DenseLayerDeclaration>().ToList();
        var components = new Axis("x", dense[0].Inputs.Value);
        var inputs = new Tensor("x", TensorKind.Given, Axis.Samples, components);
        var current = inputs;
        foreach (var declaration in dense)
        {
            var layer = Layer(network, declaration, layers, components);
            layers.Add(layer);
            forward.Add(new Contraction(layer.Z, current, layer.Weights, layer.Bias));
            forward.Add(new Activation(layer.A, layer.Z, layer.Activation));
            current = layer.A;
            components = layer.A.Axes[1];
        }

        var targets = new Tensor("t", TensorKind.Given, Axis.Samples, components);
        var loss = Loss(network, layers[layers.Count - 1], targets);
        return new NetworkGraph([.. layers], inputs, targets, [.. forward], loss, Optimizer(network));
    }

    private static LayerTensors Layer(NetworkDeclaration network, DenseLayerDeclaration declaration, List<LayerTensors> before, Axis inputs)
    {
        int number = before.Count + 1;
        var outputs = new Axis($"a{number}", declaration.Outputs.Value);
        return new LayerTensors(
            number,
            Activation(declaration),
            new Tensor($"W{number}", TensorKind.Parameter, inputs, outputs),
            before.Count == 0 ? 0 : before[before.Count - 1].End,
            network.HasBias(declaration) ? new Tensor($"b{number}", TensorKind.Parameter, outputs) : null,
            declaration.IsTrainable,
            new Tensor($"z{number}", TensorKind.Value, Axis.Samples, outputs),
            new Tensor($"a{number}", TensorKind.Value, Axis.Samples, outputs));
    }

    private static ActivationFormula Activation(DenseLayerDeclaration layer)
    {
        var formula = Activations.Find(layer.Activation.Value) ?? throw new InvalidOperationException($"There is no activation {layer.Activation.Value}.");
        return formula.With(setting => layer.Number(setting.Name) ?? setting.Default);
    }

    private static LossOperation Loss(NetworkDeclaration network, LayerTensors last, Tensor targets)
    {
        var formula = Losses.Find(network.Loss) ?? throw new InvalidOperationException($"There is no loss {network.Loss}.");
        formula = formula.With(setting => network.Number(setting.Name) ?? setting.Default);
        var head = LossHead.Compose(last.Activation, formula, last.Outputs);
        ImmutableArray<Binding> bindings =
        [
            new Binding(Symbols.Z.Name, last.Z),
            new Binding(Symbols.A.Name, last.A),
            new Binding(Symbols.T.Name, targets),
        ];
        return new LossOperation(new Tensor("L", TensorKind.Value, Axis.Samples), last.Z, head.Loss, head.Gradient, bindings);
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
