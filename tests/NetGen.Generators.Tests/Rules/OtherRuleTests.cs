using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;
using NetGen.Generators.Tests.Declaration;
using static NetGen.Generators.Tests.Rules.NetworkAnalyzerTest;

namespace NetGen.Generators.Tests.Rules;

public class OtherRuleTests
{
    private static readonly CompilationFacts Current = new(LanguageVersion.CSharp12, "System.Runtime", 10, 5, AnalyzersRun: true);

    [Theory]
    [InlineData("[Layer(3, 4, {|#0:(Activation)99|})] partial class Xor;", "Activation has no value 99")]
    [InlineData("[Layer(3, 4, Initializer = {|#0:(Initializer)(-1)|})] partial class Xor;", "Initializer has no value -1")]
    [InlineData("[Network(Loss = {|#0:(Loss)50|})] [Layer(3, 4)] partial class Xor;", "Loss has no value 50")]
    [InlineData("[Network(Optimizer = {|#0:(Optimizer)50|})] [Layer(3, 4)] partial class Xor;", "Optimizer has no value 50")]
    [InlineData("[Network(Reduction = {|#0:(Reduction)50|})] [Layer(3, 4)] partial class Xor;", "Reduction has no value 50")]
    [InlineData("[Network(Precision = {|#0:(Precision)50|})] [Layer(3, 4)] partial class Xor;", "Precision has no value 50")]
    [InlineData("[Network(Initializer = {|#0:(Initializer)50|})] [Layer(3, 4)] partial class Xor;", "Initializer has no value 50")]
    public Task A_number_that_no_member_has_is_reported(string source, string message) =>
        Reports(source, Error("NETGEN301", $"{message}: choose one of its members"));

    [Fact]
    public Task A_number_that_a_member_has_is_fine() => Reports("[Layer(3, 4, (Activation)1)] partial class Xor;");

    [Theory]
    [InlineData("[Network(Beta1 = {|#0:1|})] [Layer(3, 4)] partial class Xor;", "Beta1 is 1, but must be at least 0 and less than 1")]
    [InlineData("[Network(Beta2 = {|#0:-0.1|})] [Layer(3, 4)] partial class Xor;", "Beta2 is -0.1, but must be at least 0 and less than 1")]
    [InlineData("[Network(Beta2 = {|#0:double.NaN|})] [Layer(3, 4)] partial class Xor;", "Beta2 is NaN, but must be at least 0 and less than 1")]
    [InlineData("[Network(Epsilon = {|#0:0|})] [Layer(3, 4)] partial class Xor;", "Epsilon is 0, but must be positive and finite")]
    [InlineData("[Network(Epsilon = {|#0:1 / 0.0|})] [Layer(3, 4)] partial class Xor;", "Epsilon is Infinity, but must be positive and finite")]
    public Task A_hyperparameter_out_of_its_range_is_reported(string source, string message) => Reports(source, Error("NETGEN302", message));

    [Fact]
    public Task Hyperparameters_at_the_ends_of_their_ranges_are_fine() =>
        Reports("[Network(Beta1 = 0, Beta2 = 0.9999999, Epsilon = double.Epsilon, Precision = Precision.Double)] [Layer(3, 4)] partial class Xor;");

    [Theory]
    [InlineData("[Network({0} = {|#0:1e39|})] [Layer(3, 4)]", "HuberDelta", "positive and finite")]
    [InlineData("[Network({0} = {|#0:1e-60|})] [Layer(3, 4)]", "HuberDelta", "positive and finite")]
    [InlineData("[Network({0} = {|#0:1e39|})] [Layer(3, 4)]", "Epsilon", "positive and finite")]
    [InlineData("[Network({0} = {|#0:1e-60|})] [Layer(3, 4)]", "Epsilon", "positive and finite")]
    [InlineData("[Network({0} = {|#0:1e39|})] [Layer(3, 4)]", "WeightDecay", "at least 0 and finite")]
    [InlineData("[Network({0} = {|#0:1e39|})] [Layer(3, 4)]", "L1", "at least 0 and finite")]
    [InlineData("[Network({0} = {|#0:1e39|})] [Layer(3, 4)]", "L2", "at least 0 and finite")]
    [InlineData("[Network({0} = {|#0:1e39|})] [Layer(3, 4)]", "ClipValue", "at least 0 and finite")]
    [InlineData("[Layer(3, 4, LeakyReLU, {0} = {|#0:1e39|})]", "Slope", "at least 0 and finite")]
    [InlineData("[Layer(3, 4, ELU, {0} = {|#0:1e39|})]", "Alpha", "positive and finite")]
    [InlineData("[Layer(3, 4, ELU, {0} = {|#0:1e-60|})]", "Alpha", "positive and finite")]
    public async Task A_number_that_single_precision_cannot_say_is_reported(string network, string option, string range)
    {
        string source = network.Replace("{0}", option, StringComparison.Ordinal) + " partial class Net;";
        string value = source.Contains("39", StringComparison.Ordinal) ? "1E+39" : "1E-60";
        await Reports(source, Error("NETGEN302", $"{option} is {value}, but must be {range} in single precision (from 1.4E-45 to 3.4E+38)"));
        string plain = source.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        await Reports(plain.StartsWith("[Network(", StringComparison.Ordinal)
            ? plain.Replace(")] [Layer", ", Precision = Precision.Double)] [Layer", StringComparison.Ordinal)
            : "[Network(Precision = Precision.Double)] " + plain);
    }

