using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>
/// The names and signatures that generated code adds to the user's class. Methods are written with the types of their parameters,
/// <c>Update(T)</c>, where <c>T</c> is the network's <see langword="float"/> or <see langword="double"/>.
/// </summary>
internal static class GeneratedSurface
{
    /// <summary>The one private member: the others stay out of the user's class.</summary>
    public const string Memory = "_memory";

    /// <param name="inputs">What samples are made of.</param>
    /// <param name="layers">The members of the layers.</param>
    /// <param name="takesLabels">Whether all outputs are one choice.</param>
    /// <param name="streams">Whether a caller may keep the state of sequences.</param>
    /// <param name="heads">Of each head whether it takes labels, where there are several; else empty.</param>
    public static IEnumerable<string> Members(InputKind inputs, IEnumerable<string> layers, bool takesLabels, bool streams, IReadOnlyList<bool> heads) =>
    [
        Memory,
        "InputSize",
        "OutputSize",
        "InputShape",
        "OutputShape",
        "ParameterCount",
        "Parameters",
        "Gradients",
        .. layers,
        $"Forward({inputs.Types()}, Span<T>)",
        .. inputs == InputKind.Lists ? new[] { "Accumulator", "Forward(Accumulator, Span<T>)" } : [],
        $"Evaluate({inputs.Types()}, ReadOnlySpan<T>)",
        $"Backward({inputs.Types()}, ReadOnlySpan<T>, bool)",
        $"BackwardFrom({inputs.Types()}, ReadOnlySpan<T>, {(inputs == InputKind.Numbers ? "Span<T>, " : "")}bool)",
        "Update(T)",
        $"Step({inputs.Types()}, ReadOnlySpan<T>, T)",
        .. takesLabels ? LabelOverloads(inputs) : [],
        .. streams ? ["State"] : Array.Empty<string>(),
        .. heads.Count == 0 ? [] : HeadMethods.Select(method => OfHeads(method, inputs.Types(), heads)),
    ];

    /// <summary>The methods that have an overload with a span for each head.</summary>
    public static IReadOnlyList<string> HeadMethods { get; } = ["Forward", "Evaluate", "Backward", "Step"];

    /// <summary>The overload of a method with a span for each head.</summary>
    /// <param name="method">One of <see cref="HeadMethods"/>.</param>
    /// <param name="inputs">The types of the parameters that have the inputs.</param>
    /// <param name="heads">Of each head whether it takes labels.</param>
    public static string OfHeads(string method, string inputs, IReadOnlyList<bool> heads)
    {
        IEnumerable<string> spans = heads.Select(takesLabels => method == "Forward" ? "Span<T>" : takesLabels ? "ReadOnlySpan<int>" : "ReadOnlySpan<T>");
        IEnumerable<string> rest = method switch
        {
            "Evaluate" => heads.Select(static _ => "out T"),
            "Backward" => ["bool"],
            "Step" => ["T"],
            _ => [],
        };
        return $"{method}({string.Join(", ", spans.Concat(rest).Prepend(inputs))})";
    }

    private static string[] LabelOverloads(InputKind inputs) =>
    [
        $"Evaluate({inputs.Types()}, ReadOnlySpan<int>)",
        $"Backward({inputs.Types()}, ReadOnlySpan<int>, bool)",
        $"Step({inputs.Types()}, ReadOnlySpan<int>, T)",
    ];

    /// <summary>The member as its user sees it: <c>Update(float)</c>.</summary>
    public static string Display(string member, string precision) =>
        Regex.Replace(member, @"\bT\b", precision == "Double" ? "double" : "float");

    public static string NameOf(string member) => member.IndexOf('(') is var end and >= 0 ? member.Substring(0, end) : member;

    /// <summary>
    /// Whether a member of this name cannot stand beside the generated one: only two methods can, where their parameters differ.
    /// </summary>
    public static bool Clashes(ISymbol existing, string generated, SpecialType element) =>
        existing is not IMethodSymbol method
        || NameOf(generated) == generated
        || (method.Arity == 0 && Signature(method, element) == generated);

    /// <summary>Whether a member of the generated one's name and parameters gives what that does.</summary>
    public static bool GivesSame(ISymbol existing, string generated, SpecialType element) => existing switch
    {
        IMethodSymbol { RefKind: RefKind.None } method => TypeText(method.ReturnType, element) == Result(generated),
        IPropertySymbol { RefKind: RefKind.None, IsIndexer: false } property => TypeText(property.Type, element) == Result(generated),
        _ => false,
    };

    private static string Result(string generated) => NameOf(generated) switch
    {
        "Parameters" or "Gradients" => "Span<T>",
        "Forward" or "BackwardFrom" or "Update" => "void",
        "Evaluate" or "Backward" or "Step" => "T",
        var name when name.StartsWith("Layer", StringComparison.Ordinal) => "LayerParameters<T>",
        _ => "constant",
    };

    private static string Signature(IMethodSymbol method, SpecialType element) =>
        $"{method.Name}({string.Join(", ", method.Parameters.Select(parameter => TypeText(parameter, element)))})";

    /// <summary>Methods cannot differ by the kind of a reference alone, so each is called the one that generated code has.</summary>
    private static string TypeText(IParameterSymbol parameter, SpecialType element) =>
        (parameter.RefKind == RefKind.None ? "" : "out ") + TypeText(parameter.Type, element);

    private static string TypeText(ITypeSymbol type, SpecialType element) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => "bool",
        { SpecialType: SpecialType.System_Int32 } => "int",
        { SpecialType: SpecialType.System_Void } => "void",
        _ when type.SpecialType == element => "T",
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", Arity: 1, ContainingNamespace.Name: "System" } span =>
            $"{span.Name}<{TypeText(span.TypeArguments[0], element)}>",
        INamedTypeSymbol { Arity: 1 } layer when AttributeNames.IsOfLibrary(layer, "LayerParameters") =>
            $"{layer.Name}<{TypeText(layer.TypeArguments[0], element)}>",
        _ => "other",
    };
}
