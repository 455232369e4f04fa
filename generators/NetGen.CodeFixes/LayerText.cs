using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>Adds attributes as text, so that everything around them, comments and layout, stays as it is.</summary>
internal static class LayerText
{
    private const string Blank = " ";

    /// <summary>How names that could be shorter begin.</summary>
    private const string FullName = "NetGen.";

    /// <summary>An attribute before another: on a line of its own where that one begins a line.</summary>
    public static TextChange Before(AttributeSyntax next, string attribute, SourceText text)
    {
        AttributeListSyntax list = (AttributeListSyntax)next.Parent!;
        return list.Attributes[0] == next && list.Target is null
            ? Insertion(list.SpanStart, $"[{attribute}]{Separator(list.SpanStart, text)}")
            : Insertion(next.SpanStart, $"{attribute}, ");
    }

    /// <summary>Attributes after another; what else stands on that one's line stays there.</summary>
    public static TextChange After(AttributeSyntax previous, IEnumerable<string> attributes, SourceText text)
    {
        AttributeListSyntax list = (AttributeListSyntax)previous.Parent!;
        if (list.Attributes[list.Attributes.Count - 1] != previous)
            return Insertion(previous.Span.End, string.Concat(attributes.Select(attribute => $", {attribute}")));

        SyntaxTrivia lineBreak = list.GetLastToken().TrailingTrivia.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        string separator = lineBreak.RawKind != 0 ? Separator(list.SpanStart, text) : Blank;
        int position = separator != Blank ? lineBreak.SpanStart : list.Span.End;
        return Insertion(position, string.Concat(attributes.Select(attribute => $"{separator}[{attribute}]")));
    }

    /// <summary>Attributes before a type, a line each where it begins a line.</summary>
    public static TextChange Before(TypeDeclarationSyntax type, IEnumerable<string> attributes, SourceText text)
    {
        int start = type.GetFirstToken().SpanStart;
        string separator = Separator(start, text);
        if (separator == Blank)
            return Insertion(start, string.Concat(attributes.Select(attribute => $"[{attribute}]{Blank}")));

        // From the beginning of the line, as a whole line is removed: changes must not overlap.
        TextLine line = text.Lines.GetLineFromPosition(start);
        string indentation = text.ToString(TextSpan.FromBounds(line.Start, start));
        return Insertion(line.Start, string.Concat(attributes.Select(attribute => $"{indentation}[{attribute}]{LineBreak(line, text)}")));
    }

    /// <summary>Attributes in the place of a list, a line each where it begins a line.</summary>
    public static string Lines(AttributeListSyntax list, IEnumerable<string> attributes, SourceText text) =>
        string.Join(Separator(list.SpanStart, text), attributes.Select(static attribute => $"[{attribute}]"));

    /// <summary>Comments before a type, each on a line of its own.</summary>
    public static TextChange CommentsBefore(TypeDeclarationSyntax type, IEnumerable<string> comments, SourceText text)
    {
        int start = type.GetFirstToken().SpanStart;
        TextLine line = text.Lines.GetLineFromPosition(start);
        string before = text.ToString(TextSpan.FromBounds(line.Start, start));
        string indentation = string.IsNullOrWhiteSpace(before) ? before : "";
        string lineBreak = LineBreak(line, text) is { Length: > 0 } written ? written : "\n";
        return Insertion(start, string.Concat(comments.Select(comment => comment + lineBreak + indentation)));
    }

    /// <summary>Takes attributes out of one file. A list that loses all of them goes with the blanks behind it; comments stay.</summary>
    public static IEnumerable<TextChange> Removals(IEnumerable<AttributeSyntax> attributes)
    {
        int end = 0;
        var lists = attributes.ToLookup(attribute => (AttributeListSyntax)attribute.Parent!);
        foreach (TextChange removal in lists.Select(list => Removal(list.Key, [.. list], before => lists.Contains(before))).OrderBy(removal => removal.Span.Start))
        {
            // The blank between two of them is removed once.
            TextSpan rest = TextSpan.FromBounds(System.Math.Max(end, removal.Span.Start), removal.Span.End);
            end = rest.End;
            yield return new TextChange(rest, removal.NewText!);
        }
    }

