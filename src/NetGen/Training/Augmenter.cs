using System.Numerics;

namespace NetGen.Training;

/// <summary>Changes samples as the options ask for, each from a random state of its own.</summary>
/// <param name="augmentations">The changes, in their order.</param>
/// <param name="seed">The run's.</param>
/// <param name="shape">The axes of a sample.</param>
internal sealed class Augmenter(IReadOnlyList<Augmentation> augmentations, int seed, ReadOnlySpan<int> shape)
{
    private const ulong Multiplier = 0xD1342543DE82EF95;

    private readonly Augmentation[] _augmentations = [.. augmentations];
    private readonly int[] _shape = shape.ToArray();
    private readonly RandomState _random = new(seed);

    /// <summary>Whether there is nothing to change.</summary>
    public bool IsEmpty => _augmentations.Length == 0;

    /// <summary>Changes the copy of a sample.</summary>
    /// <param name="inputs">The copy.</param>
    /// <param name="epoch">The epoch it is for.</param>
    /// <param name="sample">The sample's number in the data set.</param>
    public void Apply<T>(Span<T> inputs, int epoch, int sample)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        _random.Begin(SeedOf(epoch, sample));
        foreach (var augmentation in _augmentations) augmentation.Apply(inputs, _shape, _random);
    }

    /// <summary>Three numbers, mixed to one: each is added, multiplied and folded.</summary>
    private int SeedOf(int epoch, int sample)
    {
        var mixed = Mix(Mix(Mix(0, seed), epoch), sample);
        return unchecked((int)(mixed >> 32));
    }

    private static ulong Mix(ulong mixed, int number)
    {
        mixed = unchecked((mixed + (uint)number + 1) * Multiplier);
        return mixed ^ (mixed >> 32);
    }
}
