using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>
/// result = left · right (+ bias): sums over the axis that both operands have and the result lacks. The forward pass of a
/// dense layer sums over its inputs, its input gradient over its outputs, its weight gradient over the samples.
/// </summary>
/// <param name="access">The windows that one of the three is read or written through, with a matrix for each tap; null for none.</param>
internal sealed class Contraction(Tensor result, Tensor left, Tensor right, Tensor? bias = null, WindowAccess? access = null) : Operation(result)
{
    public Tensor Left { get; } = left;

    public Tensor Right { get; } = right;

    /// <summary>What every row of the result starts from.</summary>
    public Tensor? Bias { get; } = bias;

    public WindowAccess? Access { get; } = access;

    public override ImmutableArray<Tensor> Operands { get; } = bias is null ? [left, right] : [left, right, bias];

    /// <summary>The axis summed over: with windows their taps too, and with samples their places.</summary>
    public Axis ReducedAxis => Right.IsPerSample ? Axis.Samples : Right.Axes[Right.Axes.Length - (TransposesRight ? 1 : 2)];

    /// <summary>Whether the right operand is multiplied as its transpose.</summary>
    public bool TransposesRight => !Right.IsPerSample && Result.Axes.Last() != Right.Axes.Last();

    /// <summary>Whether each channel has a window of weights of its own, and gives one channel.</summary>
    public bool IsDepthwise => Access is { Groups: > 1 and var groups } && Left.RowLength == groups && (Right.IsPerSample ? Right : Result).RowLength == groups;

    /// <summary>Multiplications and additions for each sample.</summary>
    public long MultiplyAdds => (long)Right.Length * (Access?.Side == WindowSide.Result ? Left : Result).Positions;

    /// <summary>Whether each row of the result is written once, with all of its sum.</summary>
    public bool WritesWholeSums => Access?.Side != WindowSide.Result;

    /// <summary>A window on an operand is one on that operand's gradient: what was read is added to, and the other way round.</summary>
    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient)
    {
        yield return operand == Bias ? new SampleSum(operandGradient, resultGradient)
            : operand == Left ? new Contraction(operandGradient, resultGradient, Right, access: Access is null ? null : Access with { Side = Swapped(Access.Side) })
            : new Contraction(operandGradient, Left, resultGradient, access: Access is { Side: WindowSide.Result } ? Access with { Side = WindowSide.Right } : Access);
    }

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) =>
        new Contraction(result, operand(Left), operand(Right), Bias is null ? null : operand(Bias), Access);

    private static WindowSide Swapped(WindowSide side) => side == WindowSide.Left ? WindowSide.Result : WindowSide.Left;
}
