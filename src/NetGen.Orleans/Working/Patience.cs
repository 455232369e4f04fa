using Microsoft.Extensions.Logging;

namespace NetGen.Orleans.Working;

/// <summary>Calls to a cluster that may be away for a while: they are repeated until they are answered.</summary>
/// <param name="logger">Hears of the wait.</param>
/// <param name="stopping">Ends the wait.</param>
internal sealed class Patience(ILogger logger, CancellationToken stopping)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a call may take before it counts as waiting.</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromSeconds(2);

    private int _waiting;

    /// <summary>Calls until there is an answer. Blocks: for threads of one's own.</summary>
    /// <exception cref="OperationCanceledException">There is no more reason to wait.</exception>
    public T Call<T>(Func<Task<T>> call, CancellationToken cancellation = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellation);
        while (true)
        {
            either.Token.ThrowIfCancellationRequested();
            try
            {
                var answer = Await(call(), either.Token);
                if (Interlocked.Exchange(ref _waiting, 0) == 1) StudyLog.Back(logger);
                return answer;
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !either.IsCancellationRequested)
            {
                // Orleans's message of a connection that failed goes on with a stack trace.
                Waits(exception.Message.Split('\n')[0].TrimEnd());
                either.Token.WaitHandle.WaitOne(Pause);
            }
        }
    }

    private T Await<T>(Task<T> call, CancellationToken cancellation)
    {
        if (Task.WaitAny([call], Notice) < 0) Waits("a call takes long.");
        return call.WaitAsync(cancellation).GetAwaiter().GetResult();
    }

    private void Waits(string reason)
    {
        if (Interlocked.Exchange(ref _waiting, 1) == 0) StudyLog.Waiting(logger, reason);
    }
}
