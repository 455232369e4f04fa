using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Indices of lanes where no instruction widens bytes to them.</summary>
internal static class LaneIndices
{
    public static V Load<V, T>(ref byte source, int offset)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> indices = stackalloc T[V.Count];
        for (var i = 0; i < indices.Length; i++)
        {
            int index = Unsafe.Add(ref source, offset + i);
            indices[i] = typeof(T) == typeof(float) ? Unsafe.BitCast<int, T>(index) : Unsafe.BitCast<long, T>(index);
        }

        return V.Load(ref indices[0]);
    }

    /// <summary>An integer that a lane keeps the bits of, and a number more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Add<T>(T index, int number)
        where T : unmanaged => typeof(T) == typeof(float)
        ? Unsafe.BitCast<int, T>(Unsafe.BitCast<T, int>(index) + number)
        : Unsafe.BitCast<long, T>(Unsafe.BitCast<T, long>(index) + number);
}
