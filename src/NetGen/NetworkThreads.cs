using NetGen.Runtime;

namespace NetGen;

/// <summary>The threads of networks with <c>[Network(Parallel = true)]</c>, for the whole process.</summary>
/// <remarks>
/// Results are the same bits for any number of threads. The threads are started when a large enough batch first asks for them, wait without using the
/// processor once there is nothing to do for a tenth of a millisecond, and end with the process.
/// </remarks>
public static class NetworkThreads
{
    /// <summary>
    /// The most threads that work on one call, the caller's included; <see cref="Environment.ProcessorCount"/> at first. With 1, a call stays on
    /// its caller's thread. A change holds from the next call on.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static int Limit
    {
        get => ThreadTeam.Limit;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ThreadTeam.Limit = value;
        }
    }
}
