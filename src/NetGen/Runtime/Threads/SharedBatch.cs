using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Divides a batch among threads.</summary>
/// <remarks>
/// How the samples are divided depends on their number alone, losses are summed share by share in their order, and the gradient of a parameter is summed
/// by one thread, over the samples or over the shares: so results are the same bits for any number of threads.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[CLSCompliant(false)]
public static class SharedBatch
{
    /// <summary>The most shares of a phase: several for each thread, so that one that is kept waiting does not keep the others waiting for long.</summary>
    private const int MostShares = 16;

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
            if (samples < threadsFrom)
            {
                var loss = ForSamples<TProgram, T>(batch, 0, samples, most);
                if (batch.HasGradients) TProgram.ForParameters(batch, Share.Whole);
                return loss;
            }

            return Divide<TProgram, T>(batch, most);
        }
    }

    private static double Divide<TProgram, T>(in Batch<T> batch, int most)
        where TProgram : ISharedProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var mostShares = batch.HasGradients && TProgram.Gradients > 0 ? TProgram.SharesWithGradients : MostShares;
        var step = TProgram.ShareStep;
        var size = (batch.Samples + mostShares * step - 1) / (mostShares * step) * step;
        var shares = Math.Max(1, batch.Samples / size + (batch.Samples % size < step ? 0 : 1));
        Span<double> losses = stackalloc double[MostShares];

        // Made by the first call, whether or not it gets the threads: later ones allocate nothing.
        var task = SharedTask<TProgram, T>.Instance;
        if (ThreadTeam.TryTake())
        {
            try
            {
                task.Run(batch, size, most, losses[..shares]);
            }
            finally
            {
                ThreadTeam.GiveBack();
            }
        }
        else
        {
            for (var share = 0; share < shares; share++)
                losses[share] = ForShare<TProgram, T>(batch, new Share(share, shares), size, most);
            if (batch.HasGradients) ForParameters<TProgram, T>(batch, shares, Share.Whole);
        }

        double loss = 0;
        foreach (var part in losses[..shares]) loss += part;
        return loss;
    }

    /// <summary>The samples of one share; the last has what the others leave over.</summary>
    private static double ForShare<TProgram, T>(in Batch<T> batch, Share share, int size, int most)
        where TProgram : ISharedProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (first, end) = (share.Index * size, share.IsLast ? batch.Samples : (share.Index + 1) * size);
        return batch.HasGradients && TProgram.Gradients > 0
            ? TProgram.ForSamples(batch.WithGradients(ref Unsafe.Add(ref batch.Scratch, share.Index * TProgram.GradientStride)), first, end - first)
            : ForSamples<TProgram, T>(batch, first, end, most);
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

    private static void ForParameters<TProgram, T>(in Batch<T> batch, int shares, Share share)
        where TProgram : ISharedProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (TProgram.Gradients == 0)
            TProgram.ForParameters(batch, share);
        else
            GradientSum.Write(ref batch.Scratch, TProgram.GradientStride, shares, ref batch.Gradients, TProgram.Gradients, batch.Accumulates, share);
    }

    /// <summary>The one batch that threads work at.</summary>
    private sealed class SharedTask<TProgram, T> : TeamTask
        where TProgram : ISharedProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly double[] _losses = new double[MostShares];
        private Batch<T> _batch;
        private int _size;
        private int _most;
        private int _shares;
        private bool _isForParameters;

        public static SharedTask<TProgram, T> Instance { get; } = new();

        public void Run(in Batch<T> batch, int size, int most, Span<double> losses)
        {
            _batch = batch;
            _size = size;
            _most = most;
            _shares = losses.Length;
            _isForParameters = false;
            ThreadTeam.Run(this, losses.Length);
            _losses.AsSpan(0, losses.Length).CopyTo(losses);
            if (!batch.HasGradients)
                return;
            _isForParameters = true;
            ThreadTeam.Run(this, MostShares);
        }

        public override void Do(Share share)
        {
            if (_isForParameters)
                ForParameters<TProgram, T>(_batch, _shares, share);
            else
                _losses[share.Index] = ForShare<TProgram, T>(_batch, share, _size, _most);
        }
    }
}
