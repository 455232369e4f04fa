using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Incrementality;

/// <summary>What an edit costs: every stage's reason after one change to a project that has been compiled before.</summary>
public class IncrementalityTests
{
    private const string Xor = "[Layer(3, 4, Sigmoid)]\n[Layer(4, 1, Sigmoid)]\npublic partial class Xor;\n";

    private const string Other = "public class Other { public int Answer() => 41; }\n";

    [Fact]
    public void An_edit_elsewhere_repeats_the_transform_alone()
    {
        var steps = After(project => Replace(project, 1, Other.Replace("41", "42")));
        AssertNothingNew(steps);
    }

    [Fact]
    public void A_comment_above_the_class_changes_nothing_behind_the_transform()
    {
        var steps = After(project => Replace(project, 0, "// A comment.\n\n" + Xor));
        AssertNothingNew(steps);
    }

    [Fact]
    public void A_method_in_another_part_of_the_class_changes_nothing_behind_the_transform()
    {
        var steps = After(project => Replace(project, 1, Other + "partial class Xor { public int Answer() => 42; }"));
        AssertNothingNew(steps);
    }

    [Fact]
    public void A_changed_activation_emits_its_network_again()
    {
        var steps = After(project => Replace(project, 0, Xor.Replace("(3, 4, Sigmoid)", "(3, 4, Tanh)")));
        Assert.Equal([IncrementalStepRunReason.Modified], steps(GeneratorStages.Networks));
        Assert.Equal([IncrementalStepRunReason.Modified], steps(GeneratorStages.Checked));
        Assert.Equal([IncrementalStepRunReason.Modified], steps(GeneratorStages.Files));
        Assert.Equal([IncrementalStepRunReason.Unchanged], steps(GeneratorStages.Facts));
    }

