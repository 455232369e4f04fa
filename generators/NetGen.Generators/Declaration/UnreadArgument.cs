using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generators.Declaration;

/// <summary>An argument that names what is not in the project as the generator sees it, and may be in the finished one: generators do not see what others make.</summary>
/// <param name="Place">The argument's expression.</param>
/// <param name="Name">What is not there: <c>Encoder.OutputSize</c>.</param>
internal sealed record UnreadArgument(SourceSpan Place, string Name)
{
    /// <summary>Those of an attribute. In one that compiles there are none.</summary>
    public static IEnumerable<UnreadArgument> Of(AttributeReader attribute, Compilation compilation, CancellationToken cancellation) =>
        from argument in attribute.IsComplete ? [] : attribute.Written
        let name = NameIn(argument.Expression, compilation, cancellation)
        where name is not null
        select new UnreadArgument(attribute.PlaceOf(argument.Expression), name);

    /// <summary>The first name in an expression that means nothing yet, or a constant whose value does not; null where there is none.</summary>
    public static string? NameIn(SyntaxNode expression, Compilation compilation, CancellationToken cancellation)
    {
        if (expression.ContainsDiagnostics)
            return null;
        SemanticModel model = compilation.GetSemanticModel(expression.SyntaxTree);
        return expression.DescendantNodesAndSelf()
            .OfType<SimpleNameSyntax>()
            .Where(name => !IsNameof(name) && IsUnknown(model.GetSymbolInfo(name, cancellation)))
            .Select(name => Whole(name).ToString())
            .FirstOrDefault();
    }

    private static bool IsNameof(SimpleNameSyntax name) =>
        name.Identifier.ValueText == "nameof" && name.Parent is InvocationExpressionSyntax call && call.Expression == name;

    private static bool IsUnknown(SymbolInfo meaning) => meaning switch
    {
        { Symbol: null } => meaning.CandidateSymbols.IsEmpty,
        { Symbol: IFieldSymbol { IsConst: true, HasConstantValue: false } or IErrorTypeSymbol } => true,
        _ => false,
    };

    private static SyntaxNode Whole(SyntaxNode name) =>
        name.Parent is MemberAccessExpressionSyntax or QualifiedNameSyntax ? Whole(name.Parent) : name;
}
