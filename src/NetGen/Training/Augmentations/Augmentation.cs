using System.Numerics;
using NetGen.Training.Augmentations;

namespace NetGen.Training;

/// <summary>A change of training samples that leaves what they show: each epoch sees each sample a little different, so that a network learns what matters.</summary>
/// <remarks>
/// An augmentation is a formula and never changes, so that runs can share it. What it draws follows from the run's seed, the epoch and the sample's number alone: batches,
/// threads and interruptions do not matter. Only what a network learns from is changed, never what it is measured on.
/// </remarks>
public abstract record Augmentation
{
    /// <summary>Every other sample, by chance, is turned around along the axis before its last: a picture left to right, a sequence from its end to its start.</summary>
    public static Augmentation Flip { get; } = new Flip();

    /// <summary>Its name, as messages show it and checkpoints compare it: with its settings.</summary>
    public abstract string Name { get; }

    /// <summary>How many axes a sample has to have at least.</summary>
    public virtual int LeastAxes => 1;

    /// <summary>
    /// Moves a sample along each axis but its last, a picture up or down and to a side, by −most to most places, each as likely. What comes in repeats the edge.
    /// </summary>
    /// <param name="most">How many places at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public static Augmentation Shift(int most) => new Shift(Check.Positive(most));

    /// <summary>Adds to each number one of a normal distribution around 0.</summary>
    /// <param name="deviation">Its standard deviation.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite or not above 0.</exception>
    public static Augmentation Noise(double deviation) => new Noise(Check.AboveZero(deviation));

    /// <summary>Changes a sample in place.</summary>
    /// <param name="sample">A copy of the sample's inputs.</param>
    /// <param name="shape">Its axes, the network's <c>InputShape</c>: of a picture height, width and channels.</param>
    /// <param name="random">What to draw from. Nothing else may decide, or runs cannot be repeated.</param>
    public abstract void Apply<T>(Span<T> sample, ReadOnlySpan<int> shape, RandomState random)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
