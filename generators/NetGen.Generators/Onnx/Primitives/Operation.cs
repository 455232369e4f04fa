using NetGen.Generators.Declaration;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Onnx.Primitives;

/// <summary>
/// What an operator of a file is lowered to. The operations are those of the compiler's graph, for tensors of any number of axes: each says what it does to the axis
/// of the batch, and none mixes samples.
/// </summary>
internal abstract record Operation
{
    /// <summary>The node of the file that it comes from.</summary>
    public string Origin { get; init; } = "";

    public abstract IEnumerable<Tensor> Operands { get; }

    public abstract IEnumerable<Tensor> Results { get; }

    /// <summary>Multiplications with an addition that it takes for a sample.</summary>
    public virtual long MultiplyAdds => 0;
}

/// <summary>An operation with one result.</summary>
internal abstract record SingleOperation(Tensor Result) : Operation
{
    public override IEnumerable<Tensor> Results => [Result];
}

/// <summary>Which tensor a variable of a formula stands for.</summary>
internal sealed record Binding(string Variable, Tensor Tensor);

/// <summary>result = formula(operands), element by element. Operands are repeated along axes of one element and along axes in front that they lack.</summary>
internal sealed record Map(Tensor Result, Expression Formula, EquatableArray<Binding> Bindings) : SingleOperation(Result)
{
    public override IEnumerable<Tensor> Operands => Bindings.Select(static binding => binding.Tensor);
}

/// <summary>What a reduction makes of the elements along its axes.</summary>
internal enum ReductionKind
{
    Sum,
    Max,
    Min,
    Product,
}

/// <summary>result = the sum of the operand along some axes, their largest or smallest element, or their product. The axes stay, with one element each.</summary>
internal sealed record Reduction(Tensor Result, Tensor Operand, ReductionKind Kind, EquatableArray<int> Axes) : SingleOperation(Result)
{
    public override IEnumerable<Tensor> Operands => [Operand];
}

/// <summary>result = e^operand ÷ the sum of these along some axes, or its logarithm.</summary>
internal sealed record Softmax(Tensor Result, Tensor Operand, EquatableArray<int> Axes, bool IsLogarithm) : SingleOperation(Result)
{
    public override IEnumerable<Tensor> Operands => [Operand];
}

/// <summary>
/// result = the mean of each channel, the operand's second axis, over all samples of a batch and their places. It is the only operation that looks at more than one sample,
/// and it does so in training alone: else the result is what is kept of the means, which training moves towards them.
/// </summary>
/// <param name="Running">What is kept.</param>
/// <param name="Momentum">How far a batch moves it.</param>
/// <param name="IsVariance">Whether the means are of squares.</param>
internal sealed record BatchStatistic(Tensor Result, Tensor Operand, Tensor Running, double Momentum, bool IsVariance) : SingleOperation(Result)
{
    public override IEnumerable<Tensor> Operands => [Operand, Running];
}

/// <summary>
/// result = Σ left · right over the axes that the result lacks. Each axis has a number, and equal numbers are the same axis; an axis that both operands and the result have
/// is one of many products side by side.
/// </summary>
internal sealed record Contraction(
    Tensor Result, Tensor Left, Tensor Right, EquatableArray<int> ResultAxes, EquatableArray<int> LeftAxes, EquatableArray<int> RightAxes) : SingleOperation(Result)
{
    public override IEnumerable<Tensor> Operands => [Left, Right];

    public override long MultiplyAdds => TensorShape.Of(
        LeftAxes.Concat(RightAxes).Zip(Left.Shape.Axes.Concat(Right.Shape.Axes), static (axis, length) => (axis, length)).Distinct().Select(static axis => axis.length)).Count;
}

/// <summary>Where a view reads along one axis of what it is of: at start + step · the place along an axis of the result, or at start alone.</summary>
/// <param name="ResultAxis">−1 for none.</param>
internal sealed record AxisAccess(int ResultAxis, long Start = 0, long Step = 1);

/// <summary>
/// result = elements of the operand at places that are affine in those of the result: transposed axes, parts of axes with steps, axes taken away, axes along which everything
/// is repeated.
/// </summary>
/// <param name="Accesses">For each axis of the operand.</param>
internal sealed record View(Tensor Result, Tensor Operand, EquatableArray<AxisAccess> Accesses) : SingleOperation(Result)
{
    public override IEnumerable<Tensor> Operands => [Operand];
}

/// <summary>The same numbers in the same order, with other axes: some joined, some parted.</summary>
internal sealed record Reshape(Tensor Result, Tensor Operand) : SingleOperation(Result)
{
    public override IEnumerable<Tensor> Operands => [Operand];
}

