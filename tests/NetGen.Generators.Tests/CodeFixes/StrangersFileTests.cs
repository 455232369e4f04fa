using Microsoft.CodeAnalysis.CodeActions;
using NetGen.CodeFixes;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>Files as strangers write them: other line ends and indentation, comments in odd places, names in full, aliases.</summary>
public class StrangersFileTests
{
    private const string Between = "\n// the next file\n";

    private const string Usings = Compile.GlobalUsings + " global using System;";

    [Theory]
    [InlineData(
        "Insert a layer that takes 4 and gives 5",
        "[Layer(3, 4)]\r\n\t[Layer(5, 1)]\r\npublic partial class Net;\r\n",
        "[Layer(3, 4)]\r\n\t[Layer(4, 5)]\r\n\t[Layer(5, 1)]\r\npublic partial class Net;\r\n")]
    [InlineData(
        "Insert a layer that takes 4 and gives 5",
        "[Layer(3, 4, nameof(Shared.Own), ActivationType = typeof(Shared))] [Layer(5, 1)] "
            + "partial class Net;\nstatic class Shared { [Activation] public static float Own(float x) => x * x; }",
        "[Layer(3, 4, nameof(Shared.Own), ActivationType = typeof(Shared))] [Layer(4, 5, nameof(Shared.Own), ActivationType = typeof(Shared))] "
            + "[Layer(5, 1)] partial class Net;\nstatic class Shared { [Activation] public static float Own(float x) => x * x; }")]
    [InlineData(
        "Insert a layer that takes 4 and gives 5",
        "[Layer(3, 4, LeakyReLU, Slope = 0.2, Dropout = 0.5)] [Layer(5, 1)] partial class Net;",
        "[Layer(3, 4, LeakyReLU, Slope = 0.2, Dropout = 0.5)] [Layer(4, 5, LeakyReLU, Slope = 0.2)] [Layer(5, 1)] partial class Net;")]
    [InlineData(
        "Insert a layer that takes 4 and gives 5",
        "[global::NetGen.LayerAttribute(3, 4, NetGen.Activation.Tanh)]\n[type: Layer(5, 1)]\npartial class Net;",
        "[global::NetGen.LayerAttribute(3, 4, NetGen.Activation.Tanh)]\n[type: Layer(4, 5, Tanh), Layer(5, 1)]\npartial class Net;")]
    public Task Inserting_a_layer(string title, string before, string after) => Turns<InsertLayerFix>(title, before, after);

    [Theory]
    [InlineData("[N::Network]\npartial class Net;", "[N::Network]\n[N.Layer(1, 1)]\npartial class Net;", "global using N = NetGen;")]
    [InlineData("[Declared]\npartial class Net;", "[Declared]\n[NetGen.Layer(1, 1)]\npartial class Net;", "global using Declared = NetGen.NetworkAttribute;")]
    [InlineData("[NetGen.NetworkAttribute] partial class Net;", "[NetGen.NetworkAttribute] [NetGen.Layer(1, 1)] partial class Net;", "")]
    [InlineData(
        "namespace Demo.NetGen;\n[global::NetGen.Network]\npartial class Net;",
        "namespace Demo.NetGen;\n[global::NetGen.Network]\n[global::NetGen.Layer(1, 1)]\npartial class Net;",
        "")]
    [InlineData("[Network] /* one\ntwo */\npartial class Net;", "[Network] /* one\ntwo */\n[Layer(1, 1)]\npartial class Net;", Usings)]
    [InlineData("\t[Network] // why\r\n\tpartial class Net;\r\n", "\t[Network] // why\r\n\t[Layer(1, 1)]\r\n\tpartial class Net;\r\n", Usings)]
    public Task Adding_the_first_layer(string before, string after, string usings) => Turns<AddFirstLayerFix>("Add a layer", before, after, usings);

    [Theory]
    [InlineData(
        "namespace Demo;\n\nclass Outer<T>\n{\n\t// 4-3-2 relu$$\n\t[Layer(9, 9)]\n\t[Layer(9, 1)]\n\tpublic class Net { }\n}\n",
        "namespace Demo;\n\npartial class Outer<T>\n{\n\t// 4-3-2 relu\n\t[Layer(4, 3, ReLU)]\n\t[Layer(3, 2)]\n\tpublic partial class Net { }\n}\n")]
    [InlineData(
        "// 4-3-2 relu$$\r\n/// <summary>A net.</summary>\r\n[Obsolete]\r\npublic class Net { }\r\n",
        "// 4-3-2 relu\r\n/// <summary>A net.</summary>\r\n[Layer(4, 3, ReLU)]\r\n[Layer(3, 2)]\r\n[Obsolete]\r\npublic partial class Net { }\r\n")]
    [InlineData(
        "namespace Demo.NetGen\n{\n    // 4-2 relu$$\n    class Net { }\n}\n",
        "namespace Demo.NetGen\n{\n    // 4-2 relu\n    [Layer(4, 2, ReLU)]\n    partial class Net { }\n}\n")]
    public Task Writing_a_sketch(string before, string after) => Turns<ScaffoldRefactoring>(
        before.Contains("4-2", StringComparison.Ordinal) ? "Write the 1 layer 4 → 2" : "Write the 2 layers 4 → 3 → 2", before, after);

