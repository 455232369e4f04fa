using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>Reads the attributes of layers, and <c>[Network]</c>.</summary>
internal static class LayerCollector
{
    /// <param name="attribute">The attribute.</param>
    /// <param name="formulas">Reads the user's own functions; null for an attribute without source, of which only the shape is asked for.</param>
    public static LayerDeclaration Layer(AttributeReader attribute, FormulaCollector? formulas)
    {
        LayerKind kind = AttributeNames.KindOf(attribute.Data);
        LayerDeclaration layer = new(kind, LayerKinds.WrittenName(attribute.Data.AttributeClass!.Name), attribute.Place);
        if (kind == LayerKind.Unknown)
            return layer;

        CustomFormula? formula = kind == LayerKind.Head ? formulas?.Loss() : formulas?.Activation();
        if (!attribute.IsComplete || (formulas is not null && formula is null && attribute.Takes("activationFunction")))
            return layer with { Kind = LayerKind.Incomplete };
        return layer with
        {
            Integers = attribute.Arguments<int>().ToEquatableArray(),
            Numbers = attribute.Arguments<double>().ToEquatableArray(),
            Flags = attribute.Arguments<bool>().ToEquatableArray(),
            Words = attribute.Words().ToEquatableArray(),
            Axes = attribute.ReadIntegers("axes"),
            ClassWeights = attribute.ReadNumbers("ClassWeights"),
            Formula = formula,
        };
    }

    public static NetworkOptions Options(AttributeReader attribute, FormulaCollector formulas) => new()
    {
        Place = attribute.Place,
        IsComplete = attribute.IsComplete,
        Loss = attribute.ReadEnum("Loss"),
        LossFormula = formulas.Loss(),
        Optimizer = attribute.ReadEnum("Optimizer"),
        Reduction = attribute.ReadEnum("Reduction"),
        Precision = attribute.ReadEnum("Precision"),
        Initializer = attribute.ReadEnum("Initializer"),
        Bias = attribute.Read<bool>("Bias"),
        DecayBias = attribute.Read<bool>("DecayBias"),
        SparseInputs = attribute.Read<bool>("SparseInputs"),
        Parallel = attribute.Read<bool>("Parallel"),
        Weights = attribute.Read<string>("Weights"),
        ClassWeights = attribute.ReadNumbers("ClassWeights"),
        Numbers = attribute.Arguments<double>().ToEquatableArray(),
    };
}