/// <summary>The operands one after the other along an axis.</summary>
internal sealed record Concatenation(Tensor Result, EquatableArray<Tensor> Parts, int Axis) : SingleOperation(Result)
{
    public override IEnumerable<Tensor> Operands => Parts;
}

/// <summary>What stands beyond the edges of a tensor.</summary>
internal enum BorderKind
{
    Constant,

    /// <summary>The outermost element, again and again.</summary>
    Edge,

    /// <summary>What stands on the other side of the outermost element.</summary>
    Reflect,

    /// <summary>The tensor anew, from its other end.</summary>
    Wrap,
}

/// <summary>The operand with a border along each axis; where there are fewer places before than none, or the result ends early, the operand is cut.</summary>
/// <param name="Before">How many places of each axis come before the operand's first.</param>
internal sealed record Border(Tensor Result, Tensor Operand, EquatableArray<long> Before, BorderKind Kind, double Value) : SingleOperation(Result)
{
    public override IEnumerable<Tensor> Operands => [Operand];
}

/// <summary>result = the largest element of each window, or the sum: places beyond the operand are left out.</summary>
/// <param name="Windows">For each axis of the operand.</param>
internal sealed record Pool(Tensor Result, Tensor Operand, EquatableArray<WindowAxis> Windows, PoolKind Kind) : SingleOperation(Result)
{
    public override IEnumerable<Tensor> Operands => [Operand];
}

/// <summary>
/// result[n, o, x] = Σ input[n, i, window x at p] · weights[o, i, p], with zeros beyond the input. Transposed it is the adjoint: each window of the result is added to, and
/// weights are [i, o, p].
/// </summary>
/// <param name="Windows">For each axis behind the channels, on the larger picture.</param>
/// <param name="Groups">Into how many parts the channels of both pictures are divided: each is multiplied with weights of its own.</param>
internal sealed record Convolution(Tensor Result, Tensor Input, Tensor Weights, EquatableArray<WindowAxis> Windows, int Groups, bool IsTransposed) : SingleOperation(Result)
{
    public override IEnumerable<Tensor> Operands => [Input, Weights];

    public override long MultiplyAdds => (IsTransposed ? Input : Result).Shape.Count * (Weights.Shape.Count / System.Math.Max(1, Weights.Shape[0].Fixed));
}

/// <summary>result = the part of the table that each index names, along one axis: the axes of the indices stand in its place. Negative indices count from the end.</summary>
internal sealed record Gather(Tensor Result, Tensor Table, Tensor Indices, int Axis) : SingleOperation(Result)
{
    public override IEnumerable<Tensor> Operands => [Table, Indices];
}

/// <summary>What a scan has of each step: the tensor of all steps, which lie along its first axis, and that of one.</summary>
internal sealed record StepTensor(Tensor Steps, Tensor Each);

/// <summary>What is handed from step to step: what it begins with, how a step finds it and leaves it, and what the last one leaves.</summary>
internal sealed record CarriedTensor(Tensor First, Tensor Before, Tensor After, Tensor Last);

/// <summary>Goes through the steps of a sequence one after the other and computes the same of each.</summary>
/// <param name="Inputs">What steps read.</param>
/// <param name="Outputs">What is kept of each.</param>
/// <param name="Body">The operations of one step, which may read anything from outside too.</param>
/// <param name="IsReversed">Whether it begins with the last step.</param>
internal sealed record Scan(
    EquatableArray<StepTensor> Inputs, EquatableArray<StepTensor> Outputs, EquatableArray<CarriedTensor> Carried, EquatableArray<Operation> Body, bool IsReversed) : Operation
{
    public override IEnumerable<Tensor> Operands
    {
        get
        {
            var inside = new HashSet<Tensor>(Body.SelectMany(static operation => operation.Results)
                .Concat(Inputs.Select(static input => input.Each))
                .Concat(Carried.Select(static carried => carried.Before)));
            return Inputs.Select(static input => input.Steps)
                .Concat(Carried.Select(static carried => carried.First))
                .Concat(Body.SelectMany(static operation => operation.Operands).Where(operand => !inside.Contains(operand)));
        }
    }

    public override IEnumerable<Tensor> Results => Outputs.Select(static output => output.Steps).Concat(Carried.Select(static carried => carried.Last));

    public override long MultiplyAdds =>
        Body.Sum(static operation => operation.MultiplyAdds) * Inputs.Concat(Outputs).Select(static input => input.Steps.Shape[0].Fixed).FirstOrDefault();
}
