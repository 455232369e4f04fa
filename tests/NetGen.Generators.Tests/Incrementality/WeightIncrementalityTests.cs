using Microsoft.CodeAnalysis;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Incrementality;

/// <summary>What a change of a file of weights costs.</summary>
public class WeightIncrementalityTests
{
    private const string Networks = """
        [Network(Weights = "a")] [Layer(2, 1)] public partial class A;
        [Network(Weights = "b")] [Layer(2, 1, Tanh)] public partial class B;
        [Layer(2, 1)] public partial class C;
        """;

    private static readonly WeightText s_a = WeightText.Of("a", "F32 [1] 0.bias", "F32 [1, 2] 0.weight");
    private static readonly WeightText s_b = WeightText.Of("b", "F32 [1] 0.bias", "F32 [1, 2] 0.weight");

    [Fact]
    public void Other_numbers_of_the_same_shape_cost_nothing()
    {
        var steps = After(new WeightText("a", s_a.Text.Replace("2026", "2027", StringComparison.Ordinal)));
        Assert.Equal([IncrementalStepRunReason.Cached], steps(GeneratorStages.Weights));
        Assert.Equal([IncrementalStepRunReason.Cached], steps(GeneratorStages.Checked).Distinct());
        Assert.Equal([IncrementalStepRunReason.Cached], steps(GeneratorStages.Files).Distinct());
    }

    [Fact]
    public void Another_shape_emits_only_the_networks_that_use_the_file()
    {
        var steps = After(WeightText.Of("a", "F32 [1] 0.bias", "F32 [1, 3] 0.weight"));
        Assert.Equal([IncrementalStepRunReason.Modified], steps(GeneratorStages.Weights));
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged],
            steps(GeneratorStages.Checked).OrderBy(reason => reason != IncrementalStepRunReason.Modified));
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached],
            steps(GeneratorStages.Files).OrderBy(reason => reason != IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void A_text_of_somebody_else_is_not_looked_at()
    {
        var steps = After(new OtherText());
        Assert.Equal([IncrementalStepRunReason.Cached], steps(GeneratorStages.Weights));
    }

    /// <summary>Generates, exchanges the text of that path (or adds it) and generates again.</summary>
    private static Func<string, IEnumerable<IncrementalStepRunReason>> After(AdditionalText changed)
    {
        var project = Compile.Compilation(CompileOptions.Default, Networks, Compile.GlobalUsings);
        var driver = Compile.Driver(CompileOptions.Default with { Texts = [s_a, s_b] }, trackSteps: true).RunGenerators(project);
        driver = changed.Path == s_a.Path ? driver.ReplaceAdditionalText(s_a, changed) : driver.AddAdditionalTexts([changed]);
        var result = driver.RunGenerators(project).GetRunResult().Results.Single();
        return stage => result.TrackedSteps[stage].SelectMany(step => step.Outputs).Select(output => output.Reason);
    }

    private sealed class OtherText : AdditionalText
    {
        public override string Path => "/NetGenWeights.txt";

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => throw new InvalidOperationException("It is read.");
    }
}
