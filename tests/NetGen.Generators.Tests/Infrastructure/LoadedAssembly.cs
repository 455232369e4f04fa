using System.Reflection;
using System.Runtime.Loader;
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Generators.Tests.Infrastructure;

/// <summary>A compiled assembly in a load context of its own, which goes when nothing refers to it any more.</summary>
public sealed class LoadedAssembly
{
    private readonly Assembly _assembly;

    public LoadedAssembly(byte[] image)
    {
        var context = new AssemblyLoadContext(name: null, isCollectible: true);
        using var stream = new MemoryStream(image);
        _assembly = context.LoadFromStream(stream);
    }

    public Type Type(string metadataName) => _assembly.GetType(metadataName, throwOnError: true)!;

    /// <summary>The names of its networks.</summary>
    public IEnumerable<string> Networks => _assembly.GetTypes()
        .Where(type => type.GetInterfaces().Any(AnyNetwork.IsContract)).Select(type => type.FullName!);

    /// <summary>A new network of the class with that name, its parameters drawn from the seed.</summary>
    public AnyNetwork Network(string metadataName, int seed = 1) => AnyNetwork.Of(Activator.CreateInstance(Type(metadataName), seed)!);
}
