using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;
using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;
using NetGen.Generators.Tests.Declaration;

namespace NetGen.Generators.Tests.Schedule;

/// <summary>How networks whose sequences go on from a state are computed.</summary>
public class StreamPlanTests
{
    /// <summary>The way back multiplies what was before each step, the first included: those rows have to follow one another.</summary>
    [Theory]
    [InlineData("RNN", "h1")]
    [InlineData("GRU", "h1")]
    [InlineData("LSTM", "h1, c1")]
    public void What_the_first_step_finds_is_copied_where_something_else_reads_it_too(string layer, string carried)
    {
        CSharpCompilation compilation = Declared.Compile($"[Input(3, Steps = 8)] [{layer}(5)] [Layer(2)] public partial class Case;");
        NetworkDeclaration network = DeclarationCollector.Collect(compilation.Assembly.GetTypeByMetadataName("Case")!, compilation, CancellationToken.None)!;
        TiledPlan plan = TiledPlanner.Plan(GraphBuilder.BuildStream(network), ElementType.Single);
        Assert.Equal(carried, Names(Scan(plan.Forward).InPlace));
        Assert.Equal(carried, Names(Scan(plan.Evaluate).InPlace));
        Assert.Equal("", Names(Scan(plan.Backward).InPlace));

        // In a window a sequence begins with zeros, which nobody keeps.
        Assert.Equal("", Names(Scan(TiledPlanner.Plan(GraphBuilder.Build(network), ElementType.Single).Forward).InPlace));
    }

    private static ScanStep Scan(TiledProgram program) => program.Steps.OfType<ScanStep>().First();

    private static string Names(ImmutableArray<Tensor> tensors) => string.Join(", ", tensors.Select(tensor => tensor.Name));
}
