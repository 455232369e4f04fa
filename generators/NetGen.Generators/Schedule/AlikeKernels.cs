using System.Collections.Immutable;
using System.Globalization;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Schedule;

/// <summary>Loops over elements whose formulas differ in their numbers alone: one kernel, which each step tells its numbers.</summary>
internal sealed class AlikeKernels
{
    private readonly Dictionary<Kernel, (RowKernel Kernel, ImmutableArray<double> Numbers)> _shared = [];

    private AlikeKernels(IEnumerable<Kernel> kernels)
    {
        foreach (var alike in kernels.OfType<RowKernel>().Where(static kernel => kernel is { IsElementwise: true, UsesScale: false, Method: null })
            .GroupBy(static kernel => $"{kernel.Widest};{With(kernel, static (place, _) => Number(place)).Signature}"))
            Share([.. alike]);
    }

    /// <summary>The plan with such kernels put together, if it is a large one.</summary>
    public static TiledPlan PutTogether(TiledPlan plan)
    {
        if (!plan.IsLarge || new AlikeKernels(plan.Kernels) is not { _shared.Count: > 0 } alike)
            return plan;
        return plan with
        {
            Kernels = [.. plan.Kernels.Select(kernel => alike._shared.TryGetValue(kernel, out var shared) ? shared.Kernel : kernel).Distinct()],
            Forward = alike.Told(plan.Forward),
            Evaluate = alike.Told(plan.Evaluate),
            EvaluateHeads = plan.EvaluateHeads is { } heads ? alike.Told(heads) : null,
            ForwardOfSums = plan.ForwardOfSums is { } sums ? alike.Told(sums) : null,
            Backward = alike.Told(plan.Backward),
            BackwardFrom = alike.Told(plan.BackwardFrom),
        };
    }

    private void Share(ImmutableArray<RowKernel> kernels)
    {
        ImmutableArray<ImmutableArray<double>> numbers = [.. kernels.Select(Numbers)];
        // Places that have the same number in each kernel are told it once.
        string[] columns =
            [.. Enumerable.Range(0, numbers[0].Length).Select(place => string.Join(" ", numbers.Select(own => own[place].ToString("R", CultureInfo.InvariantCulture))))];
        var told = Enumerable.Range(0, columns.Length).Where(place => numbers.Any(other => !other[place].Equals(numbers[0][place])))
            .GroupBy(place => columns[place]).Select(static alike => alike.First()).ToImmutableArray();
        if (told.IsEmpty || told.Length > Budget.NumbersOfKernel)
            return;
        string[] toldColumns = [.. told.Select(place => columns[place])];
        var kernel = With(kernels[0], (place, number) => Array.IndexOf(toldColumns, columns[place]) is >= 0 and var which ? Number(which) : number);
        foreach (var (alike, own) in kernels.Zip(numbers, static (alike, own) => (alike, own)))
            _shared.Add(alike, (kernel, [.. told.Select(place => own[place])]));
    }

    private TiledProgram Told(TiledProgram program) => new([.. program.Steps.Select(Told)], program.Scratch);

    private Step Told(Step step) => step switch
    {
        KernelStep call when _shared.TryGetValue(call.Kernel, out var shared) => call with { Kernel = shared.Kernel, Numbers = shared.Numbers },
        KernelStep { OfOne.IsEmpty: false } call => call with { OfOne = [.. call.OfOne.Select(Told)] },
        ScanStep scan => scan with { Body = [.. scan.Body.Select(Told)] },
        _ => step,
    };

    private static ImmutableArray<double> Numbers(RowKernel kernel)
    {
        var numbers = ImmutableArray.CreateBuilder<double>();
        With(kernel, (_, number) =>
        {
            numbers.Add(number.Value);
            return number;
        });
        return numbers.ToImmutable();
    }

    private static Variable Number(int place) => new("n" + (place + 1).ToString(CultureInfo.InvariantCulture), Scope.Step);

    /// <summary>The kernel with other expressions in place of its numbers, which are counted through all of its formulas.</summary>
    private static RowKernel With(RowKernel kernel, Func<int, Constant, Expression> number)
    {
        int places = 0;
        ImmutableArray<Map> maps = [.. kernel.Maps.Select(map => map.With(Replaced(map.Formula)))];
        return kernel.With(maps);

        // Bounds and powers are left as they are: what is computed of them hangs on their numbers.
        Expression Replaced(Expression formula) => formula switch
        {
            Constant constant => number(places++, constant),
            Binary { Operation: BinaryOperation.Subtract, Right: Constant { Value: var value } } binary => Replaced(binary.Left + new Constant(-value)),
            Select => formula.Map(operand => operand is Constant ? operand : Replaced(operand)),
            Binary { Operation: not BinaryOperation.Power } or Unary => formula.Map(Replaced),
            _ => formula,
        };
    }
}
