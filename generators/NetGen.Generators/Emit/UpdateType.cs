using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// An optimizer's update of a vector of parameters as a type, which the library's loops call: one that the library has, or one that is written beside the kernels,
/// where it has none or the code is there to be read.
/// </summary>
/// <param name="optimizer">The form of the optimizer.</param>
/// <param name="library">The library's form of it; null for one of the network's own.</param>
/// <param name="ownName">What that is called.</param>
internal sealed class UpdateType(ElementType type, OptimizerFormula optimizer, UpdateForm? library, string ownName)
{
    private readonly string _type = type.Keyword;

    /// <summary>The type's name in code.</summary>
    public string Text { get; } = library?.LibraryType(type.Keyword) ?? ownName;

    public bool IsOwn => library is null;

    /// <summary>What the loops are told of a step, in this order.</summary>
    private IReadOnlyList<Expression> Constants { get; } = library?.Constants ?? [.. StepConstants(optimizer)];

    /// <summary>A symbol of the equations as code spells it.</summary>
    public static string Name(Variable variable) =>
        variable.Name.Replace("θ", "theta").Replace("η", "learningRate").Replace("β", "beta");

    /// <summary>The numbers of a step, in the network's type.</summary>
    /// <param name="decays">Whether weight decay holds for the parameters.</param>
    public string Numbers(bool decays) => $"[{string.Join(", ", Constants.Select(constant => Number(constant, decays)))}]";

    /// <summary>Writes the type.</summary>
    public void Emit(CodeWriter writer)
    {
        writer.Line("// One vector of parameters from its gradient.");
        using (writer.Block($"private readonly struct {ownName} : IUpdate<{_type}>"))
        {
            var text = new FormulaWriter(_type, estimatesQuotients: true);
            foreach (var constant in Constants.Cast<Variable>())
                text.Name(constant, Name(constant));
            EmitMembers(writer, text, optimizer, optimizer.Updates, [.. Constants.Cast<Variable>().Select(Name)], _type);
        }
    }

    /// <summary>Writes the members of such a type.</summary>
    /// <param name="text">Knows the constants by their names.</param>
    /// <param name="constants">The locals of the constants, in their order.</param>
    /// <param name="type">The type of the elements.</param>
    /// <param name="documentation">What goes before each member.</param>
    public static void EmitMembers(
        CodeWriter writer,
        FormulaWriter text,
        OptimizerFormula optimizer,
        IReadOnlyList<Assignment> updates,
        IReadOnlyList<string> constants,
        string type,
        string? documentation = null)
    {
        string[] states = [.. optimizer.States.Select(Name)];
        string[] kept = [.. states, .. new[] { "first", "second" }.Skip(states.Length)];
        if (documentation is not null)
            writer.Line(documentation);
        writer.Line($"public static int States => {CodeWriter.Number(states.Length)};");
        writer.Line();
        if (documentation is not null)
            writer.Line(documentation);
        writer.Line($"public static int Numbers => {CodeWriter.Number(constants.Count)};");
        writer.Line();
        if (documentation is not null)
            writer.Line(documentation);
        writer.Line(VectorMethod.Inlined);
        writer.Line($"public static V Apply<V>(V theta, V g, ref V {kept[0]}, ref V {kept[1]}, in StepNumbers<V> numbers)");
        using (writer.Indent())
            writer.Line($"where V : struct, ISimd<V, {type}>");
        using (writer.Block())
        {
            foreach (var variable in optimizer.States.Append(Symbols.Theta).Append(Symbols.G))
                text.Name(variable, Name(variable));
            for (int i = 0; i < constants.Count; i++)
                writer.Line($"V {constants[i]} = numbers.C{CodeWriter.Number(i)};");
            foreach (var update in updates)
            {
                writer.Line($"// {update.Target} ← {Notation.Of(update.Value)}");
                var shared = text.Nested();
                shared.WriteShared(writer, [update.Value]);
                writer.Line($"{Name(update.Target)} = {shared.Print(update.Value)};");
            }

            writer.Line("return theta;");
        }
    }

    private static IEnumerable<Variable> StepConstants(OptimizerFormula optimizer) =>
        optimizer.Updates.SelectMany(update => update.Value.SelfAndParts()).OfType<Variable>().Where(variable => variable.Scope == Scope.Step).Distinct();

    /// <summary>What is the same in a whole step, in the network's type.</summary>
    private string Number(Expression constant, bool decays)
    {
        if (constant is Constant { Value: var value })
            return new FormulaWriter(_type).Number(value);
        var text = new ScalarFormulaWriter();
        foreach (var variable in constant.SelfAndParts().OfType<Variable>())
            text.Name(variable, variable.Equals(Symbols.Decay) ? (decays ? "1" : "0") : Name(variable));
        string number = text.Print(constant);
        return constant.Equals(Symbols.Eta) || constant.Equals(Symbols.Decay) ? number : constant is Variable ? $"({_type}){number}" : $"({_type})({number})";
    }
}
