using System.Globalization;
using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Tests.Schedule;

/// <summary>A plan as text: what was decided for each kernel and each step, nothing of how it is written.</summary>
internal static class PlanText
{
    public static IEnumerable<string> Of(NetworkPlan plan) => Sizes(plan).Concat(plan switch
    {
        InRegistersPlan registers => Of(registers),
        TiledPlan tiled => Of(tiled),
        _ => throw new NotSupportedException($"No text for a {plan.GetType().Name}."),
    });

    private static IEnumerable<string> Sizes(NetworkPlan plan)
    {
        yield return $"{plan.GetType().Name}: inference {plan.InferenceBlock} samples at a time{Said(", borrowed memory for", plan.BorrowedBlock)}, training {plan.TrainingBlock}";
        yield return $"training scratch {(plan.TrainingScratch is { } scratch ? $"{scratch.Fixed} + {scratch.PerSample} a sample" : "none")}"
            + $"{Is(plan.FusesSgdUpdate, "fuses SGD's update")}{Is(plan.FusesOptimizer, "fuses the optimizer")}{Is(plan.UpdatesInOneLoop, "updates in one loop")}";
    }

    private static IEnumerable<string> Of(InRegistersPlan plan)
    {
        yield return $"a row in {plan.Width}, {plan.Lanes} lanes; wider: {string.Join(", ", plan.WiderVectors.Select(width => $"{width} with {plan.SamplesIn(width)} samples"))}";
        foreach ((string name, RegisterProgram program) in new[] { ("backward", plan.Backward), ("forward", plan.Forward) })
        {
            yield return $"{name}, {program.Phases.Length} phases; memory between them: {Names(program.Shared)}; packed: {Names(program.Packed)}";
            foreach (var phase in program.Phases)
                yield return "  " + string.Join(" | ", RegisterProgram.Runs(phase).Select(run => string.Join(", ", run.Select(operation => operation.Result.Name))));
        }
    }

    private static IEnumerable<string> Of(TiledPlan plan)
    {
        foreach (Kernel kernel in plan.Kernels)
            yield return $"kernel {kernel.Name}, up to {kernel.Widest}: {Of(kernel)}";
        foreach ((string name, TiledProgram program) in new[]
            { ("forward", plan.Forward), ("backward", plan.Backward) })
        {
            yield return $"{name}, scratch {program.Scratch.FixedLength} + {program.Scratch.LengthPerSample} a sample";
            foreach (Step step in program.Steps)
                yield return "  " + Of(step, program.Scratch) + Is(step.IsOptional, "optional") + (plan.Graph.IsParallel ? $", {step.ParallelStage}" : "");
        }

        foreach (OneSampleProgram program in plan.ForwardOfOne.All.Concat(plan.BackwardOfOne.All))
        {
            yield return $"one sample; in registers: {Names(program.InRegisters.OrderBy(tensor => tensor.Name, StringComparer.Ordinal))}";
            foreach (Step step in program.Steps)
                yield return "  " + Of(step, program.Scratch);
        }
    }

    private static string Of(WindowTiling tiling) => tiling switch
    {
        WindowTiling.WeightPanels => ", panels copied",
        WindowTiling.PlacesTogether => ", places together",
        WindowTiling.PlacesInLanes => ", places in lanes",
        WindowTiling.Channels => ", depthwise",
        _ => "",
    };

    private static string Of(Kernel kernel) => kernel switch
    {
        TiledContraction tiles => $"{Of(tiles.Shape)}, {Of(tiles.Tiling)}"
            + $"{Is(tiles.DividesRows, "rows divided among threads")}{(tiles.Epilogue is null ? "" : $", epilogue {Equations.Of(tiles.Epilogue)}")}",
        WindowContraction windows => $"{Of(windows.Nest, windows.Tiling == WindowTiling.PooledWindows ? "multiplied" : "stored")}, {windows.Side}"
            + $"{Is(windows.SumsSamples, "sums samples")}{Of(windows.Tiling)}{Is(windows.DividesRows, "rows divided among threads")}"
            + (windows.Epilogue is null ? "" : $", epilogue {Equations.Of(windows.Epilogue)}"),
        PoolKernel pool => Of(pool.Nest),
        AttentionKernel attention => attention.Nest.ToString(),
        RowKernel rows => $"rows of {rows.Length}{Is(rows.IsOneVector, "one vector")}{Is(rows.IsElementwise, "elementwise")}{Is(rows.Cut is not null, "cut in two")}"
            + $"{Is(rows.Method is not null, "the library's " + rows.Method?.Name)}: "
            + string.Join("; ", rows.Maps.Select(Equations.Of)),
        _ => throw new NotSupportedException($"No text for a {kernel.GetType().Name}."),
    };

