namespace NetGen;

/// <summary>One of several heads of a network.</summary>
/// <param name="Name">What the declaration calls it.</param>
/// <param name="Outputs">How many numbers it answers with; those of all heads lie side by side in a sample's row.</param>
/// <param name="Loss">What training makes small: a member of <see cref="NetGen.Loss"/>, or the name of the user's own formula.</param>
/// <param name="LossWeight">What its loss is multiplied with in the network's.</param>
public sealed record HeadDescription(string Name, int Outputs, string Loss, double LossWeight)
{
    /// <summary>The value that it answers with, as <see cref="StepDescription"/> numbers them.</summary>
    public int Source { get; init; }

    /// <summary>
    /// The axes of its outputs as its loss sees them, channels last, before a <c>[Flatten]</c> at its end: <c>[4, 5, 3]</c> of a choice of 3 classes at each of
    /// 4 × 5 places.
    /// </summary>
    public IReadOnlyList<int> OutputShape { get => field ?? [Outputs]; init; }
}
