using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Rules;

namespace NetGen.CodeFixes;

/// <summary>
/// Layers that get other widths, and all their other arguments keep. Layers that are too many go from the end of the hidden ones; those that
/// are missing are copies of the last hidden one.
/// </summary>
internal sealed class Funnel
{
    private readonly IReadOnlyList<int> _widths;
    private readonly AttributeSyntax[] _kept;
    private readonly AttributeSyntax[] _surplus;
    private readonly SemanticModel _model;

    private Funnel(AttributeSyntax[] layers, IReadOnlyList<int> widths, SemanticModel model)
    {
        int hidden = Math.Min(layers.Length, widths.Count - 1) - 1;
        (_widths, _model) = (widths, model);
        _kept = [.. layers.Take(hidden), layers[layers.Length - 1]];
        _surplus = [.. layers.Skip(hidden).Take(layers.Length - 1 - hidden)];
    }

    private AttributeSyntax Last => _kept[_kept.Length - 1];

    /// <summary>Whether the layers have these widths already.</summary>
    public bool ChangesNothing =>
        _surplus.Length == 0 && _kept.Length == _widths.Count - 1 && !_kept.SelectMany(Resizes).Any();

    /// <summary>The funnel of these widths; null where a layer that has to go shares its brackets.</summary>
    public static Funnel? Of(AttributeSyntax[] layers, IReadOnlyList<int> widths, SemanticModel model)
    {
        Funnel funnel = new(layers, widths, model);
        return funnel._surplus.All(layer => ((AttributeListSyntax)layer.Parent!).Attributes.Count == 1) ? funnel : null;
    }

    /// <summary>What changes in the text of the layers' file.</summary>
    public TextChange[] Changes(SourceText text)
    {
        int hidden = _kept.Length - 1;
        int last = _widths.Count - 2;
        return
        [
            .. _kept.Take(hidden).SelectMany((layer, index) => Resizes(layer, index)),
            .. Enumerable.Range(hidden, last - hidden).Select(index => LayerText.Before(Last, Added(index), text)),
            .. Resizes(Last, last),
            .. LayerText.Removals(_surplus),
        ];
    }

    /// <summary>A hidden layer like the one before it; without one, of the activation that hidden layers mostly have.</summary>
    private string Added(int index)
    {
        if (_kept.Length == 1)
            return $"{Last.Name}({Numbers.Text(_widths[index])}, {Numbers.Text(_widths[index + 1])}, global::NetGen.Activation.ReLU)";

        AttributeSyntax model = _kept[_kept.Length - 2];
        Dictionary<ExpressionSyntax, int> sizes = Sizes(model, index);
        return model.ReplaceNodes(sizes.Keys, (size, _) => SyntaxFactory.ParseExpression(Numbers.Text(sizes[size])).WithTriviaFrom(size)).ToString();
    }

    /// <summary>An expression that says the same number already stays.</summary>
    private IEnumerable<TextChange> Resizes(AttributeSyntax layer, int index) =>
        from size in Sizes(layer, index)
        where !size.Value.Equals(_model.GetConstantValue(size.Key).Value)
        select new TextChange(size.Key.Span, Numbers.Text(size.Value));

    private Dictionary<ExpressionSyntax, int> Sizes(AttributeSyntax layer, int index)
    {
        AttributeArguments arguments = AttributeArguments.Of(layer, _model);
        Dictionary<ExpressionSyntax, int> sizes = new() { [arguments.Find(layer, "outputs")!] = _widths[index + 1] };
        if (arguments.Find(layer, "inputs") is { } inputs)
            sizes[inputs] = _widths[index];
        return sizes;
    }
}
