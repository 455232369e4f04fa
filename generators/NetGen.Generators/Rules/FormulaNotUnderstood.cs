using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>
/// NETGEN305: a method that is no activation or loss. NETGEN306: a part of one that cannot be differentiated. NETGEN307: a number that the precision does not have.
/// </summary>
internal static class FormulaNotUnderstood
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from formula in network.CustomFormulas
        let problem = formula.Problem
        where problem is not null
        select Finding.Of(
            problem.Kind switch
            {
                FormulaProblemKind.Method => RuleIds.MethodIsNoFormula,
                FormulaProblemKind.Number => RuleIds.NumberBeyondPrecision,
                _ => RuleIds.NotDifferentiable,
            },
            problem.Place,
            problem.Subject,
            problem.Reason) with
        {
            AdditionalPlaces = new[] { formula.Argument }.ToEquatableArray(),
        };
}
