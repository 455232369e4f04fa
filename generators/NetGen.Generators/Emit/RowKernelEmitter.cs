using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes a loop over rows: first the reductions that formulas need, then the results component by component.</summary>
/// <param name="names">What the text says for its numbers.</param>
internal sealed class RowKernelEmitter(CodeWriter writer, RowKernel kernel, RowNames names)
{
    private readonly bool _isWhole = kernel.Length % names.Element.Lanes(kernel.Widest) == 0;
    private readonly RowFormulas _formulas = new(kernel.Maps);
    private readonly FormulaWriter _text = names.Formulas(kernel.Numbers);
    private KeptFunction? _kept;
    private bool _isKept;

    public static string Result(RowKernel kernel) => kernel.Loss is null ? "void" : "double";

    public static string RowName(RowKernel kernel, RowOperand operand) => kernel.Locals[operand.Tensor] + "Row";

    /// <summary>The rows it reads and writes, then how many: samples, or components where rows need not be told apart.</summary>
    public static IReadOnlyList<MethodParameter> Parameters(RowKernel kernel, string type) =>
    [
        .. MethodParameter.References(type, kernel.Operands.Select(operand => RowName(kernel, operand))),
        .. kernel.UsesScale ? [new(type, "scale")] : Array.Empty<MethodParameter>(),
        .. kernel.Numbers.Select(number => new MethodParameter(type, number.Name)),
        new("int", kernel.IsElementwise ? "count" : "samples"),
    ];

    /// <param name="name">The method's.</param>
    public void Emit(string name)
    {
        using (names.Open(writer, name, Parameters(kernel, names.Type), Result(kernel)))
            EmitBody();
    }

    /// <summary>What the method does.</summary>
    public void EmitBody()
    {
        if (kernel.UsesScale)
            writer.Line("V scales = V.Create(scale);");
        foreach (var number in kernel.Numbers)
            writer.Line($"V {RowNames.Vector(number)} = V.Create({number.Name});");
        if (kernel.Maps.Any(map => map.Formula.Contains(BatchMean.Share)))
            writer.Line($"V shares = V.Create(1 / ({names.Type})samples);");
        if (kernel.IsElementwise)
            EmitFlat();
        else if (kernel.IsOneVector && names.Numbers.IsEmpty)
            EmitVectors();
        else
            EmitRows();
    }

    /// <summary>Rows need not be told apart: one loop over all of them, their padding included.</summary>
    private void EmitFlat()
    {
        using (writer.Block("for (int i = 0; i < count; i += V.Count)"))
            EmitComponents();
    }

    /// <summary>A row is one vector, whatever the hardware makes it of.</summary>
    private void EmitVectors()
    {
        if (kernel.Loss is not { } map)
        {
            using (writer.Block("for (int sample = 0; sample < samples; sample++)"))
                EmitLoop();
            return;
        }

        var terms = LossTerms.Of(map.Formula);
        writer.Line("double loss = 0;");
        // As many samples as a vector has lanes where something is left of their losses: then that is one vector.
        string group = terms.Rest is null ? names.WidestLanes : "V.Count";
        using (writer.Block($"for (int first = 0; first < samples; first += {group})"))
        {
            writer.Line($"int count = Math.Min({group}, samples - first);");
            writer.Line($"V losses = V.Zero{string.Concat(Sums(terms).Select(sums => $", {sums} = V.Zero"))};");
            if (kernel.Cut is { } cut)
            {
                EmitLoops(cut);
            }
            else
            {
                using (writer.Block("for (int i = 0; i < count; i++)"))
                    EmitLoop();
            }

            if (terms.Rest is not null)
                writer.Line($"losses += V.Select(V.FirstLanes(count), {names.LossRest(map)}{names.TypeArguments}({string.Join(", ", RestOperands(terms))}), V.Zero);");
            writer.Line($"loss += {names.Double("losses.Sum()")};");
        }

        writer.Line("return loss;");
    }

    /// <summary>Whether something is left of the losses when the rows have been summed.</summary>
    public bool HasLossRest => kernel.IsOneVector && kernel.Loss is { } map && LossTerms.Of(map.Formula).Rest is not null;

    private IEnumerable<string> RestOperands(LossTerms terms) => Sums(terms).Concat(kernel.Numbers.Select(RowNames.Vector));

    private static IEnumerable<string> Sums(LossTerms terms) => terms.Reductions.Select((_, i) => RowWriter.GroupSums(i));

