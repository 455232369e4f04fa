using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Playground.Editor;

/// <summary>What a pointer that rests on a name is told.</summary>
internal static class Hovering
{
    public static Tip? At(Source source, int position)
    {
        SyntaxToken token = source.Tree.GetRoot().FindToken(position);
        if (!token.Span.Contains(position) || token.Parent is not SimpleNameSyntax name)
            return null;
        SymbolInfo info = source.Model.GetSymbolInfo(name);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not { } symbol)
            return null;

        ISymbol documented = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : symbol;
        return new Tip(name.SpanStart, name.Span.End, symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), Text(source, name, documented));
    }

    private static string Text(Source source, SimpleNameSyntax name, ISymbol symbol)
    {
        string summary = Documentation.Of(symbol);
        string? shapes = name.Parent is AttributeSyntax attribute ? Shapes(source, attribute) : null;
        return shapes is null ? summary : $"{shapes}\n{summary}";
    }

    /// <summary>The shapes of each layer that an attribute declares: a repetition makes several of one.</summary>
    private static string? Shapes(Source source, AttributeSyntax attribute)
    {
        string[] lines =
        [
            .. from layer in LayerPlaces.Of(source)
               where layer.From == attribute.SpanStart && layer.Before.Length > 0 && layer.After.Length > 0
               select $"{layer.Member}: {layer.Before} → {layer.After}",
        ];
        return lines.Length == 0 ? null : string.Join('\n', lines);
    }
}
