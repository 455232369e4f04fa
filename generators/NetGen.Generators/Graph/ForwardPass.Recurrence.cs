using NetGen.Generators.Declaration;

namespace NetGen.Generators.Graph;

/// <content>
/// Recurrent layers: the products of the inputs are one contraction over all steps, and what a step does with what the one before has left is the body of a scan.
/// </content>
internal sealed partial class ForwardPass
{
    private readonly Dictionary<Tensor, Tensor> _byStep = [];

    private (Tensor, Contraction?) Recurrent(LayerNode layer, Tensor x)
    {
        var inputs = ByStep(x);
        var tensors = layout.Of(layer).ToList();
        var (forward, product) = Direction(layer, inputs, [.. tensors.Where(tensor => !tensor.IsReverse)], "", isReversed: false);
        if (!layer.Source.IsBidirectional)
            return (BySample(forward), product);
        var (backward, _) = Direction(layer, inputs, [.. tensors.Where(tensor => tensor.IsReverse)], "r", isReversed: true);
        var both = OfSteps("both", layer.Number, inputs, Components("both", layer.Number, layer.Outputs));
        return (BySample(Concat(both, [forward, backward])), product);
    }

    /// <summary>One way through the steps.</summary>
    /// <param name="parameters">Weights, recurrent weights and biases, in this order.</param>
    /// <param name="suffix">What symbols of this direction have behind them.</param>
    private (Tensor Result, Contraction Product) Direction(LayerNode layer, Tensor inputs, IReadOnlyList<ParameterTensor> parameters, string suffix, bool isReversed)
    {
        var units = Components("h" + suffix, layer.Number, layer.Units);
        var gates = Components("u" + suffix, layer.Number, layer.Kind.Gates() * layer.Units);
        var cell = new RecurrentCell(layer, inputs, units, suffix, isReversed);
        var sums = OfSteps("u" + suffix, layer.Number, inputs, gates);
        var weights = AddParameter("W" + suffix, parameters[0], inputs.Axes.Last(), gates);
        var recurrent = AddParameter("U" + suffix, parameters[1], units, gates);
        var bias = parameters.Count > 2 ? AddParameter("b" + suffix, parameters[2], gates) : null;
        var candidate = parameters.Count > 3 ? AddParameter("bn" + suffix, parameters[3], units) : null;
        var product = new Contraction(sums, inputs, weights, bias);
        Operations.Add(product);
        var result = layer.Kind switch
        {
            LayerKind.RNN => cell.Plain(sums, recurrent, layer.Activation.Formula()),
            LayerKind.LSTM => cell.LongShortTerm(sums, recurrent),
            LayerKind.GRU => cell.Gated(sums, recurrent, candidate),
            _ => throw new NotSupportedException($"[{layer.Kind}] is no recurrent layer."),
        };
        Operations.Add(new Scan(result, cell.Body, isReversed));
        return (result, product);
    }

    /// <summary>A sequence with the rows of each step together.</summary>
    private Tensor ByStep(Tensor x)
    {
        if (IsStream)
            return x;
        if (!_byStep.TryGetValue(x, out var known))
        {
            _byStep.Add(x, known = Tensor.ByStep(x));
            Operations.Add(new StepOrder(known, x));
        }

        return known;
    }

    /// <summary>The same with the rows of each sample together.</summary>
    private Tensor BySample(Tensor steps)
    {
        if (IsStream)
            return steps;
        var rows = Tensor.Copy(steps, "_rows", Axis.Samples, steps.Axes[0], steps.Axes.Last());
        Operations.Add(new StepOrder(rows, steps));
        _byStep.Add(rows, steps);
        return rows;
    }

    private static Tensor OfSteps(string symbol, int number, Tensor like, Axis components) =>
        new(symbol, number, TensorRole.Value, [.. like.Axes.RemoveAt(like.Axes.Length - 1), components]);
}
