using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>What the text of functions of rows says for its numbers: in a network themselves; in the library, where networks share it, what they are called.</summary>
/// <param name="Element">What the rows are of.</param>
/// <param name="Lanes">The lanes of a row that is one vector.</param>
/// <param name="Method">The library's method; null in a network.</param>
internal sealed record RowNames(ElementType Element, string Lanes, string? Method = null)
{
    /// <summary>The type that has a kernel's numbers, which it shares with others; none where it says them.</summary>
    public FurtherType Numbers { get; init; }

    /// <summary>The library's type parameter of the elements.</summary>
    public const string AnyType = "T";

    public string Type => Method is null ? Element.Keyword : AnyType;

    /// <summary>The lanes of 512 bits.</summary>
    public string WidestLanes => Method is null ? CodeWriter.Number(Element.Lanes(VectorWidth.Bits512)) : $"Vector512<{AnyType}>.Count";

    public static RowNames InNetwork(RowKernel kernel, ElementType type, KernelHead head) =>
        new(type, CodeWriter.Number(type.Lanes(kernel.Widest))) { Numbers = head.Further };

    public static RowNames InLibrary(string method, ElementType type) => new(type, "lanes", method);

    public IndexExpression Length(int length) =>
        Method is not null ? IndexExpression.Of("length") : Numbers.IsEmpty ? length : IndexExpression.Of($"{Numbers.Name}.Length");

    /// <summary>The vector of a number that a kernel is told.</summary>
    public static string Vector(Variable number) => number.Name + "s";

    /// <summary>A writer of formulas that knows what is the same for all rows.</summary>
    public FormulaWriter Formulas(IReadOnlyList<Variable> numbers)
    {
        var text = new FormulaWriter(Type);
        text.Name(LossOperation.Scale, "scales");
        text.Name(BatchMean.Share, "shares");
        foreach (var number in numbers)
            text.Name(number, Vector(number));
        return text;
    }

    /// <summary>Opens a method for every vector width.</summary>
    public CodeWriter.BlockScope Open(CodeWriter writer, string name, IEnumerable<MethodParameter> parameters, string result)
    {
        if (Method is null)
            return VectorMethod.Open(writer, name, parameters, Type, result, Numbers);
        writer.Line(VectorMethod.Attribute);
        writer.Line($"private static {result} {name}<V, T>({string.Join(", ", parameters)})");
        using (writer.Indent())
        {
            writer.Line("where V : struct, ISimd<V, T>");
            writer.Line("where T : unmanaged, IBinaryFloatingPointIeee754<T>");
        }

        return writer.Block();
    }

    /// <summary>From a row to the next.</summary>
    public IndexExpression Stride(RowKernel kernel, RowOperand operand) =>
        Method is not null ? IndexExpression.Of(StrideName(kernel, operand))
        : Numbers.IsEmpty ? operand.Stride : IndexExpression.Of($"{Numbers.Name}.Stride({CodeWriter.Number(kernel.Operands.IndexOf(operand))})");

    public static string StrideName(RowKernel kernel, RowOperand operand) => RowKernelEmitter.RowName(kernel, operand) + "Stride";

    /// <summary>An element as what losses are summed up in.</summary>
    public string Double(string element) => Method is null ? element : $"double.CreateTruncating({element})";

    /// <summary>The type arguments of a call within the same method.</summary>
    public string TypeArguments => Method is null ? "" : $"<V, {AnyType}>";

    /// <summary>The method that computes what is left of the losses of a group of samples.</summary>
    public string LossRest(Map loss) => Method is null ? $"LossRest{loss.Result.Name.Substring(1)}" : $"{Method}Rest";
}
