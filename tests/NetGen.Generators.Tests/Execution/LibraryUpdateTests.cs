using NetGen.Generators.Emit;
using NetGen.Generators.Math;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Execution;

/// <summary>That the optimizers of the library are what the compiler writes of their formulas.</summary>
public class LibraryUpdateTests
{
    public static TheoryData<string> Names => [.. UpdateForm.Library.Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Updates_in_the_library_are_those_of_the_formulas(string optimizer)
    {
        string expected = Text(Optimizers.Find(optimizer)!, UpdateForm.Library.Single(known => known.Name == optimizer).Form);
        string file = Path.Combine(Repository.Root, "src", "NetGen", "Runtime", "Updates", $"{optimizer}Update.cs");
        if (File.Exists(file) && File.ReadAllText(file) == expected)
            return;
        string received = Path.ChangeExtension(file, ".received.txt");
        File.WriteAllText(received, expected);
        Assert.Fail($"{file} is not what is written of the formula. If that is right, {received} is the new one.");
    }

    private static string Text(OptimizerFormula optimizer, UpdateForm form)
    {
        string[] states = [.. optimizer.States.Select(ParameterUpdate.Name)];
        string[] kept = [.. states, .. new[] { "first", "second" }.Skip(states.Length)];
        var writer = new CodeWriter();
        foreach (string name in new[] { "System.ComponentModel", "System.Numerics", "System.Runtime.CompilerServices" })
            writer.Line($"using {name};");
        writer.Line();
        writer.Line("namespace NetGen.Runtime;");
        writer.Line();
        writer.Line($"/// <summary><see cref=\"Optimizer.{optimizer.Name}\"/>, as the compiler writes it of its formula.</summary>");
        writer.Line("/// <typeparam name=\"T\"><see cref=\"float\"/> or <see cref=\"double\"/>.</typeparam>");
        writer.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
        writer.Line($"public readonly struct {optimizer.Name}Update<T> : IUpdate<T>");
        using (writer.Indent())
            writer.Line("where T : unmanaged, IBinaryFloatingPointIeee754<T>");
        using (writer.Block())
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public static int States => {states.Length};");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            writer.Line($"public static V Apply<V>(V theta, V g, ref V {kept[0]}, ref V {kept[1]}, ref T constants)");
            using (writer.Indent())
                writer.Line("where V : struct, ISimd<V, T>");
            using (writer.Block())
                EmitBody(writer, form, [Symbols.Theta, Symbols.G, .. optimizer.States]);
        }

        return writer.Finish();
    }

    private static void EmitBody(CodeWriter writer, UpdateForm form, IEnumerable<Variable> variables)
    {
        var text = new FormulaWriter("T", estimatesQuotients: true);
        foreach (var variable in variables)
            text.Name(variable, ParameterUpdate.Name(variable));
        for (int i = 0; i < form.Constants.Count; i++)
        {
            text.Name(UpdateForm.Name(i), $"{UpdateForm.Name(i)}");
            writer.Line($"V {UpdateForm.Name(i)} = V.Create({(i == 0 ? "constants" : $"Unsafe.Add(ref constants, {i})")});");
        }

        foreach (var update in form.Updates)
        {
            writer.Line($"// {update.Target} ← {Notation.Of(update.Value)}");
            var shared = text.Nested();
            shared.WriteShared(writer, [update.Value]);
            writer.Line($"{ParameterUpdate.Name(update.Target)} = {shared.Print(update.Value)};");
        }

        writer.Line("return theta;");
    }
}
