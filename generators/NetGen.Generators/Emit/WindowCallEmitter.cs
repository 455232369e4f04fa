using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the call of a kernel of the library that works through windows, and its numbers as a type, of which the JIT makes constants.</summary>
internal sealed class WindowCallEmitter(CodeWriter writer, string type, KernelHead head)
{
    /// <summary>What a pool reads and writes, by how much it reads.</summary>
    private static readonly string[][] s_poolOperands = [["source", "result"], [], ["gradients", "values", "largest", "result"]];

    public void Emit(WindowContraction kernel)
    {
        var epilogue = kernel.Epilogue is null ? null : new EpilogueText(kernel, type);
        string finish = IsGather(kernel) ? $", {epilogue?.Type ?? $"Identity<{type}>"}" : "";
        EmitCall([.. Operands(kernel)], Batch(kernel), $"{Owner(kernel)}.{Routine(kernel)}<{type}, {head.NumbersInMethod}{finish}>");
        EmitNest(kernel, kernel.Nest);
        if (head.IsWritten)
            epilogue?.Emit(writer);
    }

    public void Emit(PoolKernel kernel)
    {
        string[] operands = s_poolOperands[kernel.Operation.Operands.Length - 1];
        EmitCall(operands, [new MethodParameter("int", "samples")], $"Pool.{Routine(kernel.Operation)}<{type}, {head.NumbersInMethod}>");
        EmitNest(kernel, kernel.Nest);
    }

    private static string Owner(WindowContraction kernel) => kernel.Tiling switch
    {
        WindowTiling.Places or WindowTiling.WeightPanels => "WindowContraction",
        WindowTiling.PlacesTogether => "NarrowWindows",
        WindowTiling.PlacesInLanes => "PlacesInLanes",
        WindowTiling.PooledWindows => "PooledGradient",
        WindowTiling.Channels => "DepthwiseContraction",
        _ => throw new NotSupportedException($"No kernel of the library has {kernel.Tiling}."),
    };

    private static bool IsGather(WindowContraction kernel) => !kernel.SumsSamples && kernel.Side == WindowSide.Left;

    /// <summary>What the library is given, with another operand in place of what the kernel lacks.</summary>
    private static IEnumerable<string> Operands(WindowContraction kernel)
    {
        string right = kernel.Locals[kernel.Operation.Right], result = kernel.Locals[kernel.Operation.Result];
        yield return kernel.Locals[kernel.Operation.Left];
        if (kernel is { Tiling: WindowTiling.PooledWindows, SumsSamples: true })
        {
            foreach (string operand in (string[])["gradients", "values", "largest", "room", result])
                yield return operand;
            yield break;
        }

        yield return right;
        if (!kernel.SumsSamples && kernel.Tiling != WindowTiling.PooledWindows)
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
        (_, WindowSide.Left) => kernel.Tiling == WindowTiling.WeightPanels ? "GatherPacked" : "Gather",
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
    private void EmitCall(string[] operands, MethodParameter[] batch, string routine)
    {
        if (!head.IsWritten)
            return;
        string result = operands[operands.Length - 1];
        IEnumerable<string> names = operands.Distinct().Where(name => name != result).Append(result);
        writer.Line(VectorMethod.Inlined);
        writer.Line(head.Declared("void", string.Join(", ", MethodParameter.References(type, names).Concat(batch)), "IWindowNest") + " =>");
        using (writer.Indent())
            writer.Line($"{routine}({MethodParameter.Arguments(MethodParameter.References(type, operands).Concat(batch))});");
    }

    private void EmitNest(Kernel kernel, WindowNest nest)
    {
        if (!head.HasNumbers)
            return;
        if (head.IsWritten)
            writer.Line();
        (string Name, int Number, int? Usual)[] all =
        [
            ("GridHeight", nest.Grid.Height, null), ("GridWidth", nest.Grid.Width, null), ("GridStride", nest.Grid.Stride, null),
            ("Height", nest.Plain.Height, null), ("Width", nest.Plain.Width, null), ("PlainStride", nest.Plain.Stride, null),
            ("KernelHeight", nest.Y.Size, null), ("KernelWidth", nest.X.Size, null), ("StrideY", nest.Y.Stride, 1), ("StrideX", nest.X.Stride, 1),
            ("DilationY", nest.Y.Dilation, 1), ("DilationX", nest.X.Dilation, 1), ("Top", nest.Y.Before, 0), ("Left", nest.X.Before, 0),
            ("PoolHeight", nest.PoolHeight, 1), ("PoolWidth", nest.PoolWidth, 1),
            ("Groups", nest.Groups, 1), ("Depth", nest.Depth, null), ("Columns", nest.Columns, null), ("WeightStride", nest.WeightStride, null),
            ("WidestVector", head.Widest ?? (int)VectorWidth.Bits512, head.Widest is null ? (int)VectorWidth.Bits512 : null),
        ];
        IEnumerable<(string, string)> unusual =
        [
            .. all.Where(static member => member.Number != member.Usual).Select(static member => (member.Name, CodeWriter.Number(member.Number))),
            .. nest.GroupsAreRows ? [("GroupsAreRows", "true")] : Array.Empty<(string, string)>(),
            .. nest.HasBias ? [("HasBias", "true")] : Array.Empty<(string, string)>(),
        ];
        using (writer.Block($"private readonly struct {head.Numbers} : IWindowNest"))
            writer.Numbers(unusual, head.IsShort);
    }
}
