using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Operations that one kernel can compute together, however many samples there are.</summary>
/// <param name="IsOptional">Whether they serve the input gradients only, which callers may not ask for.</param>
internal abstract record OperationGroup(bool IsOptional);

/// <summary>A product, and what is computed of its operands and sums on the way.</summary>
/// <param name="BiasGradient">The gradient of the bias: it sums what the weight gradient multiplies, and lies behind it. Null for none.</param>
/// <param name="Epilogue">What becomes of the sums before they are stored, in few instructions; null for nothing.</param>
internal sealed record ProductGroup(Contraction Product, SampleSum? BiasGradient, Map? Epilogue, bool IsOptional) : OperationGroup(IsOptional)
{
    /// <summary>The pool of what that gives, of which alone something is stored; null for none.</summary>
    public Pool? Pool { get; init; }

    /// <summary>What has left the gradient of a convolution, which the product multiplies, at the largest place of each window of a pool; null where nothing has.</summary>
    public Unpool? Spread { get; init; }
}

/// <summary>Maps of one loop over the rows.</summary>
/// <param name="Kept">The results that are needed in memory after it.</param>
internal sealed record RowsGroup(ImmutableArray<Map> Maps, ImmutableArray<Tensor> Kept, bool IsOptional) : OperationGroup(IsOptional)
{
    /// <summary>A product's epilogue as a loop of its own.</summary>
    public static RowsGroup Of(ProductGroup product) => new([product.Epilogue!], [product.Epilogue!.Result], product.IsOptional);
}

/// <summary>A mask of dropout.</summary>
internal sealed record MaskGroup(RandomMask Mask) : OperationGroup(IsOptional: false);

/// <summary>An operation that no other is computed with.</summary>
internal sealed record LoneGroup(Operation Operation, bool IsOptional) : OperationGroup(IsOptional);

/// <summary>A sum over the samples that belongs to no product.</summary>
internal sealed record SumGroup(SampleSum Sum, bool IsOptional) : OperationGroup(IsOptional);
