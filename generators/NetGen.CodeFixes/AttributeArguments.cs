using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace NetGen.CodeFixes;

/// <summary>Changes single arguments of an attribute and leaves the layout of all others as it is.</summary>
/// <param name="parameters">The names of the constructor's parameters.</param>
internal sealed class AttributeArguments(IReadOnlyList<string> parameters)
{
    public static AttributeArguments Of(AttributeSyntax attribute, SemanticModel model) =>
        new([.. (model.GetSymbolInfo(attribute).Symbol as IMethodSymbol)?.Parameters.Select(parameter => parameter.Name) ?? []]);

    /// <summary>An argument's expression; null where it is left out.</summary>
    public ExpressionSyntax? Find(AttributeSyntax attribute, string name)
    {
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = attribute.ArgumentList?.Arguments ?? default;
        return arguments.FirstOrDefault(argument => IsNamed(argument, arguments.IndexOf(argument), name))?.Expression;
    }

    /// <summary>Sets an argument to an expression with names in full, which are shortened afterwards; null removes it.</summary>
    public AttributeSyntax Set(AttributeSyntax attribute, string name, string? value)
    {
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = attribute.ArgumentList?.Arguments ?? default;
        int index = arguments.IndexOf(argument => IsNamed(argument, arguments.IndexOf(argument), name));
        if (value is null)
            return index < 0 ? attribute : With(attribute, Without(arguments, index));

        ExpressionSyntax expression = SyntaxFactory.ParseExpression(value).WithAdditionalAnnotations(Simplifier.Annotation);
        if (index >= 0)
        {
            AttributeArgumentSyntax old = arguments[index];
            return With(attribute, arguments.Replace(old, old.WithExpression(expression.WithTriviaFrom(old.Expression))));
        }

        return With(attribute, Inserted(arguments, name, expression));
    }

    private bool IsNamed(AttributeArgumentSyntax argument, int index, string name) =>
        (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText is { } written
            ? written == name
            : parameters.ElementAtOrDefault(index) == name;

    /// <summary>A parameter stands before all properties, and by its place where those before it do so too.</summary>
    private SeparatedSyntaxList<AttributeArgumentSyntax> Inserted(
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments, string name, ExpressionSyntax expression)
    {
        if (!parameters.Contains(name))
            return Insert(arguments, arguments.Count, SyntaxFactory.AttributeArgument(Property(name), nameColon: null, expression));

        int constructor = arguments.TakeWhile(argument => argument.NameEquals is null).Count();
        bool isByPlace = arguments.Take(constructor).All(argument => argument.NameColon is null) && parameters[constructor] == name;
        return Insert(
            arguments,
            constructor,
            SyntaxFactory.AttributeArgument(nameEquals: null, isByPlace ? null : Parameter(name), expression));
    }

    private static NameEqualsSyntax Property(string name) => SyntaxFactory.NameEquals(
        SyntaxFactory.IdentifierName(name).WithTrailingTrivia(SyntaxFactory.Space),
        SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space));

    private static NameColonSyntax Parameter(string name) => SyntaxFactory.NameColon(
        SyntaxFactory.IdentifierName(name), SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space));

    /// <summary>A comment behind the comma that goes with the last argument is about the one before: it stays.</summary>
    private static SeparatedSyntaxList<AttributeArgumentSyntax> Without(SeparatedSyntaxList<AttributeArgumentSyntax> arguments, int index)
    {
        SeparatedSyntaxList<AttributeArgumentSyntax> rest = arguments.RemoveAt(index);
        if (index == 0 || index < rest.Count || !arguments.GetSeparator(index - 1).TrailingTrivia.Any(IsComment))
            return rest;

        AttributeArgumentSyntax last = rest[index - 1];
        return rest.Replace(last, last.WithTrailingTrivia(last.GetTrailingTrivia().AddRange(arguments.GetSeparator(index - 1).TrailingTrivia)));
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    /// <summary>A new comma is followed by a space, and what ended the list still does.</summary>
    private static SeparatedSyntaxList<AttributeArgumentSyntax> Insert(
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments, int index, AttributeArgumentSyntax argument)
    {
        if (index == arguments.Count && index > 0)
        {
            AttributeArgumentSyntax last = arguments[index - 1];
            arguments = arguments.Replace(last, last.WithoutTrailingTrivia());
            argument = argument.WithTrailingTrivia(last.GetTrailingTrivia());
        }

        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        IEnumerable<SyntaxToken> commas = arguments.GetSeparators();
        if (arguments.Count > 0)
            commas = index == arguments.Count ? commas.Append(comma) : [.. commas.Take(index), comma, .. commas.Skip(index)];
        return SyntaxFactory.SeparatedList([.. arguments.Take(index), argument, .. arguments.Skip(index)], commas);
    }

    private static AttributeSyntax With(AttributeSyntax attribute, SeparatedSyntaxList<AttributeArgumentSyntax> arguments) =>
        arguments.Count == 0 ? attribute.WithArgumentList(null).WithTrailingTrivia(attribute.GetTrailingTrivia())
        : attribute.WithArgumentList((attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList()).WithArguments(arguments));
}
