using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the kernels of a tiled network; the programs that call them are <see cref="TiledProgramEmitter"/>'s.</summary>
/// <param name="tables">Those of the class.</param>
internal sealed class TiledEmitter(CodeWriter writer, TiledPlan plan, NumberTables tables) : IKernelEmitter
{
    private readonly string _type = plan.Type.Keyword;
    private readonly TiledProgramEmitter _programs = new(writer, plan, tables);
    private readonly SharedProgramEmitter _sharedPrograms = new(writer, plan, tables);
    private readonly OneSampleEmitter _oneSample = new(writer, plan);

    public void EmitForward()
    {
        EmitProgram(plan.Forward, KernelCall.Forward(plan.Graph));
        if (plan.HasOneSample)
            _oneSample.EmitForward();
    }

    /// <summary>Of a network that takes lists. One thread computes it, of a sum or two.</summary>
    public void EmitForwardOfSums() => _programs.Emit(plan.ForwardOfSums!, KernelCall.ForwardOfSums(plan.Graph));

    public void EmitEvaluate() => EmitProgram(plan.Evaluate, KernelCall.Evaluate(plan.Graph));

    /// <summary>Of a network with several heads. One thread computes it: what threads share gives one sum.</summary>
    public void EmitEvaluateHeads() => _programs.Emit(plan.EvaluateHeads!, KernelCall.EvaluateHeads(plan.Graph));

    public void EmitBackward()
    {
        EmitProgram(plan.Backward, KernelCall.Backward(plan.Graph), hasOneSample: plan.TrainsOneSample && plan.FusesSgdUpdate);
        if (plan.TrainsOneSample)
            _oneSample.EmitTraining();
    }

    public void EmitBackwardFrom() => EmitProgram(plan.BackwardFrom, KernelCall.BackwardFrom(plan.Graph));

    public void EmitKernels()
    {
        foreach (var method in plan.CommonMethods)
            _programs.EmitCommon(method);
        foreach (var kernel in plan.Kernels)
        {
            if (new KernelHead(plan, kernel) is { IsWritten: false, HasNumbers: false })
                continue;
            writer.Line();
            switch (kernel)
            {
                case TiledContraction contraction:
                    EmitContraction(contraction);
                    break;
                case WindowContraction windows:
                    EmitWindows(windows);
                    break;
                case PoolKernel pool:
                    EmitComment(pool, Equations.Of(pool.Operation, static tensor => tensor.Symbol), "the library's loops");
                    new WindowCallEmitter(writer, _type, new KernelHead(plan, pool)).Emit(pool);
                    break;
                case AttentionKernel attention:
                    EmitComment(attention, Equations.Of(attention.Operation, static tensor => tensor.Symbol), "the library's loops");
                    new AttentionCallEmitter(writer, attention, _type).Emit();
                    break;
                case RowKernel rows:
                    EmitRows(rows);
                    break;
                default:
                    throw new NotSupportedException($"No text for a {kernel.GetType().Name}.");
            }
        }
    }

    /// <summary>What programs of a single sample put weights and inputs to their lanes with.</summary>
    public void EmitLanePacking()
    {
        if (!plan.HasOneSample)
            return;
        foreach (int columns in plan.LanePackedProducts.Select(product => product.Result.RowLength).Distinct())
        {
            writer.Line();
            LanePacking.Emit(writer, columns, plan.Type.Lanes(VectorWidth.Bits512));
        }
    }

    private void EmitProgram(TiledProgram program, KernelCall call, bool hasOneSample = false)
    {
        if (plan.Graph.IsParallel)
            _sharedPrograms.Emit(program, call, hasOneSample);
        else
            _programs.Emit(program, call, hasOneSample);
    }

    private void EmitContraction(TiledContraction kernel)
    {
        string epilogue = kernel.Epilogue is null ? "" : $", and in its place {Equations.Of(kernel.Epilogue, kernel.Local)}";
        EmitComment(kernel, Equations.Of(kernel.Operation, kernel.Local) + epilogue,
            $"{How(kernel.Routine)}the library's tiles{(plan.Families.NameOf(kernel) is null ? $" of {Tiles(kernel.Tiling)}" : "")}");
        new ContractionCallEmitter(writer, kernel, new KernelHead(plan, kernel), _type, plan.SkipsZeros(kernel)).Emit();
    }

