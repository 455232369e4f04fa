using System.Numerics;
using NetGen.Data;
using NetGen.Runtime;

namespace NetGen.Training;

/// <summary>A data set in batches, in the set's own order or a random one; each batch is put together in the same two buffers.</summary>
internal sealed class MiniBatches<T, TInputs>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TInputs : allows ref struct
{
    private readonly SampleSet<T, TInputs> _data;
    private readonly int _outputSize;
    private readonly int _batchSize;
    private readonly int[] _order;
    private readonly int[] _labels;
    private readonly InputBuffer<T, TInputs> _inputs;
    private readonly T[] _targets;
    private readonly Augmenter? _augmenter;
    private readonly bool _areMeans;
    private int _loaded;

    /// <summary>Takes the samples in their own order.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="outputSize">How many outputs the network has.</param>
    /// <param name="batchSize">How many samples a batch has at most.</param>
    /// <param name="augmenter">What changes samples.</param>
    /// <param name="areMeans">Whether the loss of a batch shall be the mean over what has a label: then targets are larger where others have none.</param>
    public MiniBatches(SampleSet<T, TInputs> data, int outputSize, int batchSize, Augmenter? augmenter = null, bool areMeans = false)
    {
        _areMeans = areMeans;
        _augmenter = augmenter is { IsEmpty: false } ? augmenter : null;
        _data = data;
        _outputSize = outputSize;
        _batchSize = Math.Min(batchSize, data.Count);
        _order = new int[data.Count];
        ResetOrder();
        _inputs = data.NewBuffer(_batchSize);
        _targets = new T[Rows.Length(_batchSize, outputSize, nameof(TrainingOptions.BatchSize))];
        _labels = new int[Rows.Length(_batchSize, data.LabelSize, nameof(TrainingOptions.BatchSize))];
    }

    /// <summary>How many batches there are, the last and maybe smaller one included.</summary>
    public int Count => (_order.Length - 1) / _batchSize + 1;

    public int Samples => _order.Length;

    /// <summary>The epoch under way, counted from 1: what samples are changed by.</summary>
    public int Epoch { get; set; }

    /// <summary>The inputs of the batch loaded last.</summary>
    public TInputs Inputs => _inputs.Inputs;

    /// <summary>The batch loaded last: <c>[samples][OutputSize]</c>, labels as one-hot rows.</summary>
    public ReadOnlySpan<T> Targets => _targets.AsSpan(0, _loaded * _outputSize);

    /// <summary>The labels of the batch loaded last: <c>[samples][LabelSize]</c>; empty where samples have targets.</summary>
    public ReadOnlySpan<int> Labels => _labels.AsSpan(0, _loaded * _data.LabelSize);

    /// <summary>For how many samples the batch loaded last has labels, where some of their places may have none; for all where samples have targets.</summary>
    public double Counted => _labels.Length == 0 ? _loaded : OneHot.Count(Labels) / (double)_data.LabelSize;

    /// <summary>Of rows of the batch loaded last, one for each label, those that have one: they are moved to the front. All, where samples have targets.</summary>
    public ReadOnlySpan<T> Labelled(Span<T> rows)
    {
        if (!Labels.Contains(-1)) return rows;
        (var size, var kept) = (rows.Length / Labels.Length, 0);
        for (var label = 0; label < Labels.Length; label++)
            if (Labels[label] >= 0) rows.Slice(label * size, size).CopyTo(rows[(kept++ * size)..]);
        return rows[..(kept * size)];
    }

    /// <summary>The targets of the batch loaded last that have a label. The others are gone until it is loaded again.</summary>
    public ReadOnlySpan<T> LabelledTargets() => Labelled(_targets.AsSpan(0, _loaded * _outputSize));

    /// <summary>Takes the samples in the order of numpy's <c>permutation(samples)</c>.</summary>
    public void Shuffle(RandomState random)
    {
        ResetOrder();
        random.Shuffle<int>(_order);
    }

    /// <summary>Puts a batch into the buffers.</summary>
    /// <returns>How many samples it has.</returns>
    public int Load(int batch)
    {
        var samples = SamplesOf(batch);
        _loaded = samples.Length;
        _inputs.Load(samples);
        Augment(samples);
        if (_labels.Length > 0) GatherLabels(samples);
        else _data.Answers.Targets.Gather(samples, _targets);
        return samples.Length;
    }

    /// <summary>Which samples of the data set a batch has.</summary>
    public ReadOnlySpan<int> SamplesOf(int batch)
    {
        var start = batch * _batchSize;
        return _order.AsSpan(start, Math.Min(_batchSize, _order.Length - start));
    }

    /// <summary>The first number of some batches that is infinite or NaN, in words; null if there is none.</summary>
    public string? WhatIsNotFinite((int First, int End) batches, string dataName)
    {
        for (var batch = batches.First; batch < batches.End; batch++)
        {
            foreach (var sample in SamplesOf(batch))
            {
                var what = WhatIsNotFinite("input", _data.NumbersOf(sample), sample, dataName) ?? WhatIsNotFinite("target", _data.TargetsOf(sample), sample, dataName);
                if (what is not null) return what;
            }

            if (WhatIsNotFiniteOnceChanged(batch, dataName) is { } changed) return changed;
        }

        return null;
    }

    private string? WhatIsNotFiniteOnceChanged(int batch, string dataName)
    {
        if (_augmenter is null) return null;
        var count = Load(batch);
        for (var i = 0; i < count; i++)
            if (WhatIsNotFinite("input", _inputs.NumbersOf(i), i, dataName) is not null)
                return FormattableString.Invariant($"an augmentation makes an input of sample {SamplesOf(batch)[i]} of the {dataName} infinite or NaN");
        return null;
    }

    private static string? WhatIsNotFinite(string what, ReadOnlySpan<T> row, int sample, string dataName)
    {
        for (var i = 0; i < row.Length; i++)
            if (!T.IsFinite(row[i])) return FormattableString.Invariant($"{what} {i} of sample {sample} of the {dataName} is {row[i]}");
        return null;
    }

    private void Augment(ReadOnlySpan<int> samples)
    {
        if (_augmenter is null) return;
        for (var i = 0; i < samples.Length; i++) _augmenter.Apply(_inputs.NumbersOf(i), Epoch, samples[i]);
    }

    private void ResetOrder()
    {
        for (var i = 0; i < _order.Length; i++) _order[i] = i;
    }

    private void GatherLabels(ReadOnlySpan<int> samples)
    {
        _data.Answers.Labels.Gather(samples, _labels);
        var classes = _outputSize / _data.LabelSize;
        if (classes > 1)
            OneHot.Write<T>(Labels, classes, _targets, _areMeans ? OneHot.One<T>(Labels) : T.One);
        else
            for (var i = 0; i < Labels.Length; i++) _targets[i] = T.CreateTruncating(Labels[i]);
    }
}
