using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>An elementary function of the components of a row that a reduction sums up and a later loop needs again: it is kept where a result goes.</summary>
/// <param name="Function">What is kept.</param>
/// <param name="Level">The reductions in whose loop it is computed.</param>
/// <param name="Place">The result in whose row it lies until that is written.</param>
internal sealed record KeptFunction(Expression Function, int Level, RowOperand Place)
{
    /// <summary>What a loop over longer rows keeps; null for nothing.</summary>
    public static KeptFunction? Of(RowKernel kernel, RowFormulas formulas)
    {
        var results = formulas.Needed(kernel).Select(formulas.Of).ToList();
        for (int level = 0; level < formulas.ReductionLevels.Count; level++)
        {
            var later = formulas.ReductionLevels.Skip(level + 1).SelectMany(reductions => reductions).Select(reduction => reduction.Body).Concat(results).ToList();
            var function = formulas.ReductionLevels[level].SelectMany(reduction => Functions(reduction.Body))
                .FirstOrDefault(function => later.Any(formula => Needs(formula, function)));
            if (function is not null && kernel.Operands.FirstOrDefault(operand => operand.IsWritten && IsFree(operand)) is { } place)
                return new KeptFunction(function, level, place);

            // A result may lie where an operand does that is padded as it is.
            bool IsFree(RowOperand result) => kernel.Operands
                .Where(operand => !operand.IsWritten && operand.Stride > 0 && operand.IsUnpadded == result.IsUnpadded)
                .All(operand => !formulas.VariablesOf(operand.Tensor).Any(variable => later.Any(formula => RowFormulas.Mentions(formula, variable, function))));
        }

        return null;
    }

    /// <summary>Whether a formula has a part outside of its reductions.</summary>
    public static bool Needs(Expression formula, Expression part) => formula is not RowReduction && (formula.Equals(part) || formula.Operands.Any(operand => Needs(operand, part)));

    private static IEnumerable<Expression> Functions(Expression body) => body switch
    {
        RowReduction => [],
        Unary { Scope: Scope.Component } unary when UnaryFunctions.Of(unary.Operation).Cost >= UnaryFunctions.Transcendental => [unary],
        _ => body.Operands.SelectMany(Functions),
    };
}
