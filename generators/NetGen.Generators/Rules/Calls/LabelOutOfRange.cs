using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generators.Rules.Calls;

/// <summary>NETGEN409: a class label, written in the call, that is not the number of an output, nor −1, which says that there is none.</summary>
internal static class LabelOutOfRange
{
    public static IEnumerable<Diagnostic> Check(NetworkCall call)
    {
        IEnumerable<IOperation> labels = Lengths.Unwrapped(call.Argument("labels")) switch
        {
            ICollectionExpressionOperation collection => collection.Elements,
            IArrayCreationOperation { Initializer.ElementValues: var values } => values,
            _ => [],
        };
        return
            from label in labels
            let value = Lengths.Constant(label)
            where value < -1 || value >= call.Shape.Classes
            select CallDiagnostic.Create(
                RuleIds.LabelOutOfRange,
                label,
                Numbers.Text(value.Value),
                call.Shape,
                Numbers.Count(call.Shape.Classes, "output"),
                Numbers.Text(call.Shape.Classes - 1));
    }
}
