using NetGen.Generators.Graph;

namespace NetGen.Generators.Emit;

/// <summary>A parameter of a routine: how it is declared, and how the routine passes it on.</summary>
internal readonly record struct MethodParameter(string Type, string Name, bool IsReference = false)
{
    /// <summary>Whether it is a reference that nothing is written by, which callers need not say.</summary>
    public bool IsOnlyRead { get; init; }

    /// <summary>Whether it says how many rows there are of what others refer to.</summary>
    public bool IsCount { get; init; }

    public string Argument => IsReference ? $"ref {Name}" : Name;

    public static MethodParameter Reference(string type, string name) => new(type, name, IsReference: true);

    /// <summary>What a caller has a row of for each sample.</summary>
    public static MethodParameter Rows(string type, Tensor rows) => rows.Content switch
    {
        TensorContent.Lists => new("IndexLists", rows.Name) { IsOnlyRead = true },
        TensorContent.Indices => Reference("int", rows.Name),
        _ => Reference(type, rows.Name),
    };

    public static IEnumerable<MethodParameter> References(string type, IEnumerable<string> names) => names.Select(name => Reference(type, name));

    public override string ToString() => $"{(IsReference ? "ref " : IsOnlyRead ? "in " : "")}{Type} {Name}";

    /// <summary>The arguments of a call that passes all of them on.</summary>
    public static string Arguments(IEnumerable<MethodParameter> parameters) => string.Join(", ", parameters.Select(parameter => parameter.Argument));
}
