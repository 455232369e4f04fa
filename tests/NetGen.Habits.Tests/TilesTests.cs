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
            Assert.NotEmpty(folder.GetFiles());
            foreach (var written in folder.GetFiles())
                Assert.Equal(File.ReadAllText(written.FullName), File.ReadAllText(Path.Combine(Repository.Root, "src", "NetGen", "Runtime", "Contractions", written.Name)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
