using NetGen.Playground.Editor;

namespace NetGen.Playground.Tests;

/// <summary>What the page's editor is told, on .NET itself: the browser has the same code.</summary>
public class EditorTests
{
    private const string Right = """
        using NetGen;

        [Layer(2, 16, Tanh)]
        [Layer(16, 1, Sigmoid)]
        [Network(Loss = Loss.BinaryCrossEntropy)]
        public partial class Small;
        """;

    private static string Wrong => Right.Replace("Layer(16", "Layer(12", StringComparison.Ordinal);

    [Fact]
    public async Task A_right_network_has_no_problems_and_a_file()
    {
        Verdict verdict = await new EditorSession().OpenAsync(Right);
        Assert.Empty(verdict.Problems);
        Assert.Contains("partial class Small", Assert.Single(verdict.Files).Text, StringComparison.Ordinal);
        Assert.Equal([("Layer1", "2", "16"), ("Layer2", "16", "1")], verdict.Layers.Select(layer => (layer.Member, layer.Before, layer.After)));
        Assert.Equal("Layer(2, 16, Tanh)", Right[verdict.Layers[0].From..verdict.Layers[0].To]);
    }

    [Fact]
    public async Task A_wrong_shape_is_said_at_its_number_and_mended_by_the_fix()
    {
        var session = new EditorSession();
        await session.OpenAsync(Right);
        Problem problem = Assert.Single((await session.OpenAsync(Wrong)).Problems);
        Assert.Equal(("NETGEN101", "error", "12"), (problem.Id, problem.Severity, Wrong[problem.From..problem.To]));

        Fix fix = Assert.Single(await session.FixesAsync(problem.From), fix => fix.Title == "Change layer 2 to take 16 inputs");
        Assert.Equal(Right, Applied(Wrong, fix));
        Assert.Empty((await session.OpenAsync(Applied(Wrong, fix))).Problems);
    }

    [Fact]
    public async Task Every_prefix_of_a_text_gets_a_verdict()
    {
        var session = new EditorSession();
        for (int length = 0; length < Right.Length; length += 7)
        {
            await session.OpenAsync(Right[..length]);
            session.Complete(Right[..length], length);
            await session.FixesAsync(length);
        }

        Assert.Empty((await session.OpenAsync(Right)).Problems);
    }

    [Theory]
    [InlineData("[Layer(2, 16, Tanh)]", "[", "Layer", "GRU", "Network")]
    [InlineData("[Layer(2, 16, Tanh)]", "[Layer(2, 16, ", "Tanh", "ReLU", "Bias = ")]
    [InlineData("[Network(Loss = Loss.BinaryCrossEntropy)]", "[Network(Loss = ", "Loss.BinaryCrossEntropy", "Loss.Huber")]
    [InlineData("[Network(Loss = Loss.BinaryCrossEntropy)]", "[Network(Loss = Loss.", "BinaryCrossEntropy", "Huber")]
    public async Task Names_that_fit_are_offered(string attribute, string before, params string[] expected)
    {
        var session = new EditorSession();
        await session.OpenAsync(Right);
        Completions completions = session.Complete(Right, Right.IndexOf(attribute, StringComparison.Ordinal) + before.Length);
        Assert.Subset(completions.Options.Select(option => option.Label).ToHashSet(), expected.ToHashSet());
    }

    [Theory]
    [InlineData("[Layer(2, 16, Tanh)]", "[", "Layer")]
    [InlineData("[Layer(2, 16, Tanh)]", "[Layer(", "ActivationType = ")]
    [InlineData("[Layer(2, 16, Tanh)]", "[Layer(2, 16, ", "Identity")]
    public async Task The_likeliest_name_comes_first(string attribute, string before, string expected)
    {
        var session = new EditorSession();
        await session.OpenAsync(Right);
        Assert.Equal(expected, session.Complete(Right, Right.IndexOf(attribute, StringComparison.Ordinal) + before.Length).Options[0].Label);
    }

    [Fact]
    public async Task Hovering_over_a_layer_says_its_shapes_and_over_an_activation_its_formula()
    {
        var session = new EditorSession();
        await session.OpenAsync(Right);
        Assert.Contains("Layer2: 16 → 1", session.Hover(Right.IndexOf("Layer(16", StringComparison.Ordinal))?.Text, StringComparison.Ordinal);
        Assert.Contains("tanh", session.Hover(Right.IndexOf("Tanh", StringComparison.Ordinal))?.Text, StringComparison.Ordinal);
        Assert.Null(session.Hover(Right.IndexOf("16,", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_does_not_compile_is_not_built()
    {
        var session = new EditorSession();
        await session.OpenAsync(Right + " class");
        Build build = session.Build();
        Assert.Null(build.Assembly);
        Assert.NotEmpty(build.Errors);
    }

    private static string Applied(string text, Fix fix) => fix.Edits
        .OrderByDescending(edit => edit.From)
        .Aggregate(text, (changed, edit) => changed[..edit.From] + edit.Insert + changed[edit.To..]);
}
