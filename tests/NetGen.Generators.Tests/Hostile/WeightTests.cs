using Microsoft.CodeAnalysis;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Hostile;

/// <summary>Names of weights and classes that emitted code has to live with, and networks whose weights are wrong.</summary>
public class WeightTests
{
    private const string Odd = "a\"\\<b>&{0} – ж.safetensors";

    private static readonly string[] s_tensors = ["F32 [1] 0.bias", "F32 [1, 2] 0.weight"];

    [Fact]
    public void An_odd_name_is_quoted_wherever_it_is_written()
    {
        var options = CompileOptions.Default with { Documentation = true, Texts = [WeightText.Of(Odd.Replace('\\', '/'), s_tensors)] };
        string text = Assert.Single(Compile.Run(options,
            $"/// <summary>A line.</summary>\n[Network(Weights = @\"{Odd.Replace("\"", "\"\"", StringComparison.Ordinal)}\")] [Layer(2, 1)] public partial class Line;")
            .AssertClean().Sources).SourceText.ToString();
        Assert.Contains("(global::NetGen.Generated.LineKernels.Allocate(), \"a\\\"/<b>&{0} – ж.safetensors\")", text, StringComparison.Ordinal);
        Assert.Contains("are the weights of <c>a\"/&lt;b&gt;&amp;{0} – ж.safetensors</c>", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sealed partial class @class { public @class(string name) { } }")]
    [InlineData("partial class Derived : System.IO.StringReader { public Derived() : base(\"\") { } }")]
    [InlineData("partial class Seeded { public Seeded(int seed) { } }")]
    public void Constructors_of_the_users_own_live_with_weights(string declaration) => Compile
        .Run(CompileOptions.Default with { Texts = [WeightText.Of("a", s_tensors)] },
            $"namespace Demo {{ partial class Outer<T> {{ [Network(Weights = \"a\")] [Layer(2, 1)] {declaration} }} }}")
        .AssertClean();

    [Fact]
    public void Where_analyzers_are_switched_off_the_generator_reports_weights_that_are_wrong()
    {
        var options = CompileOptions.Default with
        {
            SkipsAnalyzers = true,
            Texts = [WeightText.Of("a", s_tensors), WeightText.Refused("b", "It is damaged.")],
        };
        Assert.Equal(["NETGEN603"], Reported("a"));
        Assert.Equal(["NETGEN602"], Reported("b"));
        Assert.Equal(["NETGEN601"], Reported("c"));

        IEnumerable<string> Reported(string weights) =>
            Compile.Run(options, $"[Network(Weights = \"{weights}\")] [Layer(3, 1)] partial class Line;").AssertUnbroken().Ids;
    }

    [Fact]
    public void A_network_whose_weights_are_wrong_has_its_members_and_they_say_what_is_wrong()
    {
        LoadedAssembly assembly = Compile.Load("[Network(Weights = \"a\")] [Layer(2, 1)] public partial class Line; "
            + "public static class Use { public static void Run() => new Line().Update(1); }");
        var thrown = Assert.Throws<System.Reflection.TargetInvocationException>(() => assembly.Type("Use").GetMethod("Run")!.Invoke(null, null));
        Assert.Contains("NETGEN601: The project has no weights 'a'", Assert.IsType<InvalidOperationException>(thrown.InnerException).Message, StringComparison.Ordinal);
    }
}
