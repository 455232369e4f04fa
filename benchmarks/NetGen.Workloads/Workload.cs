namespace NetGen.Workloads;

/// <summary>Something to time.</summary>
/// <param name="Name">The row of the table; what the peers call it too.</param>
/// <param name="Goal">What one run may take, in microseconds on a Zen 4 core at 3.65 GHz; null where nobody knows.</param>
/// <param name="Prepare">Makes the networks and samples that it needs.</param>
internal sealed record Workload(string Name, double? Goal, Func<Trial> Prepare);

/// <summary>A workload that is ready to run.</summary>
/// <param name="Work">The multiply-adds of one run, or the bytes that it reads. In double a multiply-add counts twice, since a vector holds half as many.</param>
/// <param name="Run">Runs it the given number of times.</param>
/// <param name="Check">Says what is wrong with its results compared with the naive reference; null if nothing is.</param>
internal sealed record Trial(long Work, Action<int> Run, Func<string?> Check);
