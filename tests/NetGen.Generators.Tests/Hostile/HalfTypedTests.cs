using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Hostile;

/// <summary>What an editor shows the generator between two keystrokes: it stays silent or says what is wrong, and never fails.</summary>
public class HalfTypedTests
{
    private const string Whole =
        "[Network(Loss = Loss.CrossEntropy, Optimizer = Optimizer.Adam, Beta1 = 0.9, Precision = Precision.Double)]\n"
        + "[Layer(3, 4, Sigmoid, Bias = false, Initializer = Initializer.HeNormal)]\n"
        + "[Layer(inputs: 4, outputs: 2, activation: Softmax)]\n"
        + "public partial class Xor { }";

    private static readonly CompileOptions WithoutAnalyzers = new() { SkipsAnalyzers = true };

    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, Whole.Length)];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_declaration_that_is_still_being_typed(int length)
    {
        Compile.Run(Whole[..length]).AssertUnbroken();
        Compile.Run(WithoutAnalyzers, Whole[..length]).AssertUnbroken();
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_declaration_with_a_character_missing(int index) => Compile.Run(Whole.Remove(index, 1)).AssertUnbroken();

    [Theory]
    [InlineData("[Layer(3, )] partial class Xor;")]
    [InlineData("[Layer(3, 4, )] partial class Xor;")]
    [InlineData("[Layer(, 4)] partial class Xor;")]
    [InlineData("[Layer(\"3\", 4)] partial class Xor;")]
    [InlineData("[Layer(3.5, 4)] partial class Xor;")]
    [InlineData("[Layer(99999999999, 4)] partial class Xor;")]
    [InlineData("[Layer(int.MaxValue, int.MaxValue)] partial class Xor;")]
    [InlineData("[Layer(-3, 4)] partial class Xor;")]
    [InlineData("[Layer(0, 0)] partial class Xor;")]
    [InlineData("[Layer(3, 4, (Activation)99)] partial class Xor;")]
    [InlineData("[Layer(3, 4, (Activation)(-1))] partial class Xor;")]
    [InlineData("[Layer(3, 4, null)] partial class Xor;")]
    [InlineData("[Layer(3, 4, Nothing)] partial class Xor;")]
    [InlineData("[Layer(3, 4, Sigmoid, Bias = )] partial class Xor;")]
    [InlineData("[Layer(3, 4, Sigmoid, Unknown = 1)] partial class Xor;")]
    [InlineData("[Layer] partial class Xor;")]
    [InlineData("[Layer(3, 4)] partial class ;")]
    [InlineData("[Layer(3, 4)] partial class")]
    [InlineData("[Layer(3, 4)]")]
    [InlineData("[Layer(3, 4)] partial enum Xor { }")]
    [InlineData("[Layer(3, 4)] partial struct Xor { }")]
    [InlineData("[Layer(3, 4)] partial record struct Xor { }")]
    [InlineData("[Layer(3, 4)] partial interface Xor { }")]
    [InlineData("[Layer(3, 4)] void Xor() { }")]
    [InlineData("[Layer(3, 4)] partial class Xor { [Layer(4, 5)] partial class Xor { } }")]
    [InlineData("[Layer(3, 4)] partial class Xor : Xor;")]
    [InlineData("[Layer(3, 4)] partial class Xor : Missing;")]
    [InlineData("[Layer(3, 4)] partial class Xor<T>;")]
    [InlineData("[Layer(3, 4)] partial class Xor(int seed);")]
    [InlineData("[Network(Beta1 = double.NaN, Epsilon = -1, Beta2 = double.PositiveInfinity, Optimizer = Optimizer.Adam)] [Layer(3, 4)] partial class Xor;")]
    [InlineData("[Network] [Network] [Layer(3, 4)] partial class Xor;")]
    [InlineData("[Network(Loss = (Loss)7, Optimizer = (Optimizer)7, Precision = (Precision)7)] [Layer(3, 4)] partial class Xor;")]
    [InlineData("[NetGen.Layer(3, 4), Layer(4, 5)] [method: Layer(5, 6)] partial class Xor;")]
    [InlineData("[assembly: Layer(3, 4)] partial class Xor;")]
    public void Arguments_that_make_no_sense(string source) => Compile.Run(source).AssertUnbroken();
}
