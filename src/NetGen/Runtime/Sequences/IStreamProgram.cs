using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>
/// What emitted code does with some steps of sequences whose state a caller keeps. Rows are those of the first step of all sequences, then those of the next: there are
/// <c>samples</c> of them, a multiple of <c>sequences</c>. The state is read, and left where the sequences end.
/// </summary>
[CLSCompliant(false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStreamProgram<T>
    where T : unmanaged
{
    /// <summary>Numbers of a step that comes in.</summary>
    static abstract int InputSize { get; }

    /// <summary>Numbers of a step that comes out.</summary>
    static abstract int OutputSize { get; }

    /// <summary>Elements of scratch memory for training, whatever the number of rows.</summary>
    static abstract int TrainingScratch { get; }

    /// <summary>Elements of scratch memory for training, for each row.</summary>
    static abstract int TrainingScratchOfRow { get; }

    /// <summary>Computes the outputs.</summary>
    static abstract void Forward(ref T parameters, ref T inputs, ref T outputs, int samples, int sequences, ref T state, ref T scratch);

    /// <summary>Computes the sum of the rows' losses.</summary>
    static abstract double Evaluate(ref T parameters, ref T inputs, ref T targets, int samples, int sequences, ref T state, ref T scratch);

    /// <summary>Computes the sum of the rows' losses, and its gradients times a scale.</summary>
    static abstract double Backward(
        ref T parameters, ref T inputs, ref T targets, int samples, int sequences, ref T state, ref T gradients, bool accumulate, T scale, ref T scratch, ulong seed);
}
