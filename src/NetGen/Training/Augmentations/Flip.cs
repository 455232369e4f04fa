namespace NetGen.Training.Augmentations;

internal sealed record Flip : Augmentation
{
    public override string Name => "flip";

    public override int LeastAxes => 2;

    public override void Apply<T>(Span<T> sample, ReadOnlySpan<int> shape, RandomState random)
    {
        if (random.RandomInteger(2) == 0) return;
        var (channels, row) = (shape[^1], shape[^2] * shape[^1]);
        for (var start = 0; start < sample.Length; start += row) sample.Slice(start, row).Reverse();
        for (var start = 0; start < sample.Length; start += channels) sample.Slice(start, channels).Reverse();
    }
}
