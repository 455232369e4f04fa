using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NetGen.Tool.Models;

/// <summary>The networks that an assembly declares. Their code is loaded, but none of it runs except what describes them.</summary>
internal static class AssemblyModels
{
    private static readonly MethodInfo OpenDescriptionOf = typeof(AssemblyModels).GetMethod(nameof(DescriptionOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly AssemblyName Library = typeof(NetworkAttribute).Assembly.GetName();

    /// <exception cref="ToolException">The file is no assembly, is built with another version of the library, or declares no network.</exception>
    public static Model[] Read(string path)
    {
        Files.CheckReadable(path);
        try
        {
            var assembly = new NetworkLoadContext(path).LoadFromAssemblyPath(Path.GetFullPath(path));
            Model[] models = [.. Types(assembly).Select(Describe).OfType<Model>().OrderBy(model => model.Name, StringComparer.Ordinal)];
            return models.Length > 0 ? models : throw new ToolException(OtherVersion(assembly) is { } version
                ? $"{path} is built with NetGen {version}, and this tool, which is of {Library.Version!.ToString(3)}, "
                    + "finds no network in it that it can read: use the tool of that version."
                : $"{path} declares no network: no class in it has [Layer(…)].");
        }
        catch (BadImageFormatException)
        {
            throw new ToolException($"{path} is no .NET assembly. Give the .dll that a project builds.");
        }
        catch (FileLoadException exception)
        {
            throw new ToolException($"{path} cannot be loaded: {exception.Message}");
        }
    }

    /// <summary>The version of the library that an assembly is built with; null where it is this tool's, or none.</summary>
    private static string? OtherVersion(Assembly assembly) =>
        assembly.GetReferencedAssemblies().FirstOrDefault(name => name.Name == Library.Name)?.Version is { } version && version != Library.Version ? version.ToString(3) : null;

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
            candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(ITrainableNetwork<,>) && candidate.GenericTypeArguments[0] == type);
        try
        {
            return contract is null ? null : (Model)OpenDescriptionOf.MakeGenericMethod(contract.GenericTypeArguments).Invoke(null, null)!;
        }
        catch (TargetInvocationException exception) when (exception.InnerException is MissingMemberException or TypeLoadException)
        {
            // Its description is that of another version of the library.
            return null;
        }
    }

    private static Model DescriptionOf<TSelf, T>()
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var description = TSelf.Description;
        var model = new Model(description.Name, [.. description.Layers.Select(Layer)], Unsafe.SizeOf<T>(), $"{description.Loss}, {description.Optimizer}");
        return description.IsChain ? model : model with
        {
            Ends = (Shape(TSelf.InputShape.ToArray()), Shape(TSelf.OutputShape.ToArray())),
            Heads = description.Heads,
            Steps = [.. description.Steps.Select((step, index) => Step(step, model.Layers, description.Steps.Take(index + 1).Count(other => other.Layer == 0)))],
        };
    }

    /// <param name="joins">How many of the steps up to this one are joins.</param>
    private static ModelStep Step(StepDescription step, IReadOnlyList<ModelLayer> layers, int joins)
    {
        if (step.Layer == 0)
        {
            return new ModelStep(null, FormattableString.Invariant($"{step.Join} {joins}"), step.Sources, Shape(step.OutputShape))
            {
                Function = step.Activation == "Identity" ? step.Join : $"{step.Join}, {step.Activation}",
            };
        }

        var layer = layers[step.Layer - 1];
        return new ModelStep(layer, layer.NameAt(step.Layer), step.Sources, layer.After) { Function = layer.Function };
    }

    private static ModelLayer Layer(LayerDescription layer) => new(Shape(layer.InputShape), Shape(layer.OutputShape), layer.HasBias, layer.Activation)
    {
        Name = layer.Name,
        Kind = layer.Parameters.Any(parameter => parameter.Name.EndsWith("_reverse", StringComparison.Ordinal)) ? $"{layer.Kind} both ways" : layer.Kind,
        MultiplyAdds = layer.MultiplyAdds,
        Parameters = layer.Parameters.Sum(parameter => parameter.Axes.Aggregate(1L, (length, axis) => length * axis)),
    };

    private static ModelShape Shape(IReadOnlyList<int> axes) => new([.. axes.Select(axis => (long)axis)]);
}
