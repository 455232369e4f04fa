using System.Text.RegularExpressions;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Snapshots;

/// <summary>Equations in comments of generated files: who reads from the top finds each name explained before it is used.</summary>
public partial class EquationTests
{
    [Theory]
    [InlineData("[Input(8)] [Branch] [Layer(3, Tanh)] [Branch] [Layer(4)] [Concat] public partial class Net;")]
    [InlineData("[Input(8)] [Layer(4)] [Head(\"A\")] [Branch] [Layer(3, Tanh)] [Branch] [Concat] [Head(\"B\")] [Activate(Identity)] public partial class Net;")]
    [InlineData("[Layer(3, 4, ReLU, Dropout = 0.1)] [Layer(4)] [Layer(2)] public partial class Net;")]
    [InlineData("[Input(6, 6, 2)] [Branch] [Conv2D(3, 3)] [Branch] [Conv2D(4, 3, Tanh)] [Concat] [BatchNorm] public partial class Net;")]
    public void Each_name_is_explained_before_it_is_used(string source)
    {
        string[] head = [.. Written(source).Split('\n').SkipWhile(line => !line.StartsWith("//", StringComparison.Ordinal)).TakeWhile(line => !line.Contains("  update  "))];
        HashSet<string> known = [.. head.TakeWhile(line => !line.Contains("  forward  ")).SelectMany(Names)];
        foreach (var equation in head.Select(line => Equation().Match(line)).Where(equation => equation.Success))
        {
            Assert.All(Names(equation.Groups["right"].Value), name => Assert.Contains(name, known));
            known.Add(equation.Groups["left"].Value);
        }

        Assert.Contains(head, line => line.Contains("  loss  "));
    }

    [Theory]
    [InlineData("[Input(40)] [Skip] [Skip] [Layer(40, Tanh)] [Add] [Layer(40, Tanh)] [Add] public partial class Net;")]
    [InlineData("[Input(40)] [Repeat(2)] [Skip] [Layer(40, Tanh)] [Layer(40)] [Add] [End] [Layer(2)] public partial class Net;")]
    public void What_a_kernel_computes_has_a_name_of_its_own(string source)
    {
        var equations = KernelEquation().Matches(Written(source));
        Assert.NotEmpty(equations);
        Assert.All(equations, equation => Assert.DoesNotContain(equation.Groups["left"].Value, AnyName().Matches(equation.Groups["right"].Value).Select(name => name.Value)));
    }

    [Fact]
    public void Weights_of_heads_and_halves_of_losses_are_one_number() =>
        Assert.Contains("L1 = ¼Σ(a2 − t_0)²", Written("[Layer(3, 4, Tanh)] [Head(\"A\", LossWeight = 0.5)] [Layer(2)] [Head(\"B\")] [Layer(2)] public partial class Net;"));

    [Fact]
    public void What_lies_side_by_side_stands_in_its_order_when_all_of_it_is_known()
    {
        string text = Written("[Input(2, Steps = 6)] [GRU(3)] [Layer(1)] public partial class Net;");
        const string Whole = "du1_t = [dsr1_t, dsz1_t, dsn1_t]";
        Assert.Contains(Whole, text);
        int end = text.IndexOf(Whole, StringComparison.Ordinal);
        Assert.All(new[] { "dsr1_t = ", "dsz1_t = ", "dsn1_t = " }, part => Assert.InRange(text.IndexOf(part, StringComparison.Ordinal), 0, end));
    }

    private static string Written(string source) => Assert.Single(Compile.Run(source).AssertClean().Sources).SourceText.ToString();

    /// <summary>The names with a number: those of values and parameters. A part of a row is known with its row.</summary>
    private static IEnumerable<string> Names(string text) => NumberedName().Matches(text).Select(name => name.Groups["whole"].Value);

    [GeneratedRegex(@"(?<whole>\b(?:δ|[A-Za-z]+)\d+(?:_[a-z]\w*)?)(?:_\d+)?\b")]
    private static partial Regex NumberedName();

    [GeneratedRegex(@"^// .{11} (?<left>\w+) = (?<right>.*)$")]
    private static partial Regex Equation();

    [GeneratedRegex(@"(?:// |in its place )(?<left>\w+) = (?<right>[^,;\n]*)(?:;|$)", RegexOptions.Multiline)]
    private static partial Regex KernelEquation();

    [GeneratedRegex(@"\w+")]
    private static partial Regex AnyName();
}
