using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>What kernels and the rows that they read and write are called, after the tensors that they compute.</summary>
internal static class KernelNames
{
    public static string Of(Contraction contraction) => Role(contraction) + LayerOf(IsLayer(contraction) ? contraction.Result : contraction.Right);

    public static string Of(ImmutableArray<Map> maps)
    {
        var result = maps[maps.Length - 1].Result;
        if (maps.Any(map => map.IsLoss))
            return maps.Length > 1 && result.Name.StartsWith("delta", StringComparison.Ordinal) ? "LossAndGradient" : "Loss";
        return (BaseName(result) switch { "a" or "d" => "Activate", "delta" => "Delta", _ => "Copy" }) + LayerOf(result);
    }

    /// <summary>The name without that of a layer: what a kernel that layers share is for.</summary>
    public static string Role(Contraction contraction) =>
        contraction.Result.Kind == TensorKind.ParameterGradient ? "WeightGradient" : IsLayer(contraction) ? "Layer" : "InputGradient";

    /// <summary>A tensor's name without the number of its layer.</summary>
    public static string BaseName(Tensor tensor) => BaseName(tensor.Name);

    public static string BaseName(string name) => name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private static bool IsLayer(Contraction contraction) => contraction.Result.Name[0] == 'z';

    private static string LayerOf(Tensor tensor) => new([.. tensor.Name.Where(char.IsDigit)]);
}
