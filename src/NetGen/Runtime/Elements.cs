using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>
/// Elements of rows in memory. Emitted code says this where it could call <see cref="Unsafe.Add{T}(ref T, int)"/>: for each call of that, the C# compiler
/// infers what <c>T</c> is for four methods, and with hundreds of calls in a network it took a fifth of the time to compile it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Elements
{
    /// <summary>The element that lies <paramref name="offset"/> elements after <paramref name="origin"/>.</summary>
    [DebuggerStepThrough]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float At(ref float origin, int offset) => ref Unsafe.Add(ref origin, offset);

    /// <summary>The element that lies <paramref name="offset"/> elements after <paramref name="origin"/>.</summary>
    [DebuggerStepThrough]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref double At(ref double origin, int offset) => ref Unsafe.Add(ref origin, offset);

    /// <summary>The element that lies <paramref name="offset"/> elements after <paramref name="origin"/>.</summary>
    [DebuggerStepThrough]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref int At(ref int origin, int offset) => ref Unsafe.Add(ref origin, offset);

    /// <summary>The same in code of the library, for any type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref T At<T>(ref T origin, int offset) => ref Unsafe.Add(ref origin, offset);
}
