using System.Reflection;
using Microsoft.CodeAnalysis;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Hostile;

/// <summary>Networks with a base class: what it asks of constructors and of members that override its own, and what it sees before there are parameters.</summary>
public class BaseClassTests
{
    private const string CodeAnalysis = "System.Diagnostics.CodeAnalysis";

    [Theory]
    [InlineData("[System.Obsolete] protected Base() { }", "CS0612")]
    [InlineData("[System.Obsolete(\"Use \\\"another\\\".\")] protected Base(int size = 3) { }", "CS0618")]
    [InlineData("[System.Obsolete(\"Gone.\", true, DiagnosticId = \"OLD1\")] protected Base() { }", "OLD1")]
    [InlineData($"[{CodeAnalysis}.Experimental(\"TRIAL1\", UrlFormat = \"https://example.com/{{0}}\")] protected Base() {{ }}", "TRIAL1")]
    [InlineData($"[{CodeAnalysis}.SetsRequiredMembers] protected Base() => Name = \"\"; public required string Name {{ get; init; }}")]
    [InlineData("public required string Name { get; init; }", "CS9035")]
    [InlineData($"[{CodeAnalysis}.RequiresUnreferencedCode(\"a\"), {CodeAnalysis}.RequiresDynamicCode(\"b\")] protected Base() {{ }}")]
    [InlineData("[System.Runtime.Versioning.SupportedOSPlatform(\"windows\")] protected Base(params int[] sizes) { }")]
    public void Callers_answer_for_what_the_bases_constructor_asks(string members, params string[] ofCaller)
    {
        Generation generation = Compile.Run(
            $"public abstract class Base {{ {members} }} [Layer(2, 1)] public partial class Net : Base; [Layer(2, 1)] public partial class Deeper : Net;",
            "public static class Caller { public static void Run() { new Net(); new Net(1); new Deeper(1); } }");

        generation.AssertUnbroken();
        Assert.Equal(ofCaller.Length == 0 ? [] : [ofCaller[0], ofCaller[0], ofCaller[0]], generation.Ids);
        Assert.All(generation.Diagnostics, diagnostic => Assert.Equal("Source2.cs", diagnostic.Location.SourceTree!.FilePath));
    }

    [Fact]
    public void Constructors_bear_each_attribute_of_the_bases_constructor_and_its_class_that_binds_callers()
    {
        string[] attributes =
        [
            $"{CodeAnalysis}.RequiresUnreferencedCode(\"a\")", $"{CodeAnalysis}.RequiresDynamicCode(\"b\")", $"{CodeAnalysis}.RequiresAssemblyFiles(\"c\")",
            "System.Runtime.Versioning.SupportedOSPlatform(\"windows\")", "System.Runtime.Versioning.UnsupportedOSPlatform(\"windows7\")",
            "System.Runtime.Versioning.ObsoletedOSPlatform(\"windows8\")", "System.Runtime.Versioning.RequiresPreviewFeatures(\"d\")",
        ];
        LoadedAssembly assembly = Compile.Load(
            $"[{CodeAnalysis}.RequiresUnreferencedCode(\"a\")] public class Base {{ [{string.Join(", ", attributes.Skip(1))}, "
                + $"System.ComponentModel.Browsable(true)] public Base() {{ }} }}",
            "[Layer(2, 1)] public partial class Net : Base;");

        Assert.All(assembly.Type("Net").GetConstructors(), constructor => Assert.Equal(
            attributes.Select(attribute => attribute[(attribute.LastIndexOf('.') + 1)..attribute.IndexOf('(')] + "Attribute").Order(),
            constructor.GetCustomAttributesData().Select(data => data.AttributeType.Name).Order()));
    }

    [Theory]
    [InlineData("[System.Obsolete] LAYERS public partial class Net;")]
    [InlineData("[System.Obsolete(\"Gone.\", true)] public partial class Outer { LAYERS public partial class Net; }")]
    [InlineData($"[{CodeAnalysis}.Experimental(\"TRIAL1\")] LAYERS public partial class Net;")]
    [InlineData($"[{CodeAnalysis}.Experimental(\"TRIAL1\")] public partial class Outer {{ LAYERS public partial class Net; }}")]
    public void A_network_that_is_obsolete_or_on_trial_itself(string source) =>
        Compile.Run(source.Replace("LAYERS", "[Layer(2, 3)] [Layer(3, 2, Softmax)]")).AssertClean();

