using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>The rules whose breach stops generation. Each is a pure function from a declaration to what is wrong with it.</summary>
internal static class NetworkRules
{
    private static readonly Func<NetworkDeclaration, IEnumerable<Finding>>[] All =
    [
        UnsupportedClass.Check,
        NotPartial.Check,
        NoLayers.Check,
        LayersApart.Check,
        UnknownLayerKind.Check,
        MemberCollides.Check,
        SizeBelowOne.Check,
        LayersDoNotFit.Check,
        InputsUnknown.Check,
        InputNotFirst.Check,
        GroupNotOpen.Check,
        GroupNotClosed.Check,
        BranchesDoNotFit.Check,
        HeadInsideRepeat.Check,
        TooManyLayers.Check,
        IndicesNotFirst.Check,
        AxesDoNotFit.Check,
        WindowDoesNotFit.Check,
        GroupsDoNotDivide.Check,
        SettingsContradict.Check,
        RecurrentInOneStep.Check,
        RecurrentActivation.Check,
        HeadsDoNotDivide.Check,
        NameInvalid.Check,
        NameTaken.Check,
        TooManyParameters.Check,
        UndefinedValue.Check,
        SettingOutOfRange.Check,
        ClassWeightsDoNotFit.Check,
        FormulaNotUnderstood.Check,
        DroppedOutput.Check,
        NotSparse.Check,
        LogarithmOfNoProbability.Check,
    ];

    /// <summary>Those that hold for a class whose network is in a file.</summary>
    private static readonly Func<NetworkDeclaration, IEnumerable<Finding>>[] OfFiles =
    [
        UnsupportedClass.Check,
        NotPartial.Check,
        MemberCollides.Check,
        BesideFile.Check,
        UndefinedValue.Check,
        SettingOutOfRange.Check,
        FormulaNotUnderstood.Check,
    ];

    /// <summary>
    /// What is wrong with a network. Of one that does not compile only a captured name is said, since there the compiler's own error
    /// does not help; and where no analyzer sees whether it compiles in the end, what it names that is not there.
    /// </summary>
    public static EquatableArray<Finding> Check(NetworkDeclaration network, CompilationFacts facts)
    {
        EquatableArray<Finding> captured = NameCaptured.Check(network).ToEquatableArray();
        if (!network.IsComplete)
            return facts.AnalyzersRun ? captured : captured.Concat(ArgumentNotRead.Check(network, captured)).ToEquatableArray();

        if (network.Onnx is not null)
            return captured.Concat(UnsupportedPlatform.Check(network, facts)).Concat(OfFiles.SelectMany(rule => rule(network))).ToEquatableArray();

        EquatableArray<Finding> findings = captured
            .Concat(UnsupportedPlatform.Check(network, facts))
            .Concat(All.SelectMany(rule => rule(network)))
            .Concat(WeightsUnavailable.Check(network, facts))
            .ToEquatableArray();
        findings = findings.Concat(ArgumentNotRead.Check(network, findings)).ToEquatableArray();

        // Weights cannot fit a network that is wrong itself, nor what follows from its numbers: that would be one mistake said twice.
        return findings.Length == 0 ? WeightsDoNotFit.Check(network, facts).Concat(RewrittenNumbers.Check(network)).ToEquatableArray() : findings;
    }
}
