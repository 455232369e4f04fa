using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Calls of the library's loops over the rows of a matrix.</summary>
internal static class MatrixText
{
    /// <summary>The transpose of a matrix, or of the one of each tap.</summary>
    public static string Transpose(TransposeStep step)
    {
        var (rows, columns) = (step.Copy.RowLength, step.Source.RowLength);
        int matrices = step.Source.Length / (rows * columns);
        return $"Matrix.{(matrices == 1 ? "Transpose(" : "TransposeEach(")}ref {step.Source.Name}, {(matrices == 1 ? "" : $"{matrices}, ")}{rows}, {columns}, "
            + $"{step.SourceStride}, ref {step.Copy.Name}, {step.CopyStride});";
    }

    /// <summary>The product of a single sample with the rows of the weights as they lie.</summary>
    public static string RowProducts(RowDotsStep step) =>
        $"Matrix.RowProducts(ref {step.Matrix.Name}, {step.Matrix.Axes[0].Length}, {step.Matrix.Axes[1].Length}, ref {step.Row.Name}, ref {step.Result.Name});";

    /// <param name="samples">How many samples there are.</param>
    public static string Sums(SumStep step, IndexExpression samples)
    {
        var (operand, result) = (step.Sum.Operand, step.Sum.Result);
        string accumulate = result.Role == TensorRole.ParameterGradient ? "accumulate" : "false";
        return step.Sum.KeepsPlaces
            ? $"Matrix.SumsOfPlaces(ref {operand.Name}, {samples}, {operand.Positions}, {operand.RowLength}, {step.Stride}, ref {result.Name}, {accumulate});"
            : $"Matrix.ColumnSums(ref {operand.Name}, {samples * operand.Positions}, {operand.RowLength}, {step.Stride}, ref {result.Name}, {accumulate});";
    }

    /// <param name="samples">How many samples there are.</param>
    public static string Means(MeanStep step, IndexExpression samples)
    {
        var (operand, result) = (step.Mean.Operand, step.Mean.Result);
        return $"Matrix.ColumnMeans(ref {operand.Name}, {samples * operand.Positions}, {operand.RowLength}, {step.Stride}, ref {result.Name});";
    }
}
