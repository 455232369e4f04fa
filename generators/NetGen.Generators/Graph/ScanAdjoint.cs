using System.Collections.Immutable;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>
/// The way back through the steps of a scan: the adjoint of its body, step by step from the last that it went through to the first, handing on the gradients by what was handed on.
/// Gradients of parameters are no sums that are carried: what no step waits for is computed of all steps together, behind the loop.
/// </summary>
internal sealed class ScanAdjoint(Scan scan)
{
    /// <summary>What there is of a gradient in one step, by the tensor that the differentiation of a step gave.</summary>
    private readonly Dictionary<Tensor, Tensor> _views = [];

    /// <summary>Parts of what all steps have, by the parts of a step.</summary>
    private readonly Dictionary<Tensor, Tensor> _parts = [];

    public IEnumerable<Operation> Operations(IReadOnlyList<(Tensor Operand, Tensor Gradient)> wanted, Tensor resultGradient)
    {
        var handedOn = scan.Carried.Select(carried => (carried.Before, carried.After, Gradient: HandedOn(carried.After.Steps!))).ToList();
        var result = scan.Body.First(operation => operation.Result.Steps == scan.Result).Result;
        var seeds = handedOn.Select(carried => (carried.After, Tensor.AtStep(carried.Gradient, -scan.Before))).Append((result, Tensor.AtStep(resultGradient)));
        var sinks = scan.Read.Select(tensor => (Tensor: tensor, Gradient: GradientOf(tensor))).Where(sink => sink.Gradient is not null).ToList();
        var operations = ReverseMode.Differentiate(scan.Body, seeds, sinks.Select(sink => sink.Tensor));
        foreach (var (tensor, gradient) in sinks.Where(sink => sink.Tensor.Role != TensorRole.Parameter))
            _views[operations.Last(operation => operation.Result.Storage.GradientOf == tensor).Result.Storage] = Tensor.AtStep(gradient!);
        var copies = Copies(operations);
        operations.RemoveAll(copies.Contains);
        var inLoop = NeededInLoop(operations);
        foreach (var operation in operations.Where(operation => IsOfStep(operation.Result.Storage)))
            _views[operation.Result.Storage] = Tensor.AtStep(Tensor.OfSteps(operation.Result.Storage, scan.Result, operation.Result.GradientOf == result ? "_sum" : ""));

        foreach (var copy in copies)
            _views[copy.Result] = _views[copy.Operands[0]];

        var first = wanted.FirstOrDefault(pair => pair.Operand.Role != TensorRole.Parameter).Gradient ?? handedOn[0].Gradient;
        yield return new Scan(first, [.. operations.Where(inLoop.Contains).Select(operation => operation.With(InStep(operation.Result), InStep))], !scan.IsReversed);
        foreach (var operation in operations.Where(operation => !inLoop.Contains(operation)))
            yield return operation.With(OfAllSteps(operation.Result), OfAllSteps);

        // By what all steps have, by what is handed on, or by a parameter.
        Tensor? GradientOf(Tensor tensor) => tensor.Shift != 0 ? handedOn.First(carried => carried.Before == tensor).Gradient
            : wanted.FirstOrDefault(pair => pair.Operand == (tensor.Role == TensorRole.Parameter ? tensor : tensor.Steps)).Gradient;
    }

    /// <summary>The gradient by what each step finds, which the one before it in time waits for.</summary>
    private Tensor HandedOn(Tensor carried) =>
        new("d" + carried.Symbol + "_next", carried.Layer, TensorRole.Value, [.. carried.Axes]) { HasStepAfter = !scan.IsReversed, HasStepBefore = scan.IsReversed };

    /// <summary>
    /// Gradients that are passed on as they are, by what is added to something else: what is copied has the place of the first copy that all steps have, and other copies need
    /// none.
    /// </summary>
    private List<Operation> Copies(List<Operation> operations)
    {
        var copies = operations.Where(IsCopy).ToList();
        var placed = copies.Where(copy => _views.ContainsKey(copy.Result) && !_views.ContainsKey(copy.Operands[0]))
            .GroupBy(copy => copy.Operands[0]).Select(group => group.First()).ToList();
        foreach (var copy in placed)
            _views[copy.Operands[0]] = _views[copy.Result];
        return [.. placed, .. copies.Where(copy => !_views.ContainsKey(copy.Result) && _views.ContainsKey(copy.Operands[0]))];
    }

    /// <summary>Whether all of a value that the step computes is passed on as it is.</summary>
    private static bool IsCopy(Operation operation) =>
        operation is Map { Formula: Variable, Result.Whole: null, Operands: [{ Role: TensorRole.Value, Whole: null, Steps: null }] };

    /// <summary>What other steps wait for, or the operands' gradients are made of.</summary>
    private HashSet<Operation> NeededInLoop(List<Operation> operations)
    {
        var needed = new HashSet<Operation>();
        var read = new HashSet<Tensor>(_views.Keys);
        foreach (var operation in operations.AsEnumerable().Reverse().Where(operation => read.Contains(operation.Result.Storage)))
        {
            needed.Add(operation);
            read.UnionWith(operation.Operands.Select(operand => operand.Storage));
        }

        return needed;
    }

    /// <summary>Whether it has a value in each step, for which there is no place yet.</summary>
    private bool IsOfStep(Tensor tensor) => tensor.Role == TensorRole.Value && !_views.ContainsKey(tensor);

    private Tensor InStep(Tensor tensor)
    {
        if (_views.TryGetValue(tensor, out var known))
            return known;
        if (tensor.Whole is not { } whole || !_views.TryGetValue(whole, out var view))
            return tensor;
        return _views[tensor] = Tensor.PartOf(view, tensor);
    }

    private Tensor OfAllSteps(Tensor tensor)
    {
        if (_parts.TryGetValue(tensor, out var part))
            return part;
        if (tensor.Whole is { } whole)
            return _parts[tensor] = Tensor.PartOfSteps(OfAllSteps(whole), tensor);
        var view = InStep(tensor);
        return view.Steps is not { } steps ? view : view.Shift == 0 ? steps : Tensor.Shifted(steps, view.Shift);
    }
}
