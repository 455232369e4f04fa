using System.Xml.Linq;
using NetGen.Benchmarks;

namespace NetGen.Habits.Tests;

/// <summary>That each package version is there for a project, and is the same wherever it is repeated.</summary>
public class PackageVersionTests
{
    private static readonly Dictionary<string, string> Versions = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
        .Descendants("PackageVersion")
        .ToDictionary(version => (string)version.Attribute("Include")!, version => (string)version.Attribute("Version")!);

    private static readonly (string File, string Package, string? Version)[] References =
    [
        .. new[] { "*.csproj", "*.props", "*.targets" }.SelectMany(Sources.Of).SelectMany(file => XDocument.Load(file)
            .Descendants("PackageReference")
            .Select(reference => (Sources.Name(file), (string)reference.Attribute("Include")!, (string?)reference.Attribute("Version")))),
    ];

    [Fact]
    public void Every_version_is_of_a_package_that_a_project_takes() =>
        Assert.Empty(Versions.Keys.Except(References.Where(reference => reference.Version is null).Select(reference => reference.Package)));

    // Templates and peers stand alone, and so repeat versions.
    [Fact]
    public void A_version_that_is_repeated_elsewhere_is_the_same() => Assert.All(
        References.Where(reference => reference.Version is not null && Versions.ContainsKey(reference.Package)),
        reference => Assert.Equal((reference.File, Versions[reference.Package]), (reference.File, reference.Version)));
}
