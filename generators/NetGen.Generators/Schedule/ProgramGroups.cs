using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Schedule;

/// <summary>The operations of one entry point, those together that one kernel computes: planned once, for single samples and batches alike.</summary>
internal sealed class ProgramGroups
{
    private readonly ElementType _type;
    private readonly IReadOnlyList<Operation> _operations;
    private readonly Liveness _liveness;
    private readonly HashSet<Tensor> _onlyForOptional;
    private readonly HashSet<Operation> _taken = [];

    /// <param name="operations">In order.</param>
    /// <param name="optional">The result that callers may not ask for, if there is one.</param>
    public ProgramGroups(ElementType type, IReadOnlyList<Operation> operations, Tensor? optional = null)
    {
        _type = type;
        _operations = Buffers.ElideCopies(operations);
        _liveness = new Liveness(_operations, Buffers.Root);
        _onlyForOptional = optional is null ? [] : _liveness.ValuesOnlyFor(optional);
        Groups = [.. Fuse()];
    }

    public ImmutableArray<OperationGroup> Groups { get; }

    public BufferAssignment Buffers { get; } = new();

    private IEnumerable<OperationGroup> Fuse()
    {
        for (int i = 0; i < _operations.Count; i++)
        {
            switch (_operations[i])
            {
                case var taken when _taken.Contains(taken):
                    break;
                case Contraction contraction:
                    var biasGradient = _operations.ElementAtOrDefault(i + 1) is SampleSum next && next.Operand == contraction.Right
                        && next.Result.GradientOf?.Behind == contraction.Result.GradientOf
                        && contraction.Access is not { Side: WindowSide.Right } && !contraction.IsDepthwise ? next : null;
                    var epilogue = TakeEpilogue(i);
                    yield return new ProductGroup(contraction, biasGradient, epilogue, IsOptional(contraction))
                    {
                        Pool = TakePool(contraction, epilogue),
                        Spread = SpreadOf(contraction),
                    };
                    i += biasGradient is null ? 0 : 1;
                    break;
                case Map map:
                    var rows = Rows(i, IsOptional(map));
                    // What a loss is put together with, nothing may read.
                    if (!rows.Kept.IsEmpty || rows.Maps.Any(static function => function.IsScalarPerSample))
                        yield return rows;
                    i += rows.Maps.Length - 1;
                    break;
                case RandomMask mask:
                    yield return new MaskGroup(mask);
                    break;
                case SampleSum sum:
                    yield return new SumGroup(sum, IsOptional(sum));
                    break;
                case Pool or Unpool or Reshape or Border or StepOrder or Scan or Attend or AttendAdjoint or BatchMean or RunningUpdate or Gather or Scatter
                    or Unfold or Fold or StepRows or StepSums or Arrangement or MaximumAdjoint or NestProduct or Selection or SelectionAdjoint:
                    yield return new LoneGroup(_operations[i], IsOptional(_operations[i]));
                    break;
                case var operation:
                    throw new NotSupportedException($"No kernel computes a {operation.GetType().Name}.");
            }
        }
    }

    private bool IsOptional(Operation operation) => _onlyForOptional.Contains(Buffers.Root(operation.Result));

    private RowsGroup Rows(int start, bool isOptional)
    {
        bool isOneVector = RowLayout.Whole(((Map)_operations[start]).RowLength, _type) is not null;
        ImmutableArray<Map> maps = [.. LoopFusion.Run(_operations, start, isOneVector).TakeWhile(map => IsOptional(map) == isOptional)];
        int last = start + maps.Length - 1;
        var kept = maps.Select(map => map.Result).Where(result =>
            (result.Axes.Length > 1 || !result.IsPerSample) && (result.IsUnpadded || result.Steps is not null || _liveness.LastUse(result) > last));
        return new RowsGroup(maps, [.. kept], isOptional);
    }

    /// <summary>
    /// The only map that reads a contraction's sums if it takes few instructions for each, needs nothing that is computed later, and reads and writes rows that lie
    /// as those of the sums do; else null.
    /// </summary>
    private Map? TakeEpilogue(int contraction)
    {
        var sums = _operations[contraction].Result;
        int reader = _liveness.LastUse(sums);
        if (reader < 0 || _operations[reader] is not Map map || !((Contraction)_operations[contraction]).WritesWholeSums)
            return null;
        if (!LoopFusion.IsCheap(map) || NumbersOf(map) > Budget.EpilogueNumbers || !LoopFusion.StandsAlone(_operations, reader))
            return null;
        if (map.Operands.Distinct().Count(operand => Buffers.Root(operand) != sums) > Budget.EpilogueOperands)
            return null;
        var between = _operations.Skip(contraction + 1).Take(reader - contraction - 1);
        bool mayMove = between.All(operation => !operation.Operands.Any(operand => Buffers.Root(operand) == sums)
            && !map.Operands.Any(operand => Buffers.Root(operand) == Buffers.Root(operation.Result)));
        if (!mayMove || !map.Operands.Add(map.Result).All(tensor => LiesAs(tensor, sums)))
            return null;
        _taken.Add(map);
        return (Map)map.With(map.Result, operand => Buffers.Root(operand) == sums ? sums : operand);
    }

    private static int NumbersOf(Map map) => map.Formula.SelfAndParts().OfType<Constant>().Where(static number => number.Value != 0).Distinct().Count();

    /// <summary>The only operation that reads what a convolution gives, if it is a maximum over pairs or squares of places, which a tile has side by side; else null.</summary>
    private Pool? TakePool(Contraction contraction, Map? epilogue)
    {
        var pooled = epilogue?.Result ?? contraction.Result;
        bool readsSums = epilogue is null || epilogue.Operands.Distinct().Count() == 1;
        if (contraction is not { Access: { Side: WindowSide.Left, Groups: 1 } } || !readsSums)
            return null;
        var root = Buffers.Root(pooled);
        if (_operations.Where(operation => !_taken.Contains(operation) && operation.Operands.Any(operand => Buffers.Root(operand) == root)).ToList() is not [Pool pool])
            return null;
        bool fits = pool.Kind == PoolKind.Max && pool.Windows.Axes.All(axis => axis == WindowAxis.Pair);
        if (!fits || pool.Result.Role != TensorRole.Value)
            return null;
        _taken.Add(pool);
        return pool;
    }

    /// <summary>The operation that gives the gradient of a convolution, which is multiplied, to the largest place of each window; null for any other contraction.</summary>
    private Unpool? SpreadOf(Contraction contraction)
    {
        var gradient = contraction switch
        {
            { IsDepthwise: true } => null,
            { Access.Side: WindowSide.Result, TransposesRight: true } => contraction.Left,
            { Access.Side: WindowSide.Left, Result.IsPerSample: false } => contraction.Right,
            _ => null,
        };
        return gradient is null ? null : _operations.OfType<Unpool>().FirstOrDefault(spread => spread.Maximum is not null && Buffers.Root(spread.Result) == Buffers.Root(gradient));
    }

    private bool LiesAs(Tensor tensor, Tensor sums) => tensor.Role == TensorRole.Value && tensor.Whole is null && tensor.IsPerSample
        && tensor.Positions == sums.Positions && RowLayout.StrideOf(tensor, _type) == RowLayout.StrideOf(sums, _type);
}
