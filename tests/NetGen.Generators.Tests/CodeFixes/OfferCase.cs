using NetGen.CodeFixes;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>Where a code fix or a refactoring is offered and what it makes of the file, and where it is not offered; <c>$$</c> is the caret.</summary>
internal sealed record OfferCase(string Title, string Source, string Expected, string NotOffered)
{
    /// <summary>The case of each of them.</summary>
    public static IReadOnlyDictionary<Type, OfferCase> All { get; } = new Dictionary<Type, OfferCase>
    {
        [typeof(AddFirstLayerFix)] = new(
            "Add a layer",
            "[Network] partial class Net;",
            "[Network] [Layer(1, 1)] partial class Net;",
            "[Network] [Layer(3, 4)] partial class Net;"),
        [typeof(InsertLayerFix)] = new(
            "Insert a layer that takes 4 and gives 5",
            "[Layer(3, 4, Tanh)] [Layer(5, 1)] partial class Net;",
            "[Layer(3, 4, Tanh)] [Layer(4, 5, Tanh)] [Layer(5, 1)] partial class Net;",
            "[Layer(3, 4, Tanh)] [Layer(4, 1)] partial class Net;"),
        [typeof(MakeOrdinaryClassFix)] = new(
            "Remove 'static'",
            "[Layer(3, 4)] static partial class Net;",
            "[Layer(3, 4)] partial class Net;",
            "[Layer(3, 4)] partial class Net<T>;"),
        [typeof(MakePartialFix)] = new(
            "Make the network partial",
            "class Outer { [Layer(3, 4)] partial class Net; }",
            "partial class Outer { [Layer(3, 4)] partial class Net; }",
            "partial class Outer { [Layer(3, 4)] partial class Net; }"),
        [typeof(MoveLayersFix)] = new(
            "Move all layers to one declaration",
            "[Layer(3, 4, Tanh)] partial class Net; [Layer(4, 1)] partial class Net;",
            "[Layer(3, 4, Tanh)] [Layer(4, 1)] partial class Net; partial class Net;",
            "[Layer(3, 4, Tanh)] [Layer(4, 1)] partial class Net; [Network] partial class Net;"),
        [typeof(RemedyFix)] = new(
            "Remove Beta1",
            "[Network(Beta1 = 0.5)] [Layer(3, 4)] partial class Net;",
            "[Network] [Layer(3, 4)] partial class Net;",
            "[Network(Optimizer = Optimizer.Adam, Beta1 = 0.5)] [Layer(3, 4)] partial class Net;"),
        [typeof(ResizeLayerFix)] = new(
            "Change layer 1 to give 5 outputs",
            "[Layer(3, 4, Tanh)] [Layer(5, 1)] partial class Net;",
            "[Layer(3, 5, Tanh)] [Layer(5, 1)] partial class Net;",
            "[Layer(3, 4, Tanh)] [Layer(4, 1)] partial class Net;"),
        [typeof(AddLayerRefactoring)] = new(
            "Add a layer of 4 neurons at the end",
            "[Layer(3, 4)] partial class N$$et;",
            "[Layer(3, 4)] [Layer(4, 4)] partial class Net;",
            "[Layer(3, 4)] partial class Net { $$ }"),
        [typeof(FunnelRefactoring)] = new(
            "Make the layers a funnel: 100 → 10 → 1",
            "[Layer(100, 50, ReLU)] [Layer(50, 1)] partial class N$$et;",
            "[Layer(100, 10, ReLU)] [Layer(10, 1)] partial class Net;",
            "[Layer(100, 10, ReLU)] [Layer(10, 1)] partial class N$$et;"),
        [typeof(ScaffoldRefactoring)] = new(
            "Write the 1 layer 3 → 4",
            "// 3-4 tanh$$\nclass Net { }",
            "// 3-4 tanh\n[Layer(3, 4, Tanh)]\npartial class Net { }",
            "// 3 or 4 layers$$\nclass Net { }"),
    };
}
