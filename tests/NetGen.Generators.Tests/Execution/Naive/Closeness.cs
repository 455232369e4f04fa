namespace NetGen.Generators.Tests.Execution.Naive;

/// <summary>How near two rows of numbers are, and the assertion on it.</summary>
public static class Closeness
{
    /// <summary>
    /// Asserts |expected − actual| ≤ relative·|expected| + absolute for each number; a NaN fits a NaN alone, an infinity itself.
    /// </summary>
    public static void Close(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double relative, double absolute, string what)
    {
        Assert.True(expected.Count == actual.Count, $"{what}: {expected.Count} numbers expected, {actual.Count} found");
        for (int i = 0; i < expected.Count; i++)
        {
            double allowed = relative * double.Abs(expected[i]) + absolute;
            if (expected[i].Equals(actual[i]) || double.Abs(expected[i] - actual[i]) <= allowed)
                continue;
            Assert.Fail(FormattableString.Invariant(
                $"{what}[{i}]: expected {expected[i]:R}, found {actual[i]:R}, off by {double.Abs(expected[i] - actual[i]):E2} where {allowed:E2} is allowed"));
        }
    }

    public static void Close(double expected, double actual, double relative, double absolute, string what) =>
        Close([expected], [actual], relative, absolute, what);

    /// <summary>
    /// As <see cref="Close(IReadOnlyList{double}, IReadOnlyList{double}, double, double, string)"/>, with room for each number in
    /// proportion to the largest of the row: sums cancel, and what is left of them carries the rounding of their terms. Where all of
    /// a row cancels, the reference itself has noise.
    /// </summary>
    public static void CloseToLargest(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double relative, string what) =>
        Close(expected, actual, relative, relative * expected.Select(double.Abs).DefaultIfEmpty(0).Max() + 1e-15, what);
}
