using System.ComponentModel;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Divides a batch among threads.</summary>
/// <remarks>
/// How the samples are divided depends on their number alone, losses are summed partition by partition in their order, and the gradient of a parameter is summed
/// by one thread, over the samples or over the partitions: so results are the same bits for any number of threads.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[CLSCompliant(false)]
public static class SharedBatch
{
    /// <summary>The most partitions of a phase: several for each thread, so that one that is kept waiting does not keep the others waiting for long.</summary>
    private const int MostPartitions = 16;

    /// <summary>Runs a program without gradients, whose rows are on the stack of whoever runs it.</summary>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="threadsFrom">For how many samples threads pay.</param>
    /// <param name="most">How many samples the program takes at once.</param>
    /// <param name="parameters">Every weight and bias.</param>
    /// <param name="inputs">The samples' inputs.</param>
    /// <param name="outputs">Their outputs or targets.</param>
    /// <returns>The sum of the losses.</returns>
    public static double Run<TProgram, T>(int samples, int threadsFrom, int most, ref T parameters, ref T inputs, ref T outputs)
        where TProgram : ISharedProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref var none = ref Unsafe.NullRef<T>();
        return Run<TProgram, T>(samples, threadsFrom, most, ref parameters, ref inputs, ref outputs, ref none, ref none, false, default, ref none, 0);
    }

    /// <summary>Runs a program without gradients, all of whose values have room in its scratch memory.</summary>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="threadsFrom">For how many samples threads pay.</param>
    /// <param name="parameters">Every weight and bias.</param>
    /// <param name="inputs">The samples' inputs.</param>
    /// <param name="outputs">Their outputs or targets.</param>
    /// <param name="scratch">The scratch memory.</param>
    /// <returns>The sum of the losses.</returns>
    public static double Run<TProgram, T>(int samples, int threadsFrom, ref T parameters, ref T inputs, ref T outputs, ref T scratch)
        where TProgram : ISharedProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref var none = ref Unsafe.NullRef<T>();
        return Run<TProgram, T>(samples, threadsFrom, int.MaxValue, ref parameters, ref inputs, ref outputs, ref none, ref none, false, default, ref scratch, 0);
    }

    /// <summary>Runs a program that computes gradients, all of whose values have room in its scratch memory.</summary>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="threadsFrom">For how many samples threads pay.</param>
    /// <param name="parameters">Every weight and bias.</param>
    /// <param name="inputs">The samples' inputs.</param>
    /// <param name="outputs">Their targets, or the gradients by their outputs.</param>
    /// <param name="inputGradients">The gradients by the inputs; may be a null reference.</param>
    /// <param name="gradients">The gradient by every parameter.</param>
    /// <param name="accumulate">Whether gradients are added to what is there.</param>
    /// <param name="scale">What gradients are multiplied with.</param>
    /// <param name="scratch">The scratch memory.</param>
    /// <param name="seed">The seed of dropout.</param>
    /// <returns>The sum of the losses.</returns>
    public static double Run<TProgram, T>(
        int samples, int threadsFrom, ref T parameters, ref T inputs, ref T outputs, ref T inputGradients, ref T gradients, bool accumulate, T scale, ref T scratch, ulong seed)
        where TProgram : ISharedProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Run<TProgram, T>(samples, threadsFrom, int.MaxValue, ref parameters, ref inputs, ref outputs, ref inputGradients, ref gradients, accumulate, scale, ref scratch, seed);

    private static unsafe double Run<TProgram, T>(
        int samples, int threadsFrom, int most, ref T parameters, ref T inputs, ref T outputs,
            ref T inputGradients, ref T gradients, bool accumulate, T scale, ref T scratch, ulong seed)
        where TProgram : ISharedProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        fixed (T* pinnedParameters = &parameters, pinnedInputs = &inputs, pinnedOutputs = &outputs,
            pinnedInputGradients = &inputGradients, pinnedGradients = &gradients, pinnedScratch = &scratch)
        {
            var batch = new Batch<T>(samples, pinnedParameters, pinnedInputs, pinnedOutputs, pinnedInputGradients,
                pinnedGradients, pinnedScratch)
            { Accumulates = accumulate, Scale = scale, Seed = seed };
            TProgram.Prepare(batch);
            return samples < threadsFrom ? Undivided<TProgram, T>(batch, most) : Divide<TProgram, T>(batch, most);
        }
    }

    /// <summary>All samples, of which there are too few for threads.</summary>
    private static double Undivided<TProgram, T>(in Batch<T> batch, int most)
        where TProgram : ISharedProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // What a step adds to the parameters themselves comes last: no block may see what one before it has changed.
        var isLast = batch.ChangesParameters && batch.Samples > TProgram.PartitionBlock;
        if (batch.HasGradients && TProgram.Gradients > 0 && !isLast)
            return ForPart<TProgram, T>(batch, 0, 0, batch.Samples, ref batch.Gradients, batch.Accumulates);
        var loss = ForPartition<TProgram, T>(batch, Partition.Whole, batch.Samples, most);
        if (batch.HasGradients) ForParameters<TProgram, T>(batch, 1, Partition.Whole);
        return loss;
    }

    private static double Divide<TProgram, T>(in Batch<T> batch, int most)
        where TProgram : ISharedProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var mostPartitions = batch.HasGradients && TProgram.Gradients > 0 ? TProgram.PartitionsWithGradients : MostPartitions;
        var step = TProgram.PartitionStep;
        var size = (batch.Samples + mostPartitions * step - 1) / (mostPartitions * step) * step;
        var partitions = Math.Max(1, batch.Samples / size + (batch.Samples % size < step ? 0 : 1));
        Span<double> losses = stackalloc double[MostPartitions];

        // Made by the first call, whether or not it gets the threads: later ones allocate nothing.
        var task = SharedTask<TProgram, T>.Instance;
        if (!task.Gain.MayShare(batch.Samples))
        {
            task.Gain.Pass(batch.Samples);
            Alone<TProgram, T>(batch, size, most, losses[..partitions]);
        }
        else if (ThreadTeam.TryTake())
        {
            try
            {
                Measure<TProgram, T>(task, batch, size, most, losses[..partitions]);
            }
            finally
            {
                ThreadTeam.GiveBack();
            }
        }
        else
        {
            Alone<TProgram, T>(batch, size, most, losses[..partitions]);
        }

        double loss = 0;
        foreach (var part in losses[..partitions]) loss += part;
        return loss;
    }

    /// <summary>One of the two ways, and what it took.</summary>
    private static void Measure<TProgram, T>(SharedTask<TProgram, T> task, in Batch<T> batch, int size, int most, Span<double> losses)
        where TProgram : ISharedProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var isShared = task.Gain.SharesNext(batch.Samples);
        var start = Stopwatch.GetTimestamp();
        if (isShared) task.Run(batch, size, most, losses);
        else Alone<TProgram, T>(batch, size, most, losses);
        task.Gain.Note(batch.Samples, isShared, Stopwatch.GetTimestamp() - start);
    }

    /// <summary>All partitions, one after another.</summary>
    private static void Alone<TProgram, T>(in Batch<T> batch, int size, int most, Span<double> losses)
        where TProgram : ISharedProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var partition = 0; partition < losses.Length; partition++)
            losses[partition] = ForPartition<TProgram, T>(batch, new Partition(partition, losses.Length), size, most);
        if (batch.HasGradients) ForParameters<TProgram, T>(batch, losses.Length, Partition.Whole);
    }

    /// <summary>The samples of one partition; the last has what the others leave over.</summary>
    private static double ForPartition<TProgram, T>(in Batch<T> batch, Partition partition, int size, int most)
        where TProgram : ISharedProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (first, end) = (partition.Index * size, partition.IsLast ? batch.Samples : (partition.Index + 1) * size);
        return batch.HasGradients && TProgram.Gradients > 0
            ? ForPart<TProgram, T>(batch, partition.Index, first, end, ref Unsafe.Add(ref batch.Scratch, partition.Index * TProgram.GradientStride), accumulates: false)
            : ForSamples<TProgram, T>(batch, first, end, most);
    }

    /// <summary>Some samples with gradients and rows of their own.</summary>
    private static double ForPart<TProgram, T>(in Batch<T> batch, int index, int first, int end, ref T gradients, bool accumulates)
        where TProgram : ISharedProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double loss = 0;
        ref var rows = ref Unsafe.Add(ref batch.Scratch, TProgram.RowsStart + index * TProgram.RowsStride);
        for (; first < end; accumulates = true)
        {
            var samples = Math.Min(TProgram.PartitionBlock, end - first);
            loss += TProgram.ForSamples(batch.Part(ref gradients, ref rows, accumulates), first, samples);
            first += samples;
        }

        return loss;
    }

    private static double ForSamples<TProgram, T>(in Batch<T> batch, int first, int end, int most)
        where TProgram : ISharedProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double loss = 0;
        for (; first < end; first += Math.Min(most, end - first))
            loss += TProgram.ForSamples(batch, first, Math.Min(most, end - first));
        return loss;
    }

    private static void ForParameters<TProgram, T>(in Batch<T> batch, int partitions, Partition partition)
        where TProgram : ISharedProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (TProgram.Gradients == 0)
            TProgram.ForParameters(batch, partition);
        else
            GradientSum.Write(ref batch.Scratch, TProgram.GradientStride, partitions, ref batch.Gradients, TProgram.Gradients, batch.Accumulates, partition);
    }

    /// <summary>The one batch that threads work at.</summary>
    private sealed class SharedTask<TProgram, T> : TeamTask
        where TProgram : ISharedProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly double[] _losses = new double[MostPartitions];
        private Batch<T> _batch;
        private int _size;
        private int _most;
        private int _partitions;
        private bool _isForParameters;

        public static SharedTask<TProgram, T> Instance { get; } = new();

        /// <summary>What threads have been seen to gain.</summary>
        public SharingGain Gain { get; } = new();

        public void Run(in Batch<T> batch, int size, int most, Span<double> losses)
        {
            _batch = batch;
            _size = size;
            _most = most;
            _partitions = losses.Length;
            _isForParameters = false;
            ThreadTeam.Run(this, losses.Length);
            _losses.AsSpan(0, losses.Length).CopyTo(losses);
            if (!batch.HasGradients)
                return;
            _isForParameters = true;
            ThreadTeam.Run(this, MostPartitions);
        }

        public override void Do(Partition partition)
        {
            if (_isForParameters)
                ForParameters<TProgram, T>(_batch, _partitions, partition);
            else
                _losses[partition.Index] = ForPartition<TProgram, T>(_batch, partition, _size, _most);
        }
    }
}
