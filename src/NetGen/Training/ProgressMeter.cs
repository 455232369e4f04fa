namespace NetGen.Training;

/// <summary>Tells whoever listens how a run gets on, as often as the options say.</summary>
internal sealed class ProgressMeter
{
    private readonly TrainingOptions _options;
    private readonly int _samplesPerEpoch;
    private readonly long _startTime;
    private readonly long _startSamples;
    private long _lastReport;

    /// <summary>Starts the clock of a run.</summary>
    /// <param name="options">The run's options.</param>
    /// <param name="samplesPerEpoch">How many samples an epoch has.</param>
    /// <param name="samplesDone">How many samples a resumed run has behind it.</param>
    public ProgressMeter(TrainingOptions options, int samplesPerEpoch, long samplesDone)
    {
        _options = options;
        _samplesPerEpoch = samplesPerEpoch;
        _startSamples = samplesDone;
        _startTime = _lastReport = options.TimeProvider.GetTimestamp();
    }

    public TimeSpan Elapsed => _options.TimeProvider.GetElapsedTime(_startTime);

    /// <summary>After a step: a report if the last one is long enough ago.</summary>
    public void StepDone(TrainingContext context, int samples, double loss)
    {
        if (_options.Progress is null || _options.TimeProvider.GetElapsedTime(_lastReport) < _options.ProgressInterval) return;
        Report(context, samples, loss, epochEnded: false, ended: null);
    }

    /// <summary>After an epoch, when the context has its results, and at the end of the run.</summary>
    public void EpochDone(TrainingContext context, StopReason? ended = null) =>
        Report(context, _samplesPerEpoch, context.LastEpoch?.Loss ?? 0, epochEnded: true, ended);

    /// <summary>When the run ends within an epoch.</summary>
    public void Interrupted(TrainingContext context, int samples, double loss, StopReason reason) =>
        Report(context, samples, loss, epochEnded: false, reason);

    private void Report(TrainingContext context, int samples, double loss, bool epochEnded, StopReason? ended)
    {
        if (_options.Progress is null) return;
        _lastReport = _options.TimeProvider.GetTimestamp();
        var elapsed = Elapsed;
        var done = (long)(context.Epoch - 1) * _samplesPerEpoch + samples;
        var trained = done - _startSamples;
        var left = (long)_options.Epochs * _samplesPerEpoch - done;
        _options.Progress.Report(new TrainingProgress
        {
            Epoch = context.Epoch,
            Epochs = _options.Epochs,
            Samples = samples,
            SamplesPerEpoch = _samplesPerEpoch,
            Steps = context.Steps,
            Loss = loss,
            LearningRate = context.LearningRate,
            LastEpoch = context.LastEpoch,
            EpochEnded = epochEnded,
            Ended = ended,
            SamplesPerSecond = elapsed > TimeSpan.Zero ? trained / elapsed.TotalSeconds : 0,
            Elapsed = elapsed,
            Remaining = trained > 0 ? elapsed * ((double)left / trained) : null,
        });
    }
}
