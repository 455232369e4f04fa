using System.Globalization;

namespace NetGen.Onnx;

/// <summary>
/// Writes a formula as nodes. A formula is z, a number, or an operator of ONNX with its operands and settings: <c>Mul(0.5,LeakyRelu(z,alpha=0.2))</c>. Before it stand parts
/// that it uses more than once, each with a name: <c>e1=Exp(z);Div(e1,Add(1,e1))</c>.
/// </summary>
internal sealed class FormulaNodes
{
    private readonly OnnxGraph _graph;
    private readonly string _formula;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private int _at;

    private FormulaNodes(OnnxGraph graph, string formula, string z)
    {
        _graph = graph;
        _formula = formula;
        _values.Add("z", z);
    }

    /// <summary>Writes a formula of a value.</summary>
    /// <param name="graph">Receives the nodes.</param>
    /// <param name="formula">The formula.</param>
    /// <param name="z">The value.</param>
    /// <returns>The value that the formula has.</returns>
    public static string Write(OnnxGraph graph, string formula, string z)
    {
        var nodes = new FormulaNodes(graph, formula, z);
        while (nodes.Name() is { } name)
        {
            nodes._values.Add(name, nodes.Expression());
            nodes._at++;
        }

        return nodes.Expression();
    }

    private string Expression()
    {
        var head = Word();
        if (!Follows('('))
            return _values.TryGetValue(head, out var value) ? value : _graph.Number(double.Parse(head, CultureInfo.InvariantCulture));
        List<string> operands = [];
        List<OnnxAttribute> settings = [];
        do
        {
            if (Name() is { } setting) settings.Add(new OnnxAttribute(setting, float.Parse(Word(), CultureInfo.InvariantCulture)));
            else operands.Add(Expression());
        }
        while (Follows(','));

        _at++;
        return _graph.Node(head, [.. operands], [.. settings]);
    }

    /// <summary>The name that something is given; null where none follows.</summary>
    private string? Name()
    {
        var start = _at;
        var name = Word();
        if (Follows('=')) return name;
        _at = start;
        return null;
    }

    private string Word()
    {
        var start = _at;
        while (_at < _formula.Length && _formula[_at] is not ('(' or ',' or ')' or '=' or ';')) _at++;
        return _formula[start.._at];
    }

    private bool Follows(char sign)
    {
        if (_at == _formula.Length || _formula[_at] != sign) return false;
        _at++;
        return true;
    }
}
