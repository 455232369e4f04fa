using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generators.Declaration;

/// <summary>Reads the arguments of one attribute together with their places.</summary>
/// <param name="data">What the arguments mean.</param>
/// <param name="syntax">How they were written; null in another assembly, where there are no places.</param>
/// <param name="type">The class that bears the attribute.</param>
internal sealed class AttributeReader(AttributeData data, AttributeSyntax? syntax, INamedTypeSymbol type)
{
    private static readonly SourceSpan Nowhere = new(0, 0, 0, 0);

    public AttributeData Data => data;

    public AttributeSyntax? Syntax => syntax;

    /// <summary>The whole attribute.</summary>
    public SourceSpan Place => syntax is null ? Nowhere : PlaceOf(syntax);

    /// <summary>Whether every argument compiles. An argument that doesn't is missing from the data, or is there as an error.</summary>
    public bool IsComplete =>
        data.AttributeConstructor is not null
        && syntax is not { ContainsDiagnostics: true }
        && data.ConstructorArguments.All(IsReadable)
        && data.NamedArguments.All(argument => IsReadable(argument.Value))
        && (syntax is null || data.NamedArguments.Length == Written.Count(argument => argument.NameEquals is not null));

    public SeparatedSyntaxList<AttributeArgumentSyntax> Written => syntax?.ArgumentList?.Arguments ?? default;

    public static AttributeReader? Create(AttributeData data, INamedTypeSymbol type, CancellationToken cancellation) =>
        data.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax ? new(data, syntax, type) : null;

    /// <summary>The same of an attribute whose source nobody asks for.</summary>
    public static AttributeReader WithoutPlaces(AttributeData data, INamedTypeSymbol type) => new(data, null, type);

    public SourceSpan PlaceOf(SyntaxNode node) => DeclarationPart.PlaceOf(type, depth: 0, node.SyntaxTree, node.Span);

    /// <summary>
    /// An argument of the constructor or a named one; null where it was left out and has no default, or is of another type.
    /// </summary>
    public Argument<T>? Read<T>(string name) =>
        Constant(name) is { Kind: TypedConstantKind.Primitive, Value: T value } ? new(value, PlaceOf(name)) : null;

    /// <summary>The same for an argument whose type is an enum.</summary>
    public Argument<string>? ReadEnum(string name) =>
        Constant(name) is { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol @enum } constant
            ? new(EnumName.Of(@enum, constant.Value), PlaceOf(name))
            : null;

    /// <summary>A text that an argument gives, without letters where it is null; null where it was left out and has no default.</summary>
    public Argument<string>? ReadText(string name) =>
        Constant(name) is { Kind: TypedConstantKind.Primitive, Type.SpecialType: SpecialType.System_String } text
            ? new((string?)text.Value ?? "", PlaceOf(name))
            : null;

