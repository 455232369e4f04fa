using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>The members of a sound network: check the arguments, call the kernels, reduce the loss over the batch.</summary>
/// <param name="kernels">The class of the kernels.</param>
/// <param name="shape">What checks and messages say.</param>
/// <param name="plan">What is called.</param>
/// <param name="isMean">Whether the loss is the mean over the batch.</param>
/// <param name="isReachedEarly">Whether a base's constructor may call members before there is a memory. All others need not ask.</param>
internal sealed class KernelBodies(string kernels, NetworkShape shape, NetworkPlan plan, bool isMean, bool isReachedEarly)
{
    /// <summary>Where the kernels of all networks are.</summary>
    public const string Namespace = "global::NetGen.Generated";

    private const string Guard = "global::NetGen.Runtime.Guard";

    private const string NewGradients = "ref _memory.Gradients.Reference";

    private readonly string _kernels = $"{Namespace}.{kernels}";
    private readonly string _type = plan.Type.Keyword;
    private readonly LengthChecks _lengths = new(shape);
    private readonly InputForm _inputs = InputForm.Of(shape);

    /// <summary>The class of the kernels, with its namespace.</summary>
    public string KernelsClass => _kernels;

    public string Parameters => $"{Memory}.Parameters.Span";

    public string Gradients => $"{Memory}.Gradients.Span";

    public string OptimizerScalars => $"{Memory}.Scalars";

    public string OptimizerState => $"{Memory}.OptimizerState(index).Span";

    public string ResetOptimizer => $"{Memory}.Reset()";

    public string DropoutSeed => $"{Memory}.DropoutSeed";

    /// <summary>The type and name of the field that holds the network's memory.</summary>
    public string MemoryField => $"global::NetGen.Runtime.NetworkMemory<{_type}> _memory";

    public string Forward => $"""
        {Samples}
        {Length("outputs", shape.OutputShape)}
        {NoOverlapOfInputs("outputs")}{_kernels}.Forward(_memory, {_inputs.Batch}, outputs, samples);
        """;

    public string ForwardOfSums => $"""
        {MemoryCheck}global::System.ReadOnlySpan<{_type}> sums = global::NetGen.Runtime.BagAccumulator<{_type}>.SumOf(accumulator, _memory, {Network});
        {_lengths.Length("outputs", "outputs", "1", shape.OutputShape)}
        {_kernels}.ForwardOfSums(_memory, sums, outputs, 1);
        """;

    /// <summary>What an accumulator is told of the table.</summary>
    public string Accumulator(LayerShape bag) =>
        $"network?._memory, {bag.Rows}, {bag.Outputs}, {bag.Offset}, {(bag.HasBias ? CodeWriter.Number(bag.Rows * bag.Outputs) : "-1")}, {Network}";

    /// <summary>Whether a call of it takes long beside what it computes.</summary>
    public bool InlinesForward => plan.IsStraightLine;

    public string Evaluate(TargetForm targets) => $"""
        {Checks(targets)}
        {Reduced($"{_kernels}.Evaluate(_memory, {_inputs.Batch}, {targets.Name}, samples)", targets)}
        """;

    public string EvaluateHeads => $"""
        {Checks(TargetForm.Rows(shape))}
        losses = losses.Slice(0, {shape.Heads.Length});
        global::System.Span<double> sums = stackalloc double[{shape.Heads.Length}];
        sums.Clear();
        {_kernels}.EvaluateHeads(_memory, {_inputs.Batch}, targets, samples, ref sums[0]);
        for (int head = 0; head < sums.Length; head++)
            losses[head] = ({_type}){(isMean ? "(sums[head] / samples)" : "sums[head]")};
        {Reduced($"({WeightedSums})", TargetForm.Rows(shape))}
        """;

    public string Backward(TargetForm targets) => $"""
        {Checks(targets)}{WholeBatch}
        {NamedRows}{Reduced($"{_kernels}.Backward(_memory, {_inputs.Batch}, {targets.Name}, samples, {NewGradients}, accumulate, {Scale(targets)})", targets)}
        """;

