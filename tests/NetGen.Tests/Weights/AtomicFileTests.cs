using NetGen.Weights;

namespace NetGen.Tests.Weights;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_made_or_replaced_and_nothing_is_left_beside_it()
    {
        AtomicFile.Write(_folder["a"], stream => stream.Write([1, 2, 3]));
        AtomicFile.Write(_folder["a"], stream => stream.Write([4]));
        Assert.Equal([4], File.ReadAllBytes(_folder["a"]));
        Assert.Equal(["a"], _folder.Files);
    }

    [Fact]
    public void A_crash_midway_leaves_the_old_file_and_nothing_else()
    {
        File.WriteAllBytes(_folder["a"], [1, 2, 3]);
        var crash = Assert.Throws<IOException>(() => AtomicFile.Write(_folder["a"], stream =>
        {
            stream.Write(new byte[100_000]);
            throw new IOException("The disk is full.");
        }));
        Assert.Equal("The disk is full.", crash.Message);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(_folder["a"]));
        Assert.Equal(["a"], _folder.Files);
    }

    [Fact]
    public void The_old_file_is_there_while_the_new_one_is_written()
    {
        File.WriteAllBytes(_folder["a"], [1, 2, 3]);
        AtomicFile.Write(_folder["a"], stream =>
        {
            stream.Write([4]);
            stream.Flush();
            Assert.Equal([1, 2, 3], File.ReadAllBytes(_folder["a"]));
        });
        Assert.Equal([4], File.ReadAllBytes(_folder["a"]));
    }

    [Fact]
    public void A_place_that_a_file_cannot_take_leaves_nothing_behind()
    {
        Directory.CreateDirectory(_folder["a"]);
        Assert.ThrowsAny<SystemException>(() => AtomicFile.Write(_folder["a"], stream => stream.Write([1])));
        Assert.Empty(_folder.Files);
        Assert.ThrowsAny<IOException>(() => AtomicFile.Write(Path.Combine(_folder["none"], "a"), stream => stream.Write([1])));
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead)]
    [InlineData((UnixFileMode)0b110_110_110)]
    public void The_mode_of_a_file_that_is_replaced_is_kept_by_whatever_writes(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows()) return; // It has no modes.
        var network = new Narrow(1);
        Action<string>[] writers = [network.Save, network.SaveNpz, network.SaveWithState, path => Npy.Write(StoredTensor.Of<float>([1]), path)];
        foreach (Action<string> write in writers)
        {
            File.Delete(_folder["a"]);
            File.WriteAllText(_folder["a"], "old");
            File.SetUnixFileMode(_folder["a"], mode);
            write(_folder["a"]);
            Assert.Equal(mode, File.GetUnixFileMode(_folder["a"]));
            Assert.NotEqual(3, new FileInfo(_folder["a"]).Length);
        }
    }

    [Fact]
    public void Nobody_else_may_read_a_file_while_it_is_written()
    {
        if (OperatingSystem.IsWindows()) return; // It has no modes.
        File.WriteAllText(_folder["a"], "old");
        File.SetUnixFileMode(_folder["a"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        AtomicFile.Write(_folder["a"], _ =>
        {
            if (OperatingSystem.IsWindows()) return;
            string written = Assert.Single(_folder.Files, name => name != "a");
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder[written]));
        });
    }

    [Fact]
    public void Through_a_symbolic_link_what_it_leads_to_is_replaced()
    {
        if (OperatingSystem.IsWindows()) return; // Links need a privilege there.
        File.WriteAllBytes(_folder["a"], [1]);
        File.CreateSymbolicLink(_folder["link"], _folder["a"]);
        AtomicFile.Write(_folder["link"], stream => stream.Write([2]));
        Assert.Equal([2], File.ReadAllBytes(_folder["a"]));
        Assert.NotNull(new FileInfo(_folder["link"]).LinkTarget);
    }
}
