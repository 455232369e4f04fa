using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Schedule;

/// <summary>
/// Where a loop over the rows of a group of samples is cut in two. What a softmax does to a row is one chain, from the largest element to the quotient by the sum, and a
/// processor looks ahead no further than some samples: it waits for their chains. Two loops with half a chain each take less time than one.
/// </summary>
/// <param name="Body">What the first loop ends with: the elementary functions that the row is summed over, of tensors by their names.</param>
/// <param name="Row">The row that keeps them until the second loop writes its own values there.</param>
/// <param name="Loss">What the loss sums up over the row, where the first loop knows it; else null.</param>
internal sealed record LoopFission(Expression Body, RowOperand Row, Expression? Loss)
{
    /// <summary>The cut of a kernel that computes losses with their gradient; null where there is none.</summary>
    public static LoopFission? Of(RowKernel kernel)
    {
        if (!kernel.IsOneVector || kernel.Maps.SingleOrDefault(map => map.IsScalarPerSample) is not { } loss
            || kernel.Operands.FirstOrDefault(operand => operand.IsWritten && !operand.IsUnpadded) is not { } row)
            return null;
        if (kernel.Maps.SelectMany(map => map.FormulaOfTensors.SelfAndParts()).OfType<RowReduction>().FirstOrDefault(IsOverFunctions) is not { Body: var body })
            return null;
        var terms = LossTerms.Of(loss.FormulaOfTensors);
        bool isKnown = terms.Components?.Contains(body) == false && !kernel.Maps.Any(map => terms.Components.Contains(new Variable(map.Result.Name)));
        var behind = kernel.Maps.Where(map => !map.IsScalarPerSample).Select(map => map.FormulaOfTensors).Append(terms.Rest).Append(isKnown ? null : terms.Components);
        return behind.OfType<Expression>().All(formula => ReadsNoScratch(formula.Substitute(body, 0), kernel))
            ? new LoopFission(body, row, isKnown ? terms.Components : null) : null;
    }

    /// <summary>Whether a sum is taken over functions of what has been reduced before, so that a sample's chain is long.</summary>
    private static bool IsOverFunctions(RowReduction reduction) =>
        reduction.Body.OuterReductions().Any() && reduction.Operation == RowOperation.Sum && reduction.Body.SelfAndParts()
            .OfType<Unary>().Any(part => UnaryFunctions.Of(part.Operation).Cost >= UnaryFunctions.Transcendental);

    /// <summary>Whether a formula reads nothing that the first loop may have overwritten.</summary>
    private static bool ReadsNoScratch(Expression formula, RowKernel kernel) =>
        !kernel.Operands.Any(operand => !operand.IsUnpadded && !operand.IsWritten && formula.Contains(new Variable(operand.Tensor.Name)));
}
