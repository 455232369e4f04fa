using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NetGen.Orleans.Working;
using NetGen.Tuning;

namespace NetGen.Orleans;

/// <summary>Runs studies on a cluster.</summary>
public static class StudyClient
{
    /// <summary>
    /// Starts a study on a cluster, or goes on with it, and waits for its end. The silos work on when nobody waits any more; a client that comes back finds the
    /// study as it is by then.
    /// </summary>
    /// <param name="client">The cluster, whose silos have the study.</param>
    /// <param name="study">The study.</param>
    /// <param name="progress">Who is told how it gets on, such as a <see cref="ConsoleTable"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What the study came to.</returns>
    /// <exception cref="InvalidDataException">The cluster has another study of this name.</exception>
    /// <exception cref="InvalidOperationException">The objective is wrong: a trial ended without a report.</exception>
    /// <exception cref="OperationCanceledException">The wait was ended, or the client's host stops, as after Ctrl+C.</exception>
    public static async Task<StudyResult> RunStudyAsync(
        this IGrainFactory client, Study study, IProgress<StudyProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(study);
        study.Check();
        var services = (client as IClusterClient)?.ServiceProvider;
        var logger = services?.GetService<ILogger<StudyWatch>>() ?? NullLogger<StudyWatch>.Instance;
        var stopping = services?.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping);
        var watch = new StudyWatch(client, study, progress, logger);
        return await Task.Run(() => watch.Run(either.Token), either.Token);
    }
}
