using NetGen.Generators.Math;

namespace NetGen.Generators.Declaration;

/// <summary>An activation with the numbers that were written for it.</summary>
/// <param name="Name">A member of <c>NetGen.Activation</c>, or the name of the user's own.</param>
/// <param name="Custom">The user's own; null where it is one of the library's.</param>
/// <param name="Numbers">Its settings, among others.</param>
internal sealed record ActivationSettings(string Name, CustomFormula? Custom, EquatableArray<NamedArgument<double>> Numbers)
{
    public static ActivationSettings Identity { get; } = new("Identity", null, default);

    /// <summary>The library's name; empty where it is the user's own, which may have any.</summary>
    public string LibraryName => Custom is null ? Name : "";

    public static ActivationSettings Of(LayerDeclaration layer) => new(layer.Activation.Value, layer.Formula, layer.Numbers);

    /// <summary>What it computes.</summary>
    public ActivationFormula Formula()
    {
        if (Custom is { Formula: { } custom })
            return new ActivationFormula(Name, custom, $"{Name}(z)");
        ActivationFormula formula = Activations.Find(Name) ?? throw new InvalidOperationException($"There is no activation {Name}.");
        return formula.With(setting => Numbers.Of(setting.Name)?.Value ?? setting.Default);
    }
}
