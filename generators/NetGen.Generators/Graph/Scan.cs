using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>
/// Goes through the steps of a sequence one after the other, all samples at a time, and computes the same of each: what a step reads is of that step
/// (<see cref="Tensor.AtStep"/>), what the one before has left, or a parameter. It begins with zeros.
/// </summary>
/// <param name="result">What it gives of all steps.</param>
/// <param name="body">The operations of one step.</param>
/// <param name="isReversed">Whether it begins with the last step.</param>
internal sealed class Scan(Tensor result, ImmutableArray<Operation> body, bool isReversed) : Operation(result)
{
    public ImmutableArray<Operation> Body { get; } = body;

    public bool IsReversed { get; } = isReversed;

    /// <summary>From a step to the one that has been gone through before.</summary>
    public int Before => IsReversed ? 1 : -1;

    /// <summary>How many steps there are; null where a caller says.</summary>
    public int? Steps => Result.IsByStep ? Result.Axes[0].Length : null;

    /// <summary>What it gives of all steps, the result and what else is kept.</summary>
    public IEnumerable<Tensor> Results => Body.Select(operation => StepsOf(operation.Result)).OfType<Tensor>().Distinct();

    /// <summary>What is handed from step to step: as the step finds it, and as it leaves it.</summary>
    public IEnumerable<(Tensor Before, Tensor After)> Carried =>
        from before in Read.Where(tensor => tensor.Shift != 0)
        from operation in Body.Where(operation => operation.Result.Steps == before.Steps).Take(1)
        select (before, operation.Result);

    public override IEnumerable<Tensor> States => Carried.Select(carried => carried.After.Steps!.State).OfType<Tensor>();

    public override ImmutableArray<Tensor> Operands =>
        [.. Read.Select(tensor => tensor.Role == TensorRole.Parameter ? tensor : tensor.Steps).OfType<Tensor>().Distinct().Except(Results)];

    /// <summary>What the operations of a step read, parts by what they are parts of.</summary>
    public IEnumerable<Tensor> Read => Body.SelectMany(operation => operation.Operands).Select(tensor => tensor.Storage).Distinct();

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) =>
        Adjoints([(operand, operandGradient)], resultGradient);

    public override IEnumerable<Operation> Adjoints(IReadOnlyList<(Tensor Operand, Tensor Gradient)> wanted, Tensor resultGradient) =>
        new ScanAdjoint(this).Operations(wanted, resultGradient);

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand)
    {
        var views = Read.Concat(Body.Select(operation => operation.Result.Storage)).Where(tensor => tensor.Steps is not null).Distinct()
            .Select(tensor => (View: tensor, Steps: tensor.Steps == Result ? result : operand(tensor.Steps!)))
            .Where(tensor => tensor.Steps != tensor.View.Steps)
            .ToDictionary(tensor => tensor.View, tensor => Tensor.AtStep(tensor.Steps, tensor.View.Shift));
        return new Scan(result, Renamed(tensor => views.TryGetValue(tensor, out var view) ? view : tensor.Role == TensorRole.Parameter ? operand(tensor) : tensor), IsReversed);
    }

    /// <summary>The same with values that nobody else reads kept no longer than a step.</summary>
    /// <param name="isRead">Whether anything else reads all steps of a tensor.</param>
    public Scan WithoutUnread(Func<Tensor, bool> isRead)
    {
        var kept = new HashSet<Tensor>(Carried.Select(carried => carried.After.Steps!)) { Result };
        var locals = Body.Select(operation => operation.Result.Storage).Distinct()
            .Where(tensor => tensor.Steps is { } steps && !kept.Contains(steps) && !isRead(steps))
            .ToDictionary(tensor => tensor, tensor => Tensor.Copy(tensor, "", [.. tensor.Axes]));
        return locals.Count == 0 ? this : new Scan(Result, Renamed(tensor => locals.TryGetValue(tensor, out var local) ? local : tensor), IsReversed);
    }

    /// <summary>Drops what no step needs beyond itself and nothing else reads, in a whole list of operations.</summary>
    public static ImmutableArray<Operation> WithoutUnread(ImmutableArray<Operation> operations)
    {
        if (!operations.OfType<Scan>().Any())
            return operations;
        return [.. operations.Select(operation => operation is Scan scan ? scan.WithoutUnread(IsReadBeside(scan)) : operation)];

        Func<Tensor, bool> IsReadBeside(Scan scan)
        {
            HashSet<Tensor> read = [.. operations.Where(operation => operation != scan).SelectMany(operation => operation.Operands).Select(operand => operand.Storage)];
            return read.Contains;
        }
    }

    /// <summary>The operations of a step on other tensors; parts follow what they are parts of.</summary>
    private ImmutableArray<Operation> Renamed(Func<Tensor, Tensor> name)
    {
        var parts = new Dictionary<Tensor, Tensor>();
        return [.. Body.Select(operation => operation.With(Of(operation.Result), Of))];

        Tensor Of(Tensor tensor)
        {
            if (tensor.Whole is not { } whole)
                return name(tensor);
            if (!parts.TryGetValue(tensor, out var part))
                parts.Add(tensor, part = name(whole) is var renamed && renamed != whole ? Tensor.PartOf(renamed, tensor) : tensor);
            return part;
        }
    }

    private static Tensor? StepsOf(Tensor tensor) => tensor.Storage.Steps;
}
