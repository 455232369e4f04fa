using Microsoft.Build.Framework;

namespace NetGen.BuildTasks;

/// <summary>Prepares <c>NetGenWeights</c> items: files of trained weights, which are embedded as they are.</summary>
public sealed class PrepareWeights() : PrepareFiles("NETGEN602", "NetGen.Weights/")
{
    private protected override (string Summary, string Resource) Prepare(string name, ITaskItem file)
    {
        var path = Path.Combine(OutputFolder, name + WeightsSummary.Extension);
        if (WeightsSummary.Update(path, name, file.GetMetadata("FullPath")) is { } problem) Refuse(file, problem);
        return (path, file.ItemSpec);
    }
}
