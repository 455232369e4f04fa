using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Runs the programs of networks on sequences whose state a caller keeps: callers have the steps of each sequence together, programs the sequences of each step.</summary>
[CLSCompliant(false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Streams
{
    /// <summary>Steps of all sequences that are answered in one go, where the sequences are not more.</summary>
    internal const int RowsAtOnce = 32;

    /// <summary>Checks that sequences of which no more than some steps are known have room for the next.</summary>
    /// <param name="state">What is kept of them: first how many steps there have been.</param>
    /// <param name="samples">The next steps of all sequences.</param>
    /// <param name="window">How many steps a sequence may have.</param>
    /// <param name="network">The network's name and shape.</param>
    /// <exception cref="InvalidOperationException">There are more.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Room<T>(NetworkState<T> state, int samples, int window, string network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int position = int.CreateTruncating(state.Reference), steps = samples / state.Sequences;
        if ((uint)position > (uint)window || steps > window - position)
            ThrowFull(position, steps, window, network);
    }

    /// <summary>Answers the next steps.</summary>
    /// <param name="memory">The network's.</param>
    /// <param name="state">What is kept of the sequences.</param>
    /// <param name="inputs"><c>[sequences][steps][inputs]</c>.</param>
    /// <param name="outputs"><c>[sequences][steps][outputs]</c>.</param>
    public static void Forward<TProgram, TInput, T>(NetworkMemory<T> memory, NetworkState<T> state, ReadOnlySpan<TInput> inputs, Span<T> outputs)
        where TProgram : IStreamProgram<TInput, T>
        where TInput : unmanaged
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int sequences = state.Sequences, steps = inputs.Length / TProgram.InputSize;
        if (sequences == 1 && !MemoryMarshal.AsBytes(inputs).Overlaps(MemoryMarshal.AsBytes(outputs)) && !FaintNumbers.AreIn<TInput, T>(inputs))
        {
            ForwardOne<TProgram, TInput, T>(memory, state, ref MemoryMarshal.GetReference(inputs), ref MemoryMarshal.GetReference(outputs), steps);
            return;
        }

        steps /= sequences;
        int most = state.StepsAtOnce * sequences;
        var rows = memory.BorrowRows(most * (TProgram.InputSize + TProgram.OutputSize));
        Span<TInput> some = InRows<TInput, T>(rows.AsSpan(0, most * TProgram.InputSize));
        Span<T> answers = rows.AsSpan(most * TProgram.InputSize);
        for (int step = 0; step < steps; step += state.StepsAtOnce)
        {
            int count = Math.Min(state.StepsAtOnce, steps - step);
            InputsByStep<TInput, T>(inputs, some, sequences, steps, step, count, TProgram.InputSize);
            TProgram.Forward(ref memory.Parameters.Reference, ref some[0], ref answers[0], count * sequences, sequences, ref state.Reference, ref state.Scratch);
            BySample(answers, outputs, sequences, steps, step, count, TProgram.OutputSize);
        }

        memory.GiveBack(rows);
    }

    /// <summary>Answers the next steps, one after the other.</summary>
    /// <param name="memory">The network's.</param>
    /// <param name="state">What is kept of the sequences.</param>
    /// <param name="inputs"><c>[sequences][steps][inputs]</c>.</param>
    /// <param name="outputs"><c>[sequences][steps][outputs]</c>.</param>
    /// <param name="network">The network's name and shape.</param>
    public static void ForwardEachStep<TProgram, T>(NetworkMemory<T>? memory, NetworkState<T> state, ReadOnlySpan<T> inputs, Span<T> outputs, string network)
        where TProgram : IStepProgram<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int sequences = state.Sequences, steps = inputs.Length / (sequences * TProgram.InputSize);
        using var given = new JoinedRows<T>(memory, sequences, TProgram.InputSize + TProgram.StateSize, network);
        using var answers = new JoinedRows<T>(memory, sequences, TProgram.OutputSize + TProgram.StateSize, network);
        for (int step = 0; step < steps; step++)
        {
            for (int sequence = 0; sequence < sequences; sequence++)
            {
                Span<T> some = given.Part(sequence, 0, TProgram.InputSize);
                inputs.Slice((sequence * steps + step) * TProgram.InputSize, TProgram.InputSize).CopyTo(some);
                FaintNumbers.Silence<T, T>(some);
            }

            given.Write(TProgram.InputSize, TProgram.StateSize, state.Values);
            TProgram.Forward(memory!, given.Span, answers.Span, sequences);
            answers.Read(TProgram.OutputSize, TProgram.StateSize, state.Values);
            for (int sequence = 0; sequence < sequences; sequence++)
                answers.Part(sequence, 0, TProgram.OutputSize).CopyTo(outputs[((sequence * steps + step) * TProgram.OutputSize)..]);
        }
    }

    /// <summary>The sum of the losses of the next steps.</summary>
    /// <param name="memory">The network's.</param>
    /// <param name="state">What is kept of the sequences.</param>
    /// <param name="inputs"><c>[sequences][steps][inputs]</c>.</param>
    /// <param name="targets"><c>[sequences][steps][outputs]</c>.</param>
    public static double Evaluate<TProgram, TInput, T>(NetworkMemory<T> memory, NetworkState<T> state, ReadOnlySpan<TInput> inputs, ReadOnlySpan<T> targets)
        where TProgram : IStreamTraining<TInput, T>
        where TInput : unmanaged
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int sequences = state.Sequences, steps = inputs.Length / (sequences * TProgram.InputSize), most = state.StepsAtOnce * sequences;
        var rows = memory.BorrowRows(most * (TProgram.InputSize + TProgram.OutputSize));
        Span<TInput> some = InRows<TInput, T>(rows.AsSpan(0, most * TProgram.InputSize));
        Span<T> wanted = rows.AsSpan(most * TProgram.InputSize);
        double loss = 0;
        for (int step = 0; step < steps; step += state.StepsAtOnce)
        {
            int count = Math.Min(state.StepsAtOnce, steps - step);
            InputsByStep<TInput, T>(inputs, some, sequences, steps, step, count, TProgram.InputSize);
            ByStep(targets, wanted, sequences, steps, step, count, TProgram.OutputSize);
            loss += TProgram.Evaluate(ref memory.Parameters.Reference, ref some[0], ref wanted[0], count * sequences, sequences, ref state.Reference, ref state.Scratch);
        }

        memory.GiveBack(rows);
        return loss;
    }

    /// <summary>The sum of the losses of the next steps, and its gradients times a scale: through all of these steps, and no further.</summary>
    /// <param name="memory">The network's.</param>
    /// <param name="state">What is kept of the sequences.</param>
    /// <param name="inputs"><c>[sequences][steps][inputs]</c>.</param>
    /// <param name="targets"><c>[sequences][steps][outputs]</c>.</param>
    /// <param name="gradients">Where the gradients go.</param>
    /// <param name="accumulate">Whether they are added to what is there.</param>
    /// <param name="scale">What they are multiplied with.</param>
    public static double Backward<TProgram, TInput, T>(
        NetworkMemory<T> memory, NetworkState<T> state, ReadOnlySpan<TInput> inputs, ReadOnlySpan<T> targets, ref T gradients, bool accumulate, T scale)
        where TProgram : IStreamTraining<TInput, T>
        where TInput : unmanaged
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int sequences = state.Sequences, samples = inputs.Length / TProgram.InputSize, steps = samples / sequences;
        int programs = checked(TProgram.TrainingScratch + samples * TProgram.TrainingScratchOfRow);
        ref T scratch = ref memory.Scratch(checked(programs + samples * (TProgram.InputSize + TProgram.OutputSize)));
        Span<TInput> all = InRows<TInput, T>(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref scratch, programs), inputs.Length));
        Span<T> wanted = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref scratch, programs + inputs.Length), targets.Length);
        InputsByStep<TInput, T>(inputs, all, sequences, steps, 0, steps, TProgram.InputSize);
        ByStep(targets, wanted, sequences, steps, 0, steps, TProgram.OutputSize);
        return TProgram.Backward(
            ref memory.Parameters.Reference, ref all[0], ref wanted[0], samples, sequences, ref state.Reference, ref gradients, accumulate, scale, ref scratch,
            Dropout.Seed(Dropout.NextSeed(memory), 0));
    }

    /// <summary>The one-hot rows of some labels, whose mean loss is that over the rows that have a label.</summary>
    /// <param name="memory">The network's, which lends them.</param>
    /// <param name="labels">A label for each step.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="isMean">Whether the loss is a mean.</param>
    public static T[] BorrowTargets<T>(NetworkMemory<T> memory, ReadOnlySpan<int> labels, int classes, bool isMean)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var rows = memory.BorrowRows(labels.Length * classes);
        OneHot.Write<T>(labels, classes, rows, isMean ? OneHot.One<T>(labels) : T.One);
        return rows;
    }

    /// <summary>Takes back what <see cref="BorrowTargets"/> has lent.</summary>
    public static void ReturnTargets<T>(NetworkMemory<T> memory, T[] rows)
        where T : unmanaged => memory.GiveBack(rows);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ForwardOne<TProgram, TInput, T>(NetworkMemory<T> memory, NetworkState<T> state, ref TInput inputs, ref T outputs, int steps)
        where TProgram : IStreamProgram<TInput, T>
        where TInput : unmanaged
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (steps == 1)
        {
            TProgram.ForwardStep(ref memory.Parameters.Reference, ref inputs, ref outputs, ref state.Reference, ref state.Scratch);
            return;
        }

        for (int step = 0; step < steps; step += RowsAtOnce)
        {
            TProgram.Forward(
                ref memory.Parameters.Reference, ref Unsafe.Add(ref inputs, step * TProgram.InputSize), ref Unsafe.Add(ref outputs, step * TProgram.OutputSize),
                Math.Min(RowsAtOnce, steps - step), 1, ref state.Reference, ref state.Scratch);
        }
    }

    /// <summary>Memory of numbers for as many inputs, which are no larger.</summary>
    private static Span<TInput> InRows<TInput, T>(Span<T> rows)
        where TInput : unmanaged
        where T : unmanaged => MemoryMarshal.Cast<T, TInput>(rows)[..rows.Length];

    /// <summary>The inputs of some steps of all sequences, of which those next to nothing are 0.</summary>
    private static void InputsByStep<TInput, T>(ReadOnlySpan<TInput> inputs, Span<TInput> rows, int sequences, int steps, int first, int count, int size)
        where TInput : unmanaged
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ByStep(inputs, rows, sequences, steps, first, count, size);
        FaintNumbers.Silence<TInput, T>(rows[..(count * sequences * size)]);
    }

    /// <summary>Some steps of all sequences, the rows of each step together.</summary>
    private static void ByStep<T>(ReadOnlySpan<T> source, Span<T> rows, int sequences, int steps, int first, int count, int size)
    {
        for (int sequence = 0; sequence < sequences; sequence++)
        {
            for (int step = 0; step < count; step++)
                source.Slice((sequence * steps + first + step) * size, size).CopyTo(rows[((step * sequences + sequence) * size)..]);
        }
    }

    private static void BySample<T>(ReadOnlySpan<T> rows, Span<T> destination, int sequences, int steps, int first, int count, int size)
    {
        for (int sequence = 0; sequence < sequences; sequence++)
        {
            for (int step = 0; step < count; step++)
                rows.Slice((step * sequences + sequence) * size, size).CopyTo(destination[((sequence * steps + first + step) * size)..]);
        }
    }

    [DoesNotReturn]
    private static void ThrowFull(int position, int steps, int window, string network) => throw new InvalidOperationException(FormattableString.Invariant(
        $"The window is full: {network} knows {window} steps of a sequence, of which there have been {position}, and {steps} more are given. Reset of the state starts again."));
}