    /// <summary>
    /// What is left of the losses of a group of samples, the same for every kernel of the network's loss. Not inlined: a logarithm of a vector that the hardware makes of
    /// several is more than the JIT can keep track of beside the loop.
    /// </summary>
    public void EmitRest()
    {
        if (!HasLossRest)
            return;
        var map = kernel.Loss!;
        var terms = LossTerms.Of(map.Formula);
        var locals = map.Bindings.ToDictionary(binding => binding.Variable, binding => kernel.Locals[binding.Tensor]);
        writer.Line($"// What is left of each sample's loss: {Notation.Of(terms.Rest!, NotationStyle.Vectors(locals))}");
        using (names.Open(writer, names.LossRest(map), RestOperands(terms).Select(local => new MethodParameter("V", local)), "V"))
            writer.Line($"return {RowWriter.Rest(names.Formulas(kernel.Numbers), terms)};");
    }

    private void EmitLoop()
    {
        Rows(sample: null).Emit(kernel.Maps);
        writer.Line();
        EmitAdvances();
    }

    private void EmitLoops(LoopFission cut)
    {
        var locals = kernel.Operands.ToDictionary(operand => operand.Tensor.Name, operand => kernel.Locals[operand.Tensor]);
        writer.Line($"// {Notation.Of(cut.Body, NotationStyle.Vectors(locals))} in a loop of its own: each sample is a long chain, and a processor looks only some of them ahead.");
        using (writer.Block("for (int i = 0; i < count; i++)"))
            Rows("i", cut).EmitBeforeCut(kernel.Maps);
        using (writer.Block("for (int i = 0; i < count; i++)"))
            Rows("i", cut).Emit(kernel.Maps);
        EmitAdvances("count");
    }

    private RowWriter Rows(string? sample, LoopFission? cut = null) =>
        new(writer, names, new KernelRows(writer, kernel, names, sample), emitLoss: null, cut, kernel.Numbers);

    private void EmitRows()
    {
        if (kernel.Loss is not null)
            writer.Line("double loss = 0;");
        _kept = KeptFunction.Of(kernel, _formulas);
        using (writer.Block("for (int sample = 0; sample < samples; sample++)"))
        {
            for (int level = 0; level < _formulas.ReductionLevels.Count; level++)
                EmitReductions(_formulas.ReductionLevels[level], level);
            if (kernel.Loss is { } map)
                writer.Line($"loss += {names.Double(_text.PrintFirstLane(_formulas.Of(map)))};");
            if (kernel.Operands.Any(operand => operand.IsWritten))
            {
                EmitSampleConstants(_formulas.Needed(kernel).Select(_formulas.Of));
                using (writer.Block($"for (int i = {(names.Method is not null && kernel.HasParts ? "first" : "0")}; i < {names.Length(kernel.Length)}; i += V.Count)"))
                    EmitComponents();
            }

            writer.Line();
            EmitAdvances();
        }

        if (kernel.Loss is not null)
            writer.Line("return loss;");
    }

    private void EmitAdvances(string? samples = null)
    {
        var rows = samples is null ? 1 : IndexExpression.Of(samples);
        foreach (var operand in kernel.Operands.Where(operand => operand.Stride > 0))
            writer.Line($"{RowName(kernel, operand)} = ref At(ref {RowName(kernel, operand)}, {rows * names.Stride(kernel, operand)});");
    }

    private void EmitReductions(IReadOnlyList<RowReduction> reductions, int level)
    {
        EmitSampleConstants(reductions.Select(reduction => reduction.Body));
        foreach (var reduction in reductions)
            writer.Line($"V {_formulas.NameOf(reduction)} = {Identity(reduction.Operation)};");
        using (writer.Block($"for (int i = 0; i < {names.Length(kernel.Length)}; i += V.Count)"))
        {
            var loop = _text.Nested();
            var bodies = reductions.Select(reduction => reduction.Body).ToList();
            EmitLoads(loop, bodies);
            if (_kept is { } kept && kept.Level == level)
                writer.Line(Store(kept.Place, loop.WriteLocal(writer, kept.Function)));
            loop.WriteShared(writer, bodies);
            foreach (var reduction in reductions)
            {
                string name = _formulas.NameOf(reduction);
                string value = loop.Print(reduction.Body);
                string live = names.Method is not null ? $"VectorMath.LiveLanes<V, T>({value}, {Identity(reduction.Operation)}, length - i, isWhole)"
                    : _isWhole ? value : $"V.Select(V.FirstLanes({kernel.Length} - i), {value}, {Identity(reduction.Operation)})";
                writer.Line(reduction.Operation == RowOperation.Sum ? $"{name} += {live};" : $"{name} = V.Max({name}, {live});");
            }
        }

        _isKept |= _kept is { } && _kept.Level == level;
        foreach (var reduction in reductions)
        {
            string name = _formulas.NameOf(reduction);
            writer.Line($"{name} = V.Create({name}.{(reduction.Operation == RowOperation.Sum ? "Sum" : "MaxLane")}());");
            _text.Name(reduction, name);
        }
    }

