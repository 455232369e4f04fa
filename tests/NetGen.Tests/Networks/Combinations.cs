namespace NetGen.Tests.Networks;

/// <summary>Each of some values with each of others, as rows of a theory.</summary>
internal sealed class Combinations<T1, T2> : TheoryData<T1, T2>
{
    public Combinations(IEnumerable<T1> first, params IReadOnlyCollection<T2> second)
    {
        foreach (T1 one in first)
            foreach (T2 other in second)
                Add(one, other);
    }
}
