namespace NetGen.Training.Augmentations;

internal sealed record Shift(int Most) : Augmentation
{
    public override string Name => FormattableString.Invariant($"shift by {Most}");

    public override int LeastAxes => 2;

    public override void Apply<T>(Span<T> sample, ReadOnlySpan<int> shape, RandomState random)
    {
        var block = sample.Length;
        foreach (var length in shape[..^1])
        {
            var places = (int)Math.Clamp(random.RandomInteger(2L * Most + 1) - Most, 1 - length, length - 1);
            for (var start = 0; start < sample.Length; start += block) Move(sample.Slice(start, block), block / length, places);
            block /= length;
        }
    }

    /// <summary>Moves places of a size towards the end, or where negative towards the start.</summary>
    private static void Move<T>(Span<T> block, int size, int places)
    {
        var moved = Math.Abs(places) * size;
        if (places > 0)
        {
            block[..^moved].CopyTo(block[moved..]);
            Repeat(block[..size], block[..moved]);
        }
        else if (places < 0)
        {
            block[moved..].CopyTo(block);
            Repeat(block[^size..], block[^moved..]);
        }
    }

    private static void Repeat<T>(ReadOnlySpan<T> place, Span<T> places)
    {
        for (var start = 0; start < places.Length; start += place.Length) place.CopyTo(places[start..]);
    }
}
