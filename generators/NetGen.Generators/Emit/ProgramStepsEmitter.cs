using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes steps over samples in the order of a program: each is a call, or a loop of calls.</summary>
/// <param name="tables">Those of the class.</param>
/// <param name="isByHead">Whether the losses of each head are added up by themselves.</param>
internal sealed class ProgramStepsEmitter(CodeWriter writer, TiledPlan plan, NumberTables tables, bool isByHead = false)
{
    private readonly string _type = plan.Type.Keyword;
    private readonly KernelStepText _calls = new(plan, isByHead);

    /// <summary>How many samples there are.</summary>
    public IndexExpression Samples { get; init; } = IndexExpression.Of("samples");

    /// <summary>Whether there may be a single sample: not where that has a program of its own.</summary>
    public bool MayBeOne { get; init; } = true;

    public void Emit(IReadOnlyList<Step> steps)
    {
        var first = steps.FirstOrDefault(LossOfSteps.IsGivenBy);
        for (int i = 0; i < steps.Count; i++)
        {
            StepComments.Emit(writer, steps[i]);
            if (i + 1 < steps.Count && steps[i] is TransposeStep { Condition: TransposeCondition.ManySamples } copy
                && steps[i + 1] is KernelStep { OfOne: [RowDotsStep dots, ..] } product && dots.Matrix == copy.Source)
            {
                StepComments.Emit(writer, product);
                EmitProduct(product, copy);
                i++;
            }
            else
            {
                EmitStep(steps[i], addsLoss: steps[i] != first);
            }
        }
    }

    private void EmitStep(Step step, bool addsLoss)
    {
        switch (step)
        {
            case TransposeStep transpose:
                EmitTranspose(transpose);
                break;
            case KernelStep { OfOne.IsEmpty: false } product:
                EmitProduct(product, copy: null);
                break;
            case SumStep { ParallelStage: ParallelStage.Parameters } sum:
                writer.Line("if (partition.IsLast)");
                using (writer.Indent())
                    writer.Line(MatrixText.Sums(sum, Samples));
                break;
            case ScanStep scan:
                new ScanEmitter(writer, plan, tables).Emit(scan);
                break;
            default:
                writer.Lines(Call(step, addsLoss));
                break;
        }
    }

    private string Call(Step step, bool addsLoss) => step switch
    {
        KernelStep call => _calls.Of(call, Samples, addsLoss),
        PooledWeightsStep weights => $"PooledGradient.Weights<{_type}, {new KernelHead(plan, weights.Kernel).Numbers}>(ref {weights.Source.Name}, ref {weights.Copy.Name});",
        SumStep sum => MatrixText.Sums(sum, Samples),
        MeanStep mean => MatrixText.Means(mean, Samples),
        RunningStep running => RunningText.Of(running, Samples),
        MaskStep mask => DropoutText.Of(mask, Samples),
        CopyStep copy => CopyText.Of(copy),
        GatherStep gather => LookupText.Of(gather, _type, Samples),
        ScatterStep scatter => LookupText.Of(scatter, Samples),
        StreamStep stream => new StreamText(plan.Type).Of(stream.Operation),
        NestStep nest => new NestText(plan.Type, tables).Of(nest.Operation),
        _ => throw new NotSupportedException($"No text for a {step.GetType().Name}."),
    };

    private void EmitTranspose(TransposeStep transpose)
    {
        if (transpose.Condition == TransposeCondition.Accumulation)
            writer.Line($"// {transpose.Source.Name} is computed as its transpose: what it holds is transposed, added to, and transposed back.");
        string? condition = transpose.Condition switch
        {
            TransposeCondition.Accumulation => "if (accumulate)",
            TransposeCondition.ManySamples when MayBeOne => "if (samples > 1)",
            _ => null,
        };
        if (condition is not null)
            writer.Line(condition);
        using (condition is null ? default(CodeWriter.IndentScope?) : writer.Indent())
            writer.Line(MatrixText.Transpose(transpose));
    }

    /// <summary>A product with a transposed matrix; a single sample is multiplied with its rows as they lie.</summary>
    /// <param name="copy">The copy that it reads, if nothing else has made that.</param>
    private void EmitProduct(KernelStep product, TransposeStep? copy)
    {
        if (!MayBeOne)
        {
            EmitOfMany(product, copy);
            return;
        }

        writer.Line("if (samples > 1)");
        using (copy is null ? writer.Indent() : default(CodeWriter.IndentScope?))
        using (copy is null ? default(CodeWriter.BlockScope?) : writer.Block())
            EmitOfMany(product, copy);

        writer.Line("else");
        bool isOne = product.OfOne.Length == 1;
        using (isOne ? writer.Indent() : default(CodeWriter.IndentScope?))
        using (isOne ? default(CodeWriter.BlockScope?) : writer.Block())
        {
            writer.Line(MatrixText.RowProducts((RowDotsStep)product.OfOne[0]));
            foreach (var rows in product.OfOne.Skip(1))
                writer.Line(_calls.Of((KernelStep)rows, 1));
        }
    }

    private void EmitOfMany(KernelStep product, TransposeStep? copy)
    {
        if (copy is not null)
            writer.Line(MatrixText.Transpose(copy));
        writer.Line(_calls.Of(product, Samples));
    }
}
