using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The gradient is added to what is there.</summary>
internal readonly struct AddedGradient<T> : IGradientSink<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static int MostVectors => 8;

    public static int States => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StepNumbers<V> Numbers<V>(ref T constants)
        where V : struct, ISimd<V, T> => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<V, TEnd>(V x, V delta, ref T result, ref T first, ref T second, in StepNumbers<V> numbers, int offset, int columns)
        where V : struct, ISimd<V, T>
        where TEnd : struct, IRowEnd => TEnd.Store(V.MultiplyAdd(x, delta, V.Load(ref result, offset)), ref result, offset, columns);
}
