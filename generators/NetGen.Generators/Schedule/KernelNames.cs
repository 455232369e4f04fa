using System.Collections.Immutable;
using System.Globalization;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>What kernels and the rows that they read and write are called, after the tensors that they compute.</summary>
internal static class KernelNames
{
    public static string Of(Contraction contraction) => Role(contraction) + LayerOf(contraction.Result.IsGradient ? contraction.Right : contraction.Result);

    public static string Of(ImmutableArray<Map> maps) => maps.Any(map => map.IsScalarPerSample) ? Role(maps) : Role(maps) + LayerOf(maps[maps.Length - 1].Result);

    /// <summary>The name without that of a layer: what a kernel that layers share is for.</summary>
    public static string Role(Contraction contraction) =>
        contraction.Result.Role == TensorRole.ParameterGradient ? "WeightGradient" : contraction.Result.IsGradient ? "InputGradient" : "Layer";

    public static string Role(ImmutableArray<Map> maps)
    {
        var last = maps[maps.Length - 1];
        return !maps.Any(map => map.IsScalarPerSample) ? last.Purpose
            : maps.Length > 1 && last.Result.IsGradient ? "LossAndGradient"
            : "Loss";
    }

    /// <summary>What each tensor is called in a kernel that layers share: by its symbol, with a number from the second of that symbol on.</summary>
    public static IReadOnlyDictionary<Tensor, string> Locals(IEnumerable<Tensor> tensors)
    {
        var names = new Dictionary<Tensor, string>();
        foreach (var tensor in tensors.Distinct())
        {
            int alike = names.Keys.Count(other => other.Symbol == tensor.Symbol);
            names.Add(tensor, alike == 0 ? tensor.Symbol : $"{tensor.Symbol}_{(alike + 1).ToString(CultureInfo.InvariantCulture)}");
        }

        return names;
    }

    private static string LayerOf(Tensor tensor) => tensor.Layer?.ToString(CultureInfo.InvariantCulture) ?? "";
}
