using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Tests.Declaration;

/// <summary>What declarations in tests compile against.</summary>
internal static class Library
{
    /// <summary>The library's attributes as source.</summary>
    public const string Attributes = """
        namespace NetGen;

        public enum Activation { Identity, Sigmoid, Tanh, ReLU, Softmax }
        public enum Loss { HalfSquaredError, MeanSquaredError, BinaryCrossEntropy, CrossEntropy }
        public enum Optimizer { SGD, Adam }
        public enum Reduction { Mean, Sum }
        public enum Precision { Single, Double }
        public enum Initializer { Uniform01, UniformSymmetric, GlorotUniform, GlorotNormal, HeUniform, HeNormal, LeCunUniform, LeCunNormal, PyTorch, Zeros }

        [System.AttributeUsage(System.AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
        public abstract class NetworkLayerAttribute : System.Attribute;

        public sealed class LayerAttribute(int inputs, int outputs, Activation activation = Activation.Identity) : NetworkLayerAttribute
        {
            public int Inputs => inputs;
            public int Outputs => outputs;
            public Activation Activation => activation;
            public bool Bias { get; set; }
            public Initializer Initializer { get; set; }
        }

        [System.AttributeUsage(System.AttributeTargets.Class, Inherited = false)]
        public sealed class NetworkAttribute : System.Attribute
        {
            public Loss Loss { get; set; }
            public Optimizer Optimizer { get; set; }
            public Reduction Reduction { get; set; }
            public Precision Precision { get; set; }
            public Initializer Initializer { get; set; }
            public bool Bias { get; set; }
            public double Beta1 { get; set; }
            public double Beta2 { get; set; }
            public double Epsilon { get; set; }
        }
        """;

    /// <summary>The assemblies that the tests themselves run on: reference packs would have to be downloaded.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
