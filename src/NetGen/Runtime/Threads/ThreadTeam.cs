using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>
/// The threads that help a caller. A partition belongs to the thread that claims it first, so that a caller whose helpers do not come, since other programs
/// have the processor, does everything itself and waits for nobody. Where a helper has lost its processor in the middle of a partition, so that the caller
/// has to wait, it works alone for a while. Each thread begins at a place of its own, so that it finds in its caches what it
/// left there the last time.
/// </summary>
internal static class ThreadTeam
{
    /// <summary>How often a helper looks for work before it sleeps, at some 40 ns each: longer than the pause between two steps of training.</summary>
    private const int Patience = 2500;

    /// <summary>How often who waits for the last partitions looks before it lets other threads have its processor.</summary>
    private const int WaitBeforeYield = 500;

    /// <summary>A wait of this length means that a helper does not have its processor for itself.</summary>
    private static readonly long s_stall = Stopwatch.Frequency / 2000;

    /// <summary>How long callers work alone after that: ten times as long as a processor is usually lost.</summary>
    private static readonly long s_rest = Stopwatch.Frequency * 30 / 1000;

    private static readonly SemaphoreSlim s_wake = new(0);
    private static TeamState s_state;
    private static TeamTask? s_task;
    private static int s_isTaken;
    private static int s_helpers;
    private static int s_sleepers;
    private static int s_threads;
    private static int s_partitions;
    private static long s_restsUntil;
    private static int s_limit = Environment.ProcessorCount;

    /// <summary>The most threads that work on one task, the caller's included: at least 1.</summary>
    public static int Limit
    {
        get => Volatile.Read(ref s_limit);
        set => Volatile.Write(ref s_limit, value);
    }

    /// <summary>Takes the team for the caller, if it is free and there is one; the caller gives it back.</summary>
    public static bool TryTake()
    {
        var limit = Limit;
        if (limit == 1 || Stopwatch.GetTimestamp() < Volatile.Read(ref s_restsUntil) || Interlocked.CompareExchange(ref s_isTaken, 1, 0) != 0)
            return false;
        Volatile.Write(ref s_threads, limit);
        StartHelpers(limit - 1);
        return true;
    }

    /// <summary>Lets others take the team.</summary>
    public static void GiveBack() => Volatile.Write(ref s_isTaken, 0);

    /// <summary>Does a task of up to 32 partitions with whoever helps; returns when all of it is done. Only for who has taken the team.</summary>
    public static void Run(TeamTask task, int partitions)
    {
        s_task = task;
        s_partitions = partitions;
        Volatile.Write(ref s_state.Finished, 0);
        Interlocked.Exchange(ref s_state.Claims, Claims.Open(s_state.Claims, partitions));
        WakeHelpers();
        while (TryDoPartition(0))
        {
        }

        for (var round = 0; round < WaitBeforeYield; round++)
        {
            if (Volatile.Read(ref s_state.Finished) == partitions)
                return;
            Thread.SpinWait(1);
        }

        var start = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref s_state.Finished) < partitions)
            Thread.Yield();
        var end = Stopwatch.GetTimestamp();
        if (end - start > s_stall) Volatile.Write(ref s_restsUntil, end + s_rest);
    }

    /// <summary>Claims a partition and does it; false if there is none left.</summary>
    private static bool TryDoPartition(int thread)
    {
        for (; ; )
        {
            var claims = Volatile.Read(ref s_state.Claims);
            if (!Claims.AreOpen(claims))
                return false;
            var index = Claims.Next(claims, thread * s_partitions / s_threads);
            if (Interlocked.CompareExchange(ref s_state.Claims, Claims.Without(claims, index), claims) != claims)
                continue;

            // The task cannot change before the partition is finished.
            s_task!.Do(new Partition(index, s_partitions));
            Interlocked.Increment(ref s_state.Finished);
            return true;
        }
    }

    private static void StartHelpers(int wanted)
    {
        while (s_helpers < wanted)
        {
            var number = ++s_helpers;
            new Thread(() => Help(number)) { IsBackground = true, Name = $"NetGen {number}" }.Start();
        }
    }

    private static void WakeHelpers()
    {
        var sleepers = Interlocked.Exchange(ref s_sleepers, 0);
        if (sleepers > 0)
            s_wake.Release(sleepers);
    }

    private static void Help(int number)
    {
        var patience = Patience;
        for (; ; )
        {
            if (number < Volatile.Read(ref s_threads) && TryDoPartition(number))
            {
                patience = Patience;
            }
            else if (patience-- > 0)
            {
                Thread.SpinWait(1);
            }
            else
            {
                // Whoever opens claims after this sees a sleeper; claims that are open already are seen here.
                Interlocked.Increment(ref s_sleepers);
                if (!Claims.AreOpen(Interlocked.Read(ref s_state.Claims)) || number >= Volatile.Read(ref s_threads))
                    s_wake.Wait();
                patience = Patience;
            }
        }
    }

    /// <summary>Which partitions nobody has claimed yet, a bit for each, and of which task: one number, so that nobody claims a partition of a task that has ended.</summary>
    private static class Claims
    {
        private const int TaskShift = 32;

        public static long Open(long last, int partitions) => unchecked((((last >> TaskShift) + 1) << TaskShift) | ((1L << partitions) - 1));

        public static bool AreOpen(long claims) => (uint)claims != 0;

        /// <summary>The first open partition from a place on, or else of all.</summary>
        public static int Next(long claims, int from)
        {
            var later = (uint)claims >> from << from;
            return BitOperations.TrailingZeroCount(later != 0 ? later : (uint)claims);
        }

        public static long Without(long claims, int index) => claims & ~(1L << index);
    }

    /// <summary>What all threads look at, each on cache lines of its own.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 384)]
    private struct TeamState
    {
        [FieldOffset(128)]
        public long Claims;

        [FieldOffset(256)]
        public int Finished;
    }
}
