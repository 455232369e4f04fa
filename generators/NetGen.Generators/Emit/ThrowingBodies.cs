using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generators.Emit;

/// <summary>
/// The members of a network that breaks a rule: they are there, so that one mistake is one error, and say what the rule
/// says if somebody calls them nevertheless.
/// </summary>
internal sealed class ThrowingBodies(string message) : IMemberBodies
{
    private readonly string _throw = $"throw new global::System.InvalidOperationException({SymbolDisplay.FormatLiteral(message, quote: true)})";

    public string Parameters => _throw;

    public string Gradients => _throw;

    public string Forward => _throw + ";";

    public bool InlinesForward => false;

    public string Evaluate => _throw + ";";

    public string Backward => _throw + ";";

    public string BackwardFrom => _throw + ";";

    public string Update => _throw + ";";

    public string Step => _throw + ";";

    public string EvaluateLabels => _throw + ";";

    public string BackwardLabels => _throw + ";";

    public string StepLabels => _throw + ";";

    public string EvaluateHeads => _throw + ";";

    public string OptimizerScalars => _throw;

    public string OptimizerState => _throw;

    public string ResetOptimizer => _throw;

    public string DropoutSeed => _throw;

    public string SetDropoutSeed => _throw;

    public string? MemoryField => null;

    public string Of(string statements) => _throw + ";";

    public string NewMemory(string seed) => _throw;

    public string LoadedMemory(string self, string weights) => _throw;

    public string Layer(LayerShape layer) => _throw;
}
