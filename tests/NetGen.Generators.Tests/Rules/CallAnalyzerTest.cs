using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using NetGen.Generators.Rules;
using NetGen.Generators.Tests.Declaration;

namespace NetGen.Generators.Tests.Rules;

/// <summary>Runs the analyzer of calls over methods that use networks, whose members the generator has added.</summary>
internal sealed class CallAnalyzerTest : CSharpAnalyzerTest<CallAnalyzer, DefaultVerifier>
{
    private const string Networks = """
        using System;
        using NetGen;
        using static NetGen.Activation;

        [Layer(3, 4, Sigmoid)] [Layer(4, 2)] public partial class Net;
        [Layer(4, 4, Tanh)] public partial class Square;
        [Network(Precision = Precision.Double)] [Layer(2, 3, Softmax)] public partial class Iris;

        """;

    private CallAnalyzerTest(string source)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        TestState.AdditionalReferences.AddRange(Library.References);
        TestState.Sources.Add(source);
    }

    /// <summary>A method with this body: its parameters are networks and spans of unknown lengths.</summary>
    public static CallAnalyzerTest OfBody(string body) => OfMembers($$"""
        public void Run(Net net, Square square, Iris iris, float[] x, float[] y, int n)
        {
            {{body}}
        }
        """);

    /// <summary>A class with these members, after <c>Net</c> (3 → 2), <c>Square</c> (4 → 4) and <c>Iris</c> (2 → 3, double, labels).</summary>
    public static CallAnalyzerTest OfMembers(string members) => new($"{Networks}public class Use {{ {members} }}");

    /// <summary>The one finding, at <c>{|#0:…|}</c>, says this.</summary>
    public static Task Says(string id, string message, string body)
    {
        CallAnalyzerTest test = OfBody(body);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Descriptors.Of(id))
            .WithLocation(0)
            .WithMessage(message)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(NetworkGenerator)];

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);
}
