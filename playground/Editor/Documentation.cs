using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Playground.Editor;

/// <summary>What NetGen's documentation says of its members.</summary>
internal static partial class Documentation
{
    private static readonly Lazy<Dictionary<string, XElement>> s_members = new(Read);

    /// <summary>The summary of a member as plain text; empty where there is none.</summary>
    public static string Of(ISymbol symbol) =>
        symbol.GetDocumentationCommentId() is { } id && s_members.Value.TryGetValue(id, out XElement? member) && member.Element("summary") is { } summary
            ? Plain(summary)
            : "";

    private static Dictionary<string, XElement> Read()
    {
        using Stream stream = References.Open("NetGen.xml");
        return XDocument.Load(stream).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);
    }

    private static string Plain(XElement summary) => Spaces().Replace(string.Concat(summary.DescendantNodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } element when (element.Attribute("cref") ?? element.Attribute("name") ?? element.Attribute("langword"))?.Value is { } name => Short(name),
        _ => "",
    })), " ").Trim();

    /// <summary>The last name of <c>M:NetGen.Trainer.Fit(…)</c>.</summary>
    private static string Short(string name)
    {
        string member = name.Split('(')[0];
        return member[(member.LastIndexOfAny(['.', ':']) + 1)..];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
