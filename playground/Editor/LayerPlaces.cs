using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;

namespace NetGen.Playground.Editor;

/// <summary>Where the layers of a text's networks are, and what their shapes are.</summary>
internal static class LayerPlaces
{
    public static IReadOnlyList<LayerPlace> Of(Source source)
    {
        SemanticModel model = source.Model;
        return
        [
            .. from type in source.Tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
               where type.AttributeLists.Count > 0
               let symbol = model.GetDeclaredSymbol(type)
               where symbol is not null
               let network = DeclarationCollector.Collect(symbol, model.Compilation, CancellationToken.None)
               where network is not null
               from layer in network.Structure.Layers
               let place = layer.Source.Place.Locate(symbol)
               where place.SourceTree == source.Tree
               let attribute = source.Tree.GetRoot().FindNode(place.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()
               where attribute is not null
               select new LayerPlace(
                   attribute.SpanStart, attribute.Span.End, symbol.Name, layer.Number, layer.Member, layer.Before.ToString(), layer.After.ToString()),
        ];
    }
}
