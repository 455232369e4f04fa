using Microsoft.CodeAnalysis.Testing;
using static NetGen.Generators.Tests.Rules.AdviceAnalyzerTest;

namespace NetGen.Generators.Tests.Rules;

/// <summary>Rules about hidden layers, initializers and the optimizer.</summary>
public class LearningRuleTests
{
    [Fact]
    public Task One_neuron_between_wide_layers() => Says(
        "NETGEN104",
        "All that layer 2 learns of its 16 inputs passes through 1 output to the 8 of the next layer: give it more outputs",
        "[Layer(3, 16, Tanh)] [Layer(16, {|#0:1|}, Tanh)] [Layer(1, 8)] partial class Net;");

    [Fact]
    public Task Softmax_in_the_middle() => Says(
        "NETGEN313",
        "Softmax makes the outputs of layer 1 share a sum of 1 before layer 2 sees them: use ReLU, unless they are meant as weights",
        "[Layer(3, 4, {|#0:Softmax|})] [Layer(4, 2)] partial class Net;");

    [Fact]
    public Task Four_flat_layers_in_a_row() => Says(
        "NETGEN317",
        "Layers 2 to 5 each multiply the gradient by a slope of at most 0.25, together by 0.0039: use Tanh or ReLU",
        "[Layer(2, 4, Tanh)] [Layer(4, 4, {|#0:Sigmoid|})] [Layer(4, 4, Sigmoid)] [Layer(4, 4, Sigmoid)] [Layer(4, 4, Sigmoid)] "
        + "[Layer(4, 1)] partial class Net;");

    [Theory]
    [InlineData("HeUniform", "GlorotUniform", "Sigmoid", "Tanh")]
    [InlineData("HeNormal", "GlorotNormal", "Tanh", "Tanh")]
    [InlineData("GlorotNormal", "HeNormal", "ReLU", "ReLU")]
    [InlineData("GlorotUniform", "HeUniform", "ReLU", "ReLU")]
    public async Task An_initializer_for_another_activation(string initializer, string fitting, string activation, string like)
    {
        string made = like == "ReLU" ? "Tanh" : "ReLU";
        string message = $"{initializer} was made for activations like {made}, but layer 1 ends in {activation}: use {fitting}";

        await Says(
            "NETGEN318",
            message,
            $"[Layer(3, 4, {activation}, Initializer = {{|#0:Initializer.{initializer}|}})] [Layer(4, 1)] partial class Net;");
        await Says(
            "NETGEN318",
            message,
            $"[Network(Initializer = {{|#0:Initializer.{initializer}|}})] [Layer(3, 4, {activation})] "
            + $"[Layer(4, 1, Sigmoid, Initializer = Initializer.PyTorch)] partial class Net;");
    }

    [Fact]
    public Task Zeros_under_ReLU() => Says(
        "NETGEN319",
        "The weights of layer 1 begin at zero, where the slope of ReLU is zero too: use another initializer, unless you set them yourself",
        "[Layer(3, 4, ReLU, Initializer = {|#0:Initializer.Zeros|})] [Layer(4, 1)] partial class Net;");

    [Fact]
    public Task Zeros_all_through() => Says(
        "NETGEN319",
        "The weights of layer 1 begin at zero, and so do the next ones, so that its neurons stay alike for ever: "
        + "use another initializer, unless you set them yourself",
        "[Network(Initializer = {|#0:Initializer.Zeros|})] [Layer(3, 4, Tanh)] [Layer(4, 1)] partial class Net;");

    [Theory]
    [InlineData("Beta1 = {|#0:0.5|}", "Beta1")]
    [InlineData("Optimizer = Optimizer.SGD, Beta2 = {|#0:0.5|}", "Beta2")]
    [InlineData("Epsilon = {|#0:1e-7|}, Optimizer = Optimizer.SGD", "Epsilon")]
    public Task An_option_of_another_optimizer(string options, string option) => Says(
        "NETGEN320", $"{option} has no effect: SGD does not read it", $"[Network({options})] [Layer(3, 4)] partial class Net;");

    [Theory]
    [InlineData("[Network(Optimizer = Optimizer.AdaGrad, Rho = {|#0:0.9|})] [Layer(3, 4)]", "Rho", "AdaGrad")]
    [InlineData("[Network(Loss = Loss.MeanSquaredError, HuberDelta = {|#0:2|})] [Layer(3, 4)]", "HuberDelta", "MeanSquaredError")]
    [InlineData("[Network(HuberDelta = {|#0:2|})] [Layer(3, 4, Softmax)]", "HuberDelta", "CrossEntropy")]
    [InlineData("[Network(LabelSmoothing = {|#0:0.1|})] [Layer(3, 4)]", "LabelSmoothing", "HalfSquaredError")]
    [InlineData("[Network(ClassWeights = {|#0:new[] { 1.0, 2 }|})] [Layer(3, 2, Sigmoid)]", "ClassWeights", "HalfSquaredError")]
    [InlineData("[Layer(3, 4)] [Head(\"A\", LabelSmoothing = {|#0:0.1|})] [Layer(2)] [Head(\"B\")] [Layer(2, Softmax)]", "LabelSmoothing", "HalfSquaredError")]
    [InlineData("[Layer(3, 4)] [Head(\"A\", ClassWeights = {|#0:new[] { 1.0, 2 }|})] [Layer(2)] [Head(\"B\")] [Layer(2, Softmax)]", "ClassWeights", "HalfSquaredError")]
    [InlineData("[Layer(3, 4, ELU, Slope = {|#0:0.1|})]", "Slope", "ELU")]
    [InlineData("[Layer(3, 4, Alpha = {|#0:2|})]", "Alpha", "Identity")]
    public Task An_option_of_another_formula(string network, string option, string chosen) => Says(
        "NETGEN320", $"{option} has no effect: {chosen} does not read it", $"{network} partial class Net;");

