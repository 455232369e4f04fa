using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Math;

namespace NetGen.Generators.Declaration;

/// <summary>Finds the method that an attribute names as activation or loss, and reads it.</summary>
/// <param name="attribute">The attribute that names it.</param>
/// <param name="network">The network's class.</param>
/// <param name="precision">What the network computes in.</param>
internal sealed class FormulaCollector(
    AttributeReader attribute, INamedTypeSymbol network, Precision precision, Compilation compilation, CancellationToken cancellation)
{
    /// <summary>The activation that a layer names; null where it names none.</summary>
    public CustomFormula? Activation() => Read("activationFunction", "ActivationType", "ActivationAttribute", [Symbols.Z], static name =>
        Activations.Find(name) is not null ? $"Activation.{name}, without quotes" : null);

    /// <summary>The loss of one output that a network names; null where it names none.</summary>
    public CustomFormula? Loss() => Read("LossFunction", "LossType", "LossAttribute", [Symbols.A, Symbols.T], static name =>
        Losses.Find(name) is not null ? $"Loss = Loss.{name}" : null);

    /// <param name="librarysOwn">How a formula of the library's is written that has the name; null where none has.</param>
    private CustomFormula? Read(string nameArgument, string typeArgument, string mark, Variable[] variables, Func<string, string?> librarysOwn)
    {
        if (attribute.ReadText(nameArgument) is not { Value: var name, Place: var place })
            return null;
        var owner = attribute.ReadType(typeArgument) ?? network;
        IMethodSymbol[] named = [.. owner.GetMembers(name).OfType<IMethodSymbol>()];
        string wanted = $"a static method with [{mark.Substring(0, mark.Length - "Attribute".Length)}]";
        IMethodSymbol? method = named.FirstOrDefault(candidate => IsMarked(candidate, mark)) ?? named.FirstOrDefault();
        string? reason = method is null && librarysOwn(name) is { } own ? $"names no method of '{owner.Name}', but a formula of the library's: write {own}"
            : method is null ? $"names no method of '{owner.Name}': write {wanted} there, or name its class with {typeArgument}"
            : !IsMarked(method, mark) || !method.IsStatic ? $"is not {wanted}: make it one"
            : method.IsGenericMethod || !TakesNumbers(method, variables.Length)
                ? $"has another signature than 'static float {name}({Parameters(variables.Length)})': float and double are both possible"
            : method.DeclaringSyntaxReferences.IsEmpty ? $"has no source in this project: its formula has to be read to be differentiated"
            : Body(method) is null ? "has no expression body: write it as '=>' and one expression"
            : null;
        if (reason is not null)
        {
            FormulaProblem problem = new(FormulaProblemKind.Method, place, name, reason);
            return new CustomFormula(name, place, null, problem) { Unread = method is null ? name : null };
        }

        var reader = new FormulaReader(network, place, precision, compilation, cancellation);
        var formula = reader.Read(method!, variables);
        return new CustomFormula(name, place, formula is null ? null : StableForms.Of(formula).Tidy(), reader.Problem)
        {
            Unread = reader.Unread,
        };
    }

    /// <summary>The expression of an expression-bodied method.</summary>
    public static ExpressionSyntax? Body(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<MethodDeclarationSyntax>()
            .Select(syntax => syntax.ExpressionBody?.Expression).FirstOrDefault(body => body is not null);

    private static bool IsMarked(IMethodSymbol method, string mark) =>
        method.GetAttributes().Any(data => data.AttributeClass is { } type && AttributeNames.IsOfLibrary(type, mark));

    public static bool TakesNumbers(IMethodSymbol method, int count) =>
        method.Parameters.Length == count && IsNumber(method.ReturnType) && method.Parameters.All(parameter => parameter.RefKind == RefKind.None && IsNumber(parameter.Type));

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    private static string Parameters(int count) => count == 1 ? "float x" : "float output, float target";
}
