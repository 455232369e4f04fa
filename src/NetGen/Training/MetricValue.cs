namespace NetGen.Training;

/// <summary>What a metric came to.</summary>
/// <param name="Name">The metric's name.</param>
/// <param name="Value">Its value.</param>
public readonly record struct MetricValue(string Name, double Value);
