namespace NetGen.Playground.Training;

/// <summary>Samples side by side, as networks take them.</summary>
internal sealed class Batch
{
    public Batch(Samples samples, IEnumerable<int> chosen, int outputs)
    {
        int[] indices = [.. chosen];
        Inputs = new float[indices.Length * samples.Inputs];
        Targets = new float[indices.Length * outputs];
        for (int i = 0; i < indices.Length; i++)
        {
            samples[indices[i]].CopyTo(Inputs.AsSpan(i * samples.Inputs));
            samples.Write(indices[i], Targets.AsSpan(i * outputs, outputs));
        }
    }

    private Batch()
    {
        Inputs = [];
        Targets = [];
    }

    public static Batch None { get; } = new();

    public float[] Inputs { get; }

    public float[] Targets { get; }
}
