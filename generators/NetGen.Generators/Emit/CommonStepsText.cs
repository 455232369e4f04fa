using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Methods that programs have in common, and their calls: each program says where its values lie.</summary>
internal static class CommonStepsText
{
    /// <summary>Writes where values lie in several programs alike.</summary>
    public static void EmitPlaces(CodeWriter writer, StepMethod method, TiledPlan plan)
    {
        foreach (string places in Shared(method, plan))
            writer.Line($"private static ReadOnlySpan<int> {Named(method, places, plan)} => [{places}];");
    }

    public static string Comment(StepMethod method) => $"// Part of {string.Join(", ", method.Common!.Programs)}.";

    public static string Header(StepMethod method, string type) =>
        $"private static void {Name(method)}({string.Join(", ", Parameters(method, type).Select(static parameter => parameter.Parameter.ToString())
            .Concat(method.Moved.Any() ? ["ReadOnlySpan<int> places"] : []))})";

    /// <summary>The statement of a program; null for a method of its own.</summary>
    public static string? Call(StepMethod method, TiledPlan plan) => method.Common is null ? null
        : $"{Name(method)}({string.Join(", ", Parameters(method, plan.Type.Keyword).Select(static parameter => parameter.Argument)
            .Concat(method.Moved.Any() ? [Named(method, Places(method), plan)] : []))});";

    private static string Name(StepMethod method) => $"Steps{CodeWriter.Number(method.Common!.Number)}";

    /// <summary>What the steps mention, and what a program says for it.</summary>
    private static IEnumerable<(MethodParameter Parameter, string Argument)> Parameters(StepMethod method, string type)
    {
        var mentioned = TiledProgramEmitter.Mentioned(method.Steps);
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

    private static string Places(StepMethod method) => string.Join(", ", method.Moved.Select(value => CodeWriter.Number(method.Scratch.Offset(value))));

    /// <summary>What several programs say for them.</summary>
    private static List<string> Shared(StepMethod method, TiledPlan plan) => !method.Moved.Any() ? []
        : [.. plan.MethodsLike(method).GroupBy(Places).Where(static alike => alike.Skip(1).Any()).Select(static alike => alike.Key)];

    private static string Named(StepMethod method, string places, TiledPlan plan) => Shared(method, plan).IndexOf(places) switch
    {
        < 0 => $"[{places}]",
        0 => $"Places{CodeWriter.Number(method.Common!.Number)}",
        var other => $"Places{CodeWriter.Number(method.Common!.Number)}_{CodeWriter.Number(other + 1)}",
    };

    private static (MethodParameter Parameter, string Argument) Same(MethodParameter parameter) => (parameter, parameter.Argument);
}
