using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Emit;

/// <summary>
/// The formulas of maps that are computed together, with their reductions in the order in which they can be computed: a
/// reduction may use others, and the results of maps before it.
/// </summary>
internal sealed class RowFormulas
{
    private readonly IReadOnlyList<Map> _maps;
    private readonly Dictionary<Map, Expression> _formulas = [];
    private readonly Dictionary<Tensor, Expression> _expanded = [];
    private readonly Dictionary<RowReduction, string> _names = [];
    private readonly List<List<RowReduction>> _levels = [];

    public RowFormulas(IReadOnlyList<Map> maps)
    {
        _maps = maps;
        foreach (var map in maps)
        {
            // The sum over a row does not wait for a logarithm that is the same for all of it.
            var formula = WithoutRowQuotients(map.IsScalarPerSample && LossTerms.Of(map.Formula) is { Rest: not null } terms ? terms.Whole : map.Formula);
            _formulas[map] = ResolveReductions(formula, map);
            _expanded[map.Result] = Expand(formula, map);
            foreach (var reduction in _formulas[map].OuterReductions())
                AddLevel(reduction);
        }
    }

    /// <summary>Reductions that need nothing but those of the levels before.</summary>
    public IReadOnlyList<IReadOnlyList<RowReduction>> ReductionLevels => _levels;

    /// <summary>The formula of a map; no reduction in it depends on the result of a map.</summary>
    public Expression Of(Map map) => _formulas[map];

    public string NameOf(RowReduction reduction) => _names[reduction];

    /// <summary>The variables that stand for a tensor.</summary>
    public IEnumerable<Variable> VariablesOf(Tensor tensor) =>
        _maps.SelectMany(map => map.Bindings).Where(binding => binding.Tensor == tensor).Select(binding => new Variable(binding.Variable)).Distinct();

    /// <summary>Whether a formula needs a variable besides what its reductions need, and besides a part that is at hand.</summary>
    public static bool Mentions(Expression formula, Variable variable, Expression? atHand = null) =>
        formula is not RowReduction && !formula.Equals(atHand) && (formula.Equals(variable) || formula.Operands.Any(operand => Mentions(operand, variable, atHand)));

    /// <summary>The maps to compute component by component: those that are stored, and those that they need.</summary>
    public IReadOnlyList<Map> Needed(Schedule.RowKernel kernel)
    {
        var needed = new HashSet<Tensor>(kernel.Operands.Where(operand => operand.IsWritten).Select(operand => operand.Tensor));
        foreach (var map in _maps.Reverse().Where(map => needed.Contains(map.Result)))
        {
            foreach (var binding in map.Bindings.Where(binding => Mentions(_formulas[map], new Variable(binding.Variable))))
                needed.Add(binding.Tensor);
        }

        return [.. _maps.Where(map => !map.IsScalarPerSample && needed.Contains(map.Result))];
    }

    /// <summary>
    /// Components are multiplied with the reciprocal of what their row is divided by, one division a row. What may be so small that it has no reciprocal stays a divisor.
    /// </summary>
    private static Expression WithoutRowQuotients(Expression formula) => formula.Map(WithoutRowQuotients) switch
    {
        Binary { Operation: BinaryOperation.Divide, Left.Scope: Scope.Component, Right: { Scope: Scope.Sample } divisor } quotient when HasReciprocal(divisor) =>
            quotient.Left * (1 / divisor),
        var other => other,
    };

    /// <summary>A root of a sum with a number, or a sum of e^x of which one is 1.</summary>
    private static bool HasReciprocal(Expression divisor) => divisor switch
    {
        Unary { Operation: UnaryOperation.Sqrt, Operand: Binary { Operation: BinaryOperation.Add, Right: Constant { Value: >= Numbers.SmallestNormalSingle } } } => true,
        RowReduction { Operation: RowOperation.Sum, Body: Unary { Operation: UnaryOperation.Exp, Operand: Binary { Operation: BinaryOperation.Subtract } power } } =>
            power.Right.Equals(new RowReduction(RowOperation.Max, power.Left)),
        _ => false,
    };

    /// <summary>Inside reductions, replaces the results of earlier maps by their formulas.</summary>
    private Expression ResolveReductions(Expression formula, Map map) => formula is RowReduction
        ? Expand(formula, map)
        : formula.Map(operand => ResolveReductions(operand, map));

    /// <summary>The formula by what the kernel reads: the results of earlier maps are what these compute.</summary>
    private Expression Expand(Expression formula, Map map) => map.Bindings
        .Where(binding => _expanded.ContainsKey(binding.Tensor))
        .Aggregate(formula, (expanded, binding) => expanded.Substitute(new Variable(binding.Variable), _expanded[binding.Tensor]));

    private int AddLevel(RowReduction reduction)
    {
        int level = reduction.Body.OuterReductions().Select(AddLevel).DefaultIfEmpty(0).Max();
        if (!_names.ContainsKey(reduction))
        {
            string name = reduction.Operation == RowOperation.Sum ? "sum" : "max";
            int alike = _names.Keys.Count(other => other.Operation == reduction.Operation);
            _names.Add(reduction, alike == 0 ? name : name + CodeWriter.Number(alike + 1));
            while (_levels.Count <= level)
                _levels.Add([]);
            _levels[level].Add(reduction);
        }

        return level + 1;
    }
}
