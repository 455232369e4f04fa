using NetGen.Generators.Onnx.Lowering;

namespace NetGen.Generators.Onnx.Operators;

/// <summary>How each operator is lowered, by its name.</summary>
internal sealed class OperatorTable
{
    private readonly Dictionary<string, Func<OperatorCall, IReadOnlyList<Value>>> _operators = [];

    private OperatorTable()
    {
        ElementwiseOperators.AddTo(this);
        ReductionOperators.AddTo(this);
        NormalizationOperators.AddTo(this);
        ProductOperators.AddTo(this);
        WindowOperators.AddTo(this);
        ShapeOperators.AddTo(this);
        SelectionOperators.AddTo(this);
        ResizeOperator.AddTo(this);
        RecurrentOperators.AddTo(this);
        AttentionOperator.AddTo(this);
        QuantizationOperators.AddTo(this);
    }

    /// <summary>ONNX's operators that are read.</summary>
    public static OperatorTable All { get; } = new();

    public IEnumerable<string> Names => _operators.Keys;

    /// <summary>An operator with one result.</summary>
    public void Add(string name, Func<OperatorCall, Value> lower) => _operators.Add(name, call => [lower(call)]);

    public void AddMany(string name, Func<OperatorCall, IReadOnlyList<Value>> lower) => _operators.Add(name, lower);

    public bool Has(string name) => _operators.ContainsKey(name);

    public IReadOnlyList<Value> Lower(OperatorCall call) => _operators[call.Operator](call);
}
