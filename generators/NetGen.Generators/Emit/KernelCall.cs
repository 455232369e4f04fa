using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>The signature of a routine that computes one block of samples; both the routine and its callers are written from it.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Summary">What it computes, for the comment above it.</param>
/// <param name="Result"><c>double</c> for the sum of the samples' losses.</param>
/// <param name="Rows">The tensors that have a row for each sample, which the caller advances from block to block.</param>
/// <param name="IsTraining">Whether it writes gradients and needs training scratch.</param>
/// <param name="IsScaled">Whether gradients are scaled on the way.</param>
internal sealed record KernelCall(string Name, string Summary, string Result, IReadOnlyList<Tensor> Rows, bool IsTraining, bool IsScaled)
{
    private static readonly MethodParameter Samples = new("int", "samples") { IsCount = true };
    private static readonly MethodParameter Sequences = new("int", "sequences") { IsCount = true };
    private static readonly MethodParameter Seed = new("ulong", "seed");

    public static KernelCall Forward(NetworkGraph graph) => new("Forward", "The outputs", "void", [graph.Inputs, graph.Outputs], false, false);

    public static KernelCall ForwardOfSums(NetworkGraph graph) => new("ForwardOfSums", "The outputs from sums of lists", "void", [graph.Sums!, graph.Outputs], false, false);

    public static KernelCall Evaluate(NetworkGraph graph) => new("Evaluate", "The sum of the samples' losses", "double", [graph.Inputs, graph.Targets], false, false);

    public static KernelCall EvaluateHeads(NetworkGraph graph) =>
        new("EvaluateHeads", "The sums of the samples' losses by head", "void", [graph.Inputs, graph.Targets], false, false) { IsByHead = true };

    public static KernelCall Backward(NetworkGraph graph) =>
        new("Backward", "The sum of the samples' losses, and its gradients times a scale", "double", [graph.Inputs, graph.Targets], true, true);

    public static KernelCall BackwardFrom(NetworkGraph graph) =>
        new("BackwardFrom", "The gradients that follow from given gradients by the outputs", "void",
        graph.HasInputGradients ? [graph.Inputs, graph.OutputGradients, graph.InputGradients] : [graph.Inputs, graph.OutputGradients], true, false);

    /// <summary>Whether the losses of each head are added up by themselves.</summary>
    public bool IsByHead { get; private init; }

    /// <summary>The name of the method for one block of samples.</summary>
    public string BlockName => Name + "Block";

    /// <summary>The method's header for one block of samples.</summary>
    public string Header(NetworkPlan plan) => $"private static {Result} {BlockName}({string.Join(", ", Parameters(plan))})";

    /// <summary>The block's own arguments for another method of the same parameters, which may take only some of the samples.</summary>
    public string Arguments(NetworkPlan plan, string samples = "samples") =>
        string.Join(", ", Parameters(plan).Select(parameter => parameter == Samples ? samples : parameter.Argument));

    /// <summary>The name of the method for some of the kernels of a block, where one method cannot hold them all.</summary>
    public string PartName(int part) => $"{Name}BlockPart{part}";

    /// <summary>The parameters of such a part.</summary>
    /// <param name="hasStack">Whether the block's own method has its scratch memory on its stack.</param>
    public IEnumerable<MethodParameter> OfPart(NetworkPlan plan, bool hasStack) => Parameters(plan).Concat(hasStack ? [Scratch(plan)] : []);

    /// <summary>The parameters of a routine for a single sample. Its inference has scratch memory on the stack.</summary>
    public IReadOnlyList<MethodParameter> OfOneSample(NetworkPlan plan) =>
        [.. Parameters(plan).Where(parameter => parameter != Samples && (IsTraining || parameter != Scratch(plan)))];

    /// <summary>The parameters of the routine for a whole batch, besides its memory and its spans.</summary>
    public IEnumerable<MethodParameter> OfBatch(NetworkPlan plan) =>
        Parameters(plan).Skip(1 + Rows.Count).Where(parameter => parameter != Scratch(plan) && parameter != Seed);

    public IEnumerable<MethodParameter> Parameters(NetworkPlan plan)
    {
        string type = plan.Type.Keyword;
        yield return MethodParameter.Reference(type, "parameters");
        foreach (var row in Rows)
            yield return MethodParameter.Rows(type, row);
        yield return Samples;
        if (plan.Graph.IsStream)
        {
            yield return Sequences;
            yield return MethodParameter.Reference(type, "state");
        }

        if (!IsTraining && plan.BorrowedBlock is not null)
            yield return Scratch(plan);
        if (IsByHead)
            yield return MethodParameter.Reference("double", "losses");
        if (!IsTraining)
            yield break;
        yield return MethodParameter.Reference(type, "gradients");
        yield return new MethodParameter("bool", "accumulate");
        if (IsScaled)
            yield return new MethodParameter(type, "scale");
        if (plan.TrainingScratch is not null)
            yield return Scratch(plan);
        if (plan.Graph.HasDropout)
            yield return Seed;
    }

    private static MethodParameter Scratch(NetworkPlan plan) => MethodParameter.Reference(plan.Type.Keyword, "scratch");
}
