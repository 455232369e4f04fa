using NetGen.Generators.Tests.Infrastructure;
using Xunit.Sdk;

namespace NetGen.Generators.Tests.Snapshots;

/// <summary>That a snapshot holds something: one that anybody can lose, or that writes itself, does not.</summary>
public sealed class SnapshotTests : IDisposable
{
    private static readonly string Verified = PathOf("verified");

    private static readonly string Received = PathOf("received");

    [Fact]
    public void A_missing_snapshot_fails_and_is_received_for_a_person_to_read()
    {
        var failure = Assert.Throws<FailException>(() => Snapshot.Verify("Nobody.g.cs", "class Nobody;\r\n", "Missing"));

        Assert.Contains("SnapshotTests.Missing#Nobody.g.verified.cs is missing", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Verified));
        Assert.Equal("//HintName: Nobody.g.cs\nclass Nobody;\n", File.ReadAllText(Received));
    }

    [Fact]
    public void A_snapshot_that_differs_fails_until_it_does_not()
    {
        File.WriteAllText(Verified, "//HintName: Nobody.g.cs\nclass Nobody;\n");
        var failure = Assert.Throws<FailException>(() => Snapshot.Verify("Nobody.g.cs", "class Somebody;\n", "Missing"));
        Assert.Contains("- class Nobody;\n+ class Somebody;", failure.Message, StringComparison.Ordinal);

        File.Move(Received, Verified, overwrite: true);
        Snapshot.Verify("Nobody.g.cs", "class Somebody;\n", "Missing");
        Assert.False(File.Exists(Received));
    }

    public void Dispose()
    {
        File.Delete(Verified);
        File.Delete(Received);
    }

    private static string PathOf(string kind) =>
        Path.Combine(Repository.Root, "tests", "NetGen.Generators.Tests", "Snapshots", $"SnapshotTests.Missing#Nobody.g.{kind}.cs");
}
