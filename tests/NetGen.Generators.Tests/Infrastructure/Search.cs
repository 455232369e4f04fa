using System.Globalization;

namespace NetGen.Generators.Tests.Infrastructure;

/// <summary>
/// Where random tests look, and how far: the same place each time, so that what passed yesterday passes today, unless the environment names another.
/// <c>.ci/search</c> does, every night; the tests that listen are of the category Search.
/// </summary>
internal static class Search
{
    public const string SeedVariable = "NETGEN_SEARCH_SEED", TimesVariable = "NETGEN_SEARCH_TIMES";

    private static readonly int Start = Read(SeedVariable, Environment.GetEnvironmentVariable(SeedVariable), otherwise: 0, least: 0);

    private static readonly int Times = Read(TimesVariable, Environment.GetEnvironmentVariable(TimesVariable), otherwise: 1, least: 1);

    /// <summary>The seed that a test takes instead of its own; its own where none is asked for.</summary>
    public static int Seed(int own) => unchecked(own + Start);

    /// <summary>How many a test tries that tries the given number each day.</summary>
    public static int Count(int daily) => checked(daily * Times);

    internal static int Read(string variable, string? text, int otherwise, int least)
    {
        if (string.IsNullOrEmpty(text))
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least
            ? value
            : throw new ArgumentException($"{variable} is \"{text}\": it has to be a whole number from {least} to {int.MaxValue}.");
    }
}
