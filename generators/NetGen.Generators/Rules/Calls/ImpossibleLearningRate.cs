using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generators.Rules.Calls;

/// <summary>NETGEN404: a constant learning rate that is negative, infinite or no number.</summary>
internal static class ImpossibleLearningRate
{
    public static IEnumerable<Diagnostic> Check(NetworkCall call)
    {
        if (call.Argument("learningRate") is not { ConstantValue: { HasValue: true, Value: float or double } constant } rate)
            yield break;

        double value = Convert.ToDouble(constant.Value, CultureInfo.InvariantCulture);
        if (!(value >= 0) || double.IsInfinity(value))
        {
            string text = Convert.ToString(constant.Value, CultureInfo.InvariantCulture);
            yield return CallDiagnostic.Create(RuleIds.ImpossibleLearningRate, rate, WithoutSign(rate), text, call.Method);
        }
    }

    private static Replacement[] WithoutSign(IOperation rate)
    {
        SyntaxNode written = rate is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand.Syntax : rate.Syntax;
        return written is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax number }
            ? [new Replacement($"Change {written} to {number}", written, number.ToString())]
            : [];
    }
}
