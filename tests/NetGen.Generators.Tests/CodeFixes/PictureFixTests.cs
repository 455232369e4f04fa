using NetGen.CodeFixes;
using static NetGen.Generators.Tests.CodeFixes.RefactoringTest;

namespace NetGen.Generators.Tests.CodeFixes;

public class PictureFixTests
{
    private const string Inferred = """
        [Input(28, 28, 1)]
        [Conv2D(6, 5, ReLU)] [MaxPool2D(2)]
        [Flatten] [Layer(10, Softmax)]
        partial class N$$et;

        """;

    private const string Stated = """
        [Input(28, 28, 1)]
        [Conv2D(6, 5, ReLU)] [Shape(24, 24, 6)] [MaxPool2D(2)] [Shape(12, 12, 6)]
        [Flatten] [Layer(864, 10, Softmax)]
        partial class N$$et;

        """;

    private static string Without(string source) => source.Replace("$$", "", StringComparison.Ordinal);

    [Fact]
    public Task Shapes_are_stated_behind_what_changes_them() => TurnsAsync<ShapesRefactoring>("State the shapes", Inferred, Without(Stated));

    [Fact]
    public Task Stated_shapes_are_left_to_be_inferred() => TurnsAsync<ShapesRefactoring>("Leave the shapes to be inferred", Stated, Without(Inferred));

    [Theory]
    [InlineData("[{|CS0104:{|NETGEN206:Repeat|}|}(2)]", "[NetGen.Repeat(2)]")]
    public Task An_attribute_that_two_libraries_have_is_written_in_full(string attribute, string expected) => RemedyFixTest.Turns(
        "UseFullName",
        "Write NetGen.Repeat",
        $"using Tests; [Input(5)] {attribute} [Layer(5, Tanh)] [End] partial class Net {{ }} namespace Tests {{ public class RepeatAttribute(int count) : System.Attribute; }}",
        $"using Tests; [Input(5)] {expected} [Layer(5, Tanh)] [End] partial class Net {{ }} namespace Tests {{ public class RepeatAttribute(int count) : System.Attribute; }}");
}
