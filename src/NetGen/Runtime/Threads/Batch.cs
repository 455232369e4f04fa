using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>What a program of a network reads and writes for some samples, in memory that does not move while threads work at it.</summary>
/// <typeparam name="T">The network's type of number.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[CLSCompliant(false)]
public readonly unsafe struct Batch<T>
    where T : unmanaged
{
    private readonly T* _parameters;
    private readonly T* _inputs;
    private readonly T* _outputs;
    private readonly T* _inputGradients;
    private readonly T* _gradients;
    private readonly T* _scratch;
    private readonly T* _rows;

    internal Batch(int samples, T* parameters, T* inputs, T* outputs, T* inputGradients, T* gradients, T* scratch, T* rows = null)
    {
        Samples = samples;
        _parameters = parameters;
        _inputs = inputs;
        _outputs = outputs;
        _inputGradients = inputGradients;
        _gradients = gradients;
        _scratch = scratch;
        _rows = rows;
    }

    /// <summary>How many samples there are.</summary>
    public int Samples { get; }

    /// <summary>The same for a partition of the samples.</summary>
    /// <param name="gradients">Where its gradients go.</param>
    /// <param name="rows">Where its values lie.</param>
    /// <param name="accumulates">Whether its gradients are added to what is there.</param>
    internal Batch<T> Part(ref T gradients, ref T rows, bool accumulates) =>
        new(Samples, _parameters, _inputs, _outputs, _inputGradients, (T*)Unsafe.AsPointer(ref gradients), _scratch, (T*)Unsafe.AsPointer(ref rows))
        {
            Accumulates = accumulates,
            Scale = Scale,
            Seed = Seed,
        };

    /// <summary>Whether the program computes gradients.</summary>
    public bool HasGradients => _gradients is not null;

    /// <summary>Whether gradients are added to the parameters, as in a step of SGD.</summary>
    internal bool ChangesParameters => _gradients == _parameters;

    /// <summary>Whether the gradients by the inputs are asked for.</summary>
    public bool HasInputGradients => _inputGradients is not null;

    /// <summary>Whether gradients are added to what is there.</summary>
    public bool Accumulates { get; init; }

    /// <summary>What gradients are multiplied with.</summary>
    public T Scale { get; init; }

    /// <summary>The seed of dropout.</summary>
    public ulong Seed { get; init; }

    /// <summary>Every weight and bias.</summary>
    public ref T Parameters => ref *_parameters;

    /// <summary>The samples' inputs.</summary>
    public ref T Inputs => ref *_inputs;

    /// <summary>The samples' inputs, where these are indices.</summary>
    public ref int Indices => ref Unsafe.AsRef<int>(_inputs);

    /// <summary>The samples' inputs, where these are lists of indices.</summary>
    public IndexLists Lists => Unsafe.AsRef<IndexLists>(_inputs);

    /// <summary>A row for each sample's outputs: the outputs, the targets or the gradients by the outputs.</summary>
    public ref T Outputs => ref *_outputs;

    /// <summary>The gradients by the inputs, where they are asked for.</summary>
    public ref T InputGradients => ref *_inputGradients;

    /// <summary>The gradient by every parameter.</summary>
    public ref T Gradients => ref *_gradients;

    /// <summary>The memory for what comes between.</summary>
    public ref T Scratch => ref *_scratch;

    /// <summary>The memory for what comes between of a partition that has its own.</summary>
    public ref T Rows => ref *_rows;
}