    private static string Of(ContractionShape shape) =>
        $"{shape.Routine}, {shape.Inputs} inputs, {shape.Columns} columns, left by {shape.LeftStride}, right by {shape.RightStride}, result by {shape.ResultStride}"
        + $"{Is(shape.HasBias, "bias")}{Is(shape.Block is not null, $"{shape.Block} at once")}";

    /// <param name="largest">What is done with the largest of some windows.</param>
    private static string Of(WindowNest nest, string largest = "") =>
        $"windows {Of(nest.Y)} and {Of(nest.X)} on {Of(nest.Grid)}, a place each of {Of(nest.Plain)}, {nest.Groups} groups, {nest.Depth} to {nest.Columns}, "
        + $"weights by {nest.WeightStride}{Is(nest.GroupsAreRows, "groups are rows")}{Is(nest.HasBias, "bias")}"
        + (nest.PoolWidth == 1 ? "" : $", the largest of {nest.PoolHeight} × {nest.PoolWidth} {largest}");

    private static string Of(WindowAxis axis) => $"of {axis.Size} by {axis.Stride}, taps by {axis.Dilation} from −{axis.Before}";

    private static string Of(PictureLayout picture) => $"{picture.Height} × {picture.Width} × {picture.Channels} by {picture.Stride}";

    private static string Of(Tiling tiling) =>
        $"tiles {Of(tiling.Registers32)} in 32 registers, {Of(tiling.Registers16)} in 16{Is(tiling.EndsInRows, "single rows")}";

    private static string Of(TileSet tiles) =>
        string.Join(" then ", new[] { tiles.Main, tiles.Tail }.OfType<Tile>().Select(tile => $"{tile.Rows}x{tile.Vectors}{(tile.HasBias ? "AndBias" : "")}"));

    private static string Of(Step step, ScratchLayout scratch) => step switch
    {
        ListSumStep sum => $"sum of a list{Is(sum.StoresSums, "stores sums")}",
        RowProductStep product => $"lane-packed product{Is(product.ReadsRegisters, "reads registers")}{Is(product.StoresSums, "stores sums")}"
            + (product.Epilogue is { } epilogue ? $", {(epilogue.IsHead ? "head" : "epilogue")} {string.Join("; ", epilogue.Rows.Operations.Select(Equations.Of))}" : ""),
        OuterProductStep outer => $"outer product{Is(outer.IsLanePacked, "lane-packed")}{Is(outer.SkipsZeros, "skips zeros")}",
        NonZeroProductStep { Call: var call } => $"{call.Kernel.Name} of what is not 0",
        RowDotsStep => "row dots",
        KernelStep { Kernel: var kernel, OfOne: var ofOne } => kernel.Name + Is(!ofOne.IsEmpty, "one sample otherwise"),
        TransposeStep transpose => $"transpose {transpose.Condition}",
        PooledWeightsStep weights => $"weights of {weights.Kernel.Name}",
        MaskStep => "mask",
        SumStep => "sum over samples",
        CopyStep copy => $"copy {copy.Operation.GetType().Name} {Of(copy.Source)} to {Of(copy.Destination)}",
        GatherStep gather => $"rows of a table by {gather.Stride}",
        ScatterStep scatter => $"rows by {scatter.Stride} added to a table{Is(scatter.DividesRows, "rows divided among threads")}",
        MeanStep mean => $"mean of rows by {mean.Stride}",
        RunningStep => "running value",
        _ => throw new NotSupportedException($"No text for a {step.GetType().Name}."),
    } + $" ({string.Join(", ", step.Arguments.Select(tensor => tensor.Name + (scratch.Contains(tensor) ? $"@{scratch.Offset(tensor) + tensor.Start}" : "")))})";

    private static string Names(IEnumerable<Tensor> tensors) => string.Join(", ", tensors.Select(tensor => tensor.Name)) is { Length: > 0 } names ? names : "nothing";

    private static string Is(bool holds, string what) => holds ? ", " + what : "";

    private static string Said(string what, int? number) => number is int value ? $"{what} {value}" : "";
}
