using NetGen.CodeFixes;

namespace NetGen.Generators.Tests.CodeFixes;

public class MakePartialFixTests
{
    [Theory]
    [InlineData("[Layer(3, 4)] class {|NETGEN201:Xor|};", "[Layer(3, 4)] partial class Xor;")]
    [InlineData("[Layer(3, 4)] public sealed class {|NETGEN201:Xor|};", "[Layer(3, 4)] public sealed partial class Xor;")]
    [InlineData(
        "// why\n[Layer(3, 4)]\n// how\nclass {|NETGEN201:Xor|} // what\n{\n}",
        "// why\n[Layer(3, 4)]\n// how\npartial class Xor // what\n{\n}")]
    [InlineData("namespace Demo;\n\n/// <summary>Docs.</summary>\n[Layer(3, 4)]\n/* a */ internal /* b */ class {|NETGEN201:Xor|};",
        "namespace Demo;\n\n/// <summary>Docs.</summary>\n[Layer(3, 4)]\n/* a */ internal /* b */ partial class Xor;")]
    public Task The_class_becomes_partial_and_nothing_else_changes(string source, string expected) =>
        FixTest<MakePartialFix>.Of(source, expected).RunAsync();

    [Theory]
    [InlineData(
        "// outermost\nclass {|NETGEN201:A|}\n{\n    static class {|NETGEN201:B|}\n    {\n"
        + "        [Layer(3, 4)]\n        class {|NETGEN201:Xor|};\n    }\n}",
        "// outermost\npartial class A\n{\n    static partial class B\n    {\n        [Layer(3, 4)]\n        partial class Xor;\n    }\n}")]
    [InlineData(
        "public readonly record struct {|NETGEN201:A|}(int C) { interface {|NETGEN201:B|}<T> { [Layer(3, 4)] partial class Xor; } }",
        "public readonly partial record struct A(int C) { partial interface B<T> { [Layer(3, 4)] partial class Xor; } }")]
    [InlineData(
        "readonly ref struct {|NETGEN201:A|} { [Layer(3, 4)] partial class Xor; }",
        "readonly ref partial struct A { [Layer(3, 4)] partial class Xor; }")]
    public Task Containers_become_partial_in_the_same_step(string source, string expected) =>
        FixTest<MakePartialFix>.Of(source, expected).RunAsync();

    [Fact]
    public async Task All_networks_become_partial_at_once()
    {
        FixTest<MakePartialFix> test = FixTest<MakePartialFix>.Of(
            [
                "class {|NETGEN201:A|} { [Layer(3, 4)] class {|NETGEN201:B|}; [Layer(3, 4)] class {|NETGEN201:C|}; } "
                + "[Layer(3, 4)] class {|NETGEN201:D|};",
                "[Layer(3, 4)] public class {|NETGEN201:E|};",
            ],
            [
                "partial class A { [Layer(3, 4)] partial class B; [Layer(3, 4)] partial class C; } [Layer(3, 4)] partial class D;",
                "[Layer(3, 4)] public partial class E;",
            ]);
        test.NumberOfIncrementalIterations = 4;

        await test.RunAsync();
    }
}
