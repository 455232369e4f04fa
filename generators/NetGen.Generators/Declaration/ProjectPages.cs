namespace NetGen.Generators.Declaration;

/// <summary>Where the project's pages are read.</summary>
internal static class ProjectPages
{
    /// <summary>The folder of its documentation.</summary>
    private const string Docs = "https://github.com/netgen/netgen/blob/main/docs/";

    /// <summary>The folder with a page for each rule.</summary>
    public const string Rules = Docs + "rules/";

    /// <summary>A kernel of the library with its numbers filled in.</summary>
    public const string Kernels = Docs + "kernels.md";
}