    /// <summary>What is the same for every component of a row is computed before the loop over them.</summary>
    private void EmitSampleConstants(IEnumerable<Expression> formulas)
    {
        var constants = formulas.SelectMany(SampleConstants).Distinct().Where(constant => !_text.Knows(constant)).ToList();
        _text.WriteShared(writer, constants);
        foreach (var constant in constants)
            _text.WriteLocal(writer, constant);
    }

    private static IEnumerable<Expression> SampleConstants(Expression formula) => formula.Scope switch
    {
        Scope.Sample when formula is not RowReduction => [formula],
        Scope.Component => formula.Operands.SelectMany(SampleConstants),
        _ => [],
    };

    private void EmitComponents()
    {
        var loop = _text.Nested();
        var maps = _formulas.Needed(kernel);
        EmitLoads(loop, [.. maps.Select(_formulas.Of)]);
        foreach (var map in maps)
        {
            string name = kernel.Locals[map.Result];
            loop.WriteShared(writer, [_formulas.Of(map)]);
            writer.Line($"V {name} = {loop.Print(_formulas.Of(map))};");
            foreach (var variable in _formulas.VariablesOf(map.Result))
                loop.Name(variable, name);
        }

        foreach (var operand in kernel.Operands.Where(operand => operand.IsWritten))
            writer.Line(Store(operand, kernel.Locals[operand.Tensor]));
    }

    /// <summary>Loads the operands that the formulas mention outside their reductions.</summary>
    private void EmitLoads(FormulaWriter loop, IReadOnlyList<Expression> formulas)
    {
        var atHand = LoadKept(loop, formulas);
        foreach (var operand in kernel.Operands.Where(operand => !operand.IsWritten))
        {
            var variables = _formulas.VariablesOf(operand.Tensor).Where(variable => formulas.Any(formula => RowFormulas.Mentions(formula, variable, atHand))).ToList();
            if (variables.Count == 0)
                continue;
            writer.Line($"V {kernel.Locals[operand.Tensor]} = {Load(operand)};");
            foreach (var variable in variables)
                loop.Name(variable, kernel.Locals[operand.Tensor]);
        }
    }

    /// <summary>Loads what an earlier loop has kept, where formulas need it again.</summary>
    private Expression? LoadKept(FormulaWriter loop, IReadOnlyList<Expression> formulas)
    {
        if (_kept is not { } kept || !_isKept || !formulas.Any(formula => KeptFunction.Needs(formula, kept.Function)))
            return null;
        string value = Load(kept.Place);
        writer.Line($"V {loop.NameLocal(kept.Function)} = {value};");
        return kept.Function;
    }

    private string Load(RowOperand operand)
    {
        string row = RowName(kernel, operand);
        return !operand.IsUnpadded ? $"V.Load(ref {row}, i)"
            : names.Method is not null ? $"VectorMath.LoadRest<V, T>(ref At(ref {row}, i), length - i, isWhole)"
            : _isWhole ? $"V.Load(ref {row}, i)" : $"V.LoadPartial(ref At(ref {row}, i), {kernel.Length} - i)";
    }

    private string Store(RowOperand operand, string value)
    {
        string row = RowName(kernel, operand);
        return !operand.IsUnpadded ? $"{value}.Store(ref {row}, i);"
            : names.Method is not null ? $"VectorMath.StoreRest<V, T>({value}, ref At(ref {row}, i), length - i, isWhole);"
            : _isWhole ? $"{value}.Store(ref {row}, i);" : $"{value}.StorePartial(ref At(ref {row}, i), {kernel.Length} - i);";
    }

    private string Identity(RowOperation operation) =>
        operation == RowOperation.Sum ? "V.Zero" : $"V.Create({names.Type}.NegativeInfinity)";
}
