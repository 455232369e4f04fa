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
        [typeof(CloseGroupFix)] = new(
            "Close it with [Concat]",
            "[Input(3)] [Branch] [Layer(2)] [Head(\"A\")] [Layer(1)] partial class Net;",
            "[Input(3)] [Branch] [Layer(2)] [Concat] [Head(\"A\")] [Layer(1)] partial class Net;",
            "[Input(3)] [Branch] [Layer(2)] [Concat] [Head(\"A\")] [Layer(1)] partial class Net;"),
        [typeof(InsertFlattenFix)] = new(
            "Insert [Flatten]",
            "[Input(4, 4, 2)] [Layer(32, 1)] partial class Net;",
            "[Input(4, 4, 2)] [Flatten] [Layer(32, 1)] partial class Net;",
            "[Input(4, 4, 2)] [Layer(31, 1)] partial class Net;"),
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
        [typeof(MoveInputFix)] = new(
            "Move [Input] before all layers",
            "[Layer(4, Tanh)]\n[Input(3)]\npartial class Net;",
            "[Input(3)]\n[Layer(4, Tanh)]\npartial class Net;",
            "[Input(3)]\n[Layer(4, Tanh)]\n[Input(4)]\npartial class Net;"),
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
        [typeof(RemoveAttributeFix)] = new(
            "Remove [Dropout]",
            "[Layer(3, 4)] [Dropout(0.5)] partial class Net;",
            "[Layer(3, 4)] partial class Net;",
            "[Layer(3, 4, Tanh)] [Dropout(0.5)] [Layer(1)] partial class Net;"),
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
        [typeof(ShapesRefactoring)] = new(
            "State the shapes",
            "[Input(3)] [Layer(4, Tanh)] [Skip] [Layer(outputs: 4)] [Add] [Layer(1)] partial class N$$et;",
            "[Input(3)] [Layer(3, 4, Tanh)] [Skip] [Layer(inputs: 4, outputs: 4)] [Add] [Layer(4, 1)] partial class Net;",
            "[Layer(3, 4, Tanh)] [Skip] [LayerNorm] [Add] partial class N$$et;"),
        [typeof(ScaffoldRefactoring)] = new(
            "Write the 1 layer 3 → 4",
            "// 3-4 tanh$$\nclass Net { }",
            "// 3-4 tanh\n[Layer(3, 4, Tanh)]\npartial class Net { }",
            "// 3 or 4 layers$$\nclass Net { }"),
        [typeof(WriteOutRefactoring)] = new(
            "Write the ONNX file out as layers",
            "[Onnx(\"models/voice.onnx\")] partial class N$$et;",
            "[Input(4)] [Activate(ReLU)] partial class Net;",
            "[Onnx(\"models/choice.onnx\", Constants = \"training=1\")] partial class N$$et;"),
    };
}
