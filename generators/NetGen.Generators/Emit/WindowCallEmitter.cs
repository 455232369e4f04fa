using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the call of a kernel of the library that works through windows, and its numbers as a type, of which the JIT makes constants.</summary>
/// <param name="numbers">The kernel whose numbers a kernel has: its own, or those of one before it.</param>
internal sealed class WindowCallEmitter(CodeWriter writer, string type, Func<Kernel, Kernel> numbers)
{
    /// <summary>What a pool reads and writes, by how much it reads.</summary>
    private static readonly string[][] s_poolOperands = [["source", "result"], [], ["gradients", "values", "largest", "result"]];

    public void Emit(WindowContraction kernel)
    {
        var epilogue = kernel.Epilogue is null ? null : new EpilogueText(kernel, type);
        string finish = IsGather(kernel) ? $", {epilogue?.Type ?? $"Identity<{type}>"}" : "";
        EmitCall(kernel, [.. Operands(kernel)], Batch(kernel), $"{Owner(kernel)}.{Routine(kernel)}<{type}, {Nest(kernel)}{finish}>");
        EmitNest(kernel, kernel.Nest);
        epilogue?.Emit(writer);
    }

    public void Emit(PoolKernel kernel)
    {
        string[] operands = s_poolOperands[kernel.Operation.Operands.Length - 1];
        EmitCall(kernel, operands, [new MethodParameter("int", "samples")], $"Pool.{Routine(kernel.Operation)}<{type}, {Nest(kernel)}>");
        EmitNest(kernel, kernel.Nest);
    }

    private static string Owner(WindowContraction kernel) =>
        kernel.IsOfPooled ? "PooledGradient" : kernel.Room is not null ? "NarrowWindows" : kernel.Operation.IsDepthwise ? "DepthwiseContraction" : "WindowContraction";

    private static bool IsGather(WindowContraction kernel) => !kernel.SumsSamples && kernel.Side == WindowSide.Left;

    /// <summary>What the library is given, with another operand in place of what the kernel lacks.</summary>
    private static IEnumerable<string> Operands(WindowContraction kernel)
    {
        string right = kernel.Locals[kernel.Operation.Right], result = kernel.Locals[kernel.Operation.Result];
        yield return kernel.Locals[kernel.Operation.Left];
        if (kernel is { IsOfPooled: true, SumsSamples: true })
        {
            foreach (string operand in (string[])["gradients", "values", "largest", "room", result])
                yield return operand;
            yield break;
        }

        yield return right;
        if (!kernel.SumsSamples && !kernel.IsOfPooled)
            yield return kernel.Operation.Bias is null ? right : "b";
        if (kernel.Room is not null)
            yield return "room";
        for (int i = 0; IsGather(kernel) && i < Budget.EpilogueOperands; i++)
            yield return kernel.EpilogueOperands.Select(kernel.EpilogueLocal).ElementAtOrDefault(i) ?? result;
        yield return result;
    }

    private static MethodParameter[] Batch(WindowContraction kernel) =>
    [
        new("int", "samples"),
        .. kernel.SumsSamples ? [new("bool", "accumulate")] : Array.Empty<MethodParameter>(),
        .. kernel.DividesRows ? [new("Partition", "partition")] : Array.Empty<MethodParameter>(),
    ];

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

    /// <param name="operands">What the library's routine is given, the result last; the kernel is given each once.</param>
    private void EmitCall(Kernel kernel, string[] operands, MethodParameter[] batch, string routine)
    {
        string result = operands[operands.Length - 1];
        IEnumerable<string> names = operands.Distinct().Where(name => name != result).Append(result);
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Line($"private static void {kernel.Name}({string.Join(", ", MethodParameter.References(type, names).Concat(batch))}) =>");
        using (writer.Indent())
            writer.Line($"{routine}({MethodParameter.Arguments(MethodParameter.References(type, operands).Concat(batch))});");
    }

    private string Nest(Kernel kernel) => numbers(kernel).Name + "Nest";

    private void EmitNest(Kernel kernel, WindowNest nest)
    {
        if (numbers(kernel) != kernel)
            return;
        writer.Line();
        (string Name, int Number)[] all =
        [
            ("GridHeight", nest.Grid.Height), ("GridWidth", nest.Grid.Width), ("GridStride", nest.Grid.Stride),
            ("Height", nest.Plain.Height), ("Width", nest.Plain.Width), ("PlainStride", nest.Plain.Stride),
            ("KernelHeight", nest.Y.Size), ("KernelWidth", nest.X.Size), ("StrideY", nest.Y.Stride), ("StrideX", nest.X.Stride),
            ("DilationY", nest.Y.Dilation), ("DilationX", nest.X.Dilation), ("Top", nest.Y.Before), ("Left", nest.X.Before),
            ("PoolHeight", nest.PoolHeight), ("PoolWidth", nest.PoolWidth),
            ("Groups", nest.Groups), ("Depth", nest.Depth), ("Columns", nest.Columns), ("WeightStride", nest.WeightStride),
            ("WidestVector", (int)kernel.Widest),
        ];
        using (writer.Block($"private readonly struct {Nest(kernel)} : IWindowNest"))
        {
            foreach (var (name, number) in all)
                writer.Line($"public static int {name} => {CodeWriter.Number(number)};");
            writer.Line($"public static bool GroupsAreRows => {(nest.GroupsAreRows ? "true" : "false")};");
            writer.Line($"public static bool HasBias => {(nest.HasBias ? "true" : "false")};");
        }
    }
}
