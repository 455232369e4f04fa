using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Hostile;

/// <summary>4,000 spoilt declarations a day: whatever stands in the file, nothing of ours fails, and what is offered does what it says.</summary>
[Trait("Category", "Search")]
public class MutationTests
{
    private const int Rounds = 4;
    private const int PerRound = 1000;

    /// <summary>Offers are taken from one source in so many, and as many are compiled whole: both cost far more than the rest.</summary>
    private const int TakenEvery = 8, CompiledEvery = 50;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Search.Count(Rounds)).Select(Search.Seed)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Nothing_fails_on_spoilt_declarations(int seed)
    {
        Mutations mutations = new(seed);
        Random random = new(-seed);
        using EditorSession editor = new();
        int taken = 0;
        for (int i = 0; i < PerRound; i++)
        {
            string source = mutations.Next();
            (Exception? thrown, ImmutableArray<Diagnostic> diagnostics) = await editor.TypeAsync(source);

            Assert.True(thrown is null, $"{thrown}\n{source}");
            Assert.True(diagnostics.All(diagnostic => diagnostic.Id is not ("NETGEN999" or "AD0001")), $"{string.Join('\n', diagnostics)}\n{source}");
            if (i % TakenEvery == 0 && await TakeOneAsync(editor, source, diagnostics, random))
                taken++;
            if (i % CompiledEvery == 0)
                Compile.Run(source).AssertUnbroken();
        }

        // A third of the sources have something to offer, or the test would prove little.
        Assert.InRange(taken, PerRound / TakenEvery / 3, PerRound / TakenEvery);
    }

    private static async Task<bool> TakeOneAsync(EditorSession editor, string source, ImmutableArray<Diagnostic> diagnostics, Random random)
    {
        IReadOnlyList<(CodeAction Action, string Id)> offers = await editor.OffersAsync(source, diagnostics, random.Next(source.Length + 1));
        if (offers.Count == 0)
            return false;

        (CodeAction action, string id) = offers[random.Next(offers.Count)];
        string changed = await editor.TakeAsync(action);

        string story = $"{action.Title} ({id})\n{source}\n→\n{changed}";
        Assert.True(SyntaxErrors(changed) <= SyntaxErrors(source), story);
        if (id == "NETGEN101" && diagnostics.Count(diagnostic => diagnostic.Id == id) == 1)
            Assert.True((await editor.TypeAsync(changed)).Diagnostics.All(diagnostic => diagnostic.Id != id), story);
        return true;
    }

    private static int SyntaxErrors(string source) =>
        CSharpSyntaxTree.ParseText(source).GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