    private static string How(ContractionRoutine routine) => routine switch
    {
        ContractionRoutine.EachSampleByBlocks => "some rows of weights at a time, which fill the caches, in ",
        ContractionRoutine.EachSampleSwapped => "weights that fill the caches are read as they lie, and samples transposed instead, in ",
        ContractionRoutine.SumSamplesByRows => "row by row, since it fills the caches, in ",
        ContractionRoutine.SumSamplesPacked => "row by row, since it fills the caches, of copies in which what a tile reads lies together, in ",
        ContractionRoutine.SumSamplesOfFewRows => "its transpose, whose rows fill vectors, in ",
        ContractionRoutine.EachSample or ContractionRoutine.SumSamples => "",
        _ => throw new NotSupportedException($"No words for {routine}."),
    };

    private void EmitWindows(WindowContraction kernel)
    {
        string epilogue = kernel.Epilogue is null ? "" : $", and in its place {Equations.Of(kernel.Epilogue, kernel.Local)}";
        EmitComment(kernel, Equations.Of(kernel.Operation, kernel.Local) + epilogue, $"the library's tiles of {Tiles(kernel.Tiling)}");
        new WindowCallEmitter(writer, _type, new KernelHead(plan, kernel)).Emit(kernel);
    }

    private static string Tiles(WindowTiling tiling) => tiling switch
    {
        WindowTiling.Places => "places",
        WindowTiling.WeightPanels => "places, with a copy of the weights of each panel",
        WindowTiling.PlacesTogether => "places side by side in vectors",
        WindowTiling.PlacesInLanes => "places in lanes",
        WindowTiling.PooledWindows => "what a pool's windows reach",
        WindowTiling.Channels => "places, each channel by itself",
        _ => throw new NotSupportedException($"No words for {tiling}."),
    };

    private void EmitRows(RowKernel kernel)
    {
        bool isOneVector = kernel.IsOneVector && plan.Families.NameOf(kernel) is null;
        string how = kernel.IsElementwise ? "all rows in one loop" : isOneVector ? "a row is one vector" : "row by row";
        string equations = string.Join(", ", kernel.Maps.Select(map => Equations.Of(map, tensor => kernel.Locals[tensor])));
        EmitComment(kernel, equations, kernel.Method is null ? how : $"the library's loop, {how}");
        var head = new KernelHead(plan, kernel);
        if (kernel.Method is not null)
        {
            new RowCallEmitter(writer, kernel, head, _type).Emit();
            return;
        }

        if (head.IsWritten)
        {
            var widest = head.Further.IsEmpty ? kernel.Widest : VectorWidth.Bits512;
            VectorMethod.EmitDispatch(writer, head.Name, RowKernelEmitter.Parameters(kernel, _type), widest, _type, RowKernelEmitter.Result(kernel),
                isWhole: isOneVector && !kernel.IsElementwise, head.Further);
            var emitter = new RowKernelEmitter(writer, kernel, RowNames.InNetwork(kernel, plan.Type, head));
            emitter.Emit(head.Name);
            if (kernel.Loss?.Result is { } loss && kernel == plan.Kernels.OfType<RowKernel>().First(rows => rows.Method is null && rows.Loss?.Result == loss))
                emitter.EmitRest();
        }

        if (!head.Further.IsEmpty)
            new RowCallEmitter(writer, kernel, head, _type).EmitNest();
    }

    private static string Tiles(Tiling tiling)
    {
        var full = new[] { tiling.Registers32.Main, tiling.Registers16.Main }.OfType<Tile>().Distinct().Select(Size).ToList();
        var last = new[] { tiling.Registers32.Tail, tiling.Registers16.Tail }.OfType<Tile>().Distinct().Select(Size).ToList();
        return string.Join(", then ", new[] { full, last }.Where(tiles => tiles.Count > 0).Select(tiles => string.Join(", or with 16 registers ", tiles)))
            + (tiling.EndsInRows ? ", then single rows" : "");

        static string Size(Tile tile) => $"{Count(tile.Rows, "row")}{(tile.HasBias ? " and the bias" : "")} × {Count(tile.Vectors, "vector")}";

        static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
    }

    private void EmitComment(Kernel kernel, string equation, string how)
    {
        if (new KernelHead(plan, kernel) is { IsWritten: true } head)
            writer.Line($"// {head.Name}: {equation}; {how}.");
    }
}
