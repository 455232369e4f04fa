using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Runtime;

namespace NetGen.Generators.Tests.Execution;

/// <summary>
/// Emitted methods stay within what the JIT optimises. Its bounds are 60,000 bytes of IL, 20,000 instructions and 1,024 locals, its own
/// temporaries included; methods were seen to lose optimisation from 28 KB of IL and 384 multiply-adds.
/// </summary>
public class IlBudgetTests
{
    private const int MostIl = 12 * 1024;

    private const int MostLocals = 250;

    public static TheoryData<string> Networks =>
    [
        .. new[] { "float", "double" }.SelectMany(precision => Shapes().Select(shape => Declaration(shape, precision))),
        .. new[] { 40, 47, 48, 60, 96 }.Select(depth => Declaration([.. Enumerable.Repeat(1, depth + 1)], "float")),
        .. new[] { "Identity", "Sigmoid", "ReLU", "Softmax" }.SelectMany(activation => new[] { "HalfSquaredError", "BinaryCrossEntropy" }.SelectMany(loss =>
            new[] { new[] { 8, 8, 8, 8 }, [17, 64, 64, 6] }.Select(shape => Declaration(shape, "float", activation, loss, "SGD")))),
        .. new[] { 2, 20, 96 }.Select(depth =>
            Declaration([.. Enumerable.Repeat(17, depth + 1)], "float").Replace("[Network(", "[Network(Parallel = true, ", StringComparison.Ordinal)),
        .. Pictures.Select(layers => $"[Network(Optimizer = Optimizer.Adam)] {layers} public partial class Net;"),
        .. Pictures.Take(2).Select(layers => $"[Network(Precision = Precision.Double, Parallel = true)] {layers} public partial class Net;"),
    ];

    private static readonly string[] Pictures =
    [
        "[Input(28, 28, 1)] [Conv2D(6, 5, ReLU)] [MaxPool2D(2)] [Conv2D(16, 5, ReLU)] [MaxPool2D(2)] [Flatten] [Layer(120, ReLU)] [Layer(84, ReLU)] [Layer(10, Softmax)]",
        "[Input(9, 7, 40)] [Conv2D(40, 2, 3, GELU, Groups = 5, Dilation = 2)] [Conv2D(40, 3, Mish, Groups = 40)] [Upsample2D(3)] "
            + "[ConvTranspose2D(33, 3, SELU, Stride = 2, Pad = 1)] [Layer(3)]",
        "[Input(1, 1, 1)] [Conv2D(1, 1)]",
        "[Input(64, 64, 16)] [Repeat(6)] [Skip] [Conv2D(16, 3, ReLU, Padding = Padding.Same)] [BatchNorm] [Conv2D(16, 3, Padding = Padding.Same)] [BatchNorm] [Add(ReLU)] "
            + "[End] [Flatten] [Layer(9)]",
        "[Input(3, Steps = 100)] " + string.Concat(Enumerable.Range(1, 16).Select(i => $"[Conv1D({7 + 2 * i}, 3, SiLU, Padding = Padding.Same)] [LayerNorm] "))
            + "[GlobalMaxPool] [Layer(2, Softmax)]",
        string.Concat(Enumerable.Repeat("[BatchNorm] [Activate(SiLU)] ", 24)).Insert(0, "[Input(12, 12, 3)] [Conv2D(8, 3)] ") + "[GlobalAveragePool] [Layer(4, Softmax)]",
    ];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Methods_stay_within_the_budget_of_the_JIT(string source) => AssertWithinBudget(Compile.Run(source).AssertClean().Emit());

    [Fact]
    public void Methods_of_the_library_stay_within_the_budget_of_the_JIT() => AssertWithinBudget(File.ReadAllBytes(typeof(Contraction).Assembly.Location));

    [Fact]
    public void The_largest_network_in_registers_is_straight_line_code_and_one_neuron_more_is_not()
    {
        Assert.Contains("in registers", Text(Declaration([8, 8, 8, 8], "float")));
        Assert.DoesNotContain("in registers", Text(Declaration([8, 9, 8, 8], "float")));
        Assert.DoesNotContain("in registers", Text(Declaration([8, 8, 8, 8, 8, 8], "float")));
    }

    [Fact]
    public void Equal_layers_share_their_kernels()
    {
        // A network of few layers has programs for one sample too, in which each layer is written out.
        Assert.InRange(Length(6) - Length(3), 0, 3 * 14 * 1024);
        Assert.InRange(Length(16) - Length(8), 0, 8 * 6 * 1024);

        static int Length(int layers) => Text(Declaration([.. Enumerable.Repeat(64, layers + 1)], "float")).Length;
    }

    [Fact]
    public void Source_grows_slowly_with_shapes_past_the_budget()
    {
        int[] sizes = [.. Enumerable.Range(0, 41).Select(i => 20 + 3 * i)];
        Assert.InRange(Text(Declaration(sizes, "float")).Length, 0, 510 * 1024);
    }

    [Fact]
    public void A_wide_layer_is_a_small_text() => Assert.InRange(Text(Declaration([4096, 4096], "float")).Length, 0, 96 * 1024);

    private static IEnumerable<int[]> Shapes() =>
    [
        [1, 1], [3, 4, 1], [2, 8, 1], [8, 8, 8, 8], [4, 4, 4, 4, 4], [8, 1, 8, 1], [1, 8, 8, 1], [9, 9], [16, 16], [17, 64, 64, 6], [64, 32, 10],
        [784, 128, 10], [4, 32, 16, 4], [33, 65, 129], [127, 31, 15, 7, 1], [4096, 4096], [4095, 3, 4095],
    ];

    private static string Declaration(int[] sizes, string precision, string activation = "Tanh", string loss = "HalfSquaredError", string optimizer = "Adam") =>
        $"[Network(Loss = Loss.{loss}, Optimizer = Optimizer.{optimizer}, Precision = Precision.{(precision == "float" ? "Single" : "Double")})]\n"
        + string.Concat(sizes.Zip(sizes.Skip(1), (inputs, outputs) => $"[Layer({inputs}, {outputs}, {activation})]\n"))
        + "public partial class Net;";

    private static string Text(string source) => Assert.Single(Compile.Run(source).AssertClean().Sources).SourceText.ToString();

    private static void AssertWithinBudget(byte[] image)
    {
        foreach (var (name, il, locals) in Methods(image))
        {
            Assert.True(il <= MostIl, $"{name} has {il} bytes of IL.");
            Assert.True(locals <= MostLocals, $"{name} has {locals} locals.");
        }
    }

    private static IEnumerable<(string Name, int Il, int Locals)> Methods(byte[] image)
    {
        using var reader = new PEReader(ImmutableArray.Create(image));
        MetadataReader metadata = reader.GetMetadataReader();
        foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
        {
            MethodDefinition method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0)
                continue;
            MethodBodyBlock body = reader.GetMethodBody(method.RelativeVirtualAddress);
            int locals = 0;
            if (!body.LocalSignature.IsNil)
            {
                BlobReader signature = metadata.GetBlobReader(metadata.GetStandaloneSignature(body.LocalSignature).Signature);
                signature.ReadSignatureHeader();
                locals = signature.ReadCompressedInteger();
            }

            yield return (metadata.GetString(method.Name), body.GetILReader().Length, locals);
        }
    }
}
