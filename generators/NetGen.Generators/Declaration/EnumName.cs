using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>Values of the library's enums as text: the member's name, or the number where no member has it.</summary>
internal static class EnumName
{
    public static string Of(INamedTypeSymbol type, object? value) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value))?.Name
        ?? Convert.ToString(value, CultureInfo.InvariantCulture);

    public static bool IsDefined(string name) => char.IsLetter(name[0]);
}
