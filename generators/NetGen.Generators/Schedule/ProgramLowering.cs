using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Lowers the operations of one program to steps over blocks of samples.</summary>
internal sealed class ProgramLowering
{
    private readonly LoweringContext _context;
    private readonly ProductLowering _products;
    private readonly WindowLowering _windows;
    private readonly LoneLowering _lone;

    /// <param name="sparse">The table whose gradient is kept row by row; null for none.</param>
    /// <param name="isTraining">Whether the program computes gradients.</param>
    public ProgramLowering(LoweringContext context, SparseTable? sparse, bool isTraining)
    {
        var copies = new TransposedCopies();
        _context = context;
        _products = new ProductLowering(context, copies);
        _windows = new WindowLowering(context, copies, isTraining);
        _lone = new LoneLowering(context, sparse);
    }

    /// <param name="isRepeated">Whether it is done in each step of a sequence: then what is the same in all of them is copied once.</param>
    public IEnumerable<Step> Lower(OperationGroup group, bool isRepeated = false) => group switch
    {
        ProductGroup { Product.Access: { } access } product => _windows.Lower(product, access),
        ProductGroup product => _products.Lower(product, isRepeated),
        RowsGroup rows => [RowLowering.Lower(rows, _context)],
        MaskGroup { Mask: var mask } => [new MaskStep(mask, _context.Stride(mask.Result))],
        SumGroup { Sum: var sum } => [new SumStep(sum, _context.Stride(sum.Operand), _context.StageOfSums, group.IsOptional)],
        LoneGroup { Operation: Scan scan } => LowerScan(scan, group.IsOptional),
        LoneGroup lone => [_lone.Lower(lone)],
        _ => throw new NotSupportedException($"No kernel computes a {group.GetType().Name}."),
    };

    /// <summary>A loop over the steps; what its products need of their weights is prepared before it.</summary>
    private IEnumerable<Step> LowerScan(Scan scan, bool isOptional)
    {
        var program = new ProgramGroups(_context.Type, scan.Body);
        var steps = program.Groups.SelectMany(group => Lower(group, isRepeated: true)).Select(Named).ToList();
        var prepared = steps.Where(step => step.ParallelStage == ParallelStage.Preparation).ToList();
        return [.. prepared, new ScanStep(scan, [.. steps.Except(prepared)], isOptional)];

        // A copy that need not be made has no name of its own in the loop.
        Step Named(Step step) => step with { Arguments = [.. step.Arguments.Select(tensor => tensor.Whole is null ? program.Buffers.Root(tensor) : tensor)] };
    }
}
