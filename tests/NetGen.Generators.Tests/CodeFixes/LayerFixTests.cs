using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>Fixes that add or move layers, or change the class.</summary>
public class LayerFixTests
{
    [Theory]
    [InlineData(
        "[Layer(3, 4, Sigmoid)] // first\n[Layer({|NETGEN101:5|}, 1)] // last\npartial class Net;",
        "[Layer(3, 4, Sigmoid)] // first\n[Layer(4, 5, Sigmoid)]\n[Layer(5, 1)] // last\npartial class Net;")]
    [InlineData("[Layer(3, 4)] [Layer({|NETGEN101:5|}, 1)] partial class Net;", "[Layer(3, 4)] [Layer(4, 5)] [Layer(5, 1)] partial class Net;")]
    [InlineData(
        "[Layer(3, 4, activation: Tanh), NetGen.Layer({|NETGEN101:5|}, 1)] partial class Net;",
        "[Layer(3, 4, activation: Tanh), Layer(4, 5, Tanh), NetGen.Layer(5, 1)] partial class Net;")]
    [InlineData(
        "partial class Outer\n{\n    [Layer(3, 4)]\n    [Layer({|NETGEN101:5|}, 1)]\n    partial class Net;\n}",
        "partial class Outer\n{\n    [Layer(3, 4)]\n    [Layer(4, 5)]\n    [Layer(5, 1)]\n    partial class Net;\n}")]
    public Task A_layer_is_inserted(string source, string expected) => Fixes<InsertLayerFix>(source, expected);

    [Fact]
    public async Task Layers_are_inserted_everywhere_at_once()
    {
        FixTest<InsertLayerFix> test = FixTest<InsertLayerFix>.Of(
            "[Layer(3, 4)] [Layer({|NETGEN101:5|}, 6)] [Layer({|NETGEN101:7|}, 1)] partial class Net;",
            "[Layer(3, 4)] [Layer(4, 5)] [Layer(5, 6)] [Layer(6, 7)] [Layer(7, 1)] partial class Net;");
        test.NumberOfIncrementalIterations = 2;

        await test.RunAsync();
    }

    [Fact]
    public Task Layers_move_to_the_first_declaration() => FixTest<MoveLayersFix>.Of(
        [
            "[Layer(3, 4)] // first\n[Network]\npartial class Net;",
            "\n// why\n[{|NETGEN203:Layer(4, 5)|}] // second\n[System.Obsolete, Layer(5, 6)]\npartial class Net;",
        ],
        [
            "[Layer(3, 4)] // first\n[Layer(4, 5)]\n[Layer(5, 6)]\n[Network]\npartial class Net;",
            "\n// why\n// second\n[System.Obsolete]\npartial class Net;",
        ]).RunAsync();

    [Fact]
    public async Task Layers_of_several_networks_move_at_once()
    {
        FixTest<MoveLayersFix> test = FixTest<MoveLayersFix>.Of(
            [
                "[Layer(3, 4)]\npartial class A;\n[Layer(3, 4)]\npartial class B;",
                "[{|NETGEN203:Layer(4, 5)|}]\npartial class A;\n[{|NETGEN203:Layer(4, 5)|}]\npartial class B;",
                "[Layer(5, 6)]\npartial class A;",
            ],
            [
                "[Layer(3, 4)]\n[Layer(4, 5)]\n[Layer(5, 6)]\npartial class A;\n[Layer(3, 4)]\n[Layer(4, 5)]\npartial class B;",
                "partial class A;\npartial class B;",
                "partial class A;",
            ]);
        test.NumberOfIncrementalIterations = 2;

        await test.RunAsync();
    }

    [Theory]
    [InlineData("[Layer(3, 4)] public static partial class {|NETGEN202:Net|};", "[Layer(3, 4)] public partial class Net;")]
    [InlineData("[Layer(3, 4)]\n// why\nabstract partial class {|NETGEN202:Net|};", "[Layer(3, 4)]\n// why\npartial class Net;")]
    [InlineData("[Layer(3, 4)] file partial class {|NETGEN202:Net|};", "[Layer(3, 4)] partial class Net;")]
    [InlineData("[Layer(3, 4)] public partial record {|NETGEN202:Net|};", "[Layer(3, 4)] public partial class Net;")]
    [InlineData("[Layer(3, 4)] partial record class {|NETGEN202:Net|} { }", "[Layer(3, 4)] partial class Net { }")]
    public Task A_class_becomes_an_ordinary_one(string source, string expected) => Fixes<MakeOrdinaryClassFix>(source, expected);

    [Theory]
    [InlineData("[Layer(3, 4)] partial class {|NETGEN202:Net|}<T>;")]
    [InlineData("[Layer(3, 4)] partial class {|NETGEN202:Net|}();")]
    [InlineData("[Layer(3, 4)] partial record {|NETGEN202:Net|}(int A);")]
    public Task What_is_more_than_a_word_is_left_to_the_user(string source) => Fixes<MakeOrdinaryClassFix>(source, source);

    [Theory]
    [InlineData("[{|NETGEN204:Network|}]\npartial class Net;", "[Network]\n[Layer(1, 1)]\npartial class Net;")]
    [InlineData("[{|NETGEN204:Network|}] partial class Net;", "[Network] [Layer(1, 1)] partial class Net;")]
    [InlineData("[{|NETGEN204:Network|}, System.Obsolete] partial class Net;", "[Network, Layer(1, 1), System.Obsolete] partial class Net;")]
    public Task A_network_gets_its_first_layer(string source, string expected) => Fixes<AddFirstLayerFix>(source, expected);

    [Theory]
    [InlineData("[Layer(3, {|NETGEN102:0|})] partial class Net;", "[Layer(3, 1)] partial class Net;")]
    [InlineData("[Layer({|NETGEN102:-3|}, 4)] partial class Net;", "[Layer(3, 4)] partial class Net;")]
    [InlineData("[Layer(3, 4, {|NETGEN301:(Activation)99|})] partial class Net;", "[Layer(3, 4)] partial class Net;")]
    [InlineData("[Network(Loss = {|NETGEN301:(Loss)99|})] [Layer(3, 4)] partial class Net;", "[Network] [Layer(3, 4)] partial class Net;")]
    [InlineData(
        "[Network(Optimizer = Optimizer.Adam, Beta1 = {|NETGEN302:1|})] [Layer(3, 4)] partial class Net;",
        "[Network(Optimizer = Optimizer.Adam)] [Layer(3, 4)] partial class Net;")]
    [InlineData("[Layer(3, 4, Tanh, Dropout = {|NETGEN302:1|})] [Layer(4, 4)] partial class Net;", "[Layer(3, 4, Tanh)] [Layer(4, 4)] partial class Net;")]
    public Task A_value_that_cannot_be_is_corrected(string source, string expected) => Fixes<RemedyFix>(source, expected);

    [Fact]
    public async Task A_captured_name_is_written_in_full()
    {
        FixTest<RemedyFix> test = FixTest<RemedyFix>.Of(
            "[Layer(3, 4, {|CS1503:{|NETGEN206:Sigmoid|}|})] partial class Net { void Sigmoid() { } }",
            "[Layer(3, 4, NetGen.Activation.Sigmoid)] partial class Net { void Sigmoid() { } }");

        await test.RunAsync();
    }

    private static Task Fixes<TFix>(string source, string expected)
        where TFix : CodeFixProvider, new() => FixTest<TFix>.Of(source, expected).RunAsync();
}
