using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>The same of networks whose training goes on from a state too.</summary>
/// <typeparam name="TInput">What inputs are made of: numbers, or indices.</typeparam>
/// <typeparam name="T">The network's type of number.</typeparam>
[CLSCompliant(false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStreamTraining<TInput, T> : IStreamProgram<TInput, T>
    where TInput : unmanaged
    where T : unmanaged
{
    /// <summary>Elements of scratch memory for training, whatever the number of rows.</summary>
    static abstract int TrainingScratch { get; }

    /// <summary>Elements of scratch memory for training, for each row.</summary>
    static abstract int TrainingScratchOfRow { get; }

    /// <summary>Computes the sum of the rows' losses.</summary>
    static abstract double Evaluate(ref T parameters, ref TInput inputs, ref T targets, int samples, int sequences, ref T state, ref T scratch);

    /// <summary>Computes the sum of the rows' losses, and its gradients times a scale.</summary>
    static abstract double Backward(
        ref T parameters, ref TInput inputs, ref T targets, int samples, int sequences, ref T state, ref T gradients, bool accumulate, T scale, ref T scratch, ulong seed);
}
