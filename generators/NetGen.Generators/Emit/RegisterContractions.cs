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
        else if (contraction.ReducedAxis == contraction.Right.Axes[0])
            EmitForward(contraction);
        else
            EmitInputGradient(contraction);
    }

    /// <summary>z = x·W + b.</summary>
    private void EmitForward(Contraction contraction)
    {
        string z = contraction.Result.Name;
        string w = contraction.Right.Name;
        string? bias = contraction.Bias?.Name;
        if (IsDot(contraction.Right))
        {
            string sum = contraction.Left.RowLength == 1 ? $"{rows.Row(contraction.Left)} * {w}" : rows.SumOfProduct(contraction.Left, w);
            writer.Line($"V {z} = {(bias is null ? sum : $"{sum} + {bias}")};");
        }
        else
        {
            int inputs = contraction.Right.Axes[0].Length;
            for (int i = 0; i < inputs; i++)
            {
                string term = $"{rows.Component(contraction.Left, i)}, {w}_{i}";
                writer.Line(i > 0 ? $"{z} = V.MultiplyAdd({term}, {z});"
                    : bias is not null ? $"V {z} = V.MultiplyAdd({term}, {bias});"
                    : $"V {z} = {term.Replace(",", " *")};");
            }
        }

        rows.EmitStore(rows.Name(contraction.Result), contraction.Result);
    }

    /// <summary>da = delta·Wᵀ.</summary>
    private void EmitInputGradient(Contraction contraction)
    {
        string da = contraction.Result.Name;
        string w = contraction.Right.Name;
        if (contraction.Right.Axes[0].Length == 1)
        {
            string sum = IsDot(contraction.Right) ? $"{rows.Row(contraction.Left)} * {w}" : rows.SumOfProduct(contraction.Left, w + "_0");
            writer.Line($"V {da} = {sum};");
        }
        else if (IsDot(contraction.Right))
        {
            writer.Line($"V {da} = {rows.Component(contraction.Left, 0)} * {w};");
        }
        else
        {
            for (int j = 0; j < contraction.Right.Axes[1].Length; j++)
            {
                string term = $"{rows.Component(contraction.Left, j)}, {w}T_{j}";
                writer.Line(j == 0 ? $"V {da} = {term.Replace(",", " *")};" : $"{da} = V.MultiplyAdd({term}, {da});");
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
