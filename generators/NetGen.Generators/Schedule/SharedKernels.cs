using System.Collections.Immutable;

namespace NetGen.Generators.Schedule;

/// <summary>The kernels of a network: those of equal shape are one, whichever programs call it.</summary>
internal sealed class SharedKernels
{
    private readonly Dictionary<object, Kernel> _kernels = [];

    public ImmutableArray<Kernel> All => [.. _kernels.Values];

    /// <summary>The kernel of a shape. Where there is none yet, it is made, with a name that no other has.</summary>
    /// <param name="name">What it is called, with a number if others are called so.</param>
    public T Get<T>(object shape, string name, Func<string, T> create)
        where T : Kernel
    {
        if (!_kernels.TryGetValue(shape, out var kernel))
        {
            int alike = _kernels.Values.Count(other => other.Name == name || other.Name.StartsWith(name + "_", StringComparison.Ordinal));
            kernel = create(alike == 0 ? name : $"{name}_{alike + 1}");
            _kernels.Add(shape, kernel);
        }

        return (T)kernel;
    }
}
