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
        var writer = new CodeWriter();
        foreach (string name in new[] { "System.ComponentModel", "System.Numerics", "System.Runtime.CompilerServices" })
            writer.Line($"using {name};");
        writer.Line(VectorMethod.Using.Replace("global::", "", StringComparison.Ordinal));
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
            var text = new FormulaWriter("T", estimatesQuotients: true);
            string[] constants = [.. Enumerable.Range(0, form.Constants.Count).Select(number => UpdateForm.Name(number).Name)];
            foreach (string constant in constants)
                text.Name(new Variable(constant, Scope.Step), constant);
            UpdateType.EmitMembers(writer, text, optimizer, form.Updates, constants, "T", "/// <inheritdoc/>");
        }

        return writer.Finish();
    }
}
