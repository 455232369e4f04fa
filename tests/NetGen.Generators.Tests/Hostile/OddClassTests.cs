using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Generators.Tests.Hostile;

/// <summary>Networks in every odd place and with every odd neighbour: they compile without a diagnostic, and they run.</summary>
public class OddClassTests
{
    private const string Layers = "[Layer(3, 4, Sigmoid)] [Layer(4, 2, Softmax)]";

    [Theory]
    [InlineData("Xor", "public partial class Xor;")]
    [InlineData("Xor", "sealed partial class Xor;")]
    [InlineData("Demo.Xor", "namespace Demo; internal partial class Xor { }")]
    [InlineData("event.int.class", "namespace @event.@int; public partial class @class;")]
    [InlineData("Demo.Outer+Xor", "namespace Demo; public partial class Outer { LAYERS private partial class Xor; }")]
    [InlineData("Demo.Outer+Xor", "namespace Demo; public static partial class Outer { LAYERS internal partial class Xor; }")]
    [InlineData("Demo.Outer+Xor", "namespace Demo; public partial struct Outer { LAYERS public partial class Xor; }")]
    [InlineData("Demo.IOuter+Xor", "namespace Demo; public partial interface IOuter { LAYERS public partial class Xor; }")]
    [InlineData("Demo.Outer+Inner+Xor", "namespace Demo; partial record Outer { partial record struct Inner { LAYERS public partial class Xor; } }")]
    [InlineData("Größe.Наука", "namespace Größe; public partial class Наука;")]
    [InlineData("Xor", "public partial class Xor { public int Answer => 42; } "
        + "partial class Xor { static int s_count; static Xor() => s_count = InputSize; public int Count => s_count; }")]
    [InlineData("Xor", "public partial class Xor { public Xor(string name) => Name = name; public string Name { get; } }")]
    [InlineData("Xor", "public partial class Xor { public Xor() { Answer = OutputSize; } public int Answer { get; } }")]
    [InlineData("Xor", "public partial class Xor { public Xor(int seed) { Answer = seed; } public int Answer { get; } }")]
    [InlineData("Xor", "public class Base(string name) { public string Name => name; } LAYERS public partial class Xor : Base { public Xor(int seed) : base(\"xor\") { } }")]
    [InlineData("Xor", "public class Base { public float[] Parameters = []; public void Update(float rate) { } public void Step() { } } LAYERS public partial class Xor : Base;")]
    [InlineData("Xor", "public partial class Xor { public void Forward(int x) { } public void Step() { } public float Evaluate() => 0; }")]
    [InlineData("Xor", "public partial class Xor : System.IDisposable { public void Dispose() { } }")]
    public void Classes_of_every_kind(string name, string source) =>
        Run(name, source.Contains("LAYERS") ? source.Replace("LAYERS", Layers) : WithLayers(source));

    [Theory]
    [InlineData("namespace Demo { class System { } class Math { } class MathF { } class Unsafe { } class MemoryMarshal { } LAYERS public partial class Xor; }")]
    [InlineData("namespace Demo { class Vector128 { } class Vector256 { } class Vector512 { } class VectorMath { } class V { } LAYERS public partial class Xor; }")]
    [InlineData("namespace Demo { class Guard { } class NetworkMemory { } class RandomState { } class OneHot { } class Matrix { } LAYERS public partial class Xor; }")]
    [InlineData("namespace Demo.NetGen { class Runtime { } } namespace Demo { LAYERS public partial class Xor; }")]
    [InlineData("class Unsafe { } class Math { } class Span { } class ReadOnlySpan { } class V { } class XorKernels { } namespace Demo { LAYERS public partial class Xor; }")]
    [InlineData("namespace Demo { LAYERS public partial class Xor { class Random { } class ArgumentException { } "
        + "int samples = 1, count = 2; public int Sum => samples + count; void Guard() { } } }")]
    [InlineData("namespace NetGen { class System { } } namespace Demo { LAYERS public partial class Xor; }")]
    public void Neighbours_whose_names_the_emitted_code_uses(string source) => Run("Demo.Xor", source.Replace("LAYERS", Layers));

    [Theory]
    [InlineData("System")]
    [InlineData("NetGen")]
    [InlineData("Math")]
    [InlineData("V")]
    public void Neighbours_in_the_librarys_own_namespace(string neighbour) =>
        Run("NetGen.Xor", $"namespace NetGen {{ class {neighbour} {{ }} [Layer(3, 4, global::NetGen.Activation.Sigmoid)] "
            + $"[Layer(4, 2, global::NetGen.Activation.Softmax)] public partial class Xor; }}");

    [Theory]
    [InlineData("Xor", "public class Base { protected class Xor { } } LAYERS public partial class Xor : Base;")]
    [InlineData("Xor", "public class Base { protected class Parameters { } protected const int Xor = 1; } LAYERS public partial class Xor : Base;")]
    public void The_networks_own_name_means_something_else_inside(string name, string source) => Run(name, source.Replace("LAYERS", Layers));

