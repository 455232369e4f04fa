using System.Collections.Immutable;

namespace NetGen.Generators.Schedule;

/// <content>What is alike in a large network.</content>
internal sealed partial record TiledPlan
{
    /// <summary>
    /// Whether a program takes more than one method: then what is alike is written once. Smaller networks are there to be read, program by program and kernel by kernel.
    /// </summary>
    public bool IsLarge => !HasOneSample && Programs.Any(static program => program.Steps.Length > Budget.StepsInMethod);

    /// <summary>Kernels that differ in the numbers of their types alone; none where each has a method of its own.</summary>
    public KernelFamilies Families { get; init; } = KernelFamilies.None;

    /// <summary>The kernel whose numbers a kernel has, if the library is told the same: they are one type.</summary>
    public Kernel NumbersOf(Kernel kernel) =>
        IsLarge && kernel.LibraryNumbers is { } numbers ? Kernels.First(other => HasNumbers(other) && numbers.Equals(other.LibraryNumbers)) : kernel;

    private bool HasNumbers(Kernel kernel) => kernel is not RowKernel { Method: null } || Families.NameOf(kernel) is not null;

    private TiledPlan WithFamilies() => IsLarge ? this with { Families = KernelFamilies.Of(Kernels) } : this;

    /// <summary>
    /// The same, with the methods that programs have in common. Threads go through programs by other methods, and streams keep what is computed of steps elsewhere.
    /// </summary>
    private TiledPlan WithCommonSteps()
    {
        if (!IsLarge || Graph.IsParallel || Graph.IsStream)
            return this;
        (string Name, TiledProgram? Program)[] all =
            [("Forward", Forward), ("Evaluate", Evaluate), ("EvaluateHeads", EvaluateHeads), ("Backward", Backward), ("BackwardFrom", BackwardFrom)];
        var programs = all.Where(static program => program.Program is not null).Select(static program => (program.Name, Program: program.Program!)).ToImmutableArray();
        var divided = programs.Zip(CommonSteps.Divide(programs), static (program, methods) => (program.Name, Program: program.Program with { Methods = methods }))
            .ToDictionary(static program => program.Name, static program => program.Program);
        return this with
        {
            Forward = divided["Forward"],
            Evaluate = divided["Evaluate"],
            EvaluateHeads = EvaluateHeads is null ? null : divided["EvaluateHeads"],
            Backward = divided["Backward"],
            BackwardFrom = divided["BackwardFrom"],
        };
    }

    private IEnumerable<TiledProgram> Programs => new[] { Forward, Evaluate, EvaluateHeads, Backward, BackwardFrom }.OfType<TiledProgram>();

    /// <summary>The methods that programs have in common, as the first of them has each.</summary>
    public IEnumerable<StepMethod> CommonMethods => Programs.SelectMany(static program => program.Methods).Where(static method => method.Common is not null)
        .GroupBy(static method => method.Common!.Number).OrderBy(static alike => alike.Key).Select(static alike => alike.First());
}
