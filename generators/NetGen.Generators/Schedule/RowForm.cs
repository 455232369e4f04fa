using System.Collections.Immutable;
using System.Globalization;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Schedule;

/// <summary>
/// A row kernel with c0, c1, … in place of the numbers that follow from its length. The library has those of most networks as methods, whose code is optimised where the
/// user's assembly is not.
/// </summary>
/// <param name="Kernel">The kernel by these names.</param>
/// <param name="Constants">What they stand for.</param>
internal sealed record RowForm(RowKernel Kernel, ImmutableArray<double> Constants)
{
    private static readonly double[] s_fractions = [0.5, 1, 2, 4];

    public static RowForm Of(RowKernel kernel)
    {
        var constants = new List<double>();
        ImmutableArray<Map> maps = [.. kernel.Maps.Select(map => new Map(map.Result, Lifted(map.Formula, IsOfLoss(map)), map.Bindings, map.Purpose))];
        return constants.Count == 0 ? new RowForm(kernel, []) : new RowForm(kernel.With(maps), [.. constants]);

        Expression Lifted(Expression formula, bool isOfLoss)
        {
            // A quotient by a power of two is a product, to the same bits.
            if (formula is Binary { Operation: BinaryOperation.Divide, Right: Constant { Value: var divisor } } quotient
                && FollowsFrom(kernel.Length, divisor) && Numbers.HasExactInverse(divisor))
                return Lifted(quotient.Left * (1 / divisor), isOfLoss);
            if (formula is not Constant { Value: var value } || !(isOfLoss ? value is not (0 or 1) : FollowsFrom(kernel.Length, value)))
                return formula.Map(part => Lifted(part, isOfLoss));
            if (!constants.Contains(value))
                constants.Add(value);
            return Name(constants.IndexOf(value));
        }
    }

    /// <summary>Whether the numbers are weights of a loss, which follow from steps and heads too.</summary>
    private static bool IsOfLoss(Map map) => map.IsScalarPerSample || map.Formula.Contains(LossOperation.Scale);

    /// <summary>What a constant is called.</summary>
    public static Variable Name(int constant) => new("c" + constant.ToString(CultureInfo.InvariantCulture), Scope.Step);

    /// <summary>What is computed and how, whatever the sizes: kernels of one key have one text.</summary>
    public string Key()
    {
        string rows = Kernel.IsElementwise ? "elements" : !Kernel.IsOneVector ? "rows" : Kernel.Length == 1 ? "single elements" : "vectors";
        var names = new Dictionary<string, string>();
        var maps = Kernel.Maps.Select(map => map.Named(tensor => NameOf(Kernel.Locals[tensor])));
        string computed = string.Join("; ", maps.Select(map => $"{NameOf(Kernel.Locals[map.Result])} = {map.Formula}{(map.IsScalarPerSample ? " of a row" : "")}"));
        return $"{rows}: {computed}; {string.Join(", ", Kernel.Operands.Select(Passed))}";

        string NameOf(string local)
        {
            if (!names.TryGetValue(local, out string? name))
                names.Add(local, name = "x" + names.Count.ToString(CultureInfo.InvariantCulture));
            return name;
        }

        string Passed(RowOperand operand) => NameOf(Kernel.Locals[operand.Tensor])
            + (operand.IsWritten ? " written" : "") + (operand.IsUnpadded ? " unpadded" : "") + (operand.Stride == 0 ? " for all" : "");
    }

    /// <summary>Whether a number is a row's length, or a fraction by it or its square, as means and their gradients have them.</summary>
    private static bool FollowsFrom(int length, double value)
    {
        double size = System.Math.Abs(value);
        return length > 2 && (size == length || size < 0.5 && s_fractions.Any(fraction => IsAbout(size * length, fraction) || IsAbout(size * length * length, fraction)));

        static bool IsAbout(double value, double expected) => System.Math.Abs(value - expected) < 1e-9;
    }
}
