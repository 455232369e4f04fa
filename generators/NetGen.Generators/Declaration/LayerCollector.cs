using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>Reads the attributes of layers, and <c>[Network]</c>.</summary>
internal static class LayerCollector
{
    private const string Suffix = "Attribute";

    public static LayerDeclaration Layer(AttributeReader attribute, FormulaCollector formulas) =>
        !AttributeNames.IsDenseLayer(attribute.Data) ? new UnknownLayerDeclaration(attribute.Place, KindOf(attribute.Data))
        : attribute.IsComplete ? Dense(attribute, formulas.Activation())
        : new IncompleteLayerDeclaration(attribute.Place);

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
        Numbers = attribute.NamedNumbers().ToEquatableArray(),
    };

    private static LayerDeclaration Dense(AttributeReader attribute, CustomFormula? formula) =>
        attribute.Read<int>("inputs") is { } inputs
        && attribute.Read<int>("outputs") is { } outputs
        && (formula is null ? attribute.ReadEnum("activation") : new(formula.Name, formula.Argument)) is { } activation
            ? new DenseLayerDeclaration(
                attribute.Place,
                inputs,
                outputs,
                activation,
                attribute.Read<bool>("Bias"),
                attribute.ReadEnum("Initializer"),
                attribute.Read<bool>("Trainable"),
                attribute.NamedNumbers().ToEquatableArray())
            {
                Formula = formula,
            }
            : new IncompleteLayerDeclaration(attribute.Place);

    private static string KindOf(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }
}