    [Theory]
    [InlineData("static", "[Layer(3, 4)]\npublic static /* why */ partial class Net;", "[Layer(3, 4)]\npublic /* why */ partial class Net;")]
    [InlineData("static", "[Layer(3, 4)]\nstatic // why\npartial class Net;", "[Layer(3, 4)]\n// why\npartial class Net;")]
    public Task Removing_a_word(string word, string before, string after) => Turns<MakeOrdinaryClassFix>($"Remove '{word}'", before, after);

    [Fact]
    public async Task A_class_becomes_ordinary_in_all_its_files()
    {
        await Turns<MakeOrdinaryClassFix>(
            "Make it a class",
            ["[Layer(3, 4)]\npartial record Net;", "partial record class Net { public int Answer => 42; }"],
            ["[Layer(3, 4)]\npartial class Net;", "partial class Net { public int Answer => 42; }"]);
        await Turns<MakeOrdinaryClassFix>(
            "Remove 'static'",
            ["[Layer(3, 4)]\nstatic partial class Net;", "public static partial class Net { public static int Answer => 42; }"],
            ["[Layer(3, 4)]\npartial class Net;", "public partial class Net { public static int Answer => 42; }"]);
    }

    [Theory]
    [InlineData("record Base; [Layer(3, 4)] partial record Net : Base;")]
    [InlineData("partial record Net(int A); [Layer(3, 4)] partial record Net;")]
    public async Task A_record_that_is_more_than_a_word_stays(string source)
    {
        using Editor editor = new(Usings, source);
        Assert.Empty(await editor.OffersAsync(typeof(MakeOrdinaryClassFix)));
    }

    [Theory]
    [InlineData("Remove Beta1", "[Network(\n    Reduction = Reduction.Sum, // all\n    Beta1 = 0.5)]\n[Layer(3, 4)]\npartial class Net;",
        "[Network(\n    Reduction = Reduction.Sum // all\n)]\n[Layer(3, 4)]\npartial class Net;")]
    [InlineData("Remove Beta1", "[Network(\r\n\tReduction = Reduction.Sum,\r\n\tBeta1 = 0.5)]\r\n[Layer(3, 4)]\r\npartial class Net;",
        "[Network(\r\n\tReduction = Reduction.Sum)]\r\n[Layer(3, 4)]\r\npartial class Net;")]
    [InlineData("Remove Beta1", "[Network(\n    Beta1 = 0.5, // half\n    // all\n    Reduction = Reduction.Sum)]\n[Layer(3, 4)]\npartial class Net;",
        "[Network(\n    // all\n    Reduction = Reduction.Sum)]\n[Layer(3, 4)]\npartial class Net;")]
    [InlineData("Remove Beta1", "[Network(Beta1 = 0.5) /* why */, Obsolete, Layer(3, 4)]\npartial class Net;", "[Network /* why */, Obsolete, Layer(3, 4)]\npartial class Net;")]
    [InlineData("Use ReLU in layer 1", "[Layer(\n    3,\n    4 // hidden\n)]\n[Layer(4, 1)]\npartial class Net;",
        "[Layer(\n    3,\n    4, ReLU // hidden\n)]\n[Layer(4, 1)]\npartial class Net;")]
    [InlineData("Use ReLU in layer 1", "namespace Demo.NetGen;\n[Layer(3, 4)]\n[Layer(4, 1)]\npartial class Net;",
        "namespace Demo.NetGen;\n[Layer(3, 4, ReLU)]\n[Layer(4, 1)]\npartial class Net;")]
    [InlineData("Write global::NetGen.Activation.Sigmoid", "namespace Demo.NetGen;\n[Layer(3, 4, Sigmoid)]\npartial class Net { const int Sigmoid = 0; }",
        "namespace Demo.NetGen;\n[Layer(3, 4, global::NetGen.Activation.Sigmoid)]\npartial class Net { const int Sigmoid = 0; }")]
    public Task Taking_a_remedy(string title, string before, string after) => Turns<RemedyFix>(title, before, after);

    [Fact]
    public Task Taking_a_remedy_where_the_namespace_has_its_bare_name() => Turns<RemedyFix>(
        "Write NetGen.Activation.Sigmoid",
        "namespace Demo;\n[Layer(3, 4, Sigmoid /* flat */)]\npartial class Net { const int Sigmoid = 0; }",
        "namespace Demo;\n[Layer(3, 4, NetGen.Activation.Sigmoid /* flat */)]\npartial class Net { const int Sigmoid = 0; }");