    /// <summary>The document with the changes; names in what was added are shortened as far as the usings allow.</summary>
    public static async Task<Document> ApplyAsync(Document document, IReadOnlyCollection<TextChange> changes, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        TextChange[] ordered = [.. changes.OrderBy(change => change.Span.Start)];
        SourceText changed = text.WithChanges(ordered);
        if (!ordered.Any(change => change.NewText!.Contains(FullName)))
            return document.WithText(changed);

        // Parsed anew: what the parser takes over from a tree with errors in it may not be the text any more.
        SyntaxTree tree = (await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false))!;
        SyntaxNode root = await CSharpSyntaxTree.ParseText(changed.ToString(), (CSharpParseOptions)tree.Options, cancellationToken: cancellation)
            .GetRootAsync(cancellation)
            .ConfigureAwait(false);

        List<TextSpan> added = [];
        int shift = 0;
        foreach (TextChange change in ordered)
        {
            added.Add(new TextSpan(change.Span.Start + shift, change.NewText!.Length));
            shift += change.NewText.Length - change.Span.Length;
        }

        IEnumerable<AttributeSyntax> attributes = root.DescendantNodes()
            .OfType<AttributeSyntax>()
            .Where(attribute => added.Any(span => span.Contains(attribute.Span)));
        return document.WithSyntaxRoot(
            root.ReplaceNodes(attributes, (attribute, _) => attribute.WithAdditionalAnnotations(Simplifier.Annotation)));
    }

    /// <summary>A line break and the indentation where only blanks stand before the position; else a blank.</summary>
    private static string Separator(int position, SourceText text)
    {
        TextLine line = text.Lines.GetLineFromPosition(position);
        string before = text.ToString(TextSpan.FromBounds(line.Start, position));
        string lineBreak = LineBreak(line, text);
        return string.IsNullOrWhiteSpace(before) && lineBreak.Length > 0 ? lineBreak + before : Blank;
    }

    /// <summary>How the line ends, or the one before it where it is the last.</summary>
    private static string LineBreak(TextLine line, SourceText text)
    {
        if (line.End == line.EndIncludingLineBreak && line.LineNumber > 0)
            line = text.Lines[line.LineNumber - 1];
        return text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
    }

    private static TextChange Removal(AttributeListSyntax list, AttributeSyntax[] attributes, Func<AttributeListSyntax, bool> isRemoved)
    {
        if (list.Attributes.Count > attributes.Length)
            return new TextChange(list.Span, list.RemoveNodes(attributes, SyntaxRemoveOptions.KeepNoTrivia)!.WithoutTrivia().ToFullString());

        SyntaxTrivia[] behind =
        [
            .. list.GetLastToken().TrailingTrivia
                .TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia)),
        ];
        bool isWholeLine = behind.Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        if (isWholeLine && Before(list) is { } before && HasRest(before, isRemoved))
            return new TextChange(TextSpan.FromBounds(before.Span.End, list.Span.End), "");
        SyntaxTrivia indentation = list.GetLeadingTrivia() is { Count: > 0 } leading ? leading.Last() : default;
        int start = isWholeLine && indentation.IsKind(SyntaxKind.WhitespaceTrivia) ? indentation.SpanStart : list.SpanStart;
        return new TextChange(TextSpan.FromBounds(start, list.Span.End + behind.Sum(trivia => trivia.FullSpan.Length)), "");
    }

    /// <summary>The list before on the same line; null where there is none.</summary>
    private static AttributeListSyntax? Before(AttributeListSyntax list)
    {
        SyntaxToken before = list.GetFirstToken().GetPreviousToken();
        return list.GetLeadingTrivia().Count == 0 && before.TrailingTrivia.All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)) ? before.Parent as AttributeListSyntax : null;
    }

    /// <summary>Whether something is left of a line up to a list.</summary>
    private static bool HasRest(AttributeListSyntax? list, Func<AttributeListSyntax, bool> isRemoved) => list is not null && (!isRemoved(list) || HasRest(Before(list), isRemoved));

    private static TextChange Insertion(int position, string text) => new(new TextSpan(position, 0), text);
}
