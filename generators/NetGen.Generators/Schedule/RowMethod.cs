using System.Collections.Immutable;

namespace NetGen.Generators.Schedule;

/// <summary>A method of the library that computes functions of rows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Constants">The numbers that follow from the length of the rows, which it is told.</param>
internal sealed record RowMethod(string Name, ImmutableArray<double> Constants);
