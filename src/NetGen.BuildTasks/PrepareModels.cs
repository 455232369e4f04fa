using Microsoft.Build.Framework;
using NetGen.BuildTasks.Onnx;

namespace NetGen.BuildTasks;

/// <summary>Prepares <c>NetGenModel</c> items: ONNX files, of which the weights are embedded.</summary>
public sealed class PrepareModels() : PrepareFiles(OnnxProblem.Unreadable, "NetGen.Models/")
{
    private protected override (string Summary, string Resource) Prepare(string name, ITaskItem file)
    {
        var summary = new ModelSummary(Path.Combine(OutputFolder, name), name);
        foreach (var problem in summary.Update(file.GetMetadata("FullPath"))) Refuse(file, problem.Rule, problem.Text);
        return (summary.TextPath, summary.TensorsPath);
    }
}
