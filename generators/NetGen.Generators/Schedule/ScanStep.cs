using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Goes through the steps of a sequence.</summary>
/// <param name="Body">What is done in each.</param>
internal sealed record ScanStep(Scan Scan, ImmutableArray<Step> Body, bool IsOptional)
    : Step(WhatLies(Body), [], IsOptional)
{
    public override ParallelStage ParallelStage => ParallelStage.Samples;

    /// <summary>What the loop names anew in each step: what there is of a step, and parts.</summary>
    public IEnumerable<Tensor> Views =>
        Body.SelectMany(step => step.Arguments).SelectMany(tensor => new[] { tensor.Storage, tensor })
            .Where(tensor => tensor.Steps is not null || tensor.Whole is not null).Distinct();

    /// <summary>What is handed from step to step, with room for what the first one finds.</summary>
    public IEnumerable<Tensor> Carried => Scan.Carried.Select(carried => carried.After.Steps!).Distinct();

    /// <summary>What of that the first step finds where the caller keeps it. Else it is copied in front of the first.</summary>
    public ImmutableArray<Tensor> InPlace { get; init; } = [];

    /// <summary>The same in a program in which nothing else reads what there was before the first step: copies would cost each call of one step a part of its time.</summary>
    public ScanStep Among(IReadOnlyList<Step> program) => this with
    {
        InPlace = [.. Carried.Where(carried => carried.State is not null && !program.Where(step => step != this).SelectMany(Mentioned)
            .Any(tensor => tensor.Shift != 0 && tensor.Steps == carried))],
    };

    private static IEnumerable<Tensor> Mentioned(Step step) => step is ScanStep scan ? scan.Views : step.Arguments.SelectMany(tensor => new[] { tensor, tensor.Storage });

    /// <summary>What its steps read and write, all of each.</summary>
    private static ImmutableArray<Tensor> WhatLies(ImmutableArray<Step> body) =>
    [
        .. body.SelectMany(step => step.Arguments).Select(tensor => tensor.Storage.Steps ?? tensor.Storage)
            .SelectMany(tensor => new[] { tensor, tensor.State }).OfType<Tensor>().Distinct(),
    ];
}
