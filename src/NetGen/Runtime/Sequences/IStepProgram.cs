using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>
/// What emitted code does with one step of some sequences, each with a row of what it is given: the step's inputs, and behind these what the step before has handed on.
/// </summary>
/// <typeparam name="T">The network's type of number.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStepProgram<T>
    where T : unmanaged
{
    /// <summary>Numbers of a step that comes in.</summary>
    static abstract int InputSize { get; }

    /// <summary>Numbers of a step that comes out.</summary>
    static abstract int OutputSize { get; }

    /// <summary>Numbers that are handed on.</summary>
    static abstract int StateSize { get; }

    /// <summary>Computes the outputs, and behind these what the next step is given.</summary>
    static abstract void Forward(NetworkMemory<T> memory, ReadOnlySpan<T> inputs, Span<T> outputs, int sequences);
}
