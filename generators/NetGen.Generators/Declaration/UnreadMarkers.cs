using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generators.Declaration;

/// <summary>
/// What the generator could not read, as it writes it into the files that it makes. An analyzer sees the finished project: where everything has a meaning
/// there, it was another generator that gave it, and nobody else would say why the network has no members.
/// </summary>
internal static class UnreadMarkers
{
    private const string Prefix = "// Not read: ";

    /// <summary>Markers are among the comments that a file begins with.</summary>
    private const int LastLine = 64;

    /// <summary>
    /// The network with what was not read of it, as the generator's file of it says, as far as its arguments still stand where they did: an editor may have run the
    /// generator before the last keys.
    /// </summary>
    public static NetworkDeclaration MarkedIn(NetworkDeclaration network, INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) => network with
    {
        Unread = compilation.SyntaxTrees
            .Where(tree => tree.FilePath.EndsWith(network.Type.HintName, StringComparison.Ordinal) && DeclarationPart.IsGenerated(tree))
            .SelectMany(tree => Read(tree, network.Type.MetadataName, cancellation))
            .Where(argument => IsOfArgument(argument.Place, type))
            .ToEquatableArray(),
    };

    /// <summary>The lines of a network.</summary>
    public static IEnumerable<string> Lines(NetworkDeclaration network) => network.Unread.Select(argument => string.Format(
        CultureInfo.InvariantCulture,
        "{0}{1} {2} {3} {4} {5}",
        Prefix,
        network.Type.MetadataName,
        argument.Place.Part,
        argument.Place.Start,
        argument.Place.Length,
        string.Join(" ", argument.Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    private static bool IsOfArgument(SourceSpan place, INamedTypeSymbol type) =>
        DeclarationPart.PartsOf(type).ElementAtOrDefault(place.Part)?.GetSyntax() is TypeDeclarationSyntax part
        && part.AttributeLists
            .SelectMany(list => list.Attributes)
            .SelectMany(attribute => attribute.ArgumentList?.Arguments ?? default)
            .Any(argument => argument.Expression.SpanStart - part.SpanStart == place.Start && argument.Expression.Span.Length == place.Length);

    private static IEnumerable<UnreadArgument> Read(SyntaxTree tree, string network, CancellationToken cancellation) =>
        from line in tree.GetText(cancellation).Lines.Take(LastLine)
        where line.Span.Length > Prefix.Length && line.Text!.ToString(new(line.Start, Prefix.Length)) == Prefix
        let argument = Read(line.ToString().Substring(Prefix.Length).Split([' '], 5), network)
        where argument is not null
        select argument;

    private static UnreadArgument? Read(string[] words, string network) =>
        words is [var owner, var part, var start, var length, var name]
        && owner == network
        && int.TryParse(part, out int partNumber)
        && int.TryParse(start, out int startNumber)
        && int.TryParse(length, out int lengthNumber)
            ? new UnreadArgument(new SourceSpan(0, partNumber, startNumber, lengthNumber), name)
            : null;
}
