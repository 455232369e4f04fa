using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Tests.Declaration;

public class TypeTests
{
    [Theory]
    [InlineData("[Layer(3, 4)] partial class Xor;", "Xor", "", "Xor", "Xor.g.cs")]
    [InlineData("namespace A.B { [Layer(3, 4)] partial class Xor; }", "A.B.Xor", "A.B", "Xor", "A.B.Xor.g.cs")]
    [InlineData(
        "namespace @event.@int { [Layer(3, 4)] partial class @class; }",
        "event.int.class",
        "@event.@int",
        "@class",
        "event.int.class.g.cs")]
    [InlineData("[Layer(3, 4)] partial class @partial;", "partial", "", "@partial", "partial.g.cs")]
    [InlineData("[Layer(3, 4)] partial class @file;", "file", "", "@file", "file.g.cs")]
    [InlineData("[Layer(3, 4)] partial class Größe;", "Größe", "", "Größe", "Größe.g.cs")]
    public void Names_are_written_as_C_sharp_needs_them(string source, string metadataName, string @namespace, string name, string hint)
    {
        TypeDeclaration type = Declared.In(metadataName, source).Network!.Type;

        Assert.Equal((@namespace, name, metadataName, hint), (type.Namespace, type.Name, type.MetadataName, type.HintName));
        Assert.Equal(0, type.Containers.Length);
    }

    [Theory]
    [InlineData("partial class Outer", "Outer", "class Outer")]
    [InlineData("static partial class Outer", "Outer", "class Outer")]
    [InlineData("partial struct Outer", "Outer", "struct Outer")]
    [InlineData("ref partial struct Outer", "Outer", "struct Outer")]
    [InlineData("partial record Outer", "Outer", "record Outer")]
    [InlineData("partial record class Outer", "Outer", "record Outer")]
    [InlineData("readonly partial record struct Outer", "Outer", "record struct Outer")]
    [InlineData("partial interface Outer<T, @int> where T : class", "Outer`2", "interface Outer<T, @int>")]
    [InlineData("partial class @void<T> where T : struct", "void`1", "class @void<T>")]
    public void A_container_is_written_with_its_keyword_and_type_parameters(string container, string metadataName, string expected)
    {
        Declared xor = Declared.In($"Demo.{metadataName}+Xor", $"namespace Demo {{ {container} {{ [Layer(3, 4)] partial class Xor; }} }}");

        ContainingType outer = Assert.Single(xor.Network!.Type.Containers);
        Assert.Equal(expected, $"{outer.Keyword} {outer.Name}{outer.TypeParameters}");
        Assert.Equal($"Demo.{metadataName}+Xor.g.cs", xor.Network.Type.HintName);
    }

    [Fact]
    public void Containers_come_outermost_first_with_their_own_places()
    {
        Declared xor = Declared.In("A+B`1+Xor", "partial class A; partial class A { class B<T> { [Layer(3, 4)] partial class Xor; } }");

        EquatableArray<ContainingType> containers = xor.Network!.Type.Containers;
        Assert.Equal([("A", true), ("B", false)], containers.Select(container => (container.Name, container.IsPartial)));
        Assert.Equal(["A", "B"], containers.Select(container => xor.TextAt(container.NamePlace)));
        Assert.Equal(1, containers[0].NamePlace.Part);
    }

    [Theory]
    [InlineData("[Layer(3, 4)] class Xor;", false, false)]
    [InlineData("[Layer(3, 4)] partial class Xor;", true, false)]
    [InlineData("[Layer(3, 4)] internal sealed partial class Xor;", true, true)]
    public void Modifiers_are_read(string source, bool isPartial, bool isSealed)
    {
        Declared xor = Declared.In("Xor", source);

        Assert.Equal((isPartial, isSealed), (xor.Network!.Type.IsPartial, xor.Network.Type.IsSealed));
        Assert.Equal("Xor", xor.TextAt(xor.Network.Type.NamePlace));
    }

    [Theory]
    [InlineData("Record", "[Layer(3, 4)] partial record Xor;")]
    [InlineData("Record", "[Layer(3, 4)] abstract partial record class Xor;")]
    [InlineData("PrimaryConstructor", "[Layer(3, 4)] partial class Xor(int a) { int A => a; }")]
    [InlineData("PrimaryConstructor", "[Layer(3, 4)] partial class Xor; partial class Xor();")]
    [InlineData("File", "[Layer(3, 4)] file partial class Xor;")]
    [InlineData("Static", "[Layer(3, 4)] static partial class Xor;")]
    [InlineData("Abstract", "[Layer(3, 4)] abstract partial class Xor;")]
    [InlineData("Generic", "[Layer(3, 4)] partial class Xor<T>;")]
    [InlineData("InsideFile", "file partial class Outer { partial class Middle { [Layer(3, 4)] partial class Xor; } }")]
    [InlineData(null, "[Layer(3, 4)] sealed partial class Xor;")]
    [InlineData(null, "abstract partial class Outer<T> { [Layer(3, 4)] partial class Xor; }")]
    public void Classes_that_cannot_be_networks_are_told_apart(string? kind, string source)
    {
        CSharpCompilation compilation = Declared.Compile(source);
        INamedTypeSymbol type = (INamedTypeSymbol)Assert.Single(
            compilation.GetSymbolsWithName("Xor"));

        Assert.Equal(kind, DeclarationCollector.Collect(type, compilation, CancellationToken.None)!.Type.Unsupported?.ToString());
    }

