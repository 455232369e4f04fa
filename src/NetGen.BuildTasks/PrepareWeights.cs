using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Task = Microsoft.Build.Utilities.Task;

namespace NetGen.BuildTasks;

/// <summary>
/// Writes down for the compiler, which must not read files and takes no binary ones, what lies in files of weights, and names them for embedding.
/// </summary>
/// <remarks>
/// It looks at the files in every build: by MSBuild's inputs and outputs, a file with an older time than what was read before would go unseen, and such
/// come from archives and other machines. A file of the same length and time is not opened again.
/// </remarks>
public sealed class PrepareWeights : Task
{
    /// <summary>The rule of the generator that says the same on a network's argument, where an editor's build goes on.</summary>
    private const string Unreadable = "NETGEN602";

    private const string ResourcePrefix = "NetGen.Weights/";

    /// <summary>The files.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The project's folder, to which names are relative.</summary>
    [Required]
    public string ProjectFolder { get; set; } = "";

    /// <summary>Where to write what the compiler reads.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>What the compiler reads, one file for each.</summary>
    [Output]
    public ITaskItem[] Summaries { get; private set; } = [];

    /// <summary>The files as resources.</summary>
    [Output]
    public ITaskItem[] Resources { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (var file in Files.Where(IsUnspeakable))
            Refuse(file, "The compiler takes no file with a double quote, a vertical bar or a line break in its name: give it another.");
        var named = Files
            .Where(file => !IsUnspeakable(file))
            .DistinctBy(file => file.GetMetadata("FullPath"))
            .GroupBy(file => WeightsName.Of(file, ProjectFolder), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToArray());
        foreach (var (name, files) in named)
        {
            if (files is [var first, var second, ..])
                Refuse(second, $"'{first.ItemSpec}' is called '{name}' as well: set Link to give one of them another name.");
        }

        Summaries = [.. named.Select(file => Summary(file.Key, file.Value[0]))];
        Resources = [.. named.Select(file => Resource(file.Key, file.Value[0]))];
        return !Log.HasLoggedErrors;
    }

    private TaskItem Summary(string name, ITaskItem file)
    {
        var path = Path.Combine(OutputFolder, name + WeightsSummary.Extension);
        if (WeightsSummary.Update(path, name, file.GetMetadata("FullPath")) is { } problem) Refuse(file, problem);
        return new TaskItem(ItemText.Escape(path));
    }

    private static TaskItem Resource(string name, ITaskItem file)
    {
        // Without a culture: that of digits.de.safetensors would put it into another assembly.
        var resource = new TaskItem(ItemText.Escape(file.ItemSpec));
        resource.SetMetadata("LogicalName", ItemText.Escape(ResourcePrefix + name));
        resource.SetMetadata("WithCulture", "false");
        resource.SetMetadata("Type", "Non-Resx");
        return resource;
    }

    /// <summary>Whether the compiler's command line has no words for the file or its name.</summary>
    private static bool IsUnspeakable(ITaskItem file) =>
        $"{file.ItemSpec}{file.GetMetadata("Link")}".Any(character => character is '"' or '|' || char.IsControl(character));

    private void Refuse(ITaskItem file, string problem) =>
        Log.LogError(null, Unreadable, null, file.ItemSpec, 0, 0, 0, 0, "{0}", problem);
}
