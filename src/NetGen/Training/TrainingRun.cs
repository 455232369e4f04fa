using System.Numerics;
using NetGen.Data;

namespace NetGen.Training;

/// <summary>One call of <c>Trainer.Fit</c>.</summary>
internal sealed class TrainingRun<TNetwork, T, TInputs>
    where TNetwork : ITrainableNetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TInputs : allows ref struct
{
    private readonly TNetwork _network;
    private readonly TrainingOptions _options;
    private readonly MiniBatches<T, TInputs> _batches;
    private readonly Learner<TNetwork, T, TInputs> _learner;
    private readonly Evaluator<TNetwork, T, TInputs>? _evaluator;
    private readonly bool _hasValidation;
    private readonly RandomState _random;
    private readonly RunState<T> _state;
    private readonly CheckpointFile<TNetwork, T>? _checkpoint;
    private readonly GoodState<TNetwork, T> _good;
    private readonly TrainingContext _context;
    private readonly TrainingInstruments _instruments = new(TNetwork.Description.Name);
    private readonly ProgressMeter _meter;
    private TrainingOutcome? _outcome;

    public TrainingRun(
        TNetwork network, Passes<T, TInputs> passes, SampleSet<T, TInputs> training, SampleSet<T, TInputs>? validation, TrainingOptions options)
    {
        _network = network;
        _options = options;
        _batches = new MiniBatches<T, TInputs>(
            training, TNetwork.OutputSize, options.BatchSize, new Augmenter(options.Augmentations, options.Seed, TNetwork.InputShape), Reduced<TNetwork, T>.IsMean);
        _learner = new Learner<TNetwork, T, TInputs>(network, passes, _batches, options.BatchesPerStep);
        _hasValidation = validation is not null;
        if (_hasValidation || options.Metrics.Count > 0)
            _evaluator = new Evaluator<TNetwork, T, TInputs>(passes, validation ?? training, options.Metrics);
        _random = new RandomState(options.Seed);
        _checkpoint = options.Checkpoints is null ? null : new CheckpointFile<TNetwork, T>(network, options, training, validation, _evaluator?.Names ?? []);
        _state = _checkpoint?.Read(_learner.Steps) ?? NewState();
        _random.SetWords(_state.Random);
        _good = new GoodState<TNetwork, T>(network, _state, Steps);
        _context = new TrainingContext
        {
            Epoch = Math.Min(Epoch, options.Epochs),
            Steps = Steps,
            LearningRate = _state.LearningRate,
            LastEpoch = _state.Epochs is [.., var last] ? last : null,
        };
        _meter = new ProgressMeter(options, training.Count, (long)_state.Epochs.Count * training.Count + _state.Samples);
    }

    private int Epoch => _state.Epochs.Count + 1;

    private long Steps => (long)_state.Epochs.Count * _learner.Steps + _state.Step;

    private bool RestoresBest => _options.EarlyStopping is { RestoreBest: true };

    private bool KeepsBest => RestoresBest || _checkpoint is not null;

    private RunState<T> NewState()
    {
        var state = new RunState<T>([], _options.LearningRate.StateCount);
        _options.LearningRate.Start(state.Schedule);
        _random.CopyWords(state.Random);
        return state;
    }

    /// <summary>Trains until there is a reason to end.</summary>
    public TrainingResult Run(CancellationToken cancellation)
    {
        while (true)
        {
            if ((_outcome ??= Verdict()) is { } outcome) return End(outcome);
            TrainEpoch(cancellation);
        }
    }

    /// <summary>Whether the finished epochs are enough.</summary>
    private TrainingOutcome? Verdict()
    {
        if (_state.Epochs.Count >= _options.Epochs) return TrainingOutcome.Completed(_state.Epochs.Count);
        return _options.EarlyStopping is { } stopping && _state.Epochs.Count - _state.BestEpoch >= stopping.Patience
            ? TrainingOutcome.EarlyStopped([.. _state.Epochs.Skip(_state.BestEpoch)], _state.BestEpoch, _options.Monitor)
            : null;
    }

    private void TrainEpoch(CancellationToken cancellation)
    {
        var start = _meter.Elapsed;
        _random.CopyWords(_state.Random);
        if (_options.Shuffle) _batches.Shuffle(_random);
        _batches.Epoch = Epoch;
        while (_outcome is null && _state.Step < _learner.Steps)
        {
            if (cancellation.IsCancellationRequested) _outcome = TrainingOutcome.Cancelled(Epoch, Steps);
            else TakeStep();
        }

        if (_outcome is null) EndEpoch(start, cancellation);
    }

    private void TakeStep()
    {
        _context.Epoch = Epoch;
        var rate = _options.LearningRate.At(new TrainingPosition(Steps, _learner.Steps, _options.Epochs), _state.Schedule);
        _good.Keep(_network, _state, Steps, rate);
        var loss = _learner.Step(_state.Step, T.CreateTruncating(rate));
        if (!double.IsFinite(loss.Sum))
        {
            _outcome = NotFinite(FormattableString.Invariant($"the loss is {loss.Mean}"));
            return;
        }

        _good.Confirm();
        _state.StepDone(loss, rate);
        (_context.Steps, _context.StepLoss, _context.LearningRate) = (Steps, loss.Mean, rate);
        _instruments.StepDone(loss, rate);
        _meter.StepDone(_context, _state.Samples, _state.Loss);
        Call(_options.AfterStep);
        if (_options.Checkpoints is { EverySteps: > 0 and var every } && _state.Step % every == 0) WriteCheckpoint();
    }

    private void EndEpoch(TimeSpan start, CancellationToken cancellation)
    {
        _outcome = WhenNotFinite();
        if (_outcome is not null) return;

        var evaluation = _evaluator?.Evaluate(cancellation);
        if (_evaluator is not null && evaluation is null)
        {
            _outcome = TrainingOutcome.Cancelled(Epoch, Steps);
            return;
        }

        if (evaluation is { Loss: var loss } && !double.IsFinite(loss))
        {
            _outcome = EvaluatedNotFinite(loss);
            return;
        }

        Conclude(new EpochResult
        {
            Epoch = Epoch,
            Loss = _state.Loss,
            ValidationLoss = _hasValidation ? evaluation?.Loss : null,
            Metrics = evaluation?.Metrics ?? [],
            LearningRate = _state.LearningRate,
            Duration = _meter.Elapsed - start,
        });
    }

    private void Conclude(EpochResult epoch)
    {
        var higherIsBetter = _options.Monitor is { HigherIsBetter: true };
        var monitored = epoch.Monitored(_options.Monitor);
        _options.LearningRate.EpochEnded(monitored, higherIsBetter, _state.Schedule);
        _state.EpochDone(epoch);
        if (IsNewBest(monitored, higherIsBetter)) _state.NewBest(KeepsBest ? _network.Parameters : []);
        _random.CopyWords(_state.Random);
        _context.LastEpoch = epoch;
        _instruments.EpochDone(epoch.Duration);
        _meter.EpochDone(_context);
        Call(_options.AfterEpoch);
        if (_options.Checkpoints is { } checkpoints && epoch.Epoch % checkpoints.EveryEpochs == 0) WriteCheckpoint();
    }

    private bool IsNewBest(double monitored, bool higherIsBetter)
    {
        if (_state.BestEpoch == 0) return !double.IsNaN(monitored);
        var best = _state.Epochs[_state.BestEpoch - 1].Monitored(_options.Monitor);
        var change = higherIsBetter ? monitored - best : best - monitored;
        return change > (_options.EarlyStopping?.MinimumChange ?? 0);
    }

    private void Call(Action<TrainingContext>? callback)
    {
        callback?.Invoke(_context);
        if (_context.StopMessage is { } message) _outcome = TrainingOutcome.CallbackStopped(message);
    }

    /// <summary>Nobody goes on from numbers that are not finite: then the run ends, and the checkpoint before is kept.</summary>
    private void WriteCheckpoint()
    {
        if (WhenNotFinite() is { } notFinite) _outcome = notFinite;
        else _checkpoint!.Write(_state);
    }

    /// <summary>The end of a run whose network holds a number that is not finite; null for others.</summary>
    private TrainingOutcome? WhenNotFinite() =>
        NetworkNumbers<TNetwork, T>.WhatIsNotFinite(_network) is { } what ? NotFinite(what) : null;

    private TrainingOutcome NotFinite(string what) => TrainingOutcome.NotFinite(
        Epoch, Steps, what, new FirstFault<TNetwork, T, TInputs>(_network, _batches, _learner, _options).InWords(_good));

    private TrainingOutcome EvaluatedNotFinite(double loss)
    {
        var data = _hasValidation ? "validation data" : "training data";
        return TrainingOutcome.NotFinite(
            Epoch, Steps, FormattableString.Invariant($"the loss of the {data} is {loss} after the epoch"),
            _evaluator!.WhatIsNotFinite(data) ?? "data and parameters are finite, outputs or losses are not; smaller inputs or a lower learning rate may help");
    }

    /// <summary>Takes back the steps since the parameters were last known to be good.</summary>
    private TrainingOutcome Recover(TrainingOutcome outcome)
    {
        _good.Snapshot.PutBackParameters(_network);
        _network.ResetOptimizer();
        var kept = RestoresBest && _state.BestEpoch > 0 ? $"epoch {_state.BestEpoch}, the best" : FormattableString.Invariant($"step {_good.Snapshot.Steps}");
        return outcome with { Message = $"{outcome.Message} The network has the parameters it had after {kept}." };
    }

    private TrainingResult End(TrainingOutcome outcome)
    {
        if (outcome.Reason != StopReason.NotFinite && WhenNotFinite() is { } notFinite) outcome = notFinite;
        if (outcome.Reason == StopReason.NotFinite) outcome = Recover(outcome);
        else _checkpoint?.Write(_state);
        if (RestoresBest && outcome.Reason != StopReason.Cancelled) _state.BestParameters.CopyTo(_network.Parameters);
        if (_state.Step == 0) _meter.EpochDone(_context, outcome.Reason);
        else _meter.Interrupted(_context, _state.Samples, _state.Loss, outcome.Reason);
        return new TrainingResult
        {
            Reason = outcome.Reason,
            Message = outcome.Message,
            Epochs = _state.Epochs,
            BestEpoch = _state.BestEpoch > 0 ? _state.BestEpoch : null,
            Steps = Steps,
            Duration = _meter.Elapsed,
        };
    }
}