    [Fact]
    public Task Dropout_on_the_answers() => Says(
        "NETGEN322",
        "Layer 2 gives the network's answers, and training would drop some of them whatever the network learned: use Dropout in hidden layers",
        "[Layer(3, 4, Tanh, Dropout = 0.5)] [Layer(4, 1, Dropout = {|#0:0.5|})] partial class Net;");

    [Fact]
    public Task A_network_that_is_frozen_all_over() => Says(
        "NETGEN323",
        "No layer is trainable, so Step and Update change nothing: leave at least one to learn",
        "[Layer(3, 4, Tanh, Trainable = false)] [Layer(4, 1, Trainable = {|#0:false|})] partial class Net;");

    [Fact]
    public Task A_hidden_layer_without_activation() => Says(
        "NETGEN321",
        "Layer 1 is linear, so that it and layer 2 are together no more than one layer: give it an activation such as ReLU",
        "[{|#0:Layer(3, 4)|}] [Layer(4, 1)] partial class Net;");

    [Theory]
    [InlineData("[Layer(3, 16, Tanh)] [Layer(16, 1, Tanh)] [Layer(1, 3)] partial class Net;")]
    [InlineData("[Layer(3, 16, Tanh)] [Layer(16, 1)] partial class Net;")]
    [InlineData("[Layer(2, 4, Sigmoid)] [Layer(4, 4, Sigmoid)] [Layer(4, 4, Sigmoid)] [Layer(4, 1, Sigmoid)] partial class Net;")]
    [InlineData("[Layer(2, 4, Sigmoid)] [Layer(4, 4, Sigmoid)] [Layer(4, 4, ReLU)] [Layer(4, 4, Sigmoid)] [Layer(4, 4, Sigmoid)] "
        + "[Layer(4, 1)] partial class Net;")]
    [InlineData("[Network(Initializer = Initializer.HeNormal)] [Layer(3, 4, ReLU)] [Layer(4, 1, Sigmoid)] partial class Net;")]
    [InlineData("[Network(Initializer = Initializer.PyTorch)] [Layer(3, 4, ReLU)] [Layer(4, 1, Sigmoid)] partial class Net;")]
    [InlineData("[Layer(3, 4, ReLU, Initializer = Initializer.HeNormal)] [Layer(4, 1, Initializer = Initializer.HeNormal)] partial class Net;")]
    [InlineData("[Layer(3, 4, ReLU)] [Layer(4, 1, Initializer = Initializer.Zeros)] partial class Net;")]
    [InlineData("[Network(Initializer = Initializer.Zeros)] [Layer(3, 1, Sigmoid)] partial class Net;")]
    [InlineData("[Network(Optimizer = Optimizer.Adam, Beta1 = 0.5, Beta2 = 0.5, Epsilon = 1e-7)] [Layer(3, 4)] partial class Net;")]
    [InlineData("[Layer(100, 5)] [Layer(5, 100)] partial class Net;")]
    [InlineData("[Network(Loss = Loss.Huber, HuberDelta = 2, Optimizer = Optimizer.RMSProp, Rho = 0.9)] [Layer(3, 4)] partial class Net;")]
    [InlineData("[Layer(3, 4, LeakyReLU, Slope = 0.1)] [Layer(4, 4, ELU, Alpha = 2)] [Layer(4, 1, Softplus)] partial class Net;")]
    [InlineData("[Layer(3, 4, Tanh, Dropout = 0.5)] [Layer(4, 1, Dropout = 0)] partial class Net;")]
    [InlineData("[Layer(3, 4, Tanh, Trainable = false)] [Layer(4, 1)] partial class Net;")]
    [InlineData("[Network(LabelSmoothing = 0.1, ClassWeights = new[] { 1.0, 2 })] [Layer(3, 4)] [Head(\"A\")] [Layer(2)] [Head(\"B\")] [Layer(2, Softmax)] partial class Net;")]
    public Task What_may_well_be_meant_is_fine(string source) => Of(source).RunAsync();

    [Theory]
    [InlineData("[Network(Beta1 = 0.5)] [Layer(3, 4)] partial class Net;", "NETGEN320")]
    [InlineData("[Network(Loss = Loss.CrossEntropy)] [Layer(3, 4, Sigmoid)] partial class Net;", "NETGEN311")]
    public async Task Advice_can_be_suppressed_in_every_way(string source, string id)
    {
        await Of($"\n#pragma warning disable {id}\n{source}").RunAsync();
        await Of($"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"NetGen\", \"{id}\")] {source}").RunAsync();
        AdviceAnalyzerTest test = Of(source);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.{id}.severity = none\n"));
        await test.RunAsync();
    }

    [Fact]
    public Task Generated_code_gets_no_advice()
    {
        AdviceAnalyzerTest test = Of("");
        test.TestState.Sources.Add(("Net.g.cs", "using NetGen; [Network(Beta1 = 0.5)] [Layer(3, 4)] partial class Net;"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("[Network(Beta1 = )] [Layer(3, 4)] partial class Net;")]
    [InlineData("[Network(Beta1 = 0.5)] [Layer(3, )] partial class Net;")]
    [InlineData("[Network(Beta1 = 0.5)] [Layer(3, 4, Sof)] partial class Net;")]
    public Task What_is_half_typed_gets_no_advice(string source)
    {
        AdviceAnalyzerTest test = Of(source);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }
}
