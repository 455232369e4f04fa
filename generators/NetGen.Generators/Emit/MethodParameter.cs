namespace NetGen.Generators.Emit;

/// <summary>A parameter of a routine: how it is declared, and how the routine passes it on.</summary>
internal readonly record struct MethodParameter(string Type, string Name, bool IsReference = false)
{
    public string Argument => IsReference ? $"ref {Name}" : Name;

    public static MethodParameter Reference(string type, string name) => new(type, name, IsReference: true);

    public static IEnumerable<MethodParameter> References(string type, IEnumerable<string> names) => names.Select(name => Reference(type, name));

    public override string ToString() => IsReference ? $"ref {Type} {Name}" : $"{Type} {Name}";

    /// <summary>The arguments of a call that passes all of them on.</summary>
    public static string Arguments(IEnumerable<MethodParameter> parameters) => string.Join(", ", parameters.Select(parameter => parameter.Argument));
}