    [Theory]
    [InlineData("new[] { 1.0, 2 }", "there are 2 for 3 outputs")]
    [InlineData("new double[0]", "there are 0 for 3 outputs")]
    [InlineData("new[] { 1, -0.5, 2 }", "-0.5 is among them")]
    [InlineData("new[] { 1, double.NaN, 2 }", "NaN is among them")]
    [InlineData("new[] { 1, 1e39, 2 }", "1E+39 is too large for single precision (from 1.4E-45 to 3.4E+38)")]
    public Task Class_weights_that_do_not_fit_are_reported(string weights, string problem) => Reports(
        $"[Network(ClassWeights = {{|#0:{weights}|}})] [Layer(4, 3, Softmax)] partial class Xor;",
        Error("NETGEN304", $"ClassWeights must be one number, at least 0, for each output, but {problem}"));

    [Theory]
    [InlineData("[Layer(3, 4, Dropout = {|#0:1|})] [Layer(4, 1)] partial class Xor;", "Dropout is 1, but must be at least 0 and less than 1")]
    [InlineData("[Input(5, 5, 6)] [MaxPool2D(2, Pad = {|#0:-1|})] [Flatten] [Layer(1)] partial class Xor;", "Pad is -1, but must be at least 0")]
    [InlineData("[Layer(3, 4, LeakyReLU, Slope = {|#0:-1|})] [Layer(4, 1)] partial class Xor;", "Slope is -1, but must be at least 0 and finite")]
    [InlineData("[Layer(3, 4, ELU, Alpha = {|#0:0|})] [Layer(4, 1)] partial class Xor;", "Alpha is 0, but must be positive and finite")]
    [InlineData("[Network(ClipNorm = {|#0:-1|})] [Layer(3, 4)] partial class Xor;", "ClipNorm is -1, but must be at least 0 and finite")]
    public Task Other_numbers_out_of_their_ranges_are_reported(string source, string message) => Reports(source, Error("NETGEN302", message));

    [Fact]
    public Task An_older_language_is_reported() => ReportsIn(
        LanguageVersion.CSharp11,
        "[Layer(3, 4)] partial class {|#0:Xor|} { }",
        Error("NETGEN501", "NetGen needs C# 12 or later, but this project uses C# 11.0: raise or remove LangVersion"));

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.Preview)]
    public Task A_newer_language_is_fine(LanguageVersion language) => ReportsIn(language, "[Layer(3, 4)] partial class Xor;");

    [Fact]
    public void An_older_platform_is_reported() => AssertPlatform(
        Current with { CoreLibraryMajor = 8 },
        "NetGen needs .NET 10 or later, but this project uses System.Runtime 8: set TargetFramework to net10.0 or later");

    [Fact]
    public void An_older_compiler_is_reported() => AssertPlatform(
        Current with { CompilerMajor = 4 },
        "NetGen needs Roslyn 5 or later, but this project uses Roslyn 4: update the .NET SDK or the editor");

    [Fact]
    public void The_oldest_supported_platform_and_one_without_core_library_are_fine()
    {
        AssertPlatform(Current);
        AssertPlatform(Current with { CoreLibrary = null, CoreLibraryMajor = 0 });
    }

    [Fact]
    public void The_facts_are_read_from_the_compilation()
    {
        CSharpCompilation compilation = Declared.Compile("class C;");

        CompilationFacts facts = CompilationFacts.Of(compilation, Options.Of());

        Assert.Equal(
            (LanguageVersion.Latest.MapSpecifiedToEffectiveVersion(), 10, 5),
            (facts.LanguageVersion, facts.CoreLibraryMajor, facts.CompilerMajor));
        Assert.Null(CompilationFacts.Of(compilation.RemoveAllReferences(), Options.Of()).CoreLibrary);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("false", true)]
    [InlineData("true", false)]
    [InlineData("True", false)]
    public void Analyzers_run_unless_the_build_says_that_they_are_skipped(string? skipped, bool expected) =>
        Assert.Equal(expected, CompilationFacts.Of(Declared.Compile(), Options.Of(("netgen_analyzers_skipped", skipped))).AnalyzersRun);

    private static void AssertPlatform(CompilationFacts facts, params string[] messages)
    {
        NetworkDeclaration xor = Declared.Xor("[Layer(3, 4)] partial class Xor;");

        EquatableArray<Finding> findings = NetworkRules.Check(xor, facts);

        Assert.Equal(messages, findings.Select(finding => finding.Message));
        Assert.All(findings, finding => Assert.Equal(("NETGEN501", FindingEffect.StopsMembers), (finding.Id, finding.Effect)));
    }
}
