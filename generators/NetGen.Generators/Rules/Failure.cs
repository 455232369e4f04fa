namespace NetGen.Generators.Rules;

/// <summary>An exception of ours, as text, so that it can be compared and cached.</summary>
/// <param name="Network">The network's name.</param>
/// <param name="Reason">What happened.</param>
internal sealed record Failure(string Network, string Reason)
{
    public static Failure Of(string network, Exception exception) => new(network, $"{exception.GetType().Name} ({exception.Message})");
}
