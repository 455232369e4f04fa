using NetGen.Generators.Graph;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes the contractions with all operands in vectors. A layer with several outputs keeps one vector for each row of its weights; a
/// layer with a single output keeps its only column.
/// </summary>
internal sealed class RegisterContractions(CodeWriter writer, RegisterRows rows)
{
    public void Emit(Contraction contraction)
    {
        if (contraction.Result.Role == TensorRole.ParameterGradient)
            EmitWeightGradient(contraction);
        else
            EmitProduct(contraction, isForward: contraction.ReducedAxis == contraction.Right.Axes[0]);
    }

    /// <summary>z = x·W + b, or da = delta·Wᵀ.</summary>
    private void EmitProduct(Contraction contraction, bool isForward)
    {
        string sums = contraction.Result.Name, w = contraction.Right.Name;
        string? bias = contraction.Bias?.Name;
        bool isDot = IsDot(contraction.Right);
        if (contraction.Result.RowLength == 1)
        {
            string column = isDot ? w : w + "_0";
            string sum = contraction.Left.RowLength == 1 ? $"{rows.Row(contraction.Left)} * {column}" : rows.SumOfProduct(contraction.Left, column);
            writer.Line($"V {sums} = {(bias is null ? sum : $"{sum} + {bias}")};");
        }
        else
        {
            for (int i = 0; i < contraction.ReducedAxis.Length; i++)
            {
                string factor = rows.Component(contraction.Left, i), row = isForward ? $"{w}_{i}" : isDot ? w : $"{w}T_{i}";
                string? addend = i > 0 ? sums : bias;
                writer.Line($"{(i == 0 ? "V " : "")}{sums} = {(addend is null ? $"{factor} * {row}" : $"V.MultiplyAdd({factor}, {row}, {addend})")};");
            }
        }

        rows.EmitStore(rows.Name(contraction.Result), contraction.Result);
    }

    /// <summary>dW += xᵀ·delta.</summary>
    private void EmitWeightGradient(Contraction contraction)
    {
        string dW = contraction.Result.Name;
        if (IsDot(contraction.Result))
        {
            string x = rows.Row(contraction.Left);
            writer.Line($"{dW} = V.MultiplyAdd({x}, {rows.Component(contraction.Right, 0)}, {dW});");
            return;
        }

        string delta = rows.Row(contraction.Right);
        for (int i = 0; i < contraction.Result.Axes[0].Length; i++)
            writer.Line($"{dW}_{i} = V.MultiplyAdd({rows.Component(contraction.Left, i)}, {delta}, {dW}_{i});");
    }

    private static bool IsDot(Tensor weights) => weights.Axes[1].Length == 1;
}