    [Theory]
    [InlineData("", false, false, false)]
    [InlineData("static Xor() { }", false, false, false)]
    [InlineData("Xor() { }", true, true, false)]
    [InlineData("Xor(int seed) { }", true, false, true)]
    [InlineData("Xor(string name) { } Xor(int a, int b) { } Xor(ref int a) { }", true, false, false)]
    [InlineData("Xor() { } Xor(int seed) { }", true, true, true)]
    public void Constructors_of_the_users_own_are_known(string members, bool any, bool parameterless, bool seed)
    {
        NetworkDeclaration xor = Declared.Xor($"[Layer(3, 4)] partial class Xor {{ {members} }}");

        Assert.Equal(new DeclaredConstructors(any, parameterless, seed), xor.Type.Constructors);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("protected Parent() { }", true)]
    [InlineData("public Parent(int size = 3) { }", true)]
    [InlineData("public Parent(params int[] sizes) { }", true)]
    [InlineData("public Parent(int size = 3) { } public Parent(params int[] sizes) { }", true)]
    [InlineData("public Parent(int size = 3) { } public Parent(string name = null) { }", false)]
    [InlineData("public Parent(int size = 3) { } public Parent(string name = null) { } public Parent() { }", true)]
    [InlineData("public unsafe Parent(int* size = null) { }", false)]
    [InlineData("private Parent() { }", false)]
    [InlineData("public Parent(int size) { }", false)]
    public void It_is_known_whether_the_base_can_be_constructed(string members, bool expected)
    {
        NetworkDeclaration xor = Declared.Xor($"class Parent {{ {members} }} [Layer(3, 4)] partial class Xor : Parent;");

        Assert.Equal(expected, xor.Type.BaseConstructor is not null);
    }

    [Theory]
    [InlineData("class XOR;")]
    [InlineData("struct xor;")]
    public void A_name_with_a_twin_in_other_case_gets_a_file_of_its_own(string twin)
    {
        string hint = Declared.Xor($"[Layer(3, 4)] partial class Xor; {twin}").Type.HintName;

        Assert.Matches("^Xor\\.[0-9a-f]{16}\\.g\\.cs$", hint);
    }

    [Fact]
    public void Names_and_namespaces_that_differ_by_case_never_share_a_file()
    {
        string[] sources =
        [
            "namespace Demo { [Layer(3, 4)] partial class Xor; [Layer(3, 4)] partial class XOR; }",
            "namespace demo { [Layer(3, 4)] partial class Xor; partial class Outer { [Layer(3, 4)] partial class Net; } }",
            "namespace Demo { partial class Outer { [Layer(3, 4)] partial class Net; [Layer(3, 4)] partial class net; } }",
            "namespace Demo { partial class Outer<T> { [Layer(3, 4)] partial class Net; } }",
        ];
        string[] names =
        [
            "Demo.Xor", "Demo.XOR", "demo.Xor", "demo.Outer+Net", "Demo.Outer+Net", "Demo.Outer+net", "Demo.Outer`1+Net",
        ];

        string[] hints = [.. names.Select(name => Declared.In(name, sources).Network!.Type.HintName)];

        Assert.Equal(hints.Length, hints.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_very_long_name_is_shortened_and_stays_unique()
    {
        string start = new('A', 300);

        string[] hints =
        [
            .. new[] { start + "B", start + "C" }.Select(name =>
                Declared.In(name, $"[Layer(3, 4)] partial class {name};").Network!.Type.HintName),
        ];

        Assert.All(hints, hint => Assert.InRange(hint.Length, 10, 130));
        Assert.NotEqual(hints[0], hints[1]);
        Assert.StartsWith("AAAA", hints[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("網", "")]
    [InlineData("網", "網絡.類型")]
    [InlineData("é", "n")]
    public void A_name_fits_a_file_whatever_its_letters_take(string letter, string @namespace)
    {
        string name = string.Concat(Enumerable.Repeat(letter, 200));
        string source = $"{(@namespace.Length > 0 ? $"namespace {@namespace};" : "")} partial class {name} {{ [Layer(3, 4)] partial class Net; }}";
        string hint = Declared.In($"{@namespace}{(@namespace.Length > 0 ? "." : "")}{name}+Net", source).Network!.Type.HintName;

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(hint), 100, 255);
    }

    [Fact]
    public void The_hash_in_a_name_is_the_same_in_every_process()
    {
        Assert.Equal("Xor.d24cd21a1abcf99e.g.cs", Declared.Xor("[Layer(3, 4)] partial class Xor; class XOR;").Type.HintName);
    }
}
