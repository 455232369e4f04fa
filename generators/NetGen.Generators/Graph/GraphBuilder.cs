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
        var training = new List<Operation>();
        var dense = network.Layers.Cast<DenseLayerDeclaration>().ToList();
        var components = new Axis("x", dense[0].Inputs.Value);
        var inputs = new Tensor("x", null, TensorRole.External, Axis.Samples, components);
        var (current, trained) = (inputs, inputs);
        foreach (var declaration in dense)
        {
            var layer = Layer(network, declaration, layers, components);
            layers.Add(layer);
            var activation = new Activation(layer.A, layer.Z, layer.Activation);
            forward.AddRange([new Contraction(layer.Z, current, layer.Weights, layer.Bias), activation]);
            training.AddRange([new Contraction(layer.Z, trained, layer.Weights, layer.Bias), activation]);
            current = layer.A;
            trained = declaration.Dropout > 0 ? Drop(layer, declaration.Dropout, training) : current;
            components = layer.A.Axes[1];
        }

        var targets = new Tensor("t", null, TensorRole.External, Axis.Samples, components);
        var weights = network.ClassWeights is { } numbers ? new ClassWeights(new Tensor("classWeights", null, TensorRole.Constant, components), numbers) : null;
        var loss = Loss(network, layers[layers.Count - 1], targets, weights);
        return new NetworkGraph([.. layers], inputs, targets, [.. forward], [.. training], loss, Optimizer(network))
        {
            ClassWeights = weights,
            HasSparseInputs = network.HasSparseInputs,
            IsParallel = network.IsParallel,
        };
    }

    /// <summary>Drops some of a layer's outputs. The mask is drawn before the layer, so that activation and dropout are one walk over the rows.</summary>
    private static Tensor Drop(LayerTensors layer, double rate, List<Operation> training)
    {
        var mask = new Tensor("m", layer.Number, TensorRole.Value, [.. layer.A.Axes]);
        var dropped = new Tensor("d", layer.Number, TensorRole.Value, [.. layer.A.Axes]);
        training.Insert(training.Count - 2, new DropoutMask(mask, layer.Number, rate));
        training.Add(new Dropout(dropped, layer.A, mask));
        return dropped;
    }

    private static LayerTensors Layer(NetworkDeclaration network, DenseLayerDeclaration declaration, List<LayerTensors> before, Axis inputs)
    {
        int number = before.Count + 1;
        var outputs = new Axis($"a{number}", declaration.Outputs.Value);
        return new LayerTensors(
            number,
            Activation(declaration),
            new Tensor("W", number, TensorRole.Parameter, inputs, outputs),
            before.Count == 0 ? 0 : before[before.Count - 1].End,
            network.HasBias(declaration) ? new Tensor("b", number, TensorRole.Parameter, outputs) : null,
            declaration.IsTrainable,
            new Tensor("z", number, TensorRole.Value, Axis.Samples, outputs) { GradientSymbol = "delta" },
            new Tensor("a", number, TensorRole.Value, Axis.Samples, outputs));
    }

    private static ActivationFormula Activation(DenseLayerDeclaration layer)
    {
        if (layer.Formula is { Formula: { } custom, Name: var name })
            return new ActivationFormula(name, custom, $"{name}(z)");
        var formula = Activations.Find(layer.Activation.Value) ?? throw new InvalidOperationException($"There is no activation {layer.Activation.Value}.");
        return formula.With(setting => layer.Number(setting.Name) ?? setting.Default);
    }

    private static LossOperation Loss(NetworkDeclaration network, LayerTensors last, Tensor targets, ClassWeights? weights)
    {
        var formula = network.Options.LossFormula is { Formula: { } custom } ? new LossFormula(network.Loss, Functions.RowSum(custom))
            : Losses.Find(network.Loss) ?? throw new InvalidOperationException($"There is no loss {network.Loss}.");
        if (formula == Losses.CrossEntropy)
            formula = Losses.CrossEntropyOf(network.Number("LabelSmoothing") ?? 0, weights is not null);
        formula = formula.With(setting => network.Number(setting.Name) ?? setting.Default);
        var head = LossHead.Compose(last.Activation, formula, last.Outputs);
        ImmutableArray<Binding> bindings =
        [
            new Binding(Symbols.Z.Name, last.Z),
            new Binding(Symbols.A.Name, last.A),
            new Binding(Symbols.T.Name, targets),
            .. weights is null ? [] : new[] { new Binding(Symbols.W.Name, weights.Tensor) },
        ];
        return new LossOperation(new Tensor("L", null, TensorRole.Value, Axis.Samples), last.Z, head.Loss, head.Gradient, bindings);
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
