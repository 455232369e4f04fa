using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>What becomes of a product's sums before they are stored, or in their place.</summary>
internal static class Epilogues
{
    /// <summary>What tells epilogues apart, whatever the layers.</summary>
    public static object? Key(Contraction contraction, Map? epilogue)
    {
        if (epilogue is null)
            return null;
        var locals = KernelNames.Locals([contraction.Left, contraction.Right, contraction.Result, .. epilogue.Operands]);
        return (epilogue.Formula, string.Join(",", epilogue.Bindings.Select(binding => $"{binding.Variable}={locals[binding.Tensor]}")));
    }

    /// <summary>A product whose kernel computes a map of its sums, which are stored nowhere: the map's result has their place.</summary>
    public static KernelStep Within(KernelStep product, Map epilogue)
    {
        var sums = product.Operations[0].Result;
        return product with
        {
            Arguments = [.. product.Arguments.Remove(sums), .. epilogue.Operands.Where(operand => operand != sums).Distinct(), epilogue.Result],
            Operations = [.. product.Operations, epilogue],
        };
    }

    /// <summary>An epilogue as a step of its own: it overwrites the sums, which are stored nowhere else.</summary>
    public static KernelStep InPlace(KernelStep rows, ProductGroup group) =>
        rows with { Arguments = rows.Arguments.Replace(group.Product.Result, group.Epilogue!.Result) };
}
