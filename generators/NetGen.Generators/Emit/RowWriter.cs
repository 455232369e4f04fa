using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes functions of a sample's row where the row is one vector or part of one: everything is computed once, and what a reduction sums
/// up is at hand for the formulas after it.
/// </summary>
/// <param name="names">What the text says for its numbers.</param>
/// <param name="rows">Where rows come from and go to.</param>
/// <param name="emitLoss">
/// Writes what becomes of a row's loss. Null in kernels, which layers share: there lanes are summed in <c>losses</c>, and what a sample's loss needs besides is kept for the
/// whole group, see <see cref="GroupSums"/>.
/// </param>
/// <param name="numbers">The numbers that a kernel is told.</param>
/// <param name="cut">Where the loop is cut in two, each with a writer of its own; null for a single loop.</param>
internal sealed class RowWriter(
    CodeWriter writer, RowNames names, IRows rows, Action<FormulaWriter, Expression>? emitLoss, LoopFission? cut = null, IReadOnlyList<Variable>? numbers = null)
{
    private readonly FormulaWriter _text = names.Formulas(numbers ?? []);
    private readonly HashSet<Tensor> _loaded = [];
    private int _reductions;

    /// <summary>Writes the first of two loops: what the second begins with, and what of the loss does not wait for that.</summary>
    public void EmitBeforeCut(ImmutableArray<Map> maps)
    {
        Prepare(maps, cut!.Body);
        string body = _text.WriteLocal(writer, cut.Body);
        if (cut.Loss is not null)
            EmitComponents(maps, cut.Loss);
        // Last: the row may be one that the loss reads.
        rows.EmitStore(body, cut.Row.Tensor);
    }

    /// <summary>Writes the only loop, or the second of two.</summary>
    public void Emit(ImmutableArray<Map> maps)
    {
        if (cut is not null)
            writer.Line($"V {_text.NameLocal(cut.Body)} = {rows.Load(cut.Row.Tensor)};");
        for (int i = 0; i < maps.Length; i++)
        {
            if (maps[i].IsScalarPerSample || rows.IsStored(maps[i].Result) || maps.Skip(i + 1).Any(later => later.Operands.Contains(maps[i].Result)))
                Emit(maps[i]);
        }
    }

    private void Emit(Map map)
    {
        writer.Line($"// {(emitLoss is null ? Equations.Of(map, rows.Name) : Equations.Of(map))}");
        if (map.IsScalarPerSample)
        {
            EmitLoss(map);
            return;
        }

        var formula = map.FormulaOfTensors;
        Prepare([map], formula);
        _text.WriteShared(writer, [formula]);
        string name = rows.Name(map.Result);
        writer.Line($"V {name} = {_text.Print(formula)};");
        _text.Name(Row(map.Result), name);
        _loaded.Add(map.Result);
        if (rows.IsStored(map.Result))
            rows.EmitStore(name, map.Result);
    }

    private void EmitLoss(Map map)
    {
        var terms = LossTerms.Of(map.FormulaOfTensors);
        if (emitLoss is null)
        {
            EmitTerms(map, terms);
            return;
        }

        // A loss that is one sum has its factors outside of it, where they are multiplied once.
        var whole = terms.Rest is null ? map.FormulaOfTensors : terms.Whole;
        Prepare([map], whole);
        emitLoss(_text, whole);
    }

    private void EmitTerms(Map map, LossTerms terms)
    {
        int length = map.RowLength;
        if (terms.Components is not null && cut?.Loss is null)
            EmitComponents([map], terms.Components);
        if (terms.Reductions.Count > 0)
            writer.Line("V before = V.FirstLanes(i);");
        for (int i = 0; i < terms.Reductions.Count; i++)
        {
            LoadRows([map], terms.Reductions[i]);
            EmitReduction(terms.Reductions[i], length);
            string value = length == 1 ? $"V.Create({_text.PrintFirstLane(terms.Reductions[i])})" : _text.Print(terms.Reductions[i]);
            writer.Line($"{GroupSums(i)} = V.Select(before, {GroupSums(i)}, {value});");
        }
    }

    private void EmitComponents(IReadOnlyList<Map> maps, Expression components)
    {
        int length = maps[0].RowLength;
        Prepare(maps, components);
        _text.WriteShared(writer, [components]);
        writer.Line(components is Unary { Operation: UnaryOperation.Negate } negation
            ? $"losses -= {Live(_text.Print(negation.Operand), length)};"
            : $"losses += {Live(_text.Print(components), length)};");
    }

    /// <summary>The vector with a sum of each sample of the group: sample <c>i</c> fills it from lane <c>i</c> on, and the next one from its own.</summary>
    public static string GroupSums(int index) => "sums" + CodeWriter.Number(index + 1);

    /// <summary>What is left of the loss of every sample of the group, from <see cref="GroupSums"/>.</summary>
    public static string Rest(FormulaWriter text, LossTerms terms)
    {
        for (int i = 0; i < terms.Reductions.Count; i++)
            text.Name(terms.Reductions[i], GroupSums(i));
        return text.Print(terms.Rest!);
    }

    /// <summary>Writes what a formula of rows needs first.</summary>
    private void Prepare(IReadOnlyList<Map> maps, Expression formula)
    {
        LoadRows(maps, formula);
        foreach (var reduction in Reductions(formula))
            EmitReduction(reduction, maps[0].RowLength);
    }

    private void EmitReduction(RowReduction reduction, int length)
    {
        if (_text.Knows(reduction))
            return;
        foreach (var inner in Reductions(reduction.Body))
            EmitReduction(inner, length);

        _text.WriteShared(writer, [reduction.Body]);
        string body = _text.WriteLocal(writer, reduction.Body);
        if (length == 1)
        {
            _text.Name(reduction, body);
            return;
        }

        bool isSum = reduction.Operation == RowOperation.Sum;
        string name = (isSum ? "sum" : "max") + CodeWriter.Number(++_reductions);
        string value = Live(body, length, isSum ? null : $"V.Create({names.Type}.NegativeInfinity)");
        writer.Line($"V {name} = {Reduced(value, length, isSum)};");
        _text.Name(reduction, name);
    }

    /// <summary>A sum or the largest of a row's lanes, in all of them.</summary>
    private string Reduced(string value, int length, bool isSum)
    {
        string method = isSum ? "RowSum" : "RowMax";
        if (names.Method is not null)
            return $"VectorMath.Whole{method}<V, T>({value}, length, lanes)";
        string inLanes = $"VectorMath.{method}<V, {names.Type}>({value}, ";
        // A vector of 512 bits is folded faster than its lanes are exchanged, but not where the row ends in its first half.
        return rows.Lanes < names.Element.Lanes(VectorWidth.Bits512) ? $"{inLanes}{names.Lanes})"
            : 2 * length > rows.Lanes ? $"V.Create({value}.{(isSum ? "Sum" : "MaxLane")}())"
            : $"V.Spread({inLanes}{PowerOfTwo(length)}), 0, {names.Lanes})";
    }

    private static int PowerOfTwo(int length) => length <= 1 ? 1 : 2 * PowerOfTwo((length + 1) / 2);

    /// <summary>What has to be reduced for a formula first: outside of what has been computed.</summary>
    private IEnumerable<RowReduction> Reductions(Expression formula) =>
        _text.Knows(formula) ? []
        : formula is RowReduction reduction ? [reduction]
        : formula.Operands.SelectMany(Reductions).Distinct();

    /// <summary>A vector whose lanes beyond the row are without effect.</summary>
    /// <param name="identity">What has none; null is 0.</param>
    private string Live(string value, int length, string? identity = null)
    {
        if (names.Method is not null)
            return $"VectorMath.LiveRow<V, T>({value}, {identity ?? "V.Zero"}, length, lanes)";
        if (length == rows.Lanes)
            return value;
        string mask = $"V.FirstLanes({length}, {names.Lanes})";
        return identity is null ? $"V.MaskToZero({mask}, {value})" : $"V.Select({mask}, {value}, {identity})";
    }

    /// <summary>Loads the operands that a formula mentions outside what has been computed.</summary>
    private void LoadRows(IEnumerable<Map> maps, Expression formula)
    {
        foreach (var tensor in maps.SelectMany(map => map.Operands).Distinct().Where(tensor => !_loaded.Contains(tensor) && Needs(formula, Row(tensor))))
        {
            _loaded.Add(tensor);
            string name = rows.Name(tensor);
            if (rows.Load(tensor) is { } load)
                writer.Line($"V {name} = {load};");
            _text.Name(Row(tensor), name);
        }
    }

    private bool Needs(Expression formula, Variable row) => !_text.Knows(formula) && (formula.Equals(row) || formula.Operands.Any(operand => Needs(operand, row)));

    /// <summary>The variable that stands for a tensor in every formula of the sample, so that equal parts are found across formulas.</summary>
    private static Variable Row(Tensor tensor) => new(tensor.Name);
}

/// <summary>Where the rows of one sample come from and go to.</summary>
internal interface IRows
{
    /// <summary>The lanes of a row.</summary>
    int Lanes { get; }

    /// <summary>The local that holds a row.</summary>
    string Name(Tensor tensor);

    /// <summary>The value of that local; null where it has it already.</summary>
    string? Load(Tensor tensor);

    /// <summary>Whether what follows the maps needs the row.</summary>
    bool IsStored(Tensor tensor);

    /// <param name="value">The local of the values.</param>
    void EmitStore(string value, Tensor tensor);
}
