using System.Numerics;
using NetGen.Data;
using NetGen.Training;

namespace NetGen;

/// <summary>Trains networks and measures them: each method in a form for networks of numbers, of indices and of lists of indices.</summary>
public static class Trainer
{
    /// <summary>
    /// Trains a network: epochs of mini-batches, and whatever the options ask for. A run of the same network, data and options gives the same
    /// parameters to the bit.
    /// </summary>
    /// <remarks>
    /// The network learns on from where it is, its optimizer's moments included. When this returns, the network can be used and trained further,
    /// whatever the reason it ended for. After a number that is not finite it has the last good parameters, and its optimizer is reset.
    /// </remarks>
    /// <param name="network">The network.</param>
    /// <param name="training">What it learns from, at least one sample.</param>
    /// <param name="options">How.</param>
    /// <param name="validation">What it is measured on after each epoch, or null.</param>
    /// <param name="cancellation">Ends the run before the next step. The network keeps what it has learned; nothing is thrown.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentException">Data does not fit the network, or options do not fit together; the network is untouched.</exception>
    /// <exception cref="IOException">A checkpoint cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">The checkpoint to go on from is damaged or of another run; the network is untouched.</exception>
    public static TrainingResult Fit<TNetwork, T>(
        TNetwork network, DataSet<T> training, TrainingOptions options, DataSet<T>? validation = null, CancellationToken cancellation = default)
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Fit(network, new NumberPasses<TNetwork, T>(network), training, options, validation, cancellation);

    /// <inheritdoc cref="Fit{TNetwork, T}(TNetwork, DataSet{T}, TrainingOptions, DataSet{T}, CancellationToken)"/>
    public static TrainingResult Fit<TNetwork, T>(
        TNetwork network, IndexDataSet<T> training, TrainingOptions options, IndexDataSet<T>? validation = null, CancellationToken cancellation = default)
        where TNetwork : IIndexNetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Fit(network, new IndexPasses<TNetwork, T>(network), training, options, validation, cancellation);

    /// <inheritdoc cref="Fit{TNetwork, T}(TNetwork, DataSet{T}, TrainingOptions, DataSet{T}, CancellationToken)"/>
    public static TrainingResult Fit<TNetwork, T>(
        TNetwork network, BagDataSet<T> training, TrainingOptions options, BagDataSet<T>? validation = null, CancellationToken cancellation = default)
        where TNetwork : IBagNetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Fit(network, new BagPasses<TNetwork, T>(network), training, options, validation, cancellation);

    /// <summary>Measures a network on data, and changes nothing.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The data, at least one sample.</param>
    /// <param name="metrics">What to measure beside the loss.</param>
    /// <exception cref="ArgumentException">The data does not fit the network.</exception>
    public static Evaluation Evaluate<TNetwork, T>(TNetwork network, DataSet<T> data, params IReadOnlyList<Metric> metrics)
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Evaluator(network, new NumberPasses<TNetwork, T>(network), data, metrics).Evaluate(CancellationToken.None)!;

    /// <inheritdoc cref="Evaluate{TNetwork, T}(TNetwork, DataSet{T}, IReadOnlyList{Metric})"/>
    public static Evaluation Evaluate<TNetwork, T>(TNetwork network, IndexDataSet<T> data, params IReadOnlyList<Metric> metrics)
        where TNetwork : IIndexNetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Evaluator(network, new IndexPasses<TNetwork, T>(network), data, metrics).Evaluate(CancellationToken.None)!;

    /// <inheritdoc cref="Evaluate{TNetwork, T}(TNetwork, DataSet{T}, IReadOnlyList{Metric})"/>
    public static Evaluation Evaluate<TNetwork, T>(TNetwork network, BagDataSet<T> data, params IReadOnlyList<Metric> metrics)
        where TNetwork : IBagNetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Evaluator(network, new BagPasses<TNetwork, T>(network), data, metrics).Evaluate(CancellationToken.None)!;

    /// <summary>Counts how often a network takes each class for each other; of a network that chooses at several places of a sample each place counts.</summary>
    /// <param name="network">The network: one output a class, or a single output that says yes or no.</param>
    /// <param name="data">The data, at least one sample.</param>
    /// <param name="head">Whose classes are counted, where the network has several heads; else left out.</param>
    /// <exception cref="ArgumentException">The data does not fit the network, or it has no head of that name, or several and none was named.</exception>
    public static ConfusionMatrix ConfusionMatrix<TNetwork, T>(TNetwork network, DataSet<T> data, string? head = null)
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        ConfusionMatrix(network, new NumberPasses<TNetwork, T>(network), data, head);

    /// <inheritdoc cref="ConfusionMatrix{TNetwork, T}(TNetwork, DataSet{T}, string)"/>
    public static ConfusionMatrix ConfusionMatrix<TNetwork, T>(TNetwork network, IndexDataSet<T> data, string? head = null)
        where TNetwork : IIndexNetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        ConfusionMatrix(network, new IndexPasses<TNetwork, T>(network), data, head);

    /// <inheritdoc cref="ConfusionMatrix{TNetwork, T}(TNetwork, DataSet{T}, string)"/>
    public static ConfusionMatrix ConfusionMatrix<TNetwork, T>(TNetwork network, BagDataSet<T> data, string? head = null)
        where TNetwork : IBagNetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        ConfusionMatrix(network, new BagPasses<TNetwork, T>(network), data, head);

    private static TrainingResult Fit<TNetwork, T, TInputs>(
        TNetwork network,
        Passes<T, TInputs> passes,
        SampleSet<T, TInputs> training,
        TrainingOptions options,
        SampleSet<T, TInputs>? validation,
        CancellationToken cancellation)
        where TNetwork : ITrainableNetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TInputs : allows ref struct
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(options);
        OptionsCheck.FitTogether(options, validation is not null);
        OptionsCheck.MonitorsOne(options, TNetwork.Description);
        OptionsCheck.AugmentsNumbers(options, TNetwork.Description.Name, training);
        OptionsCheck.AugmentsShape(options, TNetwork.Description.Name, TNetwork.InputShape);
        DataCheck.Fits<TNetwork, T>(training, nameof(training));
        if (options.ValidationSplit > 0) (training, validation) = training.Divide(1 - options.ValidationSplit, options.Seed);
        if (validation is not null) DataCheck.Fits<TNetwork, T>(validation, nameof(validation));
        return new TrainingRun<TNetwork, T, TInputs>(network, passes, training, validation, options).Run(cancellation);
    }

    private static Evaluator<TNetwork, T, TInputs> Evaluator<TNetwork, T, TInputs>(
        TNetwork network, Passes<T, TInputs> passes, SampleSet<T, TInputs> data, IReadOnlyList<Metric> metrics)
        where TNetwork : ITrainableNetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TInputs : allows ref struct
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(metrics);
        DataCheck.Fits<TNetwork, T>(data, nameof(data));
        return new Evaluator<TNetwork, T, TInputs>(passes, data, metrics);
    }

    private static ConfusionMatrix ConfusionMatrix<TNetwork, T, TInputs>(TNetwork network, Passes<T, TInputs> passes, SampleSet<T, TInputs> data, string? head)
        where TNetwork : ITrainableNetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TInputs : allows ref struct
    {
        var evaluator = Evaluator(network, passes, data, []);
        return evaluator.CountConfusions(TNetwork.Description.EndOf(head, TNetwork.OutputShape));
    }
}
