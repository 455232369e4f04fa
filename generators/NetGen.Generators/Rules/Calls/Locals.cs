using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generators.Rules.Calls;

/// <summary>What is certain of local variables without following the flow of control.</summary>
internal static class Locals
{
    /// <summary>
    /// The value of a local that is given one where it is declared and nowhere else; null for any other. The declaration comes first, so
    /// that half-typed locals whose values are each other lead nowhere.
    /// </summary>
    public static IOperation? OnlyValue(ILocalReferenceOperation reference)
    {
        ILocalSymbol local = reference.Local;
        return local.RefKind == RefKind.None
            && local.DeclaringSyntaxReferences is [var declaration]
            && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value, Parent.Parent: LocalDeclarationStatementSyntax }
            && value.Span.End <= reference.Syntax.SpanStart
            && !References(reference.Root(), local).Any(IsWritten)
                ? reference.SemanticModel?.GetOperation(value)
                : null;
    }

    /// <summary>All uses of a local in a method, in lambdas and local functions too.</summary>
    public static IEnumerable<ILocalReferenceOperation> References(IOperation root, ILocalSymbol local) => root
        .Descendants()
        .OfType<ILocalReferenceOperation>()
        .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local));

    /// <summary>The whole body around an operation.</summary>
    public static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    /// <summary>Assigned, or open to assignment through a reference, a pointer or a pattern of tuples.</summary>
    private static bool IsWritten(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference || assignment is ISimpleAssignmentOperation { IsRef: true },
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        ITupleOperation or IAddressOfOperation or IIncrementOrDecrementOperation => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
        _ => false,
    };
}
