using System.Globalization;
using System.Text;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Onnx.Tests.Infrastructure;
using Xunit.Sdk;

namespace NetGen.Onnx.Tests.Importing;

/// <summary>That the page of the operators' results is what their tests give; where it is not, the new one is written beside it.</summary>
public sealed class OperatorPageTests(UnpackedFiles files) : IClassFixture<UnpackedFiles>
{
    /// <param name="Fault">Why it is not right, as <c>refused.md</c> says it of what is refused; null where it is right.</param>
    private sealed record Outcome(string Operator, string? Fault);

    [Fact]
    public void The_page_says_what_the_tests_of_each_operator_give()
    {
        string file = Path.Combine(Repository.Root, "docs", "onnx-operators.md"), expected = Page();
        if (File.Exists(file) && File.ReadAllText(file) == expected)
            return;
        string received = Path.ChangeExtension(file, ".received.md");
        File.WriteAllText(received, expected);
        Assert.Fail($"{file} is not what the tests give. If that is right, {received} is the new one.");
    }

    private string Page()
    {
        Outcome[] suite = OutcomesOf("operators"), own = OutcomesOf("semantics");
        var page = new StringBuilder(FormattableString.Invariant($"""
            # Operators of ONNX files

            How many tests there are of each operator that is read, and what comes of them: {suite.Length} that the ONNX project has for every runtime, release 1.12,
            and {own.Length} [of this repository](../tests/NetGen.Onnx.Tests/Files/README.md) about what differs between opsets, defaults and attributes.
            Right is what is within 1e-5 + 1e-4·|expected| of the answers beside the file. All others are errors of the build, which say where and why, but one that
            is read and gives other numbers: [each by name](../tests/NetGen.Onnx.Tests/Importing/refused.md). An operator with zeros all along has no test of one node.
            This page is made by `dotnet test tests/NetGen.Onnx.Tests --filter OperatorPageTests`.

            | operator | ONNX's tests | right | own tests | right | not right |
            | --- | --- | --- | --- | --- | --- |

            """).ReplaceLineEndings("\n"));
        var names = OperatorListTests.Read.Concat(suite.Concat(own).Select(outcome => outcome.Operator)).Distinct().Order(StringComparer.Ordinal);
        foreach (string name in names)
            Row($"`{name}`", [.. suite.Where(outcome => outcome.Operator == name)], [.. own.Where(outcome => outcome.Operator == name)], Faults);
        Row("all", suite, own, static outcomes => $"{outcomes.Length - Right(outcomes)}");
        return page.ToString();

        void Row(string name, Outcome[] ofSuite, Outcome[] ofOwn, Func<Outcome[], string> faults) => page.Append(
            CultureInfo.InvariantCulture, $"| {name} | {ofSuite.Length} | {Right(ofSuite)} | {ofOwn.Length} | {Right(ofOwn)} | {faults([.. ofSuite, .. ofOwn])} |\n");
    }

    private static int Right(Outcome[] outcomes) => outcomes.Count(outcome => outcome.Fault is null);

    private static string Faults(Outcome[] outcomes) => string.Join(" ", outcomes
        .Where(outcome => outcome.Fault is not null)
        .GroupBy(outcome => outcome.Fault)
        .Select(group => $"{group.Count()}: {group.Key}"));

    private Outcome[] OutcomesOf(string part)
    {
        var folder = new ModelFolder(files.Folder(part));
        return [.. OnnxFiles.Models(part).Select(name => new Outcome(folder.Operator(name), FaultOf(folder, name)))];
    }

    private static string? FaultOf(ModelFolder folder, string name)
    {
        var model = folder.Import(name, RightAnswerTests.Constants.GetValueOrDefault(name));
        if (model.Result.Problems.Length > 0)
            return RightAnswerTests.Refused[name].Why;
        try
        {
            folder.Check(name, model);
            return null;
        }
        catch (XunitException)
        {
            return "Other numbers.";
        }
    }
}
