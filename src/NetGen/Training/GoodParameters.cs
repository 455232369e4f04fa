using System.Numerics;

namespace NetGen.Training;

/// <summary>
/// Parameters that a loss has shown to be good. They are copied every few steps, which costs next to nothing, and taken for good once the loss that
/// follows is finite; until then the copy before is kept.
/// </summary>
internal sealed class GoodParameters<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Interval = 32;

    private T[] _good;
    private T[] _candidate;
    private long _candidateSteps = -1;

    public GoodParameters(ReadOnlySpan<T> parameters, long steps)
    {
        _good = parameters.ToArray();
        _candidate = new T[parameters.Length];
        Steps = steps;
    }

    /// <summary>After how many steps of the run the network had the good parameters.</summary>
    public long Steps { get; private set; }

    /// <summary>Before a step: copies the parameters if the last copy is old enough.</summary>
    public void Keep(ReadOnlySpan<T> parameters, long steps)
    {
        if (steps - Steps < Interval) return;
        parameters.CopyTo(_candidate);
        _candidateSteps = steps;
    }

    /// <summary>After a step whose loss was finite.</summary>
    public void Confirm()
    {
        if (_candidateSteps < 0) return;
        (_good, _candidate) = (_candidate, _good);
        Steps = _candidateSteps;
        _candidateSteps = -1;
    }

    public void Restore(Span<T> parameters) => _good.CopyTo(parameters);

    /// <summary>Whether no number is infinite or NaN.</summary>
    public static bool AreFinite(ReadOnlySpan<T> numbers)
    {
        // 0·x is 0 for finite numbers and NaN for all others.
        var sum = T.Zero;
        foreach (var number in numbers) sum += number * T.Zero;
        return sum == T.Zero;
    }
}
