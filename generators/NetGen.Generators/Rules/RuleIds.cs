namespace NetGen.Generators.Rules;

/// <summary>The ids of the diagnostics; none is ever used again for something else.</summary>
internal static class RuleIds
{
    public const string LayersDoNotFit = "NETGEN101";
    public const string SizeBelowOne = "NETGEN102";
    public const string TooManyParameters = "NETGEN103";
    public const string Bottleneck = "NETGEN104";
    public const string InputsUnknown = "NETGEN105";
    public const string InputNotFirst = "NETGEN106";
    public const string GroupNotOpen = "NETGEN107";
    public const string GroupNotClosed = "NETGEN108";
    public const string BranchesDoNotFit = "NETGEN109";
    public const string HeadInsideRepeat = "NETGEN110";
    public const string TooManyLayers = "NETGEN111";
    public const string AxesDoNotFit = "NETGEN112";
    public const string WindowDoesNotFit = "NETGEN113";
    public const string GroupsDoNotDivide = "NETGEN114";
    public const string SettingsContradict = "NETGEN115";
    public const string PictureByPlaces = "NETGEN116";
    public const string RecurrentInOneStep = "NETGEN117";
    public const string RecurrentActivation = "NETGEN118";
    public const string HeadsDoNotDivide = "NETGEN119";
    public const string IndicesNotFirst = "NETGEN120";

    public const string NotPartial = "NETGEN201";
    public const string UnsupportedClass = "NETGEN202";
    public const string LayersApart = "NETGEN203";
    public const string NoLayers = "NETGEN204";
    public const string MemberCollides = "NETGEN205";
    public const string NameCaptured = "NETGEN206";
    public const string UnknownLayerKind = "NETGEN207";
    public const string NameInvalid = "NETGEN208";
    public const string NameTaken = "NETGEN209";
    public const string ArgumentNotRead = "NETGEN210";

    public const string UndefinedValue = "NETGEN301";
    public const string SettingOutOfRange = "NETGEN302";
    public const string ClassWeightsDoNotFit = "NETGEN304";
    public const string MethodIsNoFormula = "NETGEN305";
    public const string NotDifferentiable = "NETGEN306";
    public const string NumberBeyondPrecision = "NETGEN307";
    public const string LogarithmOfNoProbability = "NETGEN310";
    public const string CrossEntropyWithoutSoftmax = "NETGEN311";
    public const string BinaryCrossEntropyOutOfRange = "NETGEN312";
    public const string HiddenSoftmax = "NETGEN313";
    public const string SoftmaxOfOne = "NETGEN314";
    public const string SoftmaxWithoutCrossEntropy = "NETGEN315";
    public const string RectifiedRegression = "NETGEN316";
    public const string VanishingGradient = "NETGEN317";
    public const string UnfitInitializer = "NETGEN318";
    public const string LayerOfZeros = "NETGEN319";
    public const string IgnoredOption = "NETGEN320";
    public const string HiddenLinearLayer = "NETGEN321";
    public const string DroppedOutput = "NETGEN322";
    public const string NothingTrains = "NETGEN323";
    public const string NotSparse = "NETGEN324";

    public const string PartialSample = "NETGEN401";
    public const string SamplesDiffer = "NETGEN402";
    public const string OutputLength = "NETGEN403";
    public const string ImpossibleLearningRate = "NETGEN404";
    public const string WritesOverInput = "NETGEN405";
    public const string UpdateWithoutGradients = "NETGEN406";
    public const string DataWidth = "NETGEN407";
    public const string NoSamples = "NETGEN408";
    public const string LabelOutOfRange = "NETGEN409";
    public const string StateMissing = "NETGEN410";

    public const string UnsupportedPlatform = "NETGEN501";

    public const string WeightsMissing = "NETGEN601";
    public const string WeightsUnreadable = "NETGEN602";
    public const string WeightsDoNotFit = "NETGEN603";

    public const string ModelMissing = "NETGEN702";
    public const string NotRead = "NETGEN703";
    public const string AxisWithoutLength = "NETGEN704";
    public const string ControlFlow = "NETGEN705";
    public const string ModelMalformed = "NETGEN706";
    public const string OperatorSet = "NETGEN707";
    public const string UnknownSetting = "NETGEN709";
    public const string NothingToTrain = "NETGEN710";
    public const string OtherNumbers = "NETGEN711";
    public const string BesideFile = "NETGEN712";
    public const string SamplesMixed = "NETGEN713";

    public const string InternalError = "NETGEN999";
}
