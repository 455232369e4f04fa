using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>The members of a sound network: check the arguments, call the kernels, reduce the loss over the batch.</summary>
/// <param name="kernels">The class of the kernels.</param>
/// <param name="shape">What checks and messages say.</param>
/// <param name="plan">What is called.</param>
/// <param name="isMean">Whether the loss is the mean over the batch.</param>
/// <param name="isReachedEarly">Whether a base's constructor may call members before there is a memory. All others need not ask.</param>
internal sealed class KernelBodies(string kernels, NetworkShape shape, NetworkPlan plan, bool isMean, bool isReachedEarly) : IMemberBodies
{
    /// <summary>Where the kernels of all networks are.</summary>
    public const string Namespace = "global::NetGen.Generated";

    private const string Guard = "global::NetGen.Runtime.Guard";

    private const string NewGradients = "ref _memory.Gradients.Reference";

    private readonly string _kernels = $"{Namespace}.{kernels}";
    private readonly string _type = plan.Type.Keyword;

    public string Parameters => $"{Memory}.Parameters.Span";

    public string Gradients => $"{Memory}.Gradients.Span";

    public string OptimizerScalars => $"{Memory}.Scalars";

    public string OptimizerState => $"{Memory}.OptimizerState(index).Span";

    public string ResetOptimizer => $"{Memory}.Reset()";

    public string DropoutSeed => $"{Memory}.DropoutSeed";

    public string SetDropoutSeed => $"{Memory}.DropoutSeed = value";

    public string? MemoryField => $"global::NetGen.Runtime.NetworkMemory<{_type}> _memory";

    public string Forward => $"""
        {Samples}
        {Length("outputs", shape.Outputs)}
        {NoOverlap("inputs", "outputs")}
        {_kernels}.Forward(_memory, inputs, outputs, samples);
        """;

    public bool InlinesForward => plan.IsStraightLine;

    public string Evaluate => $"""
        {TrainingChecks}
        {Reduced($"{_kernels}.Evaluate(_memory, inputs, targets, samples)")}
        """;

    public string EvaluateLabels => $"""
        {LabelChecks}
        {Reduced($"{_kernels}.Evaluate(_memory, inputs, labels, samples)")}
        """;

    public string EvaluateHeads => $"""
        {TrainingChecks}
        losses = losses.Slice(0, {shape.Heads.Length});
        global::System.Span<double> sums = stackalloc double[{shape.Heads.Length}];
        sums.Clear();
        {_kernels}.EvaluateHeads(_memory, inputs, targets, samples, ref sums[0]);
        for (int head = 0; head < sums.Length; head++)
            losses[head] = ({_type}){(isMean ? "(sums[head] / samples)" : "sums[head]")};
        {Reduced($"({WeightedSums})")}
        """;

    public string Backward => $"""
        {TrainingChecks}
        {Reduced(BackwardCall("targets"))}
        """;

    public string BackwardLabels => $"""
        {LabelChecks}
        {Reduced(BackwardCall("labels"))}
        """;

    public string BackwardFrom => $$"""
        {{Samples}}
        {{SomeSamples}}
        {{Length("outputGradients", shape.Outputs)}}
        if (!inputGradients.IsEmpty)
        {
            {{Length("inputGradients", shape.Inputs)}}
            {{NoOverlap("inputs", "inputGradients")}}
            {{NoOverlap("outputGradients", "inputGradients")}}
        }

        {{_kernels}}.BackwardFrom(_memory, inputs, outputGradients, inputGradients, samples, {{NewGradients}}, accumulate);
        """;

    public string Update => $"""
        {MemoryCheck}{RateCheck}
        {_kernels}.Update(_memory, {NewGradients}, learningRate);
        """;

    public string Step => StepBody(TrainingChecks, "targets");

    public string StepLabels => StepBody(LabelChecks, "labels");

