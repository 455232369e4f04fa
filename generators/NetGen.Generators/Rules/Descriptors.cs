using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Rules;

/// <summary>All diagnostics. Those of this file mean that there is no working network: a broken network must not build.</summary>
internal static class Descriptors
{
    private static readonly DiagnosticDescriptor LayersDoNotFit = Create(
        RuleIds.LayersDoNotFit,
        "A layer must take as many inputs as the layer before it gives",
        "{0}, but {1} gives {2}: {3}",
        "Shapes");

    private static readonly DiagnosticDescriptor SizeBelowOne = Create(
        RuleIds.SizeBelowOne,
        "A layer needs at least one input and one output",
        "{0} has {1} {2}, but needs at least 1: write a positive number",
        "Shapes");

    private static readonly DiagnosticDescriptor TooManyParameters = Create(
        RuleIds.TooManyParameters,
        "A network's parameters must fit into one array",
        "With layer {0} the network has {1} parameters of {2} bytes in all, but one array holds at most {3}: make its layers smaller",
        "Shapes");

    private static readonly DiagnosticDescriptor InputsUnknown = Create(
        RuleIds.InputsUnknown,
        "A network must say how many inputs it takes",
        "Nothing says how many inputs {0} takes: write [Input(n)] before all layers{1}",
        "Shapes");

    private static readonly DiagnosticDescriptor InputNotFirst = Create(
        RuleIds.InputNotFirst,
        "The shape of a sample stands before all layers",
        "[Input] is the shape of a sample, so it stands before everything else and only once: {0}",
        "Shapes");

    private static readonly DiagnosticDescriptor GroupNotOpen = Create(
        RuleIds.GroupNotOpen,
        "What closes a group needs an open one",
        "{0} closes nothing: {1}",
        "Shapes");

    private static readonly DiagnosticDescriptor GroupNotClosed = Create(
        RuleIds.GroupNotClosed,
        "A group must be closed",
        "{0} is not closed: write {1} where its group ends",
        "Shapes");

    private static readonly DiagnosticDescriptor BranchesDoNotFit = Create(
        RuleIds.BranchesDoNotFit,
        "Branches that are joined must fit",
        "{0} cannot join its branches: {1}",
        "Shapes");

    private static readonly DiagnosticDescriptor HeadInsideRepeat = Create(
        RuleIds.HeadInsideRepeat,
        "A head is an end of the whole network",
        "{0} stands inside of {1}, but a head is an end of the whole network: move it behind {2}",
        "Shapes");

    private static readonly DiagnosticDescriptor TooManyLayers = Create(
        RuleIds.TooManyLayers,
        "A network must be of a size that can be compiled",
        "With {0} the network {1}: make it smaller",
        "Shapes");

    private static readonly DiagnosticDescriptor AxesDoNotFit = Create(
        RuleIds.AxesDoNotFit,
        "A layer must get the axes that it works on",
        "{0} takes {1}, but {2} gives {3}: use a layer for these axes",
        "Shapes");

    private static readonly DiagnosticDescriptor IndicesNotFirst = Create(
        RuleIds.IndicesNotFirst,
        "What takes indices stands before all other layers",
        "{0} is an [{1}], which takes the network's inputs as indices: write it before all other layers, outside of groups and heads",
        "Shapes");

    private static readonly DiagnosticDescriptor WindowDoesNotFit = Create(
        RuleIds.WindowDoesNotFit,
        "A window must fit into what it is moved over",
        "{0} {1}",
        "Shapes");

    private static readonly DiagnosticDescriptor GroupsDoNotDivide = Create(
        RuleIds.GroupsDoNotDivide,
        "Groups must divide channels and filters",
        "{0} has {1}, which {2}: choose a number that divides both channels and filters",
        "Shapes");

    private static readonly DiagnosticDescriptor SettingsContradict = Create(
        RuleIds.SettingsContradict,
        "One setting must say where the padding is",
        "{0} has both {1} and {2}, and each says where the padding is: leave one out",
        "Shapes");

    private static readonly DiagnosticDescriptor RecurrentInOneStep = Create(
        RuleIds.RecurrentInOneStep,
        "A recurrent layer needs a window of several steps",
        "{0} hands on what a step leaves to the next, but {2} gives {3}, which is one step: state more Steps, or use a dense layer instead of [{1}]",
        "Shapes");

    private static readonly DiagnosticDescriptor RecurrentActivation = Create(
        RuleIds.RecurrentActivation,
        "An RNN has Tanh or ReLU",
        "{0} has {1}, but an RNN takes Tanh or ReLU: choose one of these, and put [Activate({1})] behind it where the outputs need it",
        "Shapes");

    private static readonly DiagnosticDescriptor HeadsDoNotDivide = Create(
        RuleIds.HeadsDoNotDivide,
        "Heads must divide the values of a step",
        "{0} divides the {1} of a step among {2}, which leaves some over: choose a number that divides {3}",
        "Shapes");

    private static readonly DiagnosticDescriptor NameInvalid = Create(
        RuleIds.NameInvalid,
        "A name must be one in C# too",
        "'{0}' names a {1}, but is no identifier: {2}",
        "Class");