    [Fact]
    public void A_containers_type_parameter_has_the_networks_name()
    {
        LoadedAssembly assembly = Compile.Load($"public partial class Outer<Xor> {{ public partial class Inner {{ {Layers} "
            + $"public partial class Xor; }} }} public class Closed {{ public static int Size => new Outer<int>.Inner.Xor(1).Parameters.Length; }}");
        Assert.Equal(26, assembly.Type("Closed").GetProperty("Size")!.GetValue(null));
    }

    [Fact]
    public void A_containers_type_parameter_looks_like_a_keyword_to_be() =>
        Compile.Load($"#pragma warning disable CS8981\npublic partial class Outer<inputs> {{ {Layers} public partial class Xor; }}");

    [Theory]
    [InlineData("LAYERS public partial class xor;")]
    [InlineData("public static partial class outer { LAYERS public partial class Xor; }")]
    public void A_name_looks_like_a_keyword_to_be(string source) =>
        Compile.Load("#pragma warning disable CS8981\n" + source.Replace("LAYERS", Layers));

    [Fact]
    public void An_assembly_that_promises_to_suit_every_language() =>
        Run("Xor", $"[assembly: System.CLSCompliant(true)] {Layers} public partial class Xor;");

    [Fact]
    public void A_class_that_says_itself_that_it_was_generated() =>
        Run("Xor", $"{Layers} [System.CodeDom.Compiler.GeneratedCode(\"tool\", \"1\")] public partial class Xor;");

    [Fact]
    public void Several_networks_with_names_that_look_alike()
    {
        string longName = new('N', 400);
        LoadedAssembly assembly = Compile.Load(
            $"namespace A {{ {Layers} public partial class Xor; {Layers} public partial class XOR; }}",
            $"namespace A.B {{ {Layers} public partial class Xor; }} namespace A {{ public partial class B_ {{ {Layers} public partial class Xor; }} }}",
            $"{Layers} public partial class {longName}; {Layers} public partial class {longName}2;",
            $"public partial class G {{ {Layers} public partial class Xor; }} public partial class G<T> {{ {Layers} public partial class Xor; }}");
        foreach (string name in new[] { "A.Xor", "A.XOR", "A.B.Xor", "A.B_+Xor", longName, longName + "2", "G+Xor" })
            Assert.Equal(2, assembly.Network(name).OutputSize);
    }

    [Fact]
    public void A_network_derived_from_a_network_has_its_own_shape()
    {
        LoadedAssembly assembly = Compile.Load($"{Layers} public partial class Xor; [Layer(5, 6, Tanh)] public partial class Wide : Xor;");
        Assert.Equal((3, 2, 5, 6), (assembly.Network("Xor").InputSize, assembly.Network("Xor").OutputSize,
            assembly.Network("Wide").InputSize, assembly.Network("Wide").OutputSize));
    }

    [Fact]
    public void A_network_in_a_generic_container_runs()
    {
        LoadedAssembly assembly = Compile.Load($"public partial class Outer<T> {{ {Layers} public partial class Xor; "
            + $"}} public class Closed : Outer<int> {{ public static int Size => new Xor(1).Parameters.Length; }}");
        Assert.Equal(26, assembly.Type("Closed").GetProperty("Size")!.GetValue(null));
    }

    [Fact]
    public void Attributes_on_one_of_several_files()
    {
        LoadedAssembly assembly = Compile.Load("public partial class Xor { public int Answer => 42; }", $"{Layers} public partial class Xor;", "partial class Xor { }");
        Assert.Equal(3, assembly.Network("Xor").InputSize);
    }

    [Fact]
    public void Two_global_usings_that_bring_the_same_names_leave_the_enum_to_write()
    {
        const string Other = "global using static Other.Curve; namespace Other { public enum Curve { Tanh, Softmax } }";

        Assert.Equal(["CS0229", "NETGEN206"], Compile.Run(Other, "[Layer(2, 1, Tanh)] public partial class Xor;").AssertUnbroken().Ids.Order());
        Compile.Load(Other, "[Layer(2, 3, Activation.Tanh)] [Layer(3, 2, Activation.Softmax)] public partial class Xor;");
    }

    /// <summary>A network has answers as soon as it is made, whichever constructor made it.</summary>
    private static void Run(string name, string source)
    {
        Type type = Compile.Load(source).Type(name);
        object network = type.GetConstructor([]) is null ? Activator.CreateInstance(type, 1)! : Activator.CreateInstance(type)!;
        double[] answers = AnyNetwork.Of(network).Forward([1, 2, 3]);
        Assert.Equal(1, answers.Sum(), 1e-6);
    }

    private static string WithLayers(string source)
    {
        int type = source.IndexOf(" partial class ", StringComparison.Ordinal);
        int start = source.LastIndexOfAny([';', '{'], type) + 1;
        return source.Insert(start, " " + Layers + " ");
    }
}
