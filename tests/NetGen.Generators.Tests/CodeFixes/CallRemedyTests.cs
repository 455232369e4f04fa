using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using NetGen.CodeFixes;
using NetGen.Generators.Tests.Declaration;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>Remedies for calls: numbers that are written in them.</summary>
public class CallRemedyTests
{
    [Theory]
    [InlineData("Change 7 to 9", "net.Forward({|NETGEN401:new float[7]|}, y);", "net.Forward(new float[9], y);")]
    [InlineData("Change 7 to 6", "net.Forward({|NETGEN401:new float[7]|}, y);", "net.Forward(new float[6], y);")]
    [InlineData("Change 7 to 9", "var a = new float[7 /* a */]; net.Forward({|NETGEN401:a|}, y);", "var a = new float[9 /* a */]; net.Forward(a, y);")]
    [InlineData("Change 1 to 3", "net.Forward({|NETGEN401:stackalloc float[1]|}, y);", "net.Forward(stackalloc float[3], y);")]
    [InlineData("Change 7 to 9", "var a = new float[12]; net.Forward({|NETGEN401:a.AsSpan(2, 7)|}, y);", "var a = new float[12]; net.Forward(a.AsSpan(2, 9), y);")]
    [InlineData("Change 3 to 4", "net.Step(new float[6], {|NETGEN402:new float[3]|}, 1);", "net.Step(new float[6], new float[4], 1);")]
    [InlineData("Change 9 to 4", "net.Forward(new float[6], {|NETGEN403:new float[9]|});", "net.Forward(new float[6], new float[4]);")]
    [InlineData("Change -0.1f to 0.1f", "net.Update({|NETGEN404:-0.1f|});", "net.Update(0.1f);")]
    [InlineData("Change -1 to 1", "net.Update({|NETGEN404:-1|});", "net.Update(1);")]
    public Task A_number_is_corrected_where_it_is_written(string title, string body, string expected) =>
        new FixTest(body, expected) { CodeActionEquivalenceKey = title }.RunAsync();

    [Theory]
    [InlineData("const int Size = 7; net.Forward({|NETGEN401:new float[Size]|}, y);")]
    [InlineData("net.Forward({|NETGEN401:[1, 2]|}, y);")]
    [InlineData("net.Update({|NETGEN404:float.NaN|});")]
    public Task A_number_that_is_not_written_is_left(string body) => new FixTest(body, body).RunAsync();

    private sealed class FixTest : CSharpCodeFixTest<CallAnalyzer, RemedyFix, DefaultVerifier>
    {
        public FixTest(string body, string expected)
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
            TestState.AdditionalReferences.AddRange(Library.References);
            TestState.Sources.Add(Source(body));
            FixedState.Sources.Add(Source(expected));
        }

        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(NetworkGenerator)];

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);

        private static string Source(string body) => $$"""
            using System;
            using NetGen;

            [Layer(3, 2)] public partial class Net;

            public class Use
            {
                public void Run(Net net, float[] y)
                {
                    {{body}}
                }
            }
            """;
    }
}
