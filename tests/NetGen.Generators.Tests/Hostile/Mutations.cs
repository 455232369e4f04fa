using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generators.Tests.Hostile;

/// <summary>Real declarations, spoilt in every way that typing, merging and malice can think of; the same for the same seed.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly string[] Sources =
    [
        "[Layer(3, 4, Sigmoid)]\n[Layer(5, 1, Sigmoid)]\npublic partial class Xor;\n",
        "[Network(Loss = Loss.CrossEntropy, Optimizer = Optimizer.SGD, Beta1 = 0.9)]\n[Layer(4, 3, ReLU, Bias = false)] // first\n"
        + "[Layer(3, 3)]\npartial class Iris { }\n",
        "namespace Demo;\nclass Outer<T> { [Layer(outputs: 2, inputs: 1, activation: Tanh), Layer(2, 0)] static class Inner { } }\n",
        "[Network] partial class A;\n[Layer(2, 2)] partial class B;\n[Layer(2, 1, Softmax)] partial class B { int Parameters; }\n",
        "[Layer(1, 8, Softmax)] [Layer(8, 1, (Activation)99)] [Layer(2, 8)] record C(int D);\n// 4-3-2 relu\nclass D { }\n",
        "[Layer(3, 2)] public partial class Net;\nclass Use\n{\n    void Run(Net net, float[] y)\n    {\n        var x = new float[7];\n"
        + "        net.Forward(x, y);\n        net.Step([1, 2, 3], y.AsSpan(0, 3), -0.1f);\n        new Net(1).Update(float.NaN);\n    }\n}\n",
        "[Network(Initializer = Initializer.Zeros, Precision = Precision.Double)]\n[Layer(2, 2, Sigmoid, Initializer = Initializer.HeNormal)]\n"
        + "[Layer(2, 3, Softmax, Dropout = 0.5)]\npartial class Seq { static void Run(Seq s) { s.Step(new double[4], [0, 3], 1); s.Forward(s.Parameters, s.Parameters); } }\n",
        "[Input(4)]\n[Repeat(3)] [Skip] [LayerNorm] [Layer(8, GELU, Name = \"up\")] [Layer(4)] [Add] [End]\n[Head(\"Policy\")] [Layer(3, Softmax)]\n"
        + "[Head(\"Value\", Loss = Loss.MeanSquaredError, LossWeight = 0.5)] [Dropout(0.1)] [Layer(4, 1, Tanh)]\npartial class Player;\n",
        "[Branch] [Layer(2, 3)] [Branch] [Layer(2, 5)] [Branch] [Concat] [Shape(10)] [Activate(Softmax)] [Layer(11, 1)] partial class Joined;\n",
    ];

    private static readonly string[] Marks =
    [
        "[Input(4)]", "[Shape(4)]", "[Skip]", "[Branch]", "[Add]", "[Add(ReLU)]", "[Concat]", "[Multiply]", "[End]", "[Repeat(2)]", "[Repeat(1000000)]",
        "[Head(\"A\")]", "[Head(\"inputs\", Loss = Loss.Huber, HuberDelta = 2)]", "[LayerNorm]", "[RMSNorm(Epsilon = 0)]", "[Dropout(0.5)]", "[Activate(GELU)]",
        "[Layer(4)]", "[Layer(4, ReLU, Name = \"a.b\")]", "[Layer(4, 4, Trainable = false)]",
    ];

    private static readonly string[] Words =
    [
        "[", "]", "(", ")", "{", "}", ",", ";", "<", "=", ":", "@", "class", "partial", "record", "struct", "file", "static", "public", "Layer", "Network",
        "null", "default", "typeof(", "new", "\"", "'", "/*", "//", "#if X", "#pragma warning disable", "$\"{", "\"\"\"", "...", "=>", "where T : class",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-1", "1", "2147483647", "-2147483648", "2147483648", "99999999999999999999", "1e400", "0x7FFFFFFF", "1_000", "3.5", "1f", "'a'", "int.MaxValue",
        "46341", "536869842", "1 / 0", "-(-2147483648)", "double.NaN", "(2 + 3)", "sizeof(int)", "checked(1 + 1)",
    ];

    private static readonly string[] Oddities =
    [
        "\u202e", "\u200b", "\ufeff", "\0", "\ud800", "\udfff", "\U0001F600", "\u0301", "ﬁ", "ı", "Ω", "\u2028", "\r", "\t", "\u00a0", "\\u0041", "é", "数",
    ];

    private readonly Random _random = new(seed);

    /// <summary>One of the declarations with one to four things wrong.</summary>
    public string Next()
    {
        string source = Pick(Sources);
        for (int i = _random.Next(1, 5); i > 0; i--)
            source = Spoil(source);
        return source;
    }

    private string Spoil(string source) => _random.Next(12) switch
    {
        0 => EditTokens(source, static (tokens, at, _) => tokens.RemoveAt(at)),
        1 => EditTokens(source, static (tokens, at, _) => tokens.Insert(at, tokens[at])),
        2 => EditTokens(source, static (tokens, at, other) => (tokens[at], tokens[other]) = (tokens[other], tokens[at])),
        3 => EditTokens(source, static (tokens, at, other) => tokens[at] = tokens[other]),
        4 => EditTokens(source, (tokens, at, _) => tokens.Insert(at, Pick(Words) + " ")),
        5 or 6 => EditTokens(source, (tokens, at, _) => tokens[NumberNear(tokens, at)] = Pick(Numbers)),
        7 => source[.._random.Next(source.Length + 1)],
        8 => source.Insert(_random.Next(source.Length + 1), Pick(Oddities)),
        9 => source.Length == 0 ? source : source.Remove(_random.Next(source.Length), 1),
        10 => WithMarks(source),
        _ => source.Insert(_random.Next(source.Length + 1), Pick(Sources)),
    };

    /// <summary>Layers and marks in any order before some attribute.</summary>
    private string WithMarks(string source)
    {
        string marks = string.Concat(Enumerable.Range(0, _random.Next(1, 12)).Select(_ => Pick(Marks)));
        int attribute = source.IndexOf('[', _random.Next(source.Length + 1));
        return source.Insert(System.Math.Max(attribute, 0), marks);
    }

    private string EditTokens(string source, Action<List<string>, int, int> edit)
    {
        List<string> tokens = [.. SyntaxFactory.ParseTokens(source).Select(token => token.ToFullString())];
        edit(tokens, _random.Next(tokens.Count), _random.Next(tokens.Count));
        return string.Concat(tokens);
    }

    private static int NumberNear(List<string> tokens, int at)
    {
        int found = tokens.FindIndex(at, token => token.Length > 0 && char.IsAsciiDigit(token[0]));
        return found >= 0 ? found : at;
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
