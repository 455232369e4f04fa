using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Tests.Declaration;

public class TransformTests
{
    [Theory]
    [InlineData("[Layer(3, 4)] [Layer(4, 1)] partial class Xor;")]
    [InlineData("[Network] partial class Xor;")]
    [InlineData("[Network] [Layer(3, 4)] partial class Xor;")]
    [InlineData("[Layer(3, 4)] partial class Xor; [Network] partial class Xor;")]
    [InlineData("[Network] partial class Xor; [Layer(3, 4)] partial class Xor; [Layer(4, 1)] partial class Xor;")]
    [InlineData("[Layer(3, 4)] class Xor { partial void Run(); }")]
    [InlineData("[Layer(")]
    public void A_network_comes_out_once_however_many_declarations_it_has(string source)
    {
        NetworkDeclaration collected = Assert.Single(Transform(Declared.Compile(source + "\npartial class Xor;")));

        Assert.Equal(Declared.Xor(source + "\npartial class Xor;"), collected);
    }

    [Fact]
    public void Each_network_of_a_file_comes_out()
    {
        List<NetworkDeclaration> networks =
            Transform(Declared.Compile(
                "[Layer(3, 4)] partial class A; [Network] partial class B; class C;", "[Layer(3, 4)] partial class D;"));

        Assert.Equal(["A", "B", "D"], networks.Select(network => network.Type.Name).Order());
    }

    private static List<NetworkDeclaration> Transform(CSharpCompilation compilation)
    {
        TransformOnly generator = new();
        CSharpGeneratorDriver.Create(generator).RunGenerators(compilation);
        return generator.Collected;
    }

    /// <summary>Runs the transform as the generator does, once for each name of an attribute.</summary>
    private sealed class TransformOnly : IIncrementalGenerator
    {
        public List<NetworkDeclaration> Collected { get; } = [];

        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            foreach (string name in new[] { AttributeNames.Layer, AttributeNames.Network })
            {
                IncrementalValuesProvider<NetworkDeclaration?> networks = context.SyntaxProvider.ForAttributeWithMetadataName(
                    name, static (_, _) => true, static (attribute, cancellation) => DeclarationCollector.Collect(attribute, cancellation));
                context.RegisterSourceOutput(networks, (_, network) =>
                {
                    if (network is not null)
                        Collected.Add(network);
                });
            }
        }
    }
}
