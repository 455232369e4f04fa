using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN603: weights of another network. What the library checks when it loads a file is checked here when the network is compiled.</summary>
internal static class WeightsDoNotFit
{
    private const int MostListed = 8;

    /// <summary>The first tensor that does not fit; the others rarely say more.</summary>
    public static IEnumerable<Finding> Check(NetworkDeclaration network, CompilationFacts facts)
    {
        if (facts.WeightsOf(network) is not { Problem: null } file)
            return [];

        var parameters = network.Structure.Parameters.Tensors;
        IEnumerable<string> misfits =
        [
            .. parameters.Select(parameter => Misfit(parameter, file, network.Precision)).OfType<string>(),
            .. parameters.Where(parameter => parameter.AddedFileName is { } added && file.Tensors.All(tensor => tensor.Name != added))
                .Select(parameter => $"{parameter.Layer.Label} needs {parameter.AddedFileName} beside {parameter.FileName}, but the file has {Listed(file)}"),
            .. file.Tensors
                .Where(tensor => ParameterTensor.IsNumbered(tensor.Name)
                    && !parameters.Any(parameter => tensor.Name == parameter.FileName || tensor.Name == parameter.AddedFileName))
                .Select(tensor => $"tensor {tensor.Name} is {tensor}, but the network has no such parameter"),
        ];
        return misfits.Take(1).Select(misfit => Finding.Of(RuleIds.WeightsDoNotFit, network.Options.Weights!.Place, file.Name, misfit));
    }

    private static string? Misfit(ParameterTensor parameter, WeightFile file, string precision)
    {
        string type = precision == "Double" ? "F64" : "F32";
        string needed = $"{parameter.Layer.Label} needs {type} {parameter.FileShapeText}";
        if (file.Tensors.FirstOrDefault(tensor => tensor.Name == parameter.FileName) is not { } found)
            return $"{needed} as {parameter.FileName}, but the file has {Listed(file)}";
        if (found.Shape != parameter.FileShapeText || found.Type is not ("F16" or "BF16" or "F32" or "F64"))
            return $"tensor {found.Name} is {found}, but {needed}";
        return found.Type == "F64" && type == "F32"
            ? $"tensor {found.Name} is {found}, but {needed} and does not round: save the file in F32, or set Precision to Double"
            : null;
    }

    private static string Listed(WeightFile file)
    {
        if (file.Tensors.Length == 0)
            return "no tensors";
        string first = string.Join(", ", file.Tensors.Take(MostListed).Select(tensor => $"{tensor.Name} {tensor}"));
        return file.Tensors.Length > MostListed ? $"{first} and {Numbers.Text(file.Tensors.Length - MostListed)} more" : first;
    }
}
