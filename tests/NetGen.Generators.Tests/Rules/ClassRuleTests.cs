using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;
using NetGen.Generators.Tests.Declaration;
using static NetGen.Generators.Tests.Rules.NetworkAnalyzerTest;

namespace NetGen.Generators.Tests.Rules;

public class ClassRuleTests
{
    [Fact]
    public Task A_class_that_is_not_partial_is_reported_on_its_name() => Reports(
        "[Layer(3, 4)] public class {|#0:Xor|};",
        Error(
            "NETGEN201", "'Xor' must be partial for NetGen to generate the members of the network 'Xor': write 'partial class Xor'", 0, 0));

    [Fact]
    public Task Containers_that_are_not_partial_are_reported_on_their_own_names() => Reports(
        "record struct {|#0:Outer|}<T> { partial class Middle { interface {|#1:Inner|} { [Layer(3, 4)] partial class {|#2:Xor|}; } } }",
        Error(
            "NETGEN201",
            "'Outer' must be partial for NetGen to generate the members of the network 'Xor': write 'partial record struct Outer'",
            0,
            2),
        Error(
            "NETGEN201",
            "'Inner' must be partial for NetGen to generate the members of the network 'Xor': write 'partial interface Inner'",
            1,
            2));

    [Fact]
    public Task A_class_nested_in_partial_types_is_fine() => Reports(
        "static partial class A { partial record B { partial struct C<T> { [Layer(3, 4)] sealed partial class Xor; } } }");

    [Theory]
    [InlineData("[Layer(3, 4)] partial record {|#0:Xor|};", "is a record: make it a class")]
    [InlineData("[Layer(3, 4)] record {|#0:Xor|};", "is a record: make it a class")]
    [InlineData("[Layer(3, 4)] partial class {|#0:Xor|}();", "has a primary constructor: write an ordinary constructor instead")]
    [InlineData("[Layer(3, 4)] file partial class {|#0:Xor|};", "is local to its file: remove 'file'")]
    [InlineData(
        "file partial class Outer { [Layer(3, 4)] public partial class {|#0:Xor|}; }",
        "stands in a type that is local to its file: remove 'file' from that type")]
    [InlineData("[Layer(3, 4)] static partial class {|#0:Xor|};", "is static: remove 'static'")]
    [InlineData("[Layer(3, 4)] abstract partial class {|#0:Xor|};", "is abstract: remove 'abstract'")]
    [InlineData("[Layer(3, 4)] partial class {|#0:Xor|}<T>;", "is generic: remove its type parameters")]
    public Task A_kind_of_class_that_cannot_be_a_network_is_named(string source, string reason) =>
        Reports(source, Error("NETGEN202", $"'Xor' cannot be a network because it {reason}"));

    [Fact]
    public Task Layers_on_several_declarations_are_reported() => Reports(
        ["[{|#0:Layer(3, 4)|}] [Layer(4, 2)] partial class Xor;", "[{|#1:Layer(9, 1)|}] partial class Xor;"],
        Error("NETGEN203", "The layers of 'Xor' stand on 2 declarations, between which there is no order: move all of them to one", 1, 0));

    [Fact]
    public Task Options_and_layers_may_stand_on_different_declarations() =>
        Reports(["[Network] partial class Xor;", "[Layer(3, 4)] [Layer(4, 1)] partial class Xor;"]);

    [Fact]
    public Task A_network_without_layers_is_reported_on_its_attribute() => Reports(
        "[System.Obsolete, {|#0:Network(Loss = Loss.MeanSquaredError)|}] partial class Xor;",
        Error("NETGEN204", "'Xor' has no layers: add at least one [Layer(inputs, outputs)]"));

    [Fact]
    public Task A_member_in_the_way_of_a_generated_one_is_reported_on_itself() => Reports(
        [
            "[Layer(3, 4)] partial class Xor;",
            "partial class Xor { int Backward() => 1; void {|#1:Update|}(float rate) { } object {|#2:Layer1|}; }",
        ],
        Error("NETGEN205", "NetGen generates the member 'Update(float)' of 'Xor', which this one collides with: rename it", 1),
        Error("NETGEN205", "NetGen generates the member 'Layer1' of 'Xor', which this one collides with: rename it", 2));

    [Fact]
    public void A_member_in_the_way_of_several_overloads_is_one_mistake()
    {
        NetworkDeclaration xor = Declared.Xor(
            "[Network(Precision = Precision.Double)] [Layer(3, 4, Softmax)] partial class Xor { int Step { get; } }");

        Finding finding = Assert.Single(MemberCollides.Check(xor));

        Assert.Equal(
            "NetGen generates the member 'Step(ReadOnlySpan<double>, ReadOnlySpan<double>, double)' of 'Xor', "
            + "which this one collides with: rename it",
            finding.Message);
    }

    [Fact]
    public Task A_class_named_like_a_generated_member_is_reported() => Reports(
        "[Layer(3, 4)] partial class {|#0:Parameters|};",
        Error(
            "NETGEN205",
            "NetGen generates the member 'Parameters' of 'Parameters', but a member cannot have the name of its class: rename the class"));

    [Fact]
    public Task A_virtual_member_that_cannot_be_overridden_is_reported() => Reports(
        """
        abstract class Parent { public abstract int InputSize { get; } }
        [Layer(3, 4)] partial class {|#0:Xor|} : Parent { public override int {|#1:InputSize|} => 1; }
        """,
        Error(
            "NETGEN205",
            "NetGen generates the member 'InputSize' of 'Xor', but it cannot override that of the base class, which is of another type: rename that one"),
        Error("NETGEN205", "NetGen generates the member 'InputSize' of 'Xor', which this one collides with: rename it", 1));

    [Fact]
    public Task Overloads_and_inherited_members_are_fine() => Reports(
        "class Parent { public int Parameters; } [Layer(3, 4)] partial class Xor : Parent { void Update(string file) { } int Layer2; }");

    [Theory]
    [InlineData("[Layer(3, 4, {|#0:Sigmoid|})] partial class Xor { void Sigmoid() { } }", "Sigmoid", "Xor.Sigmoid()", "Activation.Sigmoid")]
    [InlineData("[Layer(3, 4, {|#0:Tanh|})] partial class Xor { const int Tanh = 0; }", "Tanh", "Xor.Tanh", "Activation.Tanh")]
    [InlineData(
        "[Network(Loss = {|#0:Loss.CrossEntropy|})] [Layer(3, 4)] partial class Xor { float Loss => 1; }",
        "Loss",
        "Xor.Loss",
        "Loss.CrossEntropy")]
    public Task An_argument_captured_by_another_name_is_reported(string source, string written, string captor, string intended) =>
        ReportsBesideTheCompiler(source, Error("NETGEN206", $"'{written}' means '{captor}' here: write 'NetGen.{intended}'"));

    [Fact]
    public Task A_kind_of_layer_that_is_not_known_is_reported() => Reports(
        """
        sealed class ConvolutionAttribute(int size) : NetworkLayerAttribute { public int Size => size; }
        [Layer(3, 4)] [{|#0:Convolution(3)|}] [Layer(5, 1)] partial class Xor;
        """,
        Error("NETGEN207", "This version of NetGen cannot compile [Convolution] layers: remove the layer or update the package"));
}