    [Theory]
    [InlineData(
        "namespace Demo { partial class Net { const int Width = 4; } [Layer(3, 4)] partial class Net; }",
        "using N = NetGen; using A = NetGen.Activation; namespace Demo { [N.Layer(Width, 5, A.Tanh)] partial class Net; }",
        "namespace Demo { partial class Net { const int Width = 4; } [Layer(3, 4)] [Layer(Width, 5, Activation.Tanh)] partial class Net; }",
        "using N = NetGen; using A = NetGen.Activation; namespace Demo { partial class Net; }")]
    [InlineData(
        "[Layer(3, 4)]\npartial class Net;",
        "using static Sizes; using static NetGen.Activation;\n[Layer(Width, 5, Tanh, Dropout = 0.5)] [Layer(5, 1, "
            + "/* out */ nameof(Own))]\npartial class Net { [Activation] static float Own(float x) => x * x; }\nstatic class Sizes { public const int Width = 4; }",
        "[Layer(3, 4)]\n[Layer(Sizes.Width, 5, Activation.Tanh, Dropout = 0.5)]\n[Layer(5, 1, /* out */ nameof(Own))]\npartial class Net;",
        "using static Sizes; using static NetGen.Activation;\npartial class Net { [Activation] "
            + "static float Own(float x) => x * x; }\nstatic class Sizes { public const int Width = 4; }")]
    public Task Moving_layers_to_a_file_with_other_usings(string first, string second, string firstAfter, string secondAfter) =>
        Turns<MoveLayersFix>("Move all layers to one declaration", [first, second], [firstAfter, secondAfter], "global using NetGen;");

    [Fact]
    public Task Making_partial_what_stands_in_several_files() => Turns<MakePartialFix>(
        "Make the network partial",
        ["partial class Outer\n{\n\t[Layer(3, 4)]\n\tinternal\n\tclass Net;\n}\n", "partial class Outer { }"],
        ["partial class Outer\n{\n\t[Layer(3, 4)]\n\tinternal\n\tpartial class Net;\n}\n", "partial class Outer { }"]);

    [Theory]
    [InlineData(
        "[L(8, Sizes.Hidden, Activation.Tanh)]\n// hidden\n[L(Sizes.Hidden, 8)] // last$$\npartial class Net;",
        "[L(8, Sizes.Hidden, Activation.Tanh)]\n// hidden\n[L(Sizes.Hidden, 8)] // last\n[L(8, 8)]\npartial class Net;")]
    [InlineData("[L(3, 8)] /* one\ntwo */\npartial class N$$et;", "[L(3, 8)] /* one\ntwo */\n[L(8, 8)]\npartial class Net;")]
    public Task Adding_a_layer(string before, string after) => Turns<AddLayerRefactoring>(
        "Add a layer of 8 neurons at the end", before, after, "global using NetGen; global using L = NetGen.LayerAttribute; static class Sizes { public const int Hidden = 4; }");

    [Theory]
    [InlineData(
        "// 8-4-2$$\r\n\t[Layer(8, Sizes.Hidden, Tanh)]\r\n\t[Layer(Sizes.Hidden, 2)]\r\npartial class N$$et;\r\nstatic class Sizes { public const int Hidden = 6; }",
        "// 8-4-2\r\n\t[Layer(8, 4, Tanh)]\r\n\t[Layer(4, 2)]\r\npartial class Net;\r\nstatic class Sizes { public const int Hidden = 6; }")]
    [InlineData("// 8-4-2\n[global::NetGen.Layer(8, 2)]\npartial class N$$et;", "// 8-4-2\n[Layer(8, 4, ReLU)]\n[global::NetGen.Layer(4, 2)]\npartial class Net;")]
    public Task Making_a_funnel(string before, string after) =>
        Turns<FunnelRefactoring>("Make the layers a funnel: 8 → 4 → 2", before.Replace("-2$$", "-2", StringComparison.Ordinal), after);

    private static Task Turns<TProvider>(string title, string before, string after, string usings = Usings) =>
        Turns<TProvider>(title, [before], [after], usings);

    /// <summary>The offer turns files into others that compile and of which no error of ours is reported.</summary>
    private static async Task Turns<TProvider>(string title, string[] before, string[] after, string usings = Usings)
    {
        using Editor editor = new(usings, before);
        IReadOnlyList<CodeAction> offers = await editor.OffersAsync(typeof(TProvider));
        CodeAction offer = Assert.Single(offers, offer => offer.Title == title);

        (string[] files, var reported, var errors) = await editor.TakeAsync(offer);

        Assert.Equal(string.Join(Between, after), string.Join(Between, files));
        Assert.Empty(errors);
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
    }
}
