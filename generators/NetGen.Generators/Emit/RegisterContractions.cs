using NetGen.Generators.Graph;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes the contractions of one sample with all operands in vectors. A layer with several outputs keeps one vector for
/// each row of its weights; a layer with a single output keeps its only column.
/// </summary>
internal sealed class RegisterContractions(CodeWriter writer)
{
    private readonly HashSet<string> _broadcasts = [];

    public void Emit(Contraction contraction)
    {
        if (contraction.Result.Kind == TensorKind.ParameterGradient)
            EmitWeightGradient(contraction);
        else if (contraction.Summed == contraction.Right.Axes[0])
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
            string product = $"{Row(contraction.Left)} * {w}";
            string sum = contraction.Left.RowLength == 1 ? product : $"V.Create(({product}).Sum())";
            writer.Line($"V {z} = {(bias is null ? sum : $"{sum} + {bias}")};");
            return;
        }

        int inputs = contraction.Right.Axes[0].Length;
        for (int i = 0; i < inputs; i++)
        {
            string term = $"{Component(contraction.Left, i)}, {w}_{i}";
            writer.Line(i > 0 ? $"{z} = V.MultiplyAdd({term}, {z});"
                : bias is not null ? $"V {z} = V.MultiplyAdd({term}, {bias});"
                : $"V {z} = {term.Replace(",", " *")};");
        }
    }

    /// <summary>da = delta·Wᵀ.</summary>
    private void EmitInputGradient(Contraction contraction)
    {
        string da = contraction.Result.Name;
        string w = contraction.Right.Name;
        string delta = contraction.Left.Name;
        if (IsDot(contraction.Right))
        {
            writer.Line($"V {da} = {delta} * {w};");
        }
        else if (contraction.Right.Axes[0].Length == 1)
        {
            writer.Line($"V {da} = V.Create(({delta} * {w}_0).Sum());");
        }
        else
        {
            for (int j = 0; j < contraction.Right.Axes[1].Length; j++)
            {
                string term = $"{Component(contraction.Left, j)}, {w}T_{j}";
                writer.Line(j == 0 ? $"V {da} = {term.Replace(",", " *")};" : $"{da} = V.MultiplyAdd({term}, {da});");
            }
        }
    }

    /// <summary>dW += xᵀ·delta.</summary>
    private void EmitWeightGradient(Contraction contraction)
    {
        string dW = contraction.Result.Name;
        string delta = contraction.Right.Name;
        if (IsDot(contraction.Result))
        {
            writer.Line($"{dW} = V.MultiplyAdd({Row(contraction.Left)}, {delta}, {dW});");
            return;
        }

        for (int i = 0; i < contraction.Result.Axes[0].Length; i++)
            writer.Line($"{dW}_{i} = V.MultiplyAdd({Component(contraction.Left, i)}, {delta}, {dW}_{i});");
    }

    private static bool IsDot(Tensor weights) => weights.Axes[1].Length == 1;

    /// <summary>A whole row as a vector.</summary>
    private string Row(Tensor tensor)
    {
        if (tensor.Kind != TensorKind.Given)
            return tensor.Name;
        string row = tensor.Name + "Row";
        if (_broadcasts.Add(row))
            writer.Line($"V {row} = {RegisterMaps.LoadRow(tensor)};");
        return row;
    }

    /// <summary>One component of a row in every lane; made once for each sample.</summary>
    private string Component(Tensor tensor, int index)
    {
        if (tensor.Kind != TensorKind.Given && tensor.RowLength == 1)
            return tensor.Name;
        string name = $"{tensor.Name}_{index}";
        if (_broadcasts.Add(name))
        {
            writer.Line(tensor.Kind == TensorKind.Given
                ? $"V {name} = V.Create({(index == 0 ? tensor.Name : $"Unsafe.Add(ref {tensor.Name}, {index})")});"
                : $"V {name} = V.Create({tensor.Name}[{index}]);");
        }

        return name;
    }
}
