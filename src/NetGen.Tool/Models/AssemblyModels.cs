using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NetGen.Tool.Models;

/// <summary>The networks that an assembly declares. Their code is loaded, but none of it runs except what describes them.</summary>
internal static class AssemblyModels
{
    private static readonly MethodInfo OpenDescriptionOf = typeof(AssemblyModels).GetMethod(nameof(DescriptionOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <exception cref="ToolException">The file is no assembly, needs a newer library, or declares no network.</exception>
    public static Model[] Read(string path)
    {
        Files.CheckReadable(path);
        try
        {
            var assembly = new NetworkLoadContext(path).LoadFromAssemblyPath(Path.GetFullPath(path));
            Model[] models = [.. Types(assembly).Select(Describe).OfType<Model>().OrderBy(model => model.Name, StringComparer.Ordinal)];
            return models.Length > 0 ? models : throw new ToolException($"{path} declares no network: no class in it has [Layer(…)].");
        }
        catch (BadImageFormatException)
        {
            throw new ToolException($"{path} is no .NET assembly. Give the .dll that a project builds.");
        }
        catch (FileLoadException exception)
        {
            throw new ToolException($"{path} cannot be loaded, maybe because it is built with a newer NetGen than this tool: {exception.Message}");
        }
    }

    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            // Those that need something that is not there: a network needs the runtime library alone.
            return exception.Types.OfType<Type>();
        }
    }

    private static Model? Describe(Type type)
    {
        if (type.ContainsGenericParameters) return null;
        var contract = type.GetInterfaces().FirstOrDefault(candidate =>
            candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(INetwork<,>) && candidate.GenericTypeArguments[0] == type);
        return contract is null ? null : (Model)OpenDescriptionOf.MakeGenericMethod(contract.GenericTypeArguments).Invoke(null, null)!;
    }

    private static Model DescriptionOf<TSelf, T>()
        where TSelf : INetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var description = TSelf.Description;
        var layers = description.Layers.Select(layer => new ModelLayer(layer.Inputs, layer.Outputs, layer.HasBias, layer.Activation) { Kind = layer.Kind });
        return new Model(description.Name, [.. layers], Unsafe.SizeOf<T>(), $"{description.Loss}, {description.Optimizer}")
        {
            Ends = description.IsChain ? null : (TSelf.InputSize, TSelf.OutputSize),
            Heads = description.Heads,
        };
    }
}
