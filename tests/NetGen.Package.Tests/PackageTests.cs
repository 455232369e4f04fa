using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Package.Tests.Infrastructure;

namespace NetGen.Package.Tests;

/// <summary>What lies in the package.</summary>
[Collection(Packed.Name)]
public sealed partial class PackageTests(PackageFeed feed)
{
    private const string RepositoryUrl = "https://github.com/netgen/netgen";

    private const string RawUrl = "https://raw.githubusercontent.com/netgen/netgen";

    [Fact]
    public void The_package_holds_library_compiler_extensions_and_papers()
    {
        using var package = ZipFile.OpenRead(feed.PackagePath);
        string[] expected =
        [
            "NetGen.nuspec", "README.md", "analyzers/dotnet/cs/NetGen.CodeFixes.dll", "analyzers/dotnet/cs/NetGen.Generators.dll",
            "build/NetGen.AnalyzersSkipped.globalconfig", "build/NetGen.props", "build/NetGen.targets",
            "buildTransitive/NetGen.AnalyzersSkipped.globalconfig", "buildTransitive/NetGen.targets", "icon.png", "lib/net10.0/NetGen.dll", "lib/net10.0/NetGen.xml",
            "tools/net10.0/NetGen.BuildTasks.dll",
        ];
        string[] ofTheFormat = ["_rels/.rels", "[Content_Types].xml"];
        var names = package.Entries.Select(entry => entry.FullName).Where(name => !name.EndsWith(".psmdcp", StringComparison.Ordinal)).Except(ofTheFormat);
        Assert.Equal(expected, names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_depends_on_nothing_and_says_its_licence_icon_readme_and_commit()
    {
        using var package = ZipFile.OpenRead(feed.PackagePath);
        XElement metadata = Metadata(package);
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal("MIT, icon.png, README.md", string.Join(", ", Value("license"), Value("icon"), Value("readme")));
        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Matches("^[0-9a-f]{40}$", Commit(package));
    }

    [Fact]
    public void Its_readme_leads_to_the_packed_commit_where_the_repositorys_leads_to_files()
    {
        using var package = ZipFile.OpenRead(feed.PackagePath);
        string readme = Text(package.GetEntry("README.md")!);
        string pages = $"{RepositoryUrl}/blob/{Commit(package)}/", pictures = $"{RawUrl}/{Commit(package)}/";

        Assert.All(LinkTarget().Matches(readme), link =>
            Assert.StartsWith(link.Groups["picture"].Success ? pictures : pages, link.Groups["target"].Value, StringComparison.Ordinal));
        Assert.Equal(
            File.ReadAllText(Path.Combine(Repository.Root, "README.md"), Encoding.Latin1).Trim(),
            readme.Replace(pages, "", StringComparison.Ordinal).Replace(pictures, "", StringComparison.Ordinal).Trim());
    }

    [Fact]
    public void Symbols_lie_in_a_package_of_their_own_and_lead_to_the_sources()
    {
        using var symbols = ZipFile.OpenRead(feed.SymbolsPath);
        Assert.Contains($"{RawUrl}/{Commit(symbols)}/*", Text(symbols.GetEntry("lib/net10.0/NetGen.pdb")!), StringComparison.Ordinal);
    }

    [Fact]
    public void No_time_and_no_place_of_the_build_gets_into_a_package()
    {
        foreach (var path in (string[])[feed.PackagePath, feed.SymbolsPath])
        {
            using var package = ZipFile.OpenRead(path);
            Assert.All(package.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
            Assert.All(package.Entries, entry => Assert.DoesNotContain(Repository.Root, Text(entry), StringComparison.Ordinal));
        }
    }

    private static XElement Metadata(ZipArchive package)
    {
        using var manifest = package.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(manifest).Root!.Elements().Single();
    }

    private static string Commit(ZipArchive package) =>
        Metadata(package).Elements().Single(element => element.Name.LocalName == "repository").Attribute("commit")!.Value;

    // Paths are written as UTF-8 in metadata and symbols.
    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.Latin1);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"(?<picture>!)?\[[^\]]*\]\((?<target>[^)]*)\)")]
    private static partial Regex LinkTarget();
}
