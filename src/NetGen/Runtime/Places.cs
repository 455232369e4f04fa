using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Memory in which each tensor begins so many elements for every sample behind the first. Code of large networks names hundreds of them.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Places<T>
    where T : unmanaged
{
    private readonly ref T _first;
    private readonly int _samples;

    /// <summary>Memory that begins somewhere.</summary>
    /// <param name="first">Its first element.</param>
    /// <param name="samples">The number of samples; 1 for what is the same for all.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Places(ref T first, int samples)
    {
        _first = ref first;
        _samples = samples;
    }

    /// <summary>The first element of a tensor.</summary>
    /// <param name="start">How many elements for each sample lie before it.</param>
    public ref T this[int start]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref _first, _samples * start);
    }
}
