using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>All that the code of a step hangs on, except where values lie: steps of two programs that are equal in it are one.</summary>
internal static class StepIdentity
{
    /// <summary>Null for a step whose code hangs on the program that it is in.</summary>
    public static string? Of(Step step, ScratchLayout scratch)
    {
        string? numbers = Numbers(step);
        if (numbers is null || step.Arguments.Any(static tensor => tensor.Role == TensorRole.State || tensor.Storage.Role == TensorRole.State))
            return null;
        string tensors = string.Join(", ", step.Arguments.Select(tensor => Of(tensor, scratch)));
        return $"{step.GetType().Name} {numbers}: {tensors}; {string.Join("; ", step.Operations.Select(Equations.Of))}";
    }

    private static string? Numbers(Step step) => step switch
    {
        KernelStep { Kernel: RowKernel rows } when rows.Loss is not null || rows.UsesScale => null,
        KernelStep { OfOne: var ofOne } kernel when ofOne.All(static part => part is RowDotsStep or KernelStep { Kernel: RowKernel { UsesScale: false } }) =>
            $"{kernel.Kernel.Name} {kernel.CountOfSample} {kernel.IsPerSample} {string.Join(" ", kernel.Numbers)} {string.Join(" ", ofOne.Select(Numbers))}",
        RowDotsStep dots => $"{Names(dots.Arguments)}",
        TransposeStep transpose => $"{transpose.SourceStride} {transpose.CopyStride} {transpose.Condition}",
        SumStep sum => $"{sum.Stride} {sum.Sum.KeepsPlaces}",
        CopyStep copy => $"{copy.Operation.GetType().Name} {copy.Source} {copy.Destination} {(copy.Operation is Border border ? string.Join(" ", border.Before) : "")}",
        MeanStep mean => $"{mean.Stride}",
        NestStep nest => Numbers(nest.Operation),
        _ => null,
    };

    private static string? Numbers(Operation operation) => operation switch
    {
        Arrangement arrangement => $"{arrangement.Kind} {arrangement.Fill} {string.Join(" ", arrangement.Pieces.Select(static piece => $"{piece.Operand.Name} {Of(piece.Nest)}"))}",
        NestProduct product => Of(product.Nest),
        MaximumAdjoint adjoint => Of(adjoint.Nest),
        Selection selection => $"{selection.Entries} {selection.Stride} {Of(selection.Nest)}",
        SelectionAdjoint adjoint => $"{adjoint.Entries} {adjoint.Stride} {Of(adjoint.Nest)}",
        _ => null,
    };

    private static string Of(Nest nest) =>
        $"{string.Join(" ", nest.Starts)} {string.Join(" ", nest.Loops.Select(static loop => $"{loop.Length} {string.Join(" ", loop.Strides)}"))}";

    /// <summary>Its name, its form, and whose memory it lies in.</summary>
    private static string Of(Tensor tensor, ScratchLayout scratch) =>
        $"{tensor.Name} {string.Join("×", tensor.Axes.Select(static axis => axis.Length))} {tensor.Role} {tensor.Storage.Name} {tensor.Start} {tensor.GradientOf?.Name} "
            + $"{scratch.Contains(tensor)}";

    private static string Names(ImmutableArray<Tensor> tensors) => string.Join(", ", tensors.Select(static tensor => tensor.Name));
}
