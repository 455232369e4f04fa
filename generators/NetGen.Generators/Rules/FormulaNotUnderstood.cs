using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN305: a method that is no activation or loss. NETGEN306: a part of one that cannot be differentiated.</summary>
internal static class FormulaNotUnderstood
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from formula in network.CustomFormulas
        let problem = formula.Problem
        where problem is not null
        select Finding.Of(
            problem.Kind == FormulaProblemKind.Method ? RuleIds.MethodIsNoFormula : RuleIds.NotDifferentiable,
            problem.Place,
            problem.Subject,
            problem.Reason) with
        {
            AdditionalPlaces = new[] { formula.Argument }.ToEquatableArray(),
        };
}
