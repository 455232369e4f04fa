namespace NetGen.Tool.Models;

/// <summary>Networks from whatever file holds some.</summary>
internal static class ModelReader
{
    /// <summary>The one network of a file, or the one that is named.</summary>
    /// <exception cref="ToolException">There is none, or it is not clear which is meant.</exception>
    public static Model ReadOne(string path, string? name)
    {
        if (WeightFile.IsWeightFile(path))
        {
            WeightFile.CheckNoClass(path, name);
            return WeightFile.AsModel(WeightFile.Read(path), Path.GetFileNameWithoutExtension(path))
                ?? throw new ToolException($"The tensors of {path} are no chain of dense layers. `netgen inspect` shows them.");
        }

        var models = Select(AssemblyModels.Read(path), path, name);
        return models is [var model]
            ? model
            : throw new ToolException($"{path} declares {string.Join(", ", models.Select(model => model.Name))}: say which with --network.");
    }

    /// <exception cref="ToolException">No network has the name.</exception>
    public static Model[] Select(Model[] models, string path, string? name)
    {
        if (name is null) return models;
        Model[] named = [.. models.Where(model => model.Name == name)];
        return named.Length > 0
            ? named
            : throw new ToolException($"{path} declares no network {name}, but {string.Join(", ", models.Select(model => model.Name))}.");
    }
}
