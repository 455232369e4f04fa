using System.Collections.Immutable;
using System.Globalization;

namespace NetGen.Generators.Schedule;

/// <summary>Kernels of a large network that differ in lengths and strides alone: one method, generic over the type that has these as numbers.</summary>
internal sealed class KernelFamilies
{
    private readonly Dictionary<Kernel, (string Name, bool IsFirst)> _families = [];

    private KernelFamilies()
    {
    }

    public static KernelFamilies None { get; } = new();

    public static KernelFamilies Of(ImmutableArray<Kernel> kernels)
    {
        var families = new KernelFamilies();
        var names = new HashSet<string>(kernels.Select(static kernel => kernel.Name));
        var byForm = kernels.Where(static kernel => kernel.Form is not null).GroupBy(static kernel => (kernel.GetType(), kernel.Form));
        foreach (var alike in byForm.Where(static alike => alike.Skip(1).Any()))
        {
            string name = Free(string.Concat(alike.First().Name.TakeWhile(char.IsLetter)), names);
            foreach (var kernel in alike)
                families._families.Add(kernel, (name, kernel == alike.First()));
        }

        return families;
    }

    /// <summary>What the method is called that a kernel shares; null of one with a method of its own.</summary>
    public string? NameOf(Kernel kernel) => _families.TryGetValue(kernel, out var family) ? family.Name : null;

    /// <summary>Whether others share the method of this one.</summary>
    public bool IsWritten(Kernel kernel) => !_families.TryGetValue(kernel, out var family) || family.IsFirst;

    private static string Free(string role, HashSet<string> names)
    {
        string name = role;
        for (int number = 2; !names.Add(name); number++)
            name = $"{role}_{number.ToString(CultureInfo.InvariantCulture)}";
        return name;
    }
}
