using System.Collections.Immutable;
using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>
/// Products with weights whose parts a file puts in another order, as exporters do with the gates of recurrent layers: the parts of the result are moved instead, which are
/// few, and the product reads the weights as they lie.
/// </summary>
internal sealed class MovedParts
{
    private readonly Dictionary<Tensor, PartsOfWeight> _parts = [];
    private int _tensors;

    private MovedParts(ImportedGraph file)
    {
        foreach (var weight in file.Weights)
            _parts[weight.Tensor] = PartsOfWeight.Whole(weight.Tensor);
        _tensors = file.Inputs.Concat(file.Outputs).Select(static named => named.Tensor).Concat(_parts.Keys).Concat(file.Literals.Select(static literal => literal.Tensor))
            .Concat(Inside(file.Operations).SelectMany(static operation => operation.Results.Concat(operation.Operands)))
            .Select(static tensor => tensor.Number).DefaultIfEmpty().Max();
    }

    public static ImportedGraph Of(ImportedGraph file)
    {
        var moved = new MovedParts(file);
        var operations = moved.Of(file.Operations);
        return LiveGraph.Of(file with { Operations = operations.ToEquatableArray() });
    }

    private static IEnumerable<Operation> Inside(IEnumerable<Operation> operations) =>
        operations.SelectMany(static operation => operation is Scan scan ? Inside(scan.Body).Prepend(scan) : [operation]);

    private ImmutableArray<Operation> Of(IEnumerable<Operation> operations)
    {
        var all = ImmutableArray.CreateBuilder<Operation>();
        foreach (var operation in operations)
        {
            if (operation is SingleOperation { Result: var result } && PartsOf(operation) is { } parts)
                _parts[result] = parts;
            if (operation is Contraction product && Moved(product) is { } moved)
                all.AddRange(moved);
            else
                all.Add(operation is Scan scan ? scan with { Body = Of(scan.Body).ToEquatableArray() } : operation);
        }

        return all.ToImmutable();
    }

    private PartsOfWeight? PartsOf(Operation operation) => operation switch
    {
        View view when _parts.TryGetValue(view.Operand, out var parts) => parts.Seen(view),
        Concatenation whole when whole.Parts.All(_parts.ContainsKey) => PartsOfWeight.Joined([.. whole.Parts.Select(part => _parts[part])], whole),
        _ => null,
    };

    private IEnumerable<Operation>? Moved(Contraction product) =>
        _parts.TryGetValue(product.Right, out var right) ? Moved(product, right, product.RightAxes, product.LeftAxes, whole => product with { Right = whole })
        : _parts.TryGetValue(product.Left, out var left) ? Moved(product, left, product.LeftAxes, product.RightAxes, whole => product with { Left = whole })
        : null;

    /// <summary>A product with all of the weights, whose result is then put together of its parts; null where parts are in order, are missing, or are summed over.</summary>
    private IEnumerable<Operation>? Moved(Contraction product, PartsOfWeight parts, EquatableArray<int> axes, EquatableArray<int> others, Func<Tensor, Contraction> with)
    {
        int along = parts.Along < 0 ? -1 : product.ResultAxes.ToList().IndexOf(axes[parts.Along]);
        if (along < 0 || others.Contains(axes[parts.Along]) || !parts.AreAll)
            return null;
        var whole = parts.WeightAs(New);
        var moved = with(whole.Result) with { Result = New(product.Result) };
        var slices = parts.Parts.Select(part => Slice(moved.Result, along, part.Start, part.Count, product.Origin)).ToList();
        var joined = new Concatenation(product.Result, slices.Select(static slice => slice.Result).ToEquatableArray(), along) { Origin = product.Origin };
        return [whole with { Origin = product.Origin }, moved, .. slices, joined];
    }

    private View Slice(Tensor operand, int along, long start, long count, string origin)
    {
        var result = New(operand with { Shape = operand.Shape.With(along, count) });
        var accesses = Enumerable.Range(0, operand.Shape.Rank).Select(axis => axis == along ? new AxisAccess(axis, start) : new AxisAccess(axis));
        return new View(result, operand, accesses.ToEquatableArray()) { Origin = origin };
    }

    private Tensor New(Tensor alike) => alike with { Number = ++_tensors };
}