    private string WeightedSums => string.Join(" + ", shape.Heads.Select((head, index) =>
        (head.Weight == 1 ? "" : CodeWriter.Number(head.Weight, "R") + " * ") + $"sums[{CodeWriter.Number(index)}]"));

    private string Network => $"\"{shape.Title}\"";

    /// <summary>The memory, or why there is none yet.</summary>
    private string Memory => isReachedEarly ? $"{Guard}.Constructed(_memory, {Network})" : "_memory";

    private string MemoryCheck => isReachedEarly ? $"{Memory};\n" : "";

    private string Samples => $"{MemoryCheck}int samples = {Guard}.Samples(inputs, {shape.Inputs}, \"inputs\", {Network});";

    private string SomeSamples => $"{Guard}.SomeSamples(samples, \"inputs\", {Network});";

    private static string RateCheck => $"{Guard}.LearningRate(learningRate);";

    private string TrainingChecks => $"""
        {Samples}
        {SomeSamples}
        {Length("targets", shape.Outputs)}
        """;

    private string LabelChecks => $"""
        {Samples}
        {SomeSamples}
        {Guard}.Labels(labels, samples, {shape.Outputs}, "labels", {Network});
        """;

    private string Scale => isMean ? $"1 / ({_type})samples" : "1";

    public string Of(string statements) => statements;

    public string NewMemory(string seed) => $"{_kernels}.Create({seed})";

    public string LoadedMemory(string self, string weights) =>
        $"global::NetGen.Runtime.EmbeddedWeights.Load<{self}, {_type}>({_kernels}.Allocate(), {SymbolDisplay.FormatLiteral(weights, quote: true)})";

    public string Layer(LayerShape layer) =>
        $"new({Memory}.Parameters.Span.Slice({layer.Offset}, {layer.Length}), {(layer.HasProduct ? layer.Inputs : 1)}, {layer.Outputs}, {(layer.HasBias ? "true" : "false")})";

    private string BackwardCall(string targets) =>
        $"{_kernels}.Backward(_memory, inputs, {targets}, samples, {NewGradients}, accumulate, {Scale})";

    private string Length(string span, int size) => $"{Guard}.Length<{_type}>({span}, samples, {size}, \"{span}\", {Network});";

    private string NoOverlap(string read, string written) => $"{Guard}.NoOverlap<{_type}>({read}, {written}, \"{read}\", \"{written}\", {Network});";

    /// <summary>Returns the sum of the samples' losses, a double, reduced over the batch.</summary>
    private string Reduced(string loss)
    {
        string reduced = isMean ? $"{loss} / samples" : loss;
        return _type == "double" ? $"return {reduced};" : $"return ({_type}){(reduced == "loss" ? reduced : $"({reduced})")};";
    }

    private string StepBody(string checks, string targets) => $"""
        {checks}
        {RateCheck}
        {ShortStep(targets)}{StepThroughGradients(targets)}
        """;

    /// <summary>A step that keeps no gradients, where there is one: of samples in one block, or of a single sample.</summary>
    private string ShortStep(string targets) => plan.FusesSgdUpdate
        ? $$"""
            if (samples <= {{plan.TrainingBlock}})
            {
                // Gradients times −η, added to the parameters: the update needs no pass of its own.
                {{Reduced($"{_kernels}.Backward(_memory, inputs, {targets}, samples, ref _memory.Parameters.Reference, true, -learningRate{(isMean ? " / samples" : "")})")}}
            }


            """
        : plan.FusesOptimizer && targets == "targets"
        ? $$"""
            if (samples == 1 && global::System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated)
            {
                {{Reduced($"{_kernels}.StepOfOne(_memory, inputs, targets, learningRate)")}}
            }


            """
        : "";

    private string StepThroughGradients(string targets) => $"""
        double loss = {_kernels}.Backward(_memory, inputs, {targets}, samples, ref _memory.GradientScratch, false, {Scale});
        {_kernels}.Update(_memory, ref _memory.GradientScratch, learningRate);
        {Reduced("loss")}
        """;
}
