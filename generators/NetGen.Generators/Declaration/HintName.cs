using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>Names the generated file of a class after the class.</summary>
internal static class HintName
{
    private const string Extension = ".g.cs";

    /// <summary>
    /// In bytes of UTF-8. With EmitCompilerGeneratedFiles the file is written below obj, where most file systems stop at names of 255 bytes, and many
    /// tools at paths of 260 characters.
    /// </summary>
    private const int LongestName = 100;

    /// <summary>
    /// Of a namespace or a type, the names in it that differ from others in it by nothing but case. All networks of a namespace ask for the same.
    /// </summary>
    private static readonly ConditionalWeakTable<INamespaceOrTypeSymbol, HashSet<string>> Twins = new();

    /// <summary>
    /// The metadata name: every character that it may have is valid in a hint name. Hint names, like many file systems, do not tell cases
    /// apart, so a name that has a twin, and one too long for a file, ends in a hash of the whole.
    /// </summary>
    public static string Of(INamedTypeSymbol type, string metadataName)
    {
        string start = Start(metadataName);
        return start == metadataName && !HasTwin(type) ? metadataName + Extension : $"{start}.{Hash(metadataName)}{Extension}";
    }

    public static string WithoutExtension(string hintName) => hintName.Substring(0, hintName.Length - Extension.Length);

    /// <summary>As many characters as there is room for.</summary>
    private static string Start(string name)
    {
        int length = System.Math.Min(name.Length, LongestName);
        while (Encoding.UTF8.GetByteCount(name.Substring(0, length)) > LongestName)
            length--;
        return name.Substring(0, length > 0 && char.IsHighSurrogate(name[length - 1]) ? length - 1 : length);
    }

    private static bool HasTwin(INamespaceOrTypeSymbol symbol)
    {
        for (INamespaceOrTypeSymbol current = symbol; Container(current) is { } container; current = container)
        {
            if (Twins.GetValue(container, FindTwins).Contains(current.MetadataName))
                return true;
        }

        return false;
    }

    private static INamespaceOrTypeSymbol? Container(INamespaceOrTypeSymbol symbol) =>
        symbol.ContainingType ?? (INamespaceOrTypeSymbol?)symbol.ContainingNamespace;

    private static HashSet<string> FindTwins(INamespaceOrTypeSymbol container)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        IEnumerable<INamespaceOrTypeSymbol> members = container is INamespaceSymbol outer ? outer.GetMembers() : container.GetTypeMembers();
        return new HashSet<string>(
            members.Select(static member => member.MetadataName).Distinct().Where(name => !names.Add(name)), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>FNV-1a, 64 bits: the same in every process, unlike <see cref="string.GetHashCode()"/>.</summary>
    public static string Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (byte unit in Encoding.UTF8.GetBytes(text))
            hash = unchecked((hash ^ unit) * 1099511628211);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
