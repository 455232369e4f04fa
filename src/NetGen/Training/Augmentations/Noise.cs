namespace NetGen.Training.Augmentations;

internal sealed record Noise(double Deviation) : Augmentation
{
    public override string Name => FormattableString.Invariant($"noise of {Deviation}");

    public override void Apply<T>(Span<T> sample, ReadOnlySpan<int> shape, RandomState random)
    {
        foreach (ref var number in sample) number += T.CreateTruncating(Deviation * random.StandardNormal());
    }
}
