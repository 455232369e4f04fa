using Microsoft.Extensions.Logging;

namespace NetGen.Orleans;

/// <summary>
/// What silos and workers say. In one class, since the generator of such methods writes several classes in an order that differs from build to build,
/// and packages are the same to the bit.
/// </summary>
internal static partial class StudyLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Refusal}")]
    public static partial void StudyRefused(ILogger logger, string refusal);

    [LoggerMessage(Level = LogLevel.Error, Message = "The silo cannot start. {Reason}")]
    public static partial void CannotStart(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The silo ends before it has started. {Reason}")]
    public static partial void StoppedAtStart(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Waiting for Redis at {Address}, which does not answer ({Obstacle}): start redis-server there, or give another address.")]
    public static partial void WaitingForRedis(ILogger logger, string address, string obstacle);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis at {Address} answers.")]
    public static partial void RedisAnswers(ILogger logger, string address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Waiting for a silo: Redis at {Address} knows of none that answers. Start one with the same address.")]
    public static partial void WaitingForSilos(ILogger logger, string address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Waiting for the cluster or its storage, which does not answer: {Reason}")]
    public static partial void Waiting(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cluster answers again.")]
    public static partial void Back(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Study}: the worker of trial {Trial} has not been heard of for too long, and another one takes it.")]
    public static partial void LeaseExpired(ILogger logger, string study, int trial);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Study}: what came of trial {Trial} under the old lease {Lease} was refused.")]
    public static partial void ResultRefused(ILogger logger, string study, int trial, long lease);
}
