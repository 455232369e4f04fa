using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>Values of the library's enums as text: the member's name, or the number where no member has it.</summary>
internal static class EnumName
{
    /// <summary>Kept with the symbol, which is the same from edit to edit.</summary>
    private static readonly ConditionalWeakTable<INamedTypeSymbol, Dictionary<object, string>> Names = new();

    public static string Of(INamedTypeSymbol type, object? value) =>
        value is not null && Names.GetValue(type, NamesOf).TryGetValue(value, out string? name)
            ? name
            : Convert.ToString(value, CultureInfo.InvariantCulture);

    public static bool IsDefined(string name) => name.Length > 0 && char.IsLetter(name[0]);

    /// <summary>A value that no member has is an error of its own; until then the argument is read as if it were not there.</summary>
    public static string? Defined(Argument<string>? argument) => argument is { Value: var name } && IsDefined(name) ? name : null;

    private static Dictionary<object, string> NamesOf(INamedTypeSymbol type) => type.GetMembers()
        .OfType<IFieldSymbol>()
        .Where(static field => field is { HasConstantValue: true, ConstantValue: not null })
        .GroupBy(static field => field.ConstantValue!, static field => field.Name)
        .ToDictionary(static names => names.Key, static names => names.First());
}
