using System.Reflection;
using System.Runtime.Loader;

namespace NetGen.Tool.Models;

/// <summary>Loads an assembly with what lies beside it. The runtime library is this tool's own, so that a network's interface is the one it knows.</summary>
internal sealed class NetworkLoadContext(string path) : AssemblyLoadContext(isCollectible: false)
{
    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(path))!;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == typeof(NetworkAttribute).Assembly.GetName().Name) return null;
        var beside = Path.Combine(_folder, assemblyName.Name + ".dll");
        return File.Exists(beside) ? LoadFromAssemblyPath(beside) : null;
    }
}
