using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Tests.Rules;

/// <summary>NETGEN410: what keeps a network from having a state is said where that is named.</summary>
public class StateRuleTests
{
    [Theory]
    [InlineData("[Input(3, Steps = 8)] [LSTM(4, Bidirectional = true)]", "layer 1, [LSTM], is bidirectional: it begins with the last step")]
    [InlineData("[Input(4, Steps = 8)] [Layer(4)] [Attention(2)]", "layer 2, [Attention], is not causal: each step sees later ones")]
    [InlineData("[Input(3, Steps = 8)] [Conv1D(4, 3)]", "layer 1, [Conv1D], is not causal: it does not answer each step")]
    [InlineData("[Input(3, Steps = 8)] [Conv1D(4, 3, Padding = Padding.Same)]", "layer 1, [Conv1D], is not causal: each step sees later ones")]
    [InlineData("[Input(3, Steps = 8)] [Conv1D(4, 3, Causal = true, Stride = 2)]", "layer 1, [Conv1D], has a stride: it does not answer each step")]
    [InlineData("[Input(3, Steps = 8)] [Conv1D(4, 3, Causal = true, Dilation = 2000000)]", "layer 1, [Conv1D], looks back over more than 1,048,576 steps")]
    [InlineData("[Input(3, Steps = 8)] [GRU(4)] [MaxPool1D(2)]", "layer 2, [MaxPool1D], pools over the steps")]
    [InlineData("[Input(3, Steps = 8)] [GRU(4)] [GlobalAveragePool] [Layer(2)]", "layer 2, [GlobalAveragePool], pools over the steps")]
    [InlineData("[Input(3, Steps = 8)] [Flatten] [Layer(2)]", "layer 1, [Flatten], makes all steps one row")]
    [InlineData("[Input(Steps = 8)] [Embedding(9, 4)] [Flatten] [Layer(2)]", "layer 2, [Flatten], makes all steps one row")]
    [InlineData("[Layer(3, 4)]", "its samples of 3 are no sequences, which [Input(…, Steps = …)] makes them")]
    [InlineData("[Input(8, 3)] [Layer(4)]", "its samples of 8 × 3 are no sequences, which [Input(…, Steps = …)] makes them")]
    public async Task What_is_in_the_way_is_said(string layers, string reason)
    {
        foreach (string use in new[] { "object Of() => new Case.State();", "Case.State? state;", "object Of() => Case.State.Equals(1, 2);" })
            Assert.Equal([$"Case has no State: {reason}"], await SaidAsync($"{layers} public partial class Case; public class Use {{ {use} }}"));
    }

    [Theory]
    [InlineData("[Input(3, Steps = 8)] [LSTM(4)]", "object Of() => new Case.State();")]
    [InlineData("[Input(3, Steps = 8)] [Conv1D(4, 3, Causal = true, Dilation = 2, Groups = 1)] [BatchNorm] [LastStep] [Flatten] [Layer(2)]", "object Of() => new Case.State();")]
    [InlineData("[Input(Steps = 8)] [Embedding(9, 4, Positions = true)] [Skip] [Attention(2, Causal = true)] [Add]", "object Of() => new Case.State();")]
    [InlineData("[Layer(3, 4)]", "object Of() => Other.State.Equals(1, 2); class Other { public static int State; }")]
    [InlineData("[Layer(3, 4)]", "string Of(Case network) => network.State;")]
    [InlineData("[Layer(3, 4)] [Layer(9, 4)]", "object Of() => new Case.State();")]
    public async Task Nothing_is_said_of_others(string layers, string use) =>
        Assert.Empty(await SaidAsync($"{layers} public partial class Case; public class Use {{ {use} }}"));

    [Fact]
    public async Task A_state_of_the_users_own_is_left_alone() =>
        Assert.Empty(await SaidAsync("[Layer(3, 4)] public partial class Case { public class State; } public class Use { object Of() => new Case.State(); }"));

    private static async Task<string[]> SaidAsync(string source) =>
    [
        .. (await RulePage.ReportedAsync(source)).Where(diagnostic => diagnostic.Id == "NETGEN410").Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)),
    ];
}
