using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Copies of whole rows that lie alike on both sides: they go on through what rows are padded with, as one run.</summary>
internal static class WholeRows
{
    public static Nest Of(Piece piece, Tensor result, ElementType type)
    {
        var (operand, nest) = (piece.Operand, piece.Nest);
        int count = nest.Loops.Length, stride = RowLayout.StrideOf(result, type);
        bool areWhole = count >= 2 && IsAlong(nest.Loops[count - 1], new Stride(0, 1)) && IsAlong(nest.Loops[count - 2], new Stride(1, 0))
            && nest.Starts.All(static start => start.Components == 0) && operand.Whole is null && result.Whole is null
            && nest.Loops[count - 1].Length == operand.RowLength && operand.RowLength == result.RowLength && RowLayout.StrideOf(operand, type) == stride;
        return areWhole ? nest with { Loops = [.. nest.Loops.Take(count - 2), nest.Loops[count - 1] with { Length = nest.Loops[count - 2].Length * stride }] } : nest;
    }

    private static bool IsAlong(NestLoop loop, Stride stride) => loop.Strides.All(own => own == stride);
}
