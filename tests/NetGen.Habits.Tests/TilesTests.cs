using NetGen.Benchmarks;

namespace NetGen.Habits.Tests;

/// <summary>That the tiles of contractions are those that their script writes.</summary>
public class TilesTests
{
    [NodeFact]
    public void Tiles_are_what_the_script_writes()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Assert.NotNull(Commands.Output("node", Path.Combine(Repository.Root, "build", "tiles.mjs"), folder.FullName));
            var files = folder.GetFiles("*", SearchOption.AllDirectories);
            Assert.NotEmpty(files);
            foreach (var written in files)
            {
                string committed = Path.Combine(Repository.Root, "src", "NetGen", "Runtime", Path.GetRelativePath(folder.FullName, written.FullName));
                Assert.Equal(File.ReadAllText(written.FullName), File.ReadAllText(committed));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