    public string BackwardFrom => $$"""
        {{Samples}}
        {{SomeSamples}}{{WholeBatch}}
        {{Length("outputGradients", shape.OutputShape)}}
        {{NamedRows}}{{InputGradientChecks}}{{_kernels}}.BackwardFrom(_memory, {{_inputs.Batch}}, {{PassedGradients}}, samples, {{NewGradients}}, accumulate);
        """;

    private string PassedGradients => plan.Graph.HasInputGradients ? "outputGradients, inputGradients" : "outputGradients";

    private string InputGradientChecks => !plan.Graph.HasInputGradients ? "" : $$"""
        if (!inputGradients.IsEmpty)
        {
            {{Length("inputGradients", shape.InputShape)}}
            {{NoOverlap("inputs", "inputGradients")}}
            {{NoOverlap("outputGradients", "inputGradients")}}
        }


        """;

    public string Update => $"""
        {MemoryCheck}{RateCheck}
        {_kernels}.Update(_memory, {NewGradients}, learningRate{RowsOf("SparseRows")});
        """;

    public string Step(TargetForm targets) => $"""
        {Checks(targets)}{WholeBatch}
        {RateCheck}
        {ShortStep(targets)}{NamedRowsOfStep}double loss = {GradientOfStep(targets)};
        {_kernels}.Update(_memory, ref _memory.GradientScratch, learningRate{RowsOf("StepRows")});
        {Reduced("loss", targets)}
        """;

    /// <summary>Notes which rows of a sparsely updated table have a gradient.</summary>
    private string NamedRows => plan.Graph.SparseTable is null ? "" : $"_memory.SparseRows.Begin({_inputs.Batch}, {NewGradients}, accumulate, isWritable: true);\n";

    private string NamedRowsOfStep =>
        plan.Graph.SparseTable is null ? "" : $"_memory.StepRows.Begin({_inputs.Batch}, ref _memory.GradientScratch, accumulate: false, isWritable: false);\n";

    private string RowsOf(string rows) => plan.Graph.SparseTable is null ? "" : $", _memory.{rows}";

    private string GradientOfStep(TargetForm targets) =>
        $"{_kernels}.Backward(_memory, {_inputs.Batch}, {targets.Name}, samples, ref _memory.GradientScratch, false, {Scale(targets)})";

    private string WeightedSums => string.Join(" + ", shape.Heads.Select((head, index) =>
        (head.Weight == 1 ? "" : CodeWriter.Number(head.Weight, "R") + " * ") + $"sums[{CodeWriter.Number(index)}]"));

    private string Network => $"\"{shape.Title}\"";

    /// <summary>The memory, or why there is none yet.</summary>
    private string Memory => isReachedEarly ? $"{Guard}.Constructed(_memory, {Network})" : "_memory";

    private string MemoryCheck => isReachedEarly ? $"{Memory};\n" : "";

    private string Samples => $"{MemoryCheck}int samples = {_lengths.Samples};";

    private string SomeSamples => $"{Guard}.SomeSamples(samples, \"{_inputs.Counted}\", {Network});";

    /// <summary>Where training keeps the values of all samples of a batch at once.</summary>
    private string WholeBatch => plan.Graph.FewestNormalizedRows is not int rows ? ""
        : $"\n{Guard}.WholeBatch(samples, {rows}, {plan.TrainingScratch!.PerSample + shape.Outputs}, \"{_inputs.Counted}\", {Network});";

    private static string RateCheck => $"{Guard}.LearningRate(learningRate);";

    private string Checks(TargetForm targets) => $"""
        {Samples}
        {SomeSamples}
        {(targets.AreLabels ? Labels : Length("targets", shape.OutputShape))}
        """;

    private string Labels => (isMean ? "double counted = " : "") + _lengths.Labels("labels", "labels", "samples", shape.Labels!);