    private static readonly DiagnosticDescriptor NameTaken = Create(
        RuleIds.NameTaken,
        "Each name stands for one thing",
        "'{0}' cannot name a {1}: {2} has the name already, so choose another",
        "Class");

    private static readonly DiagnosticDescriptor NotPartial = Create(
        RuleIds.NotPartial,
        "A network and the types that contain it must be partial",
        "'{0}' must be partial for NetGen to generate the members of the network '{1}': write 'partial {2} {0}'",
        "Class");

    private static readonly DiagnosticDescriptor UnsupportedClass = Create(
        RuleIds.UnsupportedClass,
        "A network must be an ordinary class",
        "'{0}' cannot be a network because it {1}: {2}",
        "Class");

    private static readonly DiagnosticDescriptor LayersApart = Create(
        RuleIds.LayersApart,
        "All layers must stand on one declaration",
        "The layers of '{0}' stand on {1} declarations, between which there is no order: move all of them to one",
        "Class");

    private static readonly DiagnosticDescriptor NoLayers = Create(
        RuleIds.NoLayers,
        "A network needs layers",
        "'{0}' has no layers: add at least one [Layer(inputs, outputs)]",
        "Class");

    private static readonly DiagnosticDescriptor MemberCollides = Create(
        RuleIds.MemberCollides,
        "A generated member needs the name",
        "NetGen generates the member '{0}' of '{1}', {2}",
        "Class");

    private static readonly DiagnosticDescriptor NameCaptured = Create(
        RuleIds.NameCaptured,
        "An argument means something else than it seems",
        "'{0}' means '{1}' here: write '{2}'",
        "Class");

    private static readonly DiagnosticDescriptor UnknownLayerKind = Create(
        RuleIds.UnknownLayerKind,
        "This kind of layer is not supported",
        "This version of NetGen cannot compile [{0}] layers: remove the layer or update the package",
        "Class");

    private static readonly DiagnosticDescriptor ArgumentNotRead = Create(
        RuleIds.ArgumentNotRead,
        "An argument must not name what another generator makes",
        "'{0}' is not there when NetGen reads it, since no generator sees what another makes: write it in a file of the project",
        "Class");

    private static readonly DiagnosticDescriptor UndefinedValue = Create(
        RuleIds.UndefinedValue,
        "A value of an enum must have a name",
        "{0} has no value {1}: choose one of its members",
        "Learning");

    private static readonly DiagnosticDescriptor SettingOutOfRange = Create(
        RuleIds.SettingOutOfRange,
        "A hyperparameter must be in its range",
        "{0} is {1}, but must be {2}",
        "Learning");

    private static readonly DiagnosticDescriptor ClassWeightsDoNotFit = Create(
        RuleIds.ClassWeightsDoNotFit,
        "Class weights must be a number for each output",
        "ClassWeights must be one number, at least 0, for each output, but {0}",
        "Learning");

    private static readonly DiagnosticDescriptor NotSparse = Create(
        RuleIds.NotSparse,
        "Sparse updates leave rows without a gradient as they are",
        "{0} changes rows of the table that the batch does not name, which SparseUpdates leaves alone: use SGD, AdaGrad or Adam without decay, penalties and ClipNorm",
        "Learning");

    private static readonly DiagnosticDescriptor MethodIsNoFormula = Create(
        RuleIds.MethodIsNoFormula,
        "An activation or loss of one's own must be a static method of one expression",
        "'{0}' {1}",
        "Learning");

    private static readonly DiagnosticDescriptor NotDifferentiable = Create(
        RuleIds.NotDifferentiable,
        "An activation or loss of one's own must be differentiable",
        "'{0}' cannot be differentiated: {1}",
        "Learning");

    private static readonly DiagnosticDescriptor NumberBeyondPrecision = Create(
        RuleIds.NumberBeyondPrecision,
        "The numbers of a formula must be numbers of the network's precision",
        "'{0}' {1}",
        "Learning");

    private static readonly DiagnosticDescriptor DroppedOutput = Create(
        RuleIds.DroppedOutput,
        "Dropout on the network's answers",
        "{0} gives the network's answers, and training would drop some of them whatever the network learned: use Dropout in hidden layers",
        "Learning");

    private static readonly DiagnosticDescriptor LogarithmOfNoProbability = Create(
        RuleIds.LogarithmOfNoProbability,
        "CrossEntropy needs outputs that have a logarithm",
        "CrossEntropy takes the logarithm of every output, but {0} ends in {1}, whose outputs may be 0 or less: {2}",
        "Learning");

    private static readonly DiagnosticDescriptor UnsupportedPlatform = Create(
        RuleIds.UnsupportedPlatform,
        "The platform is too old",
        "NetGen needs {0} or later, but this project uses {1}: {2}",
        "Platform");

    private static readonly DiagnosticDescriptor WeightsMissing = Create(
        RuleIds.WeightsMissing,
        "Weights must be an item of the project",
        "The project has no weights '{0}': {1}",
        "Weights");

    private static readonly DiagnosticDescriptor WeightsUnreadable = Create(
        RuleIds.WeightsUnreadable,
        "Weights must be a safetensors file",
        "The weights '{0}' cannot be read: {1}",
        "Weights");

