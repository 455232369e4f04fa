using System.Globalization;
using NetGen.Generators.Onnx.Normalization;

namespace NetGen.Generators.Onnx.Declaring;

/// <summary>
/// A formula in ONNX's operators, that nodes of a file are compared with: <c>Mul(z,Sigmoid(z))</c>. z is any value, other small letters are values and capital letters settings
/// that are found.
/// </summary>
internal sealed class Formula
{
    private readonly string _operator;
    private readonly List<Formula> _operands = [];
    private readonly List<(string Name, string Value)> _settings = [];

    private Formula(string text) => _operator = text;

    /// <summary>A call, where it is one: else a name or a number.</summary>
    private bool IsCall => _operands.Count > 0;

    public static Formula Parse(string text)
    {
        int at = 0;
        return Parse(text, ref at);
    }

    /// <summary>Compares a value of the file with the formula.</summary>
    /// <param name="giver">The node that gives a value, where it may be a part of the formula; null else.</param>
    /// <param name="number">The number that an input is everywhere; null where it is none.</param>
    /// <returns>What was found; null where the value is something else.</returns>
    public FormulaMatch? Match(NodeInput value, Func<string, NormalNode?> giver, Func<NodeInput, double?> number) =>
        Find(value, FormulaMatch.None, giver, number);

    private FormulaMatch? Find(NodeInput value, FormulaMatch found, Func<string, NormalNode?> giver, Func<NodeInput, double?> number)
    {
        if (IsCall)
            return giver(value.Name) is { } node ? Find(node, found, giver, number) : null;
        if (_operator.Length > 0 && char.IsLower(_operator[0]))
        {
            return value.Constant is not null || number(value) is not null ? null
                : !found.Values.TryGetValue(_operator, out string? other) ? found.With(_operator, value.Name)
                : other == value.Name ? found : null;
        }

        return number(value) is not { } given ? null
            : char.IsUpper(_operator[0]) ? found.With(_operator, given)
            : IsNear(given, double.Parse(_operator, CultureInfo.InvariantCulture)) ? found : null;
    }

    private FormulaMatch? Find(NormalNode node, FormulaMatch found, Func<string, NormalNode?> giver, Func<NodeInput, double?> number)
    {
        if (node.Operator != _operator || node.Inputs.Count(static input => !input.IsLeftOut) != _operands.Count)
            return null;
        foreach (var (name, wanted) in _settings)
        {
            string[] parts = wanted.Split('|');
            double given = node.Attribute(name) is { Numbers: [var written] } ? written : double.Parse(parts[1], CultureInfo.InvariantCulture);
            if (char.IsUpper(wanted[0]))
                found = found.With(parts[0], given);
            else if (!IsNear(given, double.Parse(parts[0], CultureInfo.InvariantCulture)))
                return null;
        }

        found = found with { Nodes = [.. found.Nodes, node] };
        var inOrder = All(node.Inputs);
        return inOrder is null && _operator is "Add" or "Mul" ? All(node.Inputs.Reverse()) : inOrder;

        FormulaMatch? All(IEnumerable<NodeInput> inputs) =>
            inputs.Zip(_operands, static (input, operand) => (Input: input, Operand: operand))
                .Aggregate((FormulaMatch?)found, (match, pair) => match is null ? null : pair.Operand.Find(pair.Input, match, giver, number));
    }

    /// <summary>As near as single precision is.</summary>
    private static bool IsNear(double given, double wanted) => System.Math.Abs(given - wanted) <= 1e-6 * (1 + System.Math.Abs(wanted));

    private static Formula Parse(string text, ref int at)
    {
        int end = text.IndexOfAny(['(', ',', ')', '='], at);
        Formula formula = new(text.Substring(at, (end < 0 ? text.Length : end) - at));
        at = end < 0 ? text.Length : end;
        if (at == text.Length || text[at] != '(')
            return formula;
        do
        {
            at++;
            var operand = Parse(text, ref at);
            if (text[at] != '=')
            {
                formula._operands.Add(operand);
                continue;
            }

            at++;
            formula._settings.Add((operand._operator, Parse(text, ref at)._operator));
        }
        while (text[at] == ',');
        at++;
        return formula;
    }
}

/// <summary>What nodes of a file have where a formula has names.</summary>
/// <param name="Values">Values by their names in the formula.</param>
/// <param name="Numbers">Settings.</param>
/// <param name="Nodes">The nodes that compute it, the last first.</param>
internal sealed record FormulaMatch(IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, double> Numbers, IReadOnlyList<NormalNode> Nodes)
{
    public static readonly FormulaMatch None = new(new Dictionary<string, string>(), new Dictionary<string, double>(), []);

    public FormulaMatch With(string name, string value) => this with { Values = With(Values, name, value) };

    public FormulaMatch With(string name, double number) => this with { Numbers = With(Numbers, name, number) };

    private static Dictionary<string, T> With<T>(IReadOnlyDictionary<string, T> old, string name, T value)
    {
        Dictionary<string, T> all = old.ToDictionary(static pair => pair.Key, static pair => pair.Value);
        all[name] = value;
        return all;
    }
}