    /// <summary>What a mean is over: the samples, or as many as there are labels for.</summary>
    private static string Counted(TargetForm targets) => targets.AreLabels ? "counted" : "samples";

    /// <summary>What a gradient's sum is multiplied with where it goes into the parameters at once.</summary>
    private string Rate(TargetForm targets) => "-learningRate" + (!isMean ? "" : targets.AreLabels ? $" / ({_type})counted" : " / samples");

    private string Scale(TargetForm targets) => isMean ? $"1 / ({_type}){Counted(targets)}" : "1";

    /// <summary>Makes that memory and draws the initial parameters.</summary>
    public string NewMemory(string seed) => $"{_kernels}.Create({seed})";

    /// <summary>Makes that memory and loads the parameters from the assembly.</summary>
    /// <param name="self">The network's class.</param>
    /// <param name="weights">The name of the weights.</param>
    public string LoadedMemory(string self, string weights) =>
        $"global::NetGen.Runtime.EmbeddedWeights.Load<{self}, {_type}>({_kernels}.Allocate(), {SymbolDisplay.FormatLiteral(weights, quote: true)})";

    /// <summary>Makes that memory and loads the parameters of an ONNX file from the assembly.</summary>
    /// <param name="self">The network's class.</param>
    /// <param name="model">The name of the file.</param>
    public string LoadedModel(string self, string model, ImportedForm imported)
    {
        var shared = imported.Parameters.Where(static parameter => parameter.Key != parameter.Name)
            .Select(static parameter => $"({SymbolDisplay.FormatLiteral(parameter.Name, quote: true)}, {SymbolDisplay.FormatLiteral(parameter.Key, quote: true)})");
        return $"global::NetGen.Runtime.EmbeddedWeights.LoadModel<{self}, {_type}>({_kernels}.Allocate(), {SymbolDisplay.FormatLiteral(model, quote: true)}, "
            + $"[{string.Join(", ", shared)}])";
    }

    public static string Parameter(ImportedParameter parameter) => $"Parameters.Slice({parameter.Offset}, {parameter.Shape.Size})";

    public string Layer(LayerShape layer) => $"new({Memory}.Parameters.Span.Slice({layer.Offset}, {layer.Length}), {layer.Form})";

    private string Length(string span, Shape axes) => _lengths.Length(span, span, "samples", axes);

    private string NoOverlap(string read, string written) => $"{Guard}.NoOverlap<{_type}>({read}, {written}, \"{read}\", \"{written}\", {Network});";

    /// <summary>Inputs of another type than the outputs lie elsewhere.</summary>
    private string NoOverlapOfInputs(string written) => shape.InputKind == InputKind.Numbers ? NoOverlap("inputs", written) + "\n" : "";

    /// <summary>Returns the sum of the samples' losses, a double, reduced over the batch.</summary>
    private string Reduced(string loss, TargetForm targets)
    {
        string reduced = isMean ? $"{loss} / {Counted(targets)}" : loss;
        return _type == "double" ? $"return {reduced};" : $"return ({_type}){(reduced == "loss" ? reduced : $"({reduced})")};";
    }

    /// <summary>A step that keeps no gradients, where there is one: of samples in one block, or of a single sample.</summary>
    private string ShortStep(TargetForm targets) => plan.FusesSgdUpdate
        ? $$"""
            if (samples <= {{plan.TrainingBlock}})
            {
                // Gradients times −η, added to the parameters: the update needs no pass of its own.
                {{Reduced($"{_kernels}.Backward(_memory, {_inputs.Batch}, {targets.Name}, samples, ref _memory.Parameters.Reference, true, {Rate(targets)})", targets)}}
            }


            """
        : plan.FusesOptimizer && !targets.AreLabels
        ? $$"""
            if (samples == 1)
            {
                {{Reduced($"{_kernels}.StepOfOne(_memory, inputs, targets, learningRate)", targets)}}
            }


            """
        : "";
}
