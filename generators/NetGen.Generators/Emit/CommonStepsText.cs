using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Methods that programs have in common, and their calls: each program says where its values lie.</summary>
internal static class CommonStepsText
{
    public static string Comment(StepMethod method) => $"// Part of {string.Join(", ", method.Common!.Programs)}.";

    public static string Header(StepMethod method, string type) =>
        $"private static void {Name(method)}({string.Join(", ", Parameters(method, type).Select(static parameter => parameter.Parameter.ToString())
            .Concat(method.Moved.Any() ? ["ReadOnlySpan<int> places"] : []))})";

    /// <summary>The statement of a program; null for a method of its own.</summary>
    public static string? Call(StepMethod method, string type, NumberTables tables) => method.Common is null ? null
        : $"{Name(method)}({string.Join(", ", Parameters(method, type).Select(static parameter => parameter.Argument)
            .Concat(method.Moved.Any() ? [tables.NameOf(method.Moved.Select(value => method.Scratch.Offset(value)))] : []))});";

    private static string Name(StepMethod method) => $"Steps{CodeWriter.Number(method.Common!.Number)}";

    /// <summary>What the steps mention, and what a program says for it.</summary>
    private static IEnumerable<(MethodParameter Parameter, string Argument)> Parameters(StepMethod method, string type)
    {
        var mentioned = LocalsEmitter.Mentioned(method.Steps);
        var roles = mentioned.Select(static tensor => tensor.Role).ToList();
        if (roles.Contains(TensorRole.Parameter))
            yield return Same(MethodParameter.Reference(type, "parameters"));
        var rowsOfCaller = mentioned.Select(static tensor => tensor.Storage).Where(static tensor => tensor.Role == TensorRole.External).Distinct();
        foreach (var rows in rowsOfCaller.OrderBy(static rows => rows.Name, StringComparer.Ordinal))
            yield return Same(MethodParameter.Rows(type, rows));
        yield return Same(new MethodParameter("int", "samples"));
        if (roles.Contains(TensorRole.ParameterGradient))
        {
            yield return Same(MethodParameter.Reference(type, "gradients"));
            yield return Same(new MethodParameter("bool", "accumulate"));
        }

        if (method.Values.Any(static value => !value.IsPerSample))
            yield return Same(MethodParameter.Reference(type, "scratch"));
        if (method.Values.Any(static value => value.IsPerSample))
            yield return (MethodParameter.Reference(type, "rows"), ((IndexExpression)method.Scratch.FixedLength).Element("scratch"));
    }

    private static (MethodParameter Parameter, string Argument) Same(MethodParameter parameter) => (parameter, parameter.Argument);
}
