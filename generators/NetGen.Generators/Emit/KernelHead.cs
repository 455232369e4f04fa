using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// How the method of a kernel is declared and called, and what it calls the type of its numbers: in a large network, kernels that differ in numbers alone have one.
/// </summary>
internal sealed class KernelHead(TiledPlan plan, Kernel kernel)
{
    private readonly string? _family = plan.Families.NameOf(kernel);

    public string Name => _family ?? kernel.Name;

    /// <summary>Whether the method is written for this kernel, and not for one before it.</summary>
    public bool IsWritten => plan.Families.IsWritten(kernel);

    /// <summary>Whether the type is written for this kernel.</summary>
    public bool HasNumbers => plan.NumbersOf(kernel) == kernel;

    /// <summary>Whether numbers stand side by side, without those that nests have where they say nothing.</summary>
    public bool IsShort => plan.IsLarge;

    /// <summary>The bytes of the widest vector, if they are to be said.</summary>
    public int? Widest => IsShort && kernel.Widest == VectorWidth.Bits512 ? null : (int)kernel.Widest;

    /// <summary>The type of its numbers.</summary>
    public string Numbers => plan.NumbersOf(kernel).Name + "Nest";

    /// <summary>What its method calls that.</summary>
    public string NumbersInMethod => _family is null ? Numbers : "TNest";

    /// <summary>What the method is generic over beside its vector.</summary>
    public FurtherType Further => _family is null ? default : new("TNest", "IRowNest");

    public string Call => _family is null ? Name : $"{Name}<{Numbers}>";

    /// <param name="contract">What numbers there are.</param>
    public string Declared(string result, string parameters, string contract) =>
        $"private static {result} {Name}{(_family is null ? "" : "<TNest>")}({parameters}){(_family is null ? "" : $" where TNest : struct, {contract}")}";
}
