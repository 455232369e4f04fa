using NetGen.Generators.Declaration;

namespace NetGen.Generators.Emit;

/// <summary>
/// Names the class that holds a network's kernels. All networks' kernels lie in one namespace, where a class of the file alone would need no name of
/// its own; but the compiler asks at each use of a name in such a class which file it is in, which takes a fifth of the time to compile it.
/// </summary>
internal static class KernelsName
{
    /// <summary>The hint name as an identifier. A name that has underscores of its own could be that of another network: the hash of the whole tells them apart.</summary>
    public static string Of(TypeDeclaration type)
    {
        string identifier = new([.. HintName.WithoutExtension(type.HintName).Select(static letter => letter is '.' or '+' or '`' ? '_' : letter)]);
        return $"{identifier}{(type.MetadataName.Contains("_") ? $"_{HintName.Hash(type.MetadataName)}_" : "")}Kernels";
    }
}