    [Theory]
    [InlineData("virtual", "{ }")]
    [InlineData("abstract", ";")]
    public void Who_calls_by_the_base_class_calls_the_generated_member(string modifier, string body)
    {
        LoadedAssembly assembly = Compile.Load(
            $$"""
            using System;
            public abstract class Learner
            {
                public {{modifier}} void Update(float learningRate) {{body}}
                public virtual Span<float> Parameters => default;
                public virtual void Forward(scoped ReadOnlySpan<float> inputs, scoped Span<float> outputs) { }
            }
            [Layer(2, 1)] public partial class Net : Learner;
            [Layer(2, 1)] public sealed partial class Deeper : Net;
            public static class Program
            {
                public static bool Learns()
                {
                    var network = new Deeper(1);
                    Learner learner = network;
                    float before = learner.Parameters[0];
                    network.Backward([1, 1], [9]);
                    learner.Update(0.1f);
                    return network.Parameters[0] != before;
                }
            }
            """);

        Assert.Equal(true, assembly.Type("Program").GetMethod("Learns")!.Invoke(null, null));
    }

    [Theory]
    [InlineData("CS0612", "[System.Obsolete]")]
    [InlineData("TRIAL1", $"[{CodeAnalysis}.Experimental(\"TRIAL1\")]")]
    public void What_overrides_an_obsolete_member_is_obsolete(string id, string attribute)
    {
        Generation generation = Compile.Run(
            $"public class Base {{ {attribute} public virtual void Update(float rate) {{ }} }} [Layer(2, 1)] public partial class Net : Base;",
            "public static class Caller { public static void Run() => new Net(1).Update(0.1f); }");

        Assert.Equal([id], generation.AssertUnbroken().Ids);
    }

    [Theory]
    [InlineData("_ = Parameters.Length;")]
    [InlineData("_ = Gradients.Length;")]
    [InlineData("_ = Layer2.Weights.Length;")]
    [InlineData("Forward([], []);")]
    [InlineData("Evaluate([1, 2], [1f, 0]);")]
    [InlineData("Evaluate([1, 2], new[] { 1 });")]
    [InlineData("Backward([1, 2], [1f, 0]);")]
    [InlineData("Backward([1, 2], new[] { 1 });")]
    [InlineData("BackwardFrom([1, 2], [1, 0]);")]
    [InlineData("Update(0.1f);")]
    [InlineData("Step([1, 2], [1f, 0], 0.1f);")]
    [InlineData("Step([1, 2], new[] { 1 }, 0.1f);")]
    [InlineData("_ = ((INetwork<Net, float>)this).OptimizerScalars.Length;")]
    [InlineData("_ = ((INetwork<Net, float>)this).OptimizerState(0).Length;")]
    [InlineData("((INetwork<Net, float>)this).ResetOptimizer();")]
    [InlineData("_ = ((INetwork<Net, float>)this).DropoutSeed;")]
    [InlineData("((INetwork<Net, float>)this).DropoutSeed = 1;")]
    public void A_bases_constructor_that_needs_the_parameters_is_told_that_there_are_none_yet(string call)
    {
        LoadedAssembly assembly = Compile.Load(
            "public abstract class Model { protected Model() => Initialize(); protected virtual void Initialize() { } }",
            "[Network(Optimizer = Optimizer.Adam)] [Layer(2, 3)] [Layer(3, 2, Softmax)] public partial class Net : Model "
            + $"{{ protected override void Initialize() {{ {call} }} }}");

        var thrown = Assert.Throws<TargetInvocationException>(() => assembly.Network("Net"));

        Assert.StartsWith(
            "Net (2 → 3 → 2) has no parameters yet: the constructor of its base class runs before they are made",
            Assert.IsType<InvalidOperationException>(thrown.InnerException).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Layer(2, 1)] public partial class Net;")]
    [InlineData("public class Base; [Layer(2, 1)] public partial class Net : Base { public Net() { } }")]
    public void Where_nobody_comes_before_the_parameters_nothing_is_checked(string source) =>
        Assert.DoesNotContain("Constructed", Assert.Single(Compile.Run(source).AssertClean().Sources).SourceText.ToString(), StringComparison.Ordinal);
}
