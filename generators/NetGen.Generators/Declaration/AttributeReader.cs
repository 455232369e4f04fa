using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generators.Declaration;

/// <summary>Reads the arguments of one attribute together with their places.</summary>
/// <param name="data">What the arguments mean.</param>
/// <param name="syntax">How they were written.</param>
/// <param name="type">The class that bears the attribute.</param>
internal sealed class AttributeReader(AttributeData data, AttributeSyntax syntax, INamedTypeSymbol type)
{
    public AttributeData Data => data;

    public AttributeSyntax Syntax => syntax;

    /// <summary>The whole attribute.</summary>
    public Place Place => PlaceOf(syntax);

    /// <summary>Whether every argument compiles. An argument that doesn't is missing from the data, or is there as an error.</summary>
    public bool IsComplete =>
        data.AttributeConstructor is not null
        && !syntax.ContainsDiagnostics
        && data.ConstructorArguments.All(constant => constant.Kind != TypedConstantKind.Error)
        && data.NamedArguments.All(argument => argument.Value.Kind != TypedConstantKind.Error)
        && data.NamedArguments.Length == Arguments.Count(argument => argument.NameEquals is not null);

    public IEnumerable<AttributeArgumentSyntax> Arguments => syntax.ArgumentList?.Arguments ?? default;

    public static AttributeReader? Create(AttributeData data, INamedTypeSymbol type, CancellationToken cancellation) =>
        data.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax ? new(data, syntax, type) : null;

    public Place PlaceOf(SyntaxNode node) => DeclarationPart.PlaceOf(type, depth: 0, node.SyntaxTree, node.Span);

    /// <summary>
    /// An argument of the constructor or a named one; null where it was left out and has no default, or is of another type.
    /// </summary>
    public Argument<T>? Read<T>(string name) =>
        Constant(name) is { Kind: TypedConstantKind.Primitive, Value: T value } ? new(value, PlaceOf(Written(name))) : null;

    /// <summary>The same for an argument whose type is an enum.</summary>
    public Argument<string>? ReadEnum(string name) =>
        Constant(name) is { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol @enum } constant
            ? new(EnumName.Of(@enum, constant.Value), PlaceOf(Written(name)))
            : null;

    /// <summary>A class that an argument names by <c>typeof</c>; null where it was left out.</summary>
    public INamedTypeSymbol? ReadType(string name) => Constant(name) is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol value } ? value : null;

    /// <summary>An argument that is an array of numbers; null where it was left out.</summary>
    public Argument<EquatableArray<double>>? ReadNumbers(string name) =>
        Constant(name) is { Kind: TypedConstantKind.Array, IsNull: false } array && array.Values.All(value => value.Value is double)
            ? new(array.Values.Select(value => (double)value.Value!).ToEquatableArray(), PlaceOf(Written(name)))
            : null;

    /// <summary>Every named argument that is a number.</summary>
    public IEnumerable<NamedNumber> NamedNumbers()
    {
        foreach (KeyValuePair<string, TypedConstant> argument in data.NamedArguments)
        {
            if (argument.Value is { Kind: TypedConstantKind.Primitive, Value: double value })
                yield return new NamedNumber(argument.Key, new(value, PlaceOf(Written(argument.Key))));
        }
    }

    /// <summary>The parameter or property that a written argument is for.</summary>
    public ISymbol? TargetOf(AttributeArgumentSyntax argument)
    {
        if (argument.NameEquals is { Name.Identifier.ValueText: var property })
            return data.AttributeClass?.GetMembers(property).FirstOrDefault();

        // Where the arguments don't fit, the compiler has chosen no constructor; layers have just the one.
        IMethodSymbol? constructor = data.AttributeConstructor ?? data.AttributeClass?.InstanceConstructors.FirstOrDefault();
        return argument.NameColon is { Name.Identifier.ValueText: var parameter }
            ? constructor?.Parameters.FirstOrDefault(candidate => candidate.Name == parameter)
            : constructor?.Parameters.ElementAtOrDefault(syntax.ArgumentList!.Arguments.IndexOf(argument));
    }

    private TypedConstant? Constant(string name)
    {
        if (data.AttributeConstructor?.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { Ordinal: var ordinal })
            return data.ConstructorArguments.ElementAtOrDefault(ordinal);

        foreach (KeyValuePair<string, TypedConstant> argument in data.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value;
        }

        return null;
    }

    /// <summary>The argument's expression; the attribute where it was left out.</summary>
    private SyntaxNode Written(string name)
    {
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = syntax.ArgumentList?.Arguments ?? default;
        for (int i = 0; i < arguments.Count; i++)
        {
            SimpleNameSyntax? written = arguments[i].NameEquals?.Name ?? arguments[i].NameColon?.Name;
            if ((written?.Identifier.ValueText ?? data.AttributeConstructor?.Parameters.ElementAtOrDefault(i)?.Name) == name)
                return arguments[i].Expression;
        }

        return syntax;
    }
}
