using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Calls of the library's loops over tensors that lie in any way.</summary>
internal sealed class NestText(ElementType type, NumberTables tables)
{
    public string Of(Operation operation) => operation switch
    {
        Arrangement arrangement => string.Join("\n", Arranged(arrangement)),
        NestProduct product => Product(product),
        MaximumAdjoint adjoint => $"{Cleared(adjoint.Result)}\nNestSelection.MaxBack(ref {adjoint.Gradient.Name}, ref {adjoint.Arranged.Name}, ref {adjoint.Largest.Name}, "
            + $"ref {adjoint.Result.Name}, {Samples(adjoint.Result)}, {Each(adjoint.Gradient)}, {Each(adjoint.Arranged)}, {Each(adjoint.Largest)}, {Each(adjoint.Result)}, "
            + $"{Outer(adjoint.Nest)}, {Numbers(adjoint.Nest.Of(1, 0, 1, 0), adjoint.Gradient, adjoint.Arranged, adjoint.Largest, adjoint.Result)});",
        Selection selection => $"NestSelection.Gather(ref {selection.Table.Name}, ref {selection.Indices.Name}, ref {selection.Result.Name}, {Samples(selection.Result)}, "
            + $"{Each(selection.Table)}, {Each(selection.Indices)}, {Each(selection.Result)}, {selection.Entries}, {Elements(selection.Stride, selection.Table)}, "
            + $"{Numbers(selection.Nest, selection.Table, selection.Indices, selection.Result)});",
        SelectionAdjoint adjoint => $"{Cleared(adjoint.Result)}\nNestSelection.Scatter(ref {adjoint.Gradient.Name}, ref {adjoint.Indices.Name}, ref {adjoint.Result.Name}, "
            + $"{Samples(adjoint.Gradient)}, {Each(adjoint.Gradient)}, {Each(adjoint.Indices)}, {Each(adjoint.Result)}, {adjoint.Entries}, "
            + $"{Elements(adjoint.Stride, adjoint.Result)}, {Numbers(adjoint.Nest, adjoint.Result, adjoint.Indices, adjoint.Gradient)});",
        _ => throw new NotSupportedException($"No text for a {operation.GetType().Name}."),
    };

    private IEnumerable<string> Arranged(Arrangement arrangement)
    {
        var result = arrangement.Result;
        bool isAmongZeros = arrangement is { Fill: 0, Kind: not ArrangementKind.Max, Pieces.IsEmpty: false } && result.IsPerSample;
        if (arrangement.Fill is double fill && !isAmongZeros)
            yield return Filled(result, new FormulaWriter(type.Keyword).Number(fill));
        string method = arrangement.Kind switch { ArrangementKind.Copy => "Copy", ArrangementKind.Sum => "Add", _ => "Max" };
        for (int i = 0; i < arrangement.Pieces.Length; i++)
        {
            var piece = arrangement.Pieces[i];
            bool isEach = result.IsPerSample || piece.Operand.IsPerSample;
            string first = isAmongZeros && i == 0 ? (arrangement.Kind == ArrangementKind.Copy ? "CopyAmongZeros" : "Sum") : method;
            yield return $"Nest.{first}(ref {piece.Operand.Name}, ref {result.Name}, {(isEach ? "samples" : "1")}, {Each(piece.Operand)}, {Each(result)}, "
                + $"{Numbers(arrangement.Kind == ArrangementKind.Copy ? WholeRows.Of(piece, result, type) : piece.Nest, piece.Operand, result)});";
        }
    }

    private string Product(NestProduct product)
    {
        var (left, right, result) = (product.Left, product.Right, product.Result);
        bool isEach = left.IsPerSample || right.IsPerSample;
        return $"{Cleared(result)}\nNest.Multiply(ref {left.Name}, ref {right.Name}, ref {result.Name}, {(isEach ? "samples" : "1")}, "
            + $"{Each(left)}, {Each(right)}, {Each(result)}, {Numbers(product.Nest, left, right, result)});";
    }

    private string Cleared(Tensor result) => Filled(result, "0");

    /// <summary>Gradients of parameters keep what they have where it is added to.</summary>
    private string Filled(Tensor result, string number)
    {
        string count = result.IsPerSample ? $"samples * {Each(result)}" : CodeWriter.Number(RowLayout.SizeOf(result, type));
        string fill = $"Nest.Fill(ref {result.Name}, {count}, {number});";
        return result.Role == TensorRole.ParameterGradient ? $"if (!accumulate)\n    {fill}" : fill;
    }

    private static string Samples(Tensor tensor) => tensor.IsPerSample ? "samples" : "1";

    /// <summary>From a sample to the next.</summary>
    private int Each(Tensor tensor) => tensor.IsPerSample ? tensor.Positions * RowLayout.StrideOf(tensor, type) : 0;

    /// <summary>The loops in which the second tensor goes on.</summary>
    private static int Outer(Nest nest) => nest.Loops.TakeWhile(loop => loop.Strides[1] != Stride.None).Count();

    private string Numbers(Nest nest, params Tensor[] tensors)
    {
        var numbers = nest.Starts.Zip(tensors, Elements).ToList();
        foreach (var loop in nest.Loops)
            numbers.AddRange(loop.Strides.Zip(tensors, Elements).Prepend(loop.Length));
        return tables.NameOf(numbers);
    }

    private int Elements(Stride stride, Tensor tensor) => (stride.Rows * RowLayout.StrideOf(tensor, type)) + stride.Components;
}