    /// <summary>A class that an argument names by <c>typeof</c>; null where it was left out.</summary>
    public INamedTypeSymbol? ReadType(string name) => Constant(name) is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol value } ? value : null;

    /// <summary>An argument that is an array of numbers; null where it was left out.</summary>
    public Argument<EquatableArray<double>>? ReadNumbers(string name) =>
        Constant(name) is { Kind: TypedConstantKind.Array, IsNull: false } array && array.Values.All(value => value.Value is double)
            ? new(array.Values.Select(value => (double)value.Value!).ToEquatableArray(), PlaceOf(name))
            : null;

    /// <summary>The elements of an argument that takes any number of integers, each with its place; none where it was left out.</summary>
    public EquatableArray<Argument<int>> ReadIntegers(string name)
    {
        if (Constant(name) is not { Kind: TypedConstantKind.Array, IsNull: false } array)
            return EquatableArray<Argument<int>>.Empty;
        AttributeArgumentSyntax[] written = [.. Written.Where(static argument => argument.NameEquals is null)];
        bool isOneByOne = written.Length == array.Values.Length && written.All(static argument => argument.NameColon is null);
        return array.Values
            .Select((value, i) => new Argument<int>((int)value.Value!, isOneByOne ? PlaceOf(written[i].Expression) : PlaceOf(name)))
            .ToEquatableArray();
    }

    /// <summary>Whether the chosen constructor has a parameter of the name.</summary>
    public bool Takes(string parameter) => data.AttributeConstructor?.Parameters.Any(candidate => candidate.Name == parameter) ?? false;

    /// <summary>Every argument of a type, those of the constructor that were left out with their defaults.</summary>
    public IEnumerable<NamedArgument<T>> Arguments<T>() =>
        from argument in Constants()
        where argument.Value is { Kind: TypedConstantKind.Primitive, Value: T }
        select new NamedArgument<T>(argument.Key, new((T)argument.Value.Value!, PlaceOf(argument.Key)));

    /// <summary>Every argument that is a text or a member of an enum.</summary>
    public IEnumerable<NamedArgument<string>> Words() => Arguments<string>().Concat(
        from argument in Constants()
        where argument.Value is { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol }
        select new NamedArgument<string>(
            argument.Key, new(EnumName.Of((INamedTypeSymbol)argument.Value.Type!, argument.Value.Value), PlaceOf(argument.Key))));

    /// <summary>
    /// The parameter or property that a written argument is for. Where the arguments don't fit, the compiler has chosen no constructor: then it is the
    /// likeliest parameter of any, one that is an enum.
    /// </summary>
    public ISymbol? TargetOf(AttributeArgumentSyntax argument)
    {
        if (argument.NameEquals is { Name.Identifier.ValueText: var property })
            return Property(data.AttributeClass, property);

        return data.AttributeConstructor is { } chosen ? Parameter(chosen, argument)
            : data.AttributeClass?.InstanceConstructors
                .Select(constructor => Parameter(constructor, argument))
                .OrderBy(parameter => parameter?.Type.TypeKind == TypeKind.Enum ? 0 : parameter is null ? 2 : 1)
                .FirstOrDefault();
    }

    /// <summary>A property of the attribute, or of a class that it derives from.</summary>
    private static ISymbol? Property(INamedTypeSymbol? attribute, string name) =>
        attribute is null ? null : attribute.GetMembers(name).FirstOrDefault() ?? Property(attribute.BaseType, name);

    private IParameterSymbol? Parameter(IMethodSymbol constructor, AttributeArgumentSyntax argument) =>
        argument.NameColon is { Name.Identifier.ValueText: var parameter }
            ? constructor.Parameters.FirstOrDefault(candidate => candidate.Name == parameter)
            : constructor.Parameters.ElementAtOrDefault(Written.IndexOf(argument));

    /// <summary>An error may be in a part: an element of an array, or the class of a <c>typeof</c>.</summary>
    private static bool IsReadable(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Error => false,
        TypedConstantKind.Array => constant.IsNull || constant.Values.All(IsReadable),
        TypedConstantKind.Type => constant.Value is not IErrorTypeSymbol,
        _ => true,
    };

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

    private IEnumerable<KeyValuePair<string, TypedConstant>> Constants() =>
        (data.AttributeConstructor?.Parameters ?? [])
            .Zip(data.ConstructorArguments, static (parameter, value) => new KeyValuePair<string, TypedConstant>(parameter.Name, value))
            .Concat(data.NamedArguments);

    /// <summary>The argument's expression; the attribute where it was left out.</summary>
    private SourceSpan PlaceOf(string name)
    {
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = Written;
        for (int i = 0; i < arguments.Count; i++)
        {
            SimpleNameSyntax? written = arguments[i].NameEquals?.Name ?? arguments[i].NameColon?.Name;
            if ((written?.Identifier.ValueText ?? data.AttributeConstructor?.Parameters.ElementAtOrDefault(i)?.Name) == name)
                return PlaceOf(arguments[i].Expression);
        }

        return Place;
    }
}
