using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the call of a kernel of the library that works through windows, and its numbers as a type, of which the JIT makes constants.</summary>
internal static class WindowCallEmitter
{
    public static void Emit(CodeWriter writer, WindowContraction kernel, string type)
    {
        var epilogue = kernel.Epilogue is null ? null : new EpilogueText(kernel, type);
        string left = kernel.Locals[kernel.Operation.Left], right = kernel.Locals[kernel.Operation.Right];
        string result = kernel.Locals[kernel.Operation.Result];
        bool startsFromBias = kernel.Operation.Bias is not null;
        List<string> further = [.. kernel.EpilogueOperands.Select(kernel.EpilogueLocal)];
        string[] parameters = [left, right, .. startsFromBias ? ["b"] : Array.Empty<string>(), .. further, result];
        string[] operands = kernel.SumsSamples ? [left, right, result]
            : kernel.Side == WindowSide.Result ? [left, right, startsFromBias ? "b" : right, result]
            : [left, right, startsFromBias ? "b" : right, further.ElementAtOrDefault(0) ?? result, further.ElementAtOrDefault(1) ?? result, result];
        string batch = kernel.SumsSamples ? kernel.DividesRows ? ", accumulate, partition" : ", accumulate" : "";
        string declared = kernel.SumsSamples ? kernel.DividesRows ? ", bool accumulate, Partition partition" : ", bool accumulate" : "";
        string types = kernel.SumsSamples || kernel.Side == WindowSide.Result ? "" : $", {epilogue?.Type ?? $"Identity<{type}>"}";
        EmitCall(writer, kernel, type, parameters, declared, $"{(kernel.Operation.IsDepthwise ? "DepthwiseContraction" : "WindowContraction")}.{Routine(kernel)}<{type}, {kernel.Name}Nest{types}>({References(operands)}, samples{batch})");
        EmitNest(writer, kernel, kernel.Nest);
        epilogue?.Emit(writer);
    }

    public static void Emit(CodeWriter writer, PoolKernel kernel, string type)
    {
        string[] parameters = [.. kernel.Operation.Operands.Add(kernel.Operation.Result).Select((_, i) => s_poolOperands[kernel.Operation.Operands.Length - 1][i])];
        EmitCall(writer, kernel, type, parameters, "", $"Pool.{Routine(kernel.Operation)}<{type}, {kernel.Name}Nest>({References(parameters)}, samples)");
        EmitNest(writer, kernel, kernel.Nest);
    }

    /// <summary>What a pool reads and writes, by how much it reads.</summary>
    private static readonly string[][] s_poolOperands = [["source", "result"], [], ["gradients", "values", "largest", "result"]];

    private static string Routine(WindowContraction kernel) => (kernel.SumsSamples, kernel.Side) switch
    {
        (true, WindowSide.Left) => "SumWindows",
        (true, _) => "SumOverWindows",
        (_, WindowSide.Left) => "Gather",
        _ => "Scatter",
    };

    private static string Routine(Operation pool) => pool switch
    {
        Pool { Kind: var kind } => kind.ToString(),
        Unpool { Kind: PoolKind.Max } => "ToLargest",
        Unpool { Kind: var kind } => $"Spread{kind}",
        _ => throw new NotSupportedException($"No text for a {pool.GetType().Name}."),
    };

    private static void EmitCall(CodeWriter writer, Kernel kernel, string type, string[] parameters, string batch, string call)
    {
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Line($"private static void {kernel.Name}({string.Join(", ", parameters.Select(name => $"ref {type} {name}"))}, int samples{batch}) =>");
        using (writer.Indent())
            writer.Line($"{call};");
        writer.Line();
    }

    private static void EmitNest(CodeWriter writer, Kernel kernel, WindowNest nest)
    {
        (string Name, int Number)[] numbers =
        [
            ("GridHeight", nest.Grid.Height), ("GridWidth", nest.Grid.Width), ("GridStride", nest.Grid.Stride),
            ("Height", nest.Plain.Height), ("Width", nest.Plain.Width), ("PlainStride", nest.Plain.Stride),
            ("KernelHeight", nest.Y.Size), ("KernelWidth", nest.X.Size), ("StrideY", nest.Y.Stride), ("StrideX", nest.X.Stride),
            ("DilationY", nest.Y.Dilation), ("DilationX", nest.X.Dilation), ("Top", nest.Y.Before), ("Left", nest.X.Before),
            ("Groups", nest.Groups), ("Depth", nest.Depth), ("Columns", nest.Columns), ("WeightStride", nest.WeightStride), ("WidestVector", (int)kernel.Widest),
        ];
        using (writer.Block($"private readonly struct {kernel.Name}Nest : IWindowNest"))
        {
            foreach (var (name, number) in numbers)
                writer.Line($"public static int {name} => {CodeWriter.Number(number)};");
            writer.Line($"public static bool GroupsAreRows => {(nest.GroupsAreRows ? "true" : "false")};");
            writer.Line($"public static bool HasBias => {(nest.HasBias ? "true" : "false")};");
        }
    }

    private static string References(IEnumerable<string> operands) => string.Join(", ", operands.Select(name => $"ref {name}"));
}