    private static readonly DiagnosticDescriptor ModelMissing = Create(
        RuleIds.ModelMissing,
        "The ONNX file must be an item of the project",
        "The project has no ONNX file '{0}': {1}",
        "Onnx");

    private static readonly DiagnosticDescriptor NotRead = Create(
        RuleIds.NotRead,
        "The ONNX file has what is not read",
        "'{0}' cannot be compiled: {1}",
        "Onnx");

    private static readonly DiagnosticDescriptor AxisWithoutLength = Create(
        RuleIds.AxisWithoutLength,
        "An axis of the ONNX file has no length",
        "'{0}' leaves an axis open: {1}",
        "Onnx");

    private static readonly DiagnosticDescriptor ControlFlow = Create(
        RuleIds.ControlFlow,
        "The ONNX file decides by data what it computes",
        "'{0}' decides by data what it computes: {1}",
        "Onnx");

    private static readonly DiagnosticDescriptor ModelMalformed = Create(
        RuleIds.ModelMalformed,
        "The ONNX file contradicts itself",
        "'{0}' contradicts itself: {1}",
        "Onnx");

    private static readonly DiagnosticDescriptor OperatorSet = Create(
        RuleIds.OperatorSet,
        "The ONNX file is of a version that is not read",
        "'{0}' is of a version that is not read: {1}",
        "Onnx");

    private static readonly DiagnosticDescriptor UnknownSetting = Create(
        RuleIds.UnknownSetting,
        "A setting must name what the ONNX file has",
        "'{0}' does not have what a setting names: {1}",
        "Onnx");

    private static readonly DiagnosticDescriptor NothingToTrain = Create(
        RuleIds.NothingToTrain,
        "Nothing in the ONNX file can be trained",
        "'{0}' has nothing that training could change: {1}",
        "Onnx");

    private static readonly DiagnosticDescriptor BesideFile = Create(
        RuleIds.BesideFile,
        "The layers of a network are in a file or in attributes",
        "{0} says nothing beside [Onnx], since {1}: remove it",
        "Onnx");

    private static readonly DiagnosticDescriptor SamplesMixed = Create(
        RuleIds.SamplesMixed,
        "The ONNX file makes one of several samples",
        "'{0}' computes something of several samples: {1}",
        "Onnx");

    private static readonly DiagnosticDescriptor WeightsDoNotFit = Create(
        RuleIds.WeightsDoNotFit,
        "Weights must fit the network",
        "The weights '{0}' do not fit: {1}",
        "Weights");

    private static readonly DiagnosticDescriptor InternalError = Create(
        RuleIds.InternalError,
        "NetGen failed",
        "NetGen failed on '{0}' with {1}: this is a defect of NetGen, please report it",
        "Internal");

    /// <summary>Those that stop generation.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Errors { get; } =
    [
        LayersDoNotFit,
        SizeBelowOne,
        TooManyParameters,
        InputsUnknown,
        InputNotFirst,
        GroupNotOpen,
        GroupNotClosed,
        BranchesDoNotFit,
        HeadInsideRepeat,
        TooManyLayers,
        AxesDoNotFit,
        IndicesNotFirst,
        WindowDoesNotFit,
        GroupsDoNotDivide,
        SettingsContradict,
        RecurrentInOneStep,
        RecurrentActivation,
        HeadsDoNotDivide,
        NotPartial,
        UnsupportedClass,
        LayersApart,
        NoLayers,
        MemberCollides,
        NameCaptured,
        UnknownLayerKind,
        NameInvalid,
        NameTaken,
        ArgumentNotRead,
        UndefinedValue,
        SettingOutOfRange,
        ClassWeightsDoNotFit,
        MethodIsNoFormula,
        NotDifferentiable,
        NumberBeyondPrecision,
        DroppedOutput,
        NotSparse,
        LogarithmOfNoProbability,
        UnsupportedPlatform,
        WeightsMissing,
        WeightsUnreadable,
        WeightsDoNotFit,
        ModelMissing,
        NotRead,
        AxisWithoutLength,
        ControlFlow,
        ModelMalformed,
        OperatorSet,
        UnknownSetting,
        NothingToTrain,
        BesideFile,
        SamplesMixed,
        InternalError,
    ];

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. Errors, .. AdviceDescriptors.All, .. CallDescriptors.All];

    private static Dictionary<string, DiagnosticDescriptor> ById { get; } = All.ToDictionary(descriptor => descriptor.Id);

    /// <exception cref="KeyNotFoundException">There is no such id.</exception>
    public static DiagnosticDescriptor Of(string id) => ById[id];

    // The compiler's own tag keeps [SuppressMessage] away, as NotConfigurable keeps away pragmas, rule sets and .editorconfig.
    private static DiagnosticDescriptor Create(string id, string title, string messageFormat, string category) => DescriptorFactory.Create(
        id,
        title,
        messageFormat,
        category,
        DiagnosticSeverity.Error,
        WellKnownDiagnosticTags.NotConfigurable,
        WellKnownDiagnosticTags.Compiler);
}
