using System.Collections.Immutable;

namespace NetGen.Generators.Schedule;

/// <summary>Lowers loops over rows.</summary>
internal static class RowLowering
{
    /// <param name="isCalled">Whether there is a kernel for it: not where whoever computes it has the rows in registers.</param>
    public static KernelStep Lower(RowsGroup group, LoweringContext context, bool isCalled = true)
    {
        var maps = group.Maps;
        var operands = Operands(group, context);
        var (type, length) = (context.Type, maps[0].RowLength);
        var whole = RowLayout.Whole(length, type);
        var widest = whole ?? RowLayout.For(length, type).Widest;
        int apart = operands[0].Stride / type.Lanes(widest) - (length + type.Lanes(widest) - 1) / type.Lanes(widest);
        RowKernel Named(string name, RowMethod? method = null) => new(name, widest, whole is not null, length, apart, maps, operands) { Method = method };
        var kernel = Named(KernelNames.Of(maps));
        string key = $"{widest};{kernel.Signature}" + (kernel.IsElementwise ? "" : $";{length};{string.Join(",", operands.Select(operand => operand.Stride))}");
        if (isCalled)
            kernel = context.Kernels.Get(key, kernel.IsElementwise ? KernelNames.Role(maps) : kernel.Name, name => Named(name, LibraryRows.Find(kernel)));
        return new KernelStep(kernel, [.. operands.Select(operand => operand.Tensor)], [.. maps], group.IsOptional) { Stride = kernel.IsElementwise ? operands[0].Stride : null };
    }

    private static ImmutableArray<RowOperand> Operands(RowsGroup group, LoweringContext context)
    {
        var maps = group.Maps;
        var computed = maps.Select(map => map.Result).ToList();
        var read = maps.SelectMany(map => map.Operands).Where(tensor => !computed.Contains(tensor)).Distinct();
        return
        [
            .. read.Select(tensor => new RowOperand(tensor, tensor.IsPerSample == maps[0].Result.IsPerSample ? context.Stride(tensor) : 0, tensor.IsUnpadded, IsWritten: false)),
            .. group.Kept.Select(tensor => new RowOperand(tensor, context.Stride(tensor), tensor.IsUnpadded, IsWritten: true)),
        ];
    }
}
