using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>Operations as the equations that people know, for comments and documentation.</summary>
internal static class Equations
{
    /// <summary>With the names of the code: <c>delta1 = da1 ⊙ a1 ⊙ (1 − a1)</c>. Every program that has the operation quotes it.</summary>
    public static string Of(Operation operation) => operation.Equation ??= Of(operation, tensor => tensor.Name);

    /// <summary>
    /// As mathematics writes them: <c>δ1 = da1 ⊙ a1 ⊙ (1 − a1)</c>. What lies side by side in one row is one equation, where all of it is known: <c>c1 = [a1, a2]</c>.
    /// </summary>
    public static IEnumerable<string> Symbolic(IReadOnlyList<Operation> operations) => operations
        .Where((operation, i) => operation.Result.Whole is null || operations.Skip(i + 1).All(later => later.Result.Storage != operation.Result.Storage))
        .SelectMany(operation => operation is Scan scan ? Symbolic(scan.Body).Select(line => "  " + line).Prepend(Of(scan, Symbol))
            : [operation.Result.Whole is { } whole ? SideBySide(whole, operations) : Of(operation, Symbol)]);

    private static string SideBySide(Tensor whole, IEnumerable<Operation> operations)
    {
        var parts = operations.Where(operation => operation.Result.Storage == whole).OrderBy(operation => operation.Result.Start);
        return $"{Symbol(whole)} = [{string.Join(", ", parts.Select(part => part is Map map ? Formula(map, Symbol) : Symbol(part.Result)))}]";
    }

    private static string Symbol(Tensor tensor) => tensor.Name.Replace("delta", "δ");

    /// <summary>With names of their own, such as those of a routine that several layers share.</summary>
    public static string Of(Operation operation, Func<Tensor, string> name) => operation switch
    {
        Contraction contraction => $"{name(contraction.Result)} = {Product(contraction, name)}{(contraction.Bias is null ? "" : " + " + name(contraction.Bias))}",
        RandomMask mask => $"{name(mask.Result)} = 0 with probability {NumberNotation.Of(mask.Rate)}, else {NumberNotation.Of(1 / (1 - mask.Rate))}",
        SampleSum sum => $"{name(sum.Result)} = Σ {name(sum.Operand)} over the samples",
        Gather { Indices: var x, Start: var start } rows => (x.Content == TensorContent.Lists ? $"{name(rows.Result)} = Σ {name(rows.Table)}[i] for i in {name(x)}"
            : $"{name(rows.Result)} = {name(rows.Table)}[{name(x)}]") + (start is null ? "" : " + " + name(start)),
        Scatter rows => $"{name(rows.Result)}[{name(rows.Indices)}] += {name(rows.Rows)}",
        BatchMean mean => $"{name(mean.Result)} = the mean of {name(mean.Operand)} over the batch",
        RunningUpdate update => $"{name(update.Result)} moves by {NumberNotation.Of(update.Momentum)} of the way to {name(update.Statistic)}"
            + (update.IsVariance ? ", of rows − 1" : ""),
        Pool pool => $"{name(pool.Result)} = the {OfWindow(pool.Kind)} of each window of {name(pool.Operand)}",
        Unpool { Maximum: var (grid, _) } pool => $"{name(pool.Result)} = {name(pool.Operand)} at the largest of each window of {name(grid)}",
        Unpool pool => $"{name(pool.Result)} = {name(pool.Operand)} at the places of each window{(pool.Kind == PoolKind.Average ? ", divided among them" : "")}",
        Reshape reshape => $"{name(reshape.Result)} = {name(reshape.Operand)} in rows of {NumberNotation.Of(reshape.Result.RowLength)}",
        Border border => $"{name(border.Result)} = {name(border.Operand)} {(border.Crops ? "without its border" : "in a border of zeros")}",
        StepOrder order => $"{name(order.Result)} = {name(order.Operand)}, the rows of each {(order.Result.IsByStep ? "step" : "sample")} together",
        Scan scan => $"for t from {(scan.IsReversed ? "the last step to the first" : "the first step to the last")}:",
        Unfold unfold => $"{name(unfold.Result)} = {name(unfold.Operand)} of {RecentOf(unfold.Steps)}",
        Fold fold => $"{name(fold.Result)} = Σ {name(fold.Operand)} of {RecentOf(fold.Steps)}, each where it was read",
        StepRows rows => $"{name(rows.Result)} = {name(rows.Table)}[t]",
        StepSums rows => $"{name(rows.Result)}[t] += {name(rows.Rows)}",
        Attend attend => $"{name(attend.Result)} = {Attention(attend.Heads, attend.Source, attend.Mask, name)}",
        AttendAdjoint attend => $"{name(attend.Result)} = the gradient of {Attention(attend.Heads, attend.Source, attend.Mask, name)}, from {name(attend.Gradient)}",
        Arrangement arrangement => $"{name(arrangement.Result)} = {Arranged(arrangement, name)}",
        MaximumAdjoint adjoint => $"{name(adjoint.Result)} = {name(adjoint.Gradient)} at the first of {name(adjoint.Arranged)} that is {name(adjoint.Largest)}",
        NestProduct product => $"{name(product.Result)} = Σ {name(product.Left)} · {name(product.Right)}",
        Selection selection => $"{name(selection.Result)} = {name(selection.Table)}[{name(selection.Indices)}]",
        SelectionAdjoint adjoint => $"{name(adjoint.Result)}[{name(adjoint.Indices)}] += {name(adjoint.Gradient)}",
        Map map => $"{name(map.Result)} = {Formula(map, name)}",
        _ => throw new ArgumentException($"{operation.GetType().Name} has no equation.", nameof(operation)),
    };

    private static string Arranged(Arrangement arrangement, Func<Tensor, string> name)
    {
        string operands = string.Join(", ", arrangement.Operands.Distinct().Select(name));
        return arrangement.Kind switch
        {
            ArrangementKind.Sum => $"sums of {operands}",
            ArrangementKind.Max => $"the largest of {operands}",
            _ => $"{operands}, arranged{(arrangement.Fill is double fill ? $", and {NumberNotation.Of(fill)} elsewhere" : "")}",
        };
    }

    private static string RecentOf(RecentSteps steps) => $"{NumberNotation.Of(steps.Taps)} steps up to each, {NumberNotation.Of(steps.Dilation)} apart";

    private static string Attention(Heads heads, Tensor source, Tensor? mask, Func<Tensor, string> name)
    {
        string softmax = $"softmax(q·kᵀ/√{NumberNotation.Of(source.RowLength / 3 / heads.Count)})";
        return $"{(mask is null ? softmax : $"({softmax} ⊙ {name(mask)}ᵀ)")}·v of each of {NumberNotation.Of(heads.Count)} heads of {name(source)} = [q, k, v]"
            + (heads.AreCausal ? ", of keys up to the query" : "");
    }

    private static string OfWindow(PoolKind kind) => kind switch
    {
        PoolKind.Max => "largest",
        PoolKind.Average => "mean",
        _ => "sum",
    };

    private static string Product(Contraction contraction, Func<Tensor, string> name)
    {
        string left = name(contraction.Left) + (contraction.ReducedAxis == Axis.Samples ? "ᵀ" : "");
        string right = name(contraction.Right) + (contraction.TransposesRight ? "ᵀ" : "");
        return left + (contraction.Access is null ? "·" : " ∗ ") + right;
    }

    private static string Formula(Map map, Func<Tensor, string> name)
    {
        var names = map.Bindings.ToDictionary(binding => binding.Variable, binding => name(binding.Tensor));
        return Notation.Of(map.Formula, NotationStyle.Vectors(names));
    }
}
