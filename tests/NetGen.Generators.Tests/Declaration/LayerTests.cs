using NetGen.Generators.Declaration;

namespace NetGen.Generators.Tests.Declaration;

public class LayerTests
{
    [Fact]
    public void Every_argument_is_read_with_its_place()
    {
        Declared xor = Declared.In("Xor", "[Layer(3, 2 + 2, Sigmoid, Bias = false, Initializer = Initializer.Zeros)] partial class Xor;");

        LayerDeclaration layer = Assert.Single(xor.Network!.Layers);
        Assert.Equal((3, "3"), (layer.Inputs!.Value, xor.TextAt(layer.Inputs!.Place)));
        Assert.Equal((4, "2 + 2"), (layer.Outputs!.Value, xor.TextAt(layer.Outputs!.Place)));
        Assert.Equal(("Sigmoid", "Sigmoid"), (layer.Activation.Value, xor.TextAt(layer.Activation.Place)));
        Assert.Equal((false, "false"), (layer.Bias!.Value, xor.TextAt(layer.Bias.Place)));
        Assert.Equal(("Zeros", "Initializer.Zeros"), (layer.Initializer!.Value, xor.TextAt(layer.Initializer.Place)));
        Assert.StartsWith("Layer(3", xor.TextAt(layer.Place), StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_may_be_named_in_any_order()
    {
        Declared xor = Declared.In("Xor", "[Layer(outputs: 4, activation: Tanh, inputs: 3)] partial class Xor;");

        LayerDeclaration layer = Assert.Single(xor.Network!.Layers);
        Assert.Equal((3, "3"), (layer.Inputs!.Value, xor.TextAt(layer.Inputs!.Place)));
        Assert.Equal((4, "4"), (layer.Outputs!.Value, xor.TextAt(layer.Outputs!.Place)));
        Assert.Equal(("Tanh", "Tanh"), (layer.Activation.Value, xor.TextAt(layer.Activation.Place)));
    }

    [Fact]
    public void An_activation_left_out_is_the_identity_at_the_place_of_the_attribute()
    {
        Declared xor = Declared.In("Xor", "[Layer(3, 4)] partial class Xor;");

        LayerDeclaration layer = Assert.Single(xor.Network!.Layers);
        Assert.Equal(("Identity", "Layer(3, 4)"), (layer.Activation.Value, xor.TextAt(layer.Activation.Place)));
        Assert.Null(layer.Bias);
        Assert.Null(layer.Initializer);
    }

    [Fact]
    public void Constants_are_read_with_the_name_that_was_written()
    {
        Declared xor = Declared.In(
            "Xor", "static class Sizes { public const int Hidden = 8; } [Layer(3, Sizes.Hidden)] partial class Xor;");

        LayerDeclaration layer = Assert.Single(xor.Network!.Layers);
        Assert.Equal((8, "Sizes.Hidden"), (layer.Outputs!.Value, xor.TextAt(layer.Outputs!.Place)));
    }

    [Fact]
    public void A_value_that_no_member_of_the_enum_has_is_its_number()
    {
        NetworkDeclaration xor = Declared.Xor("[Layer(3, 4, (Activation)99, Initializer = (Initializer)(-1))] partial class Xor;");

        LayerDeclaration layer = Assert.Single(xor.Layers);
        Assert.Equal("99", layer.Activation.Value);
        Assert.Equal("-1", layer.Initializer!.Value);
        Assert.Equal("GlorotUniform", Assert.Single(xor.Structure.Layers).Initializer);
    }

    [Fact]
    public void Layers_of_every_kind_are_collected_in_source_order()
    {
        NetworkDeclaration xor = Declared.Xor("""
            sealed class RecurrentAttribute(int size) : NetworkLayerAttribute { public int Size => size; }
            abstract class ImageLayerAttribute : NetworkLayerAttribute;
            sealed class ConvolutionAttribute : ImageLayerAttribute;
            [Convolution, Layer(9, 4)]
            [Recurrent(4)]
            [Layer(4, 1)]
            partial class Xor;
            """);

        Assert.Collection(
            xor.Layers,
            layer => Assert.Equal((LayerKind.Unknown, "Convolution"), (layer.Kind, layer.KindName)),
            layer => Assert.Equal((LayerKind.Layer, 9), (layer.Kind, layer.Inputs!.Value)),
            layer => Assert.Equal((LayerKind.Unknown, "Recurrent"), (layer.Kind, layer.KindName)),
            layer => Assert.Equal((LayerKind.Layer, 4), (layer.Kind, layer.Inputs!.Value)));
    }

    [Fact]
    public void An_attribute_by_an_alias_is_the_same_layer()
    {
        NetworkDeclaration xor = Declared.Xor("using L = NetGen.LayerAttribute; [L(3, 4)] partial class Xor;");

        Assert.Equal(3, Assert.Single(xor.Layers).Inputs!.Value);
    }

    [Fact]
    public void An_attribute_of_the_same_name_in_another_namespace_is_no_layer()
    {
        Declared xor = Declared.In(
            "Xor",
            "[Other.Layer(3)] partial class Xor; namespace Other { sealed class LayerAttribute(int size) : System.Attribute; }");

        Assert.Null(xor.Network);
    }

    [Theory]
    [InlineData("[Layer]")]
    [InlineData("[Layer()]")]
    [InlineData("[Layer(")]
    [InlineData("[Layer(3")]
    [InlineData("[Layer(3, )]")]
    [InlineData("[Layer(3, 4, )]")]
    [InlineData("[Layer(3, 4, Sig)]")]
    [InlineData("[Layer(3, 4.5)]")]
    [InlineData("[Layer(3, 4, 5)]")]
    [InlineData("[Layer(3, Missing)]")]
    [InlineData("[Layer(3, 4, Sigmoid, Tanh)]")]
    [InlineData("[Layer(3, 4, Bias = 1)]")]
    [InlineData("[Layer(3, 4, Bia = false)]")]
    [InlineData("[Layer(3, 4, Bias = )]")]
    [InlineData("[Layer(3, outputs: )]")]
    [InlineData("[Activate]")]
    [InlineData("[Dropout(half)]")]
    [InlineData("[Input(3, true, 5)]")]
    [InlineData("[Head]")]
    [InlineData("[Repeat(")]
    [InlineData("[Skip(1)]")]
    [InlineData("[Layer(input: 3, outputs: 4)]")]
    [InlineData("[Layer(3, 99999999999)]")]
    [InlineData("[Layer(inputs: 3, 4, inputs: 5)]")]
    [InlineData("[Layer(1 / 0, 4)]")]
    public void A_layer_that_does_not_compile_is_incomplete(string attribute)
    {
        NetworkDeclaration xor = Declared.Xor($"{attribute}\npartial class Xor;");

        Assert.Equal(LayerKind.Incomplete, Assert.Single(xor.Layers).Kind);
        Assert.False(xor.IsComplete);
    }
}
