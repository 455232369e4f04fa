using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Schedule;

/// <summary>One routine of the generated code. Operations of one shape share it.</summary>
/// <param name="name">The method's name in generated code.</param>
/// <param name="widest">The widest vector it runs with.</param>
internal abstract class Kernel(string name, VectorWidth widest)
{
    public string Name { get; } = name;

    public VectorWidth Widest { get; } = widest;

    /// <summary>All that the library is told of it by a type: kernels that are equal in it have one; null where there is none to share.</summary>
    public virtual object? LibraryNumbers => null;

    /// <summary>What the text of its method hangs on but for these numbers: kernels that are equal in it can share one; null where it hangs on more.</summary>
    public virtual string? Form => null;
}

/// <summary>A contraction and what becomes of its sums: vectors run along the columns, elements of the left operand are broadcast.</summary>
/// <param name="operation">The first operation that asked for this kernel.</param>
/// <param name="epilogue">What is computed of each sum before it is stored in its place; null for nothing.</param>
internal abstract class ContractionKernel(string name, VectorWidth widest, Contraction operation, bool dividesRows, Map? epilogue) : Kernel(name, widest)
{
    /// <summary>The first operation that asked for this kernel: its names are the ones in the code.</summary>
    public Contraction Operation { get; } = operation;

    public Map? Epilogue { get; } = epilogue;

    /// <summary>What that is computed from besides the sums.</summary>
    public IEnumerable<Tensor> EpilogueOperands => Epilogue is null ? [] : Epilogue.Operands.Where(operand => operand != Operation.Result).Distinct();

    /// <summary>What the tensors are called in its code.</summary>
    public IReadOnlyDictionary<Tensor, string> Locals { get; } = KernelNames.Locals(
        [operation.Left, operation.Right, operation.Result, .. epilogue is null ? [] : epilogue.Operands.Add(epilogue.Result)]);

    /// <summary>The same for any tensor of its equations: one that it does not name, such as a bias, has its symbol.</summary>
    public string Local(Tensor tensor) => Locals.TryGetValue(tensor, out string? local) ? local : tensor.Symbol;

    /// <summary>What a tensor is called where the sums are finished: an operand of the product is read from another place there.</summary>
    public string EpilogueLocal(Tensor tensor) => Locals[tensor] + (tensor == Operation.Left || tensor == Operation.Right ? "Row" : "");

    /// <summary>Whether the result is a parameter's gradient: blocks of a batch add up.</summary>
    public abstract bool SumsSamples { get; }

    /// <summary>Which operands there are, what they are called, and what becomes of the sums.</summary>
    protected string FormOfOperands => $"{string.Join(" ", new[] { Operation.Left, Operation.Right, Operation.Result }.Concat(EpilogueOperands).Select(Local))} "
        + $"{Operation.Bias is not null} {SumsSamples} {DividesRows} {(Epilogue is null ? "" : Equations.Of(Epilogue, EpilogueLocal))}";

    /// <summary>Whether it is told which of the result's rows to compute, so that threads can share them.</summary>
    public bool DividesRows => dividesRows && SumsSamples;
}

/// <summary>A contraction through windows, whose tiles lie in the library.</summary>
internal sealed class WindowContraction(
    string name, VectorWidth widest, WindowTiling tiling, WindowNest nest, Contraction operation, bool dividesRows = false, Map? epilogue = null)
    : ContractionKernel(name, widest, operation, dividesRows, epilogue)
{
    public WindowNest Nest { get; } = nest;

    public override object LibraryNumbers => (Nest, Widest);

    public override string Form => $"{Side} {Tiling} {FormOfOperands}";

    public WindowSide Side => Operation.Access!.Side;

    public WindowTiling Tiling { get; } = tiling;

    /// <summary>Elements of memory of its own, into which weights are copied; null where it needs none.</summary>
    public int? Room { get; init; }

    public override bool SumsSamples => Operation.Result.Role == TensorRole.ParameterGradient;
}

/// <summary>A pool or its adjoint, which lie in the library.</summary>
/// <param name="operation">The first operation that asked for this kernel.</param>
internal sealed class PoolKernel(string name, VectorWidth widest, WindowNest nest, Operation operation) : Kernel(name, widest)
{
    public WindowNest Nest { get; } = nest;

    public override object LibraryNumbers => (Nest, Widest);

    public override string Form => $"{Operation.GetType().Name} {(Operation as Pool)?.Kind ?? (Operation as Unpool)?.Kind}";

    public Operation Operation { get; } = operation;
}

/// <summary>Attention or its gradients, which lie in the library.</summary>
/// <param name="operation">The first operation that asked for this kernel.</param>
internal sealed class AttentionKernel(string name, VectorWidth widest, AttentionNest nest, Operation operation) : Kernel(name, widest)
{
    public AttentionNest Nest { get; } = nest;

    public Operation Operation { get; } = operation;
}

