using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>
/// Numbers of sequences that are next to nothing, as at the end of a sound that fades: they, or products of them, are denormal,
/// and arithmetic with such takes up to a hundred times as long.
/// </summary>
internal static class FaintNumbers
{
    /// <summary>Whether some inputs are nearer to 0 than what counts, and not 0. Indices are never.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreIn<TInput, T>(ReadOnlySpan<TInput> inputs)
        where TInput : unmanaged
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(TInput) != typeof(T))
            return false;
        ref T first = ref Unsafe.As<TInput, T>(ref MemoryMarshal.GetReference(inputs));
        T least = LeastInput<T>();
        int i = 0;
        for (; i + Vector<T>.Count <= inputs.Length; i += Vector<T>.Count)
        {
            Vector<T> values = Vector.LoadUnsafe(ref first, (nuint)i);
            Vector<T> faint = Vector.AndNot(Vector.LessThan(Vector.Abs(values), new Vector<T>(least)), Vector.Equals(values, Vector<T>.Zero));
            if (!Vector.EqualsAll(faint, Vector<T>.Zero))
                return true;
        }

        for (; i < inputs.Length; i++)
        {
            T value = Unsafe.Add(ref first, i);
            if (T.Abs(value) < least && value != T.Zero)
                return true;
        }

        return false;
    }

    /// <summary>Makes such inputs 0.</summary>
    public static void Silence<TInput, T>(Span<TInput> inputs)
        where TInput : unmanaged
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(TInput) != typeof(T))
            return;
        ref T first = ref Unsafe.As<TInput, T>(ref MemoryMarshal.GetReference(inputs));
        Copy(ref first, ref first, inputs.Length, LeastInput<T>());
    }

    /// <summary>Copies some numbers; what is nearer to 0 than the least becomes 0.</summary>
    public static void Copy<T>(ref T source, ref T destination, int count, T least)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int i = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            var bound = Vector512.Create(least);
            for (; i + Vector512<T>.Count <= count; i += Vector512<T>.Count)
            {
                var values = Vector512.LoadUnsafe(ref source, (nuint)i);
                Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(values), bound), Vector512<T>.Zero, values).StoreUnsafe(ref destination, (nuint)i);
            }
        }

        var smallest = new Vector<T>(least);
        for (; i + Vector<T>.Count <= count; i += Vector<T>.Count)
        {
            Vector<T> values = Vector.LoadUnsafe(ref source, (nuint)i);
            Vector.ConditionalSelect(Vector.LessThan(Vector.Abs(values), smallest), Vector<T>.Zero, values).StoreUnsafe(ref destination, (nuint)i);
        }

        for (; i < count; i++)
            Unsafe.Add(ref destination, i) = T.Abs(Unsafe.Add(ref source, i)) < least ? T.Zero : Unsafe.Add(ref source, i);
    }

    /// <summary>From here on inputs count: 2²⁶ times the smallest normal number, so that a few products with small weights stay normal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LeastInput<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => SmallestNormal.Of<T>() * T.CreateTruncating(1 << 26);
}
