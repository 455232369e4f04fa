using Microsoft.CodeAnalysis.CodeActions;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>What holds for every code fix and refactoring: it is offered where it should be, does what it says, and is not offered elsewhere.</summary>
public class OfferTests
{
    public static TheoryData<string> Providers => [.. OfferCase.All.Keys.Select(provider => provider.Name)];

    [Fact]
    public void Every_fix_and_refactoring_has_a_case() =>
        Assert.Equal(Editor.Providers.Select(provider => provider.Name).Order(), OfferCase.All.Keys.Select(provider => provider.Name).Order());

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task It_is_offered_and_does_what_it_says(string provider)
    {
        (Type type, OfferCase @case) = OfferCase.All.Single(pair => pair.Key.Name == provider);
        using Editor editor = new(Compile.GlobalUsings, @case.Source);
        CodeAction offer = Assert.Single(await editor.OffersAsync(type), offer => offer.Title == @case.Title);

        (string[] files, _, var errors) = await editor.TakeAsync(offer);

        Assert.Equal(@case.Expected, Assert.Single(files));
        Assert.Empty(errors);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task It_is_not_offered_where_there_is_nothing_to_do(string provider)
    {
        (Type type, OfferCase @case) = OfferCase.All.Single(pair => pair.Key.Name == provider);
        using Editor editor = new(Compile.GlobalUsings, @case.NotOffered);

        Assert.Empty(await editor.OffersAsync(type));
    }
}