/// <summary>
/// Computes functions of each sample's row, in one loop over the rows: an activation, a derivative, a loss. Results that
/// nobody reads later are kept in registers only.
/// </summary>
/// <param name="apart">Whole vectors of padding between rows.</param>
internal sealed class RowKernel(string name, VectorWidth widest, bool isOneVector, int length, int apart, ImmutableArray<Map> maps, ImmutableArray<RowOperand> operands)
    : Kernel(name, widest)
{
    /// <summary>The components of a row.</summary>
    public int Length { get; } = length;

    public override object LibraryNumbers => IsElementwise ? Widest : (Widest, Length, string.Join(" ", Strides));

    /// <summary>From a row of each operand to the next; a single number where all are alike that a loop asks for, which are those of more than one row.</summary>
    public ImmutableArray<int> Strides
    {
        get
        {
            ImmutableArray<int> strides = [.. Operands.Select(static operand => operand.Stride)];
            return Method is null && strides.Where(static stride => stride > 0).Distinct().ToList() is [var one] ? [one] : strides;
        }
    }

    /// <summary>Loops that neither reduce rows nor end within a vector are told lengths and strides alone, and the library's are told all of them.</summary>
    public override string? Form => Method is not null ? $"{Method.Name} {Signature}"
        : IsElementwise || Maps.Any(static map => map.IsScalarPerSample || map.Formula.OuterReductions().Any()) || Operands.Any(static operand => operand.IsUnpadded) ? null
        : $"{string.Join(" ", Operands.Select(static operand => operand.Stride > 0))} {Signature}";

    /// <summary>What is computed, in order, with the names of <see cref="Locals"/> as variables; later formulas may use earlier results.</summary>
    public ImmutableArray<Map> Maps { get; } = Named(maps, operands);

    /// <summary>The loss of each sample, which it sums up; null for none.</summary>
    public Map? Loss => Maps.SingleOrDefault(map => map.IsScalarPerSample);

    /// <summary>Whether it multiplies with what scales the gradients of a batch.</summary>
    public bool UsesScale => Maps.Any(map => map.Formula.Contains(LossOperation.Scale));

    /// <summary>The numbers of its formulas that each step tells it.</summary>
    public ImmutableArray<Variable> Numbers { get; init; } = [];

    /// <summary>What the tensors are called in its code.</summary>
    public IReadOnlyDictionary<Tensor, string> Locals { get; } = Names(maps, operands);

    /// <summary>What is computed from what, whatever the sizes.</summary>
    public string Signature => string.Join(";", Maps.Select(map => $"{map.Formula}|{map.IsScalarPerSample}")
        .Concat(Maps.SelectMany(map => map.Bindings).Select(binding => $"{binding.Variable}={Locals[binding.Tensor]}"))
        .Concat(Operands.Select(operand => $"{Locals[operand.Tensor]}:{operand.IsUnpadded}:{operand.IsWritten}")));

    /// <summary>What is read and written, each once.</summary>
    public ImmutableArray<RowOperand> Operands { get; } = operands;

    /// <summary>Whether every row is one vector, so that nothing is computed twice and no loop runs over its components.</summary>
    public bool IsOneVector { get; } = isOneVector;

    /// <summary>The library's method that computes it; null where it is written with the network.</summary>
    public RowMethod? Method { get; init; }

    /// <summary>Where the loop over a group of rows is cut in two; null for a single loop.</summary>
    public LoopFission? Cut => LoopFission.Of(this);

    /// <summary>
    /// Whether components depend on nothing but their own place and every operand is padded alike: then rows need not be
    /// told apart, unless a function of many instructions would be computed of vectors of padding.
    /// </summary>
    public bool IsElementwise { get; } =
        operands.All(operand => !operand.IsUnpadded && operand.Stride == operands[0].Stride)
        && maps.All(map => !map.IsScalarPerSample && !map.Formula.OuterReductions().Any() && !map.Formula.Contains(BatchMean.Share))
        && (apart <= 0 || !maps.Any(LoopFusion.IsCostly));

    /// <summary>Whether the library computes parts of its rows in vectors of their own: nothing needs a row as a whole, and a vector of padding would cost much.</summary>
    public bool HasParts => !IsElementwise && !IsOneVector && Loss is null && Maps.Any(LoopFusion.IsCostly) && !Maps.Any(LoopFusion.Reduces);

    /// <summary>The same kernel with other formulas, which may have numbers that it is told.</summary>
    public RowKernel With(ImmutableArray<Map> others) => new(Name, Widest, IsOneVector, Length, apart, others, Operands)
    {
        Numbers = [.. others.SelectMany(static map => map.Formula.SelfAndParts()).OfType<Variable>()
            .Where(static variable => variable.Scope == Scope.Step && variable != LossOperation.Scale && variable != BatchMean.Share).Distinct()],
    };

    private static IReadOnlyDictionary<Tensor, string> Names(ImmutableArray<Map> maps, ImmutableArray<RowOperand> operands) =>
        KernelNames.Locals([.. maps.SelectMany(map => map.Operands.Add(map.Result)), .. operands.Select(operand => operand.Tensor)]);

    private static ImmutableArray<Map> Named(ImmutableArray<Map> maps, ImmutableArray<RowOperand> operands)
    {
        var names = Names(maps, operands);
        return [.. maps.Select(map => map.Named(tensor => names[tensor]))];
    }
}

/// <summary>A tensor that a row kernel reads or writes.</summary>
/// <param name="Tensor">The tensor of the first operation that asked for the kernel.</param>
/// <param name="Stride">Elements from one row to the next.</param>
/// <param name="IsUnpadded">Whether nothing may be read or written beyond the end of its rows.</param>
/// <param name="IsWritten">Whether the kernel stores it.</param>
internal sealed record RowOperand(Tensor Tensor, int Stride, bool IsUnpadded, bool IsWritten);
