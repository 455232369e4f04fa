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
    private const string Samples = "int samples";

    public static KernelCall Forward(NetworkGraph graph) => new("Forward", "The outputs", "void", [graph.Inputs, graph.Outputs], false, false);

    public static KernelCall Evaluate(NetworkGraph graph) => new("Evaluate", "The sum of the samples' losses", "double", [graph.Inputs, graph.Targets], false, false);

    public static KernelCall EvaluateHeads(NetworkGraph graph) =>
        new("EvaluateHeads", "The sums of the samples' losses by head", "void", [graph.Inputs, graph.Targets], false, false) { IsByHead = true };

    public static KernelCall Backward(NetworkGraph graph) =>
        new("Backward", "The sum of the samples' losses, and its gradients times a scale", "double", [graph.Inputs, graph.Targets], true, true);

    public static KernelCall BackwardFrom(NetworkGraph graph) =>
        new("BackwardFrom", "The gradients that follow from given gradients by the outputs", "void", [graph.Inputs, graph.OutputGradients, graph.InputGradients], true, false);

    /// <summary>Whether the losses of each head are added up by themselves.</summary>
    public bool IsByHead { get; private init; }

    /// <summary>The name of the method for one block of samples.</summary>
    public string BlockName => Name + "Block";

    /// <summary>The method's header for one block of samples.</summary>
    public string Header(NetworkPlan plan) => $"private static {Result} {BlockName}({string.Join(", ", Parameters(plan))})";

    /// <summary>The same where it is written once for every vector.</summary>
    public string VectorHeader(NetworkPlan plan) =>
        $"private static {Result} {BlockName}<V>({string.Join(", ", Parameters(plan))}) where V : struct, ISimd<V, {plan.Type.Keyword}>";

    /// <summary>The block's own arguments for another method of the same parameters, which may take only some of the samples.</summary>
    public string Arguments(NetworkPlan plan, string samples = "samples") =>
        string.Join(", ", ArgumentList(plan).Select(argument => argument == "samples" ? samples : argument));

    /// <summary>The method's header for some of the kernels of a block, where one method cannot hold them all.</summary>
    /// <param name="hasStack">Whether the block's own method has its scratch memory on its stack.</param>
    public string PartHeader(NetworkPlan plan, int part, string result, bool hasStack)
    {
        var parameters = Parameters(plan).Concat(hasStack ? [Scratch(plan)] : []);
        return $"private static {result} {PartName(part)}({string.Join(", ", parameters)})";
    }

    /// <summary>The call of such a part from the block's own method.</summary>
    public string PartCall(NetworkPlan plan, int part, bool hasStack)
    {
        var arguments = ArgumentList(plan).Concat(hasStack ? ["ref scratch"] : []);
        return $"{PartName(part)}({string.Join(", ", arguments)})";
    }

    /// <summary>The parameters of a routine for a single sample.</summary>
    public string OneSampleParameters(NetworkPlan plan) => string.Join(", ", OfOneSample(plan));

    public string OneSampleArguments(NetworkPlan plan) => string.Join(", ", OfOneSample(plan).Select(Argument));

    /// <summary>Inference of one sample has its scratch memory on the stack.</summary>
    private IEnumerable<string> OfOneSample(NetworkPlan plan) =>
        Parameters(plan).Where(parameter => parameter != Samples && (IsTraining || parameter != Scratch(plan)));

    private static string Scratch(NetworkPlan plan) => $"ref {plan.Type.Keyword} scratch";

    private IEnumerable<string> ArgumentList(NetworkPlan plan) => Parameters(plan).Select(Argument);

    /// <summary>A parameter as its routine passes it on.</summary>
    private static string Argument(string parameter)
    {
        string[] words = parameter.Split(' ');
        return words[0] == "ref" ? $"ref {words[2]}" : words[1];
    }

    private string PartName(int part) => $"{Name}BlockPart{part}";

    private IEnumerable<string> Parameters(NetworkPlan plan)
    {
        string type = plan.Type.Keyword;
        yield return $"ref {type} parameters";
        foreach (var row in Rows)
            yield return $"ref {type} {row.Name}";
        yield return Samples;
        if (!IsTraining && plan.BorrowedBlock is not null)
            yield return Scratch(plan);
        if (IsByHead)
            yield return "ref double losses";
        if (!IsTraining)
            yield break;
        yield return $"ref {type} gradients";
        yield return "bool accumulate";
        if (IsScaled)
            yield return $"{type} scale";
        if (plan.TrainingScratch is not null)
            yield return Scratch(plan);
        if (plan.Graph.HasDropout)
            yield return "ulong seed";
    }
}
