using NetGen.Orleans.Working;

namespace NetGen.Orleans.Tests;

/// <summary>Where silos write, and what those leave that are killed.</summary>
public sealed class TrialFoldersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Parent => _folder[""];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_killed_process_left_is_deleted_by_the_next_and_nothing_else_is()
    {
        Directory.CreateDirectory(_folder["netgen-trials-dead/trial"]);
        foreach (string file in (string[])["lock", "trial/000001.running.safetensors"]) File.WriteAllText(_folder[$"netgen-trials-dead/{file}"], "");
        Directory.CreateDirectory(_folder["netgen-trials-new"]);
        Directory.CreateDirectory(_folder["others"]);
        using TrialFolders first = TrialFolders.Create(Parent);
        string trial = first.ForTrial();
        using TrialFolders second = TrialFolders.Create(Parent);
        Assert.False(Directory.Exists(_folder["netgen-trials-dead"]));
        Assert.True(Directory.Exists(_folder["netgen-trials-new"]));
        Assert.True(Directory.Exists(_folder["others"]));
        Assert.True(Directory.Exists(trial));
        Assert.NotEqual(trial, first.ForTrial());
    }

    [Fact]
    public void A_process_that_ends_leaves_nothing()
    {
        using (TrialFolders folders = TrialFolders.Create(Parent)) File.WriteAllText(Path.Combine(folders.ForTrial(), "000001.running.safetensors"), "");
        Assert.Empty(Directory.GetFileSystemEntries(Parent));
    }

    [Fact]
    public async Task Any_number_of_processes_may_begin_at_once()
    {
        TrialFolders[] all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => TrialFolders.Create(Parent))));
        string[] trials = [.. all.Select(folders => folders.ForTrial())];
        Assert.All(trials, trial => Assert.True(Directory.Exists(trial)));
        foreach (TrialFolders folders in all) folders.Dispose();
    }
}
