using System.Globalization;

namespace NetGen.EditorBenchmarks;

/// <summary>The texts that the projects are made of.</summary>
internal static class Sources
{
    /// <summary>What the package adds to a project with implicit usings, and those.</summary>
    public const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using NetGen;
        global using static NetGen.Activation;
        """;

    private const int MethodsPerFile = 61;

    /// <summary>Typical shapes, each with the width of its hidden layers left open.</summary>
    public static readonly string[] Shapes =
    [
        "[Layer(3, {0}, Sigmoid)] [Layer({0}, 1, Sigmoid)]",
        "[Layer(13, {0}, ReLU)] [Layer({0}, {0}, ReLU)] [Layer({0}, 1)]",
        "[Network(Optimizer = Optimizer.Adam)] [Layer(784, {0}, ReLU)] [Layer({0}, 10, Softmax)]",
        "[Network(Optimizer = Optimizer.AdamW, ClipNorm = 1)] [Layer(64, {0}, GELU, Dropout = 0.1)] [Layer({0}, 32, GELU)] [Layer(32, 10, Softmax)]",
    ];

    /// <summary>What takes longest: wide layers, many of them, many different formulas, and the optimizers that compute most.</summary>
    public static readonly string[] ExtremeShapes =
    [
        "[Layer(4096, 40{0}, ReLU)] [Layer(40{0}, 4096, ReLU)] [Layer(4096, 10, Softmax)]",
        "[Network(Loss = Loss.BinaryCrossEntropy, Optimizer = Optimizer.NAdam)] [Layer(784, {0}, Mish)] [Layer({0}, 64, SELU)] [Layer(64, 32, GELUTanh)] [Layer(32, 8, Sigmoid)]",
        $"[Network(Optimizer = Optimizer.RAdam, ClipNorm = 1, L1 = 1e-4, WeightDecay = 0.01)] [Layer(100, {{0}}, SiLU, Dropout = 0.2)] "
            + $"[Layer({{0}}, 64, SiLU)] {string.Concat(Enumerable.Repeat("[Layer(64, 64, SiLU)] ", 8))}[Layer(64, 10, Softmax)]",
    ];

    /// <summary>A network in a file of its own.</summary>
    public static string Network(int number, int hidden) => Network(Shapes[number % Shapes.Length], number, hidden);

    /// <summary>The same of another shape, or of none.</summary>
    public static string Network(string shape, int number, int hidden) => $$"""
        namespace Networks;

        {{string.Format(CultureInfo.InvariantCulture, shape, hidden)}}
        public partial class Network{{number}};

        """;

    /// <summary>A file of about 500 lines without networks; one of its methods trains one.</summary>
    public static string Other(int number, int typed) => $$"""
        namespace Others;

        public sealed class Other{{number}}
        {
            public int Total = {{typed}};

            public float Train(Networks.Network0 network)
            {
                Span<float> inputs = stackalloc float[6], outputs = stackalloc float[2];
                network.Forward(inputs, outputs);
                return network.Step([1, 2, 3], [1], 0.1f);
            }

        {{string.Concat(Enumerable.Range(0, MethodsPerFile).Select(Method))}}
        }

        """;

    private static string Method(int number) => $$"""
            public string Method{{number}}(IReadOnlyList<int> values)
            {
                var found = values.Where(value => value > {{number}}).ToList();
                foreach (int value in found)
                    Total += Math.Max(value, {{number}});
                return string.Join(", ", found) + Total.ToString();
            }


        """;
}
