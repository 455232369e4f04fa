namespace NetGen.Playground.Training;

/// <summary>Samples with the answers that are wanted.</summary>
/// <param name="Inputs">How many numbers a sample has.</param>
/// <param name="Classes">How many classes there are; 0 of a regression.</param>
/// <param name="Values">The samples, one after another.</param>
/// <param name="Answers">The class of each sample, or the value of a regression.</param>
public sealed record Samples(int Inputs, int Classes, float[] Values, float[] Answers)
{
    /// <summary>One sample is kept for validation for so many that are trained on.</summary>
    internal const int TrainedPerKept = 3;

    /// <summary>How many there are.</summary>
    public int Count => Answers.Length;

    /// <summary>How many are trained on: the first. The rest is kept for validation.</summary>
    public int Trained => Count * TrainedPerKept / (TrainedPerKept + 1);

    /// <summary>The values of one sample.</summary>
    public ReadOnlySpan<float> this[int sample] => Values.AsSpan(sample * Inputs, Inputs);

    /// <summary>A sample's targets for so many outputs: one output is the class or the value itself, several are one of each class.</summary>
    public void Write(int sample, Span<float> targets)
    {
        if (targets.Length == 1)
        {
            targets[0] = Answers[sample];
            return;
        }

        targets.Clear();
        targets[(int)Answers[sample]] = 1;
    }

    /// <summary>Why networks of these sizes cannot learn from the samples; null where they can.</summary>
    public string? Refuse(string network, int inputs, int outputs)
    {
        string answers = Classes == 0 ? "1 output" : Classes == 2 ? "1 or 2 outputs" : $"{Classes} outputs";
        bool fits = inputs == Inputs && (outputs == System.Math.Max(Classes, 1) || (outputs == 1 && Classes == 2));
        string wanted = $"{Inputs} {(Inputs == 1 ? "input" : "inputs")} and {answers}";
        return fits ? null : $"These data want {wanted}, but {network} has {inputs} and {outputs}: change the network, or choose other data.";
    }
}
