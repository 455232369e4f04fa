using Microsoft.CodeAnalysis.Testing;
using static NetGen.Generators.Tests.CodeFixes.RemedyFixTest;

namespace NetGen.Generators.Tests.CodeFixes;

public class RemedyFixTests
{
    [Theory]
    [InlineData("[Layer(4, 3)]", "[Layer(4, 3, Softmax)]")]
    [InlineData("[Layer(4, 3, Bias = false)]", "[Layer(4, 3, Softmax, Bias = false)]")]
    [InlineData("[Layer(4, 3, ReLU)]", "[Layer(4, 3, Softmax)]")]
    [InlineData("[Layer(4, 3, /* a */ Activation.Tanh /* b */)] // c", "[Layer(4, 3, /* a */ Softmax /* b */)] // c")]
    [InlineData("[Layer(outputs: 3, inputs: 4)]", "[Layer(outputs: 3, inputs: 4, activation: Softmax)]")]
    public Task The_layer_gets_Softmax(string layer, string expected) => Turns(
        "UseSoftmax",
        "Use Softmax in layer 1",
        $"[Network(Loss = {{|NETGEN310:Loss.CrossEntropy|}})]\n{layer}\npartial class Net;",
        $"[Network(Loss = Loss.CrossEntropy)]\n{expected}\npartial class Net;");

    [Fact]
    public Task Names_are_as_short_as_the_usings_allow() => Turns(
        "UseReLU",
        "Use ReLU in layer 1",
        "[Layer(4, 3, {|NETGEN313:Softmax|})] [Layer(3, 1)] partial class Net { const int ReLU = 1; }",
        "[Layer(4, 3, Activation.ReLU)] [Layer(3, 1)] partial class Net { const int ReLU = 1; }");

    [Theory]
    [InlineData("NETGEN310", "[Layer(4, 3)]")]
    [InlineData("NETGEN310", "[Layer(4, 3, Tanh)]")]
    [InlineData("NETGEN311", "[Layer(4, 3, Sigmoid)]")]
    public Task Activation_and_loss_change_together(string id, string layer) => Turns(
        "UseBinaryCrossEntropy",
        "Use Sigmoid in layer 1 with BinaryCrossEntropy",
        $"[Network(Loss = {{|{id}:Loss.CrossEntropy|}}, Bias = false)]\n{layer}\npartial class Net;",
        "[Network(Loss = Loss.BinaryCrossEntropy, Bias = false)]\n[Layer(4, 3, Sigmoid)]\npartial class Net;");

    [Theory]
    [InlineData("UseHalfSquaredError", "Use HalfSquaredError", "[Network(Loss = Loss.HalfSquaredError)] [Layer(4, 1)]")]
    [InlineData("UseSigmoid", "Use Sigmoid in layer 1", "[Network(Loss = Loss.BinaryCrossEntropy)] [Layer(4, 1, Sigmoid)]")]
    public Task A_loss_without_probabilities(string key, string title, string expected) => Turns(
        key,
        title,
        "[Network(Loss = {|NETGEN312:Loss.BinaryCrossEntropy|})] [Layer(4, 1)] partial class Net;",
        $"{expected} partial class Net;");

    [Theory]
    [InlineData("UseCrossEntropy", "Use CrossEntropy", "[Network(Loss = Loss.CrossEntropy)] [Layer(4, 3, Softmax)]")]
    [InlineData("UseIdentity", "Use Identity in layer 1", "[Network(Loss = Loss.MeanSquaredError)] [Layer(4, 3, Identity)]")]
    public Task A_loss_for_numbers_over_classes(string key, string title, string expected) => Turns(
        key,
        title,
        "[Network(Loss = {|NETGEN315:Loss.MeanSquaredError|})] [Layer(4, 3, Softmax)] partial class Net;",
        $"{expected} partial class Net;");

    [Theory]
    [InlineData("[Network(Optimizer = Optimizer.SGD, Beta1 = {|NETGEN320:0.5|})]", "[Network(Optimizer = Optimizer.SGD)]")]
    [InlineData("[Network(Beta1 = {|NETGEN320:0.5|}, Optimizer = Optimizer.SGD)]", "[Network(Optimizer = Optimizer.SGD)]")]
    [InlineData("[Network(Beta1 = {|NETGEN320:0.5|})]", "[Network]")]
    public Task An_option_without_effect_goes(string source, string expected) => Turns(
        "RemoveOption", "Remove Beta1", $"{source} [Layer(4, 1)] partial class Net;", $"{expected} [Layer(4, 1)] partial class Net;");

    [Theory]
    [InlineData("UseFitting", "Use HeNormal", "[Layer(4, 3, ReLU, Initializer = Initializer.HeNormal)]")]
    [InlineData("RemoveInitializer", "Leave the initializer to the activation", "[Layer(4, 3, ReLU)]")]
    public Task An_initializer_that_does_not_fit(string key, string title, string expected) => Turns(
        key,
        title,
        "[Layer(4, 3, ReLU, Initializer = {|NETGEN318:Initializer.GlorotNormal|})] [Layer(3, 1)] partial class Net;",
        $"{expected} [Layer(3, 1)] partial class Net;");

    [Fact]
    public Task All_layers_of_a_row_change_at_once() => Turns(
        "UseTanh",
        "Use Tanh in layers 1 to 4",
        "[Layer(1, 2, {|NETGEN317:Sigmoid|})] [Layer(2, 2, Sigmoid)] [Layer(2, 2, Sigmoid)] [Layer(2, 2, Sigmoid)] [Layer(2, 1)] partial class Net;",
        "[Layer(1, 2, Tanh)] [Layer(2, 2, Tanh)] [Layer(2, 2, Tanh)] [Layer(2, 2, Tanh)] [Layer(2, 1)] partial class Net;");

    [Fact]
    public async Task A_remedy_reaches_into_another_file()
    {
        RemedyFixTest test = Of(
            "UseSoftmax",
            [
                "[Network(Loss = {|NETGEN310:Loss.CrossEntropy|})] partial class Net; [Layer(4, 3)] partial class Other;",
                "[Layer(4, 3)] partial class Net; [Network(Loss = {|NETGEN310:Loss.CrossEntropy|})] partial class Other;",
            ],
            [
                "[Network(Loss = Loss.CrossEntropy)] partial class Net; [Layer(4, 3, Softmax)] partial class Other;",
                "[Layer(4, 3, Softmax)] partial class Net; [Network(Loss = Loss.CrossEntropy)] partial class Other;",
            ]);
        test.NumberOfIncrementalIterations = 2;

        await test.RunAsync();
    }

    [Fact]
    public async Task All_findings_are_mended_at_once()
    {
        RemedyFixTest test = Of(
            "RemoveOption",
            [
                "[Network(Beta1 = {|NETGEN320:0.5|}, Beta2 = {|NETGEN320:0.5|}, Epsilon = {|NETGEN320:1|})] [Layer(4, 1)] partial class A;",
                "[Network(Bias = false, Epsilon = {|NETGEN320:1|})] [Layer(4, 1)] partial class B;",
            ],
            ["[Network] [Layer(4, 1)] partial class A;", "[Network(Bias = false)] [Layer(4, 1)] partial class B;"]);
        test.NumberOfIncrementalIterations = 4;

        await test.RunAsync();
    }
}
