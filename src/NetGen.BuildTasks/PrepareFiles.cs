using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Task = Microsoft.Build.Utilities.Task;

namespace NetGen.BuildTasks;

/// <summary>
/// Writes down for the compiler, which must not read files and takes no binary ones, what lies in files, and names what of them is embedded.
/// </summary>
/// <remarks>
/// It looks at the files in every build: by MSBuild's inputs and outputs, a file with an older time than what was read before would go unseen, and such
/// come from archives and other machines. A file of the same length and time is not opened again.
/// </remarks>
/// <param name="unreadable">The rule of the generator that says on a network's argument what is wrong with a file, where an editor's build goes on.</param>
/// <param name="resourcePrefix">What stands before the names of what is embedded.</param>
public abstract class PrepareFiles(string unreadable, string resourcePrefix) : Task
{
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

    /// <summary>What is embedded.</summary>
    [Output]
    public ITaskItem[] Resources { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (var file in Files.Where(IsUnspeakable))
            Refuse(file, "The compiler takes no file with a double quote, a vertical bar or a line break in its name: give it another.");
        var named = Files
            .Where(file => !IsUnspeakable(file))
            .Select(file => (File: file, Name: ItemName.Of(file, ProjectFolder)))
            .DistinctBy(file => (file.File.GetMetadata("FullPath"), file.Name))
            .GroupBy(file => file.Name, file => file.File, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToArray());
        foreach (var (name, files) in named)
        {
            if (files is [var first, var second, ..])
                Refuse(second, $"'{first.ItemSpec}' is called '{name}' as well: set Link to give one of them another name.");
        }

        var prepared = named.Select(file => Prepare(file.Key, file.Value[0])).ToArray();
        Summaries = [.. prepared.Select(file => new TaskItem(ItemText.Escape(file.Summary)))];
        Resources = [.. named.Zip(prepared, (file, paths) => Resource(file.Key, paths.Resource))];
        return !Log.HasLoggedErrors;
    }

    /// <summary>Reads a file, unless it was read before and is as it was, and reports what is wrong with it.</summary>
    /// <param name="name">What networks call it.</param>
    /// <param name="file">The file, which is not trusted.</param>
    /// <returns>Where the text for the compiler lies, and what to embed.</returns>
    private protected abstract (string Summary, string Resource) Prepare(string name, ITaskItem file);

    private protected void Refuse(ITaskItem file, string problem) => Refuse(file, unreadable, problem);

    private protected void Refuse(ITaskItem file, string rule, string problem) => Log.LogError(null, rule, null, file.ItemSpec, 0, 0, 0, 0, "{0}", problem);

    private TaskItem Resource(string name, string path)
    {
        // Without a culture: that of digits.de.safetensors would put it into another assembly.
        var resource = new TaskItem(ItemText.Escape(path));
        resource.SetMetadata("LogicalName", ItemText.Escape(resourcePrefix + name));
        resource.SetMetadata("WithCulture", "false");
        resource.SetMetadata("Type", "Non-Resx");
        return resource;
    }

    /// <summary>Whether the compiler's command line has no words for the file or its name.</summary>
    private static bool IsUnspeakable(ITaskItem file) =>
        $"{file.ItemSpec}{file.GetMetadata("Link")}".Any(character => character is '"' or '|' || char.IsControl(character));
}
