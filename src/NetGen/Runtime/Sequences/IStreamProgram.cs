using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>
/// What emitted code does with some steps of sequences whose state a caller keeps. Rows are those of the first step of all sequences, then those of the next: there are
/// <c>samples</c> of them, a multiple of <c>sequences</c>. The state is read, and left where the sequences end.
/// </summary>
/// <typeparam name="TInput">What inputs are made of: numbers, or indices.</typeparam>
/// <typeparam name="T">The network's type of number.</typeparam>
[CLSCompliant(false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStreamProgram<TInput, T>
    where TInput : unmanaged
    where T : unmanaged
{
    /// <summary>Numbers of a step that comes in.</summary>
    static abstract int InputSize { get; }

    /// <summary>Numbers of a step that comes out.</summary>
    static abstract int OutputSize { get; }

    /// <summary>Computes the outputs.</summary>
    static abstract void Forward(ref T parameters, ref TInput inputs, ref T outputs, int samples, int sequences, ref T state, ref T scratch);

    /// <summary>Computes the outputs of one step of one sequence.</summary>
    static abstract void ForwardStep(ref T parameters, ref TInput inputs, ref T outputs, ref T state, ref T scratch);
}
