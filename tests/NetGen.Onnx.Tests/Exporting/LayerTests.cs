extern alias library;

using library::NetGen;
using NetGen.Generators.Tests.Execution.Layers;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Onnx.Tests.Exporting;

/// <summary>That every kind of layer with every setting answers in other runtimes as it does here: the cases that are compared with PyTorch.</summary>
public class LayerTests
{
    public static TheoryData<string> Cases => [.. LayerCase.Names.Where(name => LayerCase.Read(name).InputKind != "bag")];

    public static TheoryData<string> Bags => [.. LayerCase.Names.Where(name => LayerCase.Read(name).InputKind == "bag")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Answers_are_the_same(string name)
    {
        var (network, declaration) = Network(name, Precision.Single);
        Assert.True(SavedCheck.Answers(network, new Random(1), declaration));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Answers_in_double_precision_are_the_same(string name)
    {
        var (network, declaration) = Network(name, Precision.Double);
        SavedCheck.Answers(network, new Random(1), declaration);
    }

    [Theory]
    [MemberData(nameof(Bags))]
    public void Lists_are_refused_with_a_way_out(string name)
    {
        var (network, _) = Network(name, Precision.Single);
        var exception = Assert.Throws<NotSupportedException>(() => new SavedModel(network));
        Assert.Contains($"[Layer({network.InputSize}, ", exception.Message, StringComparison.Ordinal);
    }

    private static (AnyNetwork Network, string Declaration) Network(string name, Precision precision)
    {
        LayerCase layers = LayerCase.Read(name);
        string declaration = layers.Class(precision);
        AnyNetwork network = Compile.Load(declaration).Network("Case");
        network.Parameters = layers.Steps[^1].ParametersAfter;
        return (network, declaration);
    }
}
