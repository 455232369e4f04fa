using NetGen.Generators.Declaration;
using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;
using NetGen.Generators.Tests.Declaration;

namespace NetGen.Generators.Tests.Schedule;

/// <summary>What large networks have written once.</summary>
public sealed class CommonStepsTests
{
    private const string Deep = "[Input(20)] [Repeat(50)] [Skip] [Layer(20, Tanh)] [Add] [End] [Head(\"A\")] [Layer(2)] [Head(\"B\")] [Layer(3, Softmax)]";

    [Fact]
    public void Methods_have_every_step_in_order()
    {
        foreach (var (_, program) in Programs(Plan(Deep)))
        {
            Assert.Equal(program.Steps.Where(step => !step.IsOptional), program.Methods.SelectMany(method => method.Steps));
            Assert.All(program.Methods, method => Assert.InRange(method.Steps.Length, 1, Budget.StepsInMethod));
        }
    }

    [Fact]
    public void Programs_have_the_forward_pass_in_common_and_most_of_the_way_back()
    {
        var plan = Plan(Deep);
        var common = Programs(plan).ToDictionary(program => program.Name, program => program.Program.Methods.Where(method => method.Common is not null).ToList());
        Assert.True(Steps(common["Forward"]) >= 50, "Few steps of the forward pass are in common.");
        Assert.Equal(Steps(common["Forward"]), Steps(common["Evaluate"]));
        Assert.True(Steps(common["Backward"]) >= 0.9 * plan.Backward.Methods.Sum(method => method.Steps.Length), "Few steps of the backward pass are in common.");
        foreach (var (name, methods) in common)
            Assert.All(methods, method => Assert.Contains(name, method.Common!.Programs));
    }

    [Fact]
    public void What_programs_have_in_common_is_the_same_but_for_where_it_lies()
    {
        var methods = Programs(Plan(Deep)).SelectMany(program => program.Program.Methods).Where(method => method.Common is not null);
        foreach (var alike in methods.GroupBy(method => method.Common!.Number))
        {
            var first = alike.First();
            Assert.Equal(first.Common!.Programs.Length, alike.Count());
            foreach (var other in alike)
            {
                Assert.Same(first.Common, other.Common);
                Assert.Equal(first.Steps.Select(step => StepIdentity.Of(step, first.Scratch)), other.Steps.Select(step => StepIdentity.Of(step, other.Scratch)));
                for (int value = 0; value < first.Values.Length; value++)
                {
                    bool lies = first.Scratch.Offset(first.Values[value]) == other.Scratch.Offset(other.Values[value]);
                    Assert.True(lies || first.Common.Moved.Contains(value), $"{first.Values[value]} has moved and nobody says where.");
                }
            }
        }
    }

    [Theory]
    [InlineData("[Layer(64, 32, ReLU)] [Layer(32, 10, Softmax)]")]
    [InlineData("[Input(28, 28, 1)] [Conv2D(6, 5, ReLU)] [MaxPool2D(2)] [Conv2D(16, 5, ReLU)] [MaxPool2D(2)] [Flatten] [Layer(120, ReLU)] [Layer(84, ReLU)] [Layer(10, Softmax)]")]
    public void Small_networks_are_read_program_by_program(string attributes)
    {
        var plan = Plan(attributes);
        Assert.False(plan.IsLarge);
        Assert.All(Programs(plan), program => Assert.Null(Assert.Single(program.Program.Methods).Common));
        Assert.All(plan.Kernels, kernel => Assert.Same(kernel, plan.NumbersOf(kernel)));
    }

    [Fact]
    public void Kernels_of_a_large_network_that_are_told_the_same_numbers_share_them()
    {
        var plan = Plan("[Input(8, 8, 16)] [Repeat(30)] [Conv2D(16, 3, ReLU, Padding = Padding.Same, Bias = false)] [End] [Flatten] [Layer(3)]");
        var gradient = plan.Kernels.OfType<WindowContraction>().First(kernel => kernel.SumsSamples);
        var owner = plan.NumbersOf(gradient);
        Assert.NotSame(gradient, owner);
        Assert.Equal(((WindowContraction)owner).Nest, gradient.Nest);
        Assert.Same(owner, plan.NumbersOf(owner));
    }

    [Fact]
    public void Kernels_of_a_large_network_that_differ_in_numbers_alone_share_a_method()
    {
        var plan = Plan("[Input(20)] [Repeat(40)] [Layer(24, Tanh)] [LayerNorm] [Layer(40, Tanh)] [LayerNorm] [End] [Layer(3)]");
        var families = plan.Kernels.Where(kernel => plan.Families.NameOf(kernel) is not null).GroupBy(plan.Families.NameOf).ToList();
        Assert.Contains(families, family => family.First() is TiledContraction { SumsSamples: false });
        foreach (var family in families)
        {
            Assert.Single(family, plan.Families.IsWritten);
            Assert.Single(family.Select(kernel => (kernel.GetType(), kernel.Form)).Distinct());
            Assert.DoesNotContain(plan.Kernels, kernel => kernel.Name == family.Key);
            Assert.True(family.Skip(1).Any());
        }

        Assert.All(plan.Kernels.Where(kernel => plan.Families.NameOf(kernel) is null), kernel => Assert.True(plan.Families.IsWritten(kernel)));
    }

    private static int Steps(IEnumerable<StepMethod> methods) => methods.Sum(method => method.Steps.Length);

    private static IEnumerable<(string Name, TiledProgram Program)> Programs(TiledPlan plan)
    {
        (string Name, TiledProgram? Program)[] all =
        [
            ("Forward", plan.Forward), ("Evaluate", plan.Evaluate), ("EvaluateHeads", plan.EvaluateHeads), ("Backward", plan.Backward), ("BackwardFrom", plan.BackwardFrom),
        ];
        return all.Where(program => program.Program is not null).Select(program => (program.Name, program.Program!));
    }

    private static TiledPlan Plan(string attributes)
    {
        var compilation = Declared.Compile($"{attributes} public partial class Planned;");
        var network = DeclarationCollector.Collect(compilation.Assembly.GetTypeByMetadataName("Planned")!, compilation, CancellationToken.None)!;
        return TiledPlanner.Plan(GraphBuilder.Build(network), ElementType.Single);
    }
}