    [Fact]
    public void A_changed_method_emits_the_networks_that_compute_with_it_again()
    {
        const string Formula = "static class Shared { [Activation] public static float F(float x) => x * 2; }";
        var project = Compile.Compilation(
            CompileOptions.Default, "[Layer(3, 4, \"F\", ActivationType = typeof(Shared))] partial class Xor;", Formula, Compile.GlobalUsings);
        var driver = Compile.Driver(CompileOptions.Default, trackSteps: true).RunGenerators(project);
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons("x * 2", "2 * x /* the same */", "x * 2 "));
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons("x * 2", "x * 3"));

        IEnumerable<IncrementalStepRunReason> Reasons(string from, params string[] to) => to.Select(formula =>
        {
            var changed = Replace(project, 1, Formula.Replace(from, formula));
            return driver.RunGenerators(changed).GetRunResult().Results.Single().TrackedSteps[GeneratorStages.Files].SelectMany(step => step.Outputs).Single().Reason;
        }).Distinct();
    }

    [Fact]
    public void A_second_network_leaves_the_first_alone()
    {
        var steps = After(project => Replace(project, 1, Other + "[Layer(2, 2)] partial class Second;"));
        Assert.Equal([IncrementalStepRunReason.New, IncrementalStepRunReason.Cached], steps(GeneratorStages.Files).Order());
        Assert.Equal([IncrementalStepRunReason.New, IncrementalStepRunReason.Cached], steps(GeneratorStages.Checked).Order());
    }

    [Theory]
    [InlineData("A", new[] { "A", "B", "C" })]
    [InlineData("B", new[] { "B" })]
    [InlineData("C", new[] { "C" })]
    public void Of_equal_networks_only_those_are_written_again_that_change_or_get_other_kernels(string edited, string[] written)
    {
        const string Networks = "[Layer(2, 1)] partial class A;\n[Layer(2, 1)] partial class B;\n[Layer(2, 1)] partial class C;\n[Layer(2, 3)] partial class D;";
        var project = Compile.Compilation(CompileOptions.Default, Networks, Compile.GlobalUsings);
        var driver = Compile.Driver(CompileOptions.Default, trackSteps: true).RunGenerators(project);
        var changed = Replace(project, 0, Networks.Replace($"[Layer(2, 1)] partial class {edited};", $"[Layer(2, 1, Tanh)] partial class {edited};"));
        var files = driver.RunGenerators(changed).GetRunResult().Results.Single().TrackedSteps[GeneratorStages.Files].SelectMany(step => step.Outputs).ToList();
        Assert.Equal(4, files.Count);
        Assert.Equal(
            written.Select(network => network + ".g.cs"),
            files.Where(file => file.Reason != IncrementalStepRunReason.Cached).Select(file => ((GeneratedFile)file.Value).HintName).Order());

        // Nothing remains of what was before.
        var anew = Compile.Driver(CompileOptions.Default).RunGenerators(changed).GetRunResult().GeneratedTrees;
        Assert.Equal(anew.Select(tree => tree.ToString()), driver.RunGenerators(changed).GetRunResult().GeneratedTrees.Select(tree => tree.ToString()));
    }

    [Fact]
    public void A_changed_language_version_is_judged_again_and_gives_the_same_file()
    {
        var steps = After(project => project.RemoveAllSyntaxTrees().AddSyntaxTrees(project.SyntaxTrees.Select(tree =>
            CSharpSyntaxTree.ParseText(tree.GetText(), new CSharpParseOptions(LanguageVersion.CSharp13), tree.FilePath))));
        Assert.Equal([IncrementalStepRunReason.Modified], steps(GeneratorStages.Facts));
        Assert.Equal([IncrementalStepRunReason.Unchanged], steps(GeneratorStages.Checked));
        Assert.Equal([IncrementalStepRunReason.Cached], steps(GeneratorStages.Files));
    }

    [Fact]
    public void Models_hold_no_symbol_syntax_location_or_compilation()
    {
        var compilation = Project();
        var result = Compile.Driver(CompileOptions.Default, trackSteps: true).RunGenerators(compilation).GetRunResult().Results.Single();
        string[] stages =
        [
            GeneratorStages.Weights, GeneratorStages.Facts, GeneratorStages.Networks, GeneratorStages.Checked,
            GeneratorStages.Emitted, GeneratorStages.SharedKernels, GeneratorStages.Linked, GeneratorStages.Files,
        ];
        foreach (string stage in stages)
        {
            var outputs = result.TrackedSteps[stage].SelectMany(step => step.Outputs).Select(output => output.Value).ToList();
            Assert.NotEmpty(outputs);
            foreach (object output in outputs)
                AssertPlain(output, stage, new HashSet<object>(ReferenceEqualityComparer.Instance));
        }
    }

    private static void AssertPlain(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
            return;
        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation or SemanticModel or AttributeData, $"{path} holds a {value.GetType().Name}.");
        bool isDefault = value.GetType().GetProperty("IsDefault")?.GetValue(value) is true;
        if (value is IEnumerable items && !isDefault)
        {
            foreach (object? item in items)
                AssertPlain(item, path + "[]", seen);
        }

        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                AssertPlain(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }

    private static void AssertNothingNew(Func<string, IEnumerable<IncrementalStepRunReason>> steps)
    {
        // The transform ran again, or not even that; its result is equal, so the stage named after it is cached.
        Assert.Equal([IncrementalStepRunReason.Cached], steps(GeneratorStages.Networks));
        Assert.Equal([IncrementalStepRunReason.Cached], steps(GeneratorStages.Checked));
        Assert.Equal([IncrementalStepRunReason.Cached], steps(GeneratorStages.Files));
    }

    private static CSharpCompilation Project() => Compile.Compilation(CompileOptions.Default, Xor, Other, Compile.GlobalUsings);

    private static CSharpCompilation Replace(CSharpCompilation project, int tree, string source) =>
        project.ReplaceSyntaxTree(project.SyntaxTrees[tree], CSharpSyntaxTree.ParseText(source, CompileOptions.Default.Parse, project.SyntaxTrees[tree].FilePath));

    /// <summary>Compiles the project, changes it, compiles it again and gives the reasons of a stage's outputs.</summary>
    private static Func<string, IEnumerable<IncrementalStepRunReason>> After(Func<CSharpCompilation, CSharpCompilation> change)
    {
        var project = Project();
        var driver = Compile.Driver(CompileOptions.Default, trackSteps: true).RunGenerators(project);
        var changed = change(project);
        if (((CSharpParseOptions)changed.SyntaxTrees[0].Options).LanguageVersion != CompileOptions.Default.Language)
            driver = driver.WithUpdatedParseOptions((CSharpParseOptions)changed.SyntaxTrees[0].Options);
        var result = driver.RunGenerators(changed).GetRunResult().Results.Single();
        return stage => result.TrackedSteps[stage].SelectMany(step => step.Outputs).Select(output => output.Reason);
    }
}
