namespace NetGen.Package.Tests.Infrastructure;

/// <summary>The tests that share the packed package. They run one after another: each of them keeps the machine busy by itself.</summary>
[CollectionDefinition(Name)]
public sealed class Packed : ICollectionFixture<PackageFeed>
{
    public const string Name = "Package";
}
