using NetGen.Generators.Declaration;
using NetGen.Generators.Math;

namespace NetGen.Generators.Rules;

/// <summary>
/// NETGEN307 for numbers that nobody wrote: each number of a formula of the user's fits the precision, but what it or its derivative multiplies them to does not.
/// The library's own formulas always have a form that makes no such number.
/// </summary>
internal static class RewrittenNumbers
{
    /// <param name="network">A declaration without other mistakes.</param>
    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        if (!network.CustomFormulas.Any())
            return [];
        var precision = Precision.Of(network.Precision);
        return network.Structure.Sequences.SelectMany(static nodes => nodes).Select(node => OfActivation(node.Activation, precision))
            .Concat(network.Structure.Heads.Select(head => OfLoss(head, precision)))
            .OfType<Finding>()
            .Take(1);
    }

    private static Finding? OfActivation(ActivationSettings activation, Precision precision) =>
        activation.Custom is { } custom && activation.Formula().Output is var output ? Judge(custom, precision, output, Derivative.Backward(output).Value) : null;

    private static Finding? OfLoss(HeadNode head, Precision precision)
    {
        var activation = head.Ending?.Activation ?? ActivationSettings.Identity;
        if ((head.Loss.Custom ?? activation.Custom) is not { } custom)
            return null;
        var fused = FusedLoss.Compose(activation.Formula(), head.Loss.Formula(), head.After.Size);
        return Judge(custom, precision, fused.Loss, fused.Gradient);
    }

    private static Finding? Judge(CustomFormula formula, Precision precision, params Expression[] expressions) =>
        expressions.SelectMany(static expression => expression.SelfAndParts()).OfType<Constant>().FirstOrDefault(constant => !precision.Holds(constant.Value)) is { } number
            ? Finding.Of(
                RuleIds.NumberBeyondPrecision, formula.Argument, formula.Name,
                    $"or its derivative comes to {Precision.Rounded(number.Value)}, which is no number of {precision.Description}")
            : null;
}
