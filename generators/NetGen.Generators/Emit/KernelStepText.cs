using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Calls of kernels.</summary>
/// <param name="isByHead">Whether the losses of each head are added up by themselves.</param>
internal sealed class KernelStepText(TiledPlan plan, bool isByHead = false)
{
    /// <param name="samples">How many samples there are.</param>
    /// <param name="addsLoss">Whether another step has given a loss before.</param>
    public string Of(KernelStep call, IndexExpression samples, bool addsLoss = false)
    {
        string arguments = string.Join(", ", call.Arguments.Select(tensor => $"ref {tensor.Name}")) + Extra(call, (call.IsPerSample ? samples : 1) * call.CountOfSample);
        return $"{ToLoss(call, addsLoss)}{new KernelHead(plan, call.Kernel).Call}({arguments});";
    }

    /// <summary>What becomes of the loss that it gives.</summary>
    private string ToLoss(KernelStep call, bool addsLoss) => !LossOfSteps.IsGivenBy(call) ? "" : isByHead ? OwnLoss(call) : addsLoss ? "loss += " : "double loss = ";

    private string OwnLoss(KernelStep call)
    {
        var head = plan.Graph.Heads.Single(head => call.Operations.Any(operation => operation.Result == head.Own.Result));
        return $"At(ref losses, {plan.Graph.Heads.IndexOf(head)}) += ";
    }

    /// <summary>What follows the tensors.</summary>
    private string Extra(KernelStep step, IndexExpression samples) => step.Kernel switch
    {
        ContractionKernel { DividesRows: true } => $", {samples}, accumulate, partition",
        ContractionKernel { SumsSamples: true } =>
            $", {samples}, {(step.Operations.Any(operation => operation.Result.Role == TensorRole.ParameterGradient) ? "accumulate" : "false")}",
        RowKernel rows =>
            $"{(rows.UsesScale ? ", scale" : "")}{string.Concat(step.Numbers.Select(number => ", " + new FormulaWriter(plan.Type.Keyword).Number(number)))}, {samples}",
        AttentionKernel { Nest.IsStream: true } => $", {samples}, sequences",
        _ => $", {samples}",
    };
}
