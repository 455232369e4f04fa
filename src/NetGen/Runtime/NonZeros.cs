using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>The inputs of a sparse sample that are not 0.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NonZeros
{
    /// <summary>Elements that are looked at before the listed ones are gone through: the list lies on the stack.</summary>
    internal const int MostListed = 4096;

    private const int Step = 8;

    /// <summary>For each set of the bits of a byte their numbers in ascending order, a byte each.</summary>
    private static readonly ulong[] Orders = CreateOrders();

    /// <summary>Lists the elements that are not 0, NaN among them, in ascending order, without a branch at each.</summary>
    /// <param name="row">The first element.</param>
    /// <param name="count">How many elements there are, at most 32,768.</param>
    /// <param name="places">The first of <paramref name="count"/> places. What lies behind the listed ones may be overwritten.</param>
    /// <returns>How many are listed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find<T>(ref T row, int count, ref short places)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Find(ref row, count, ref places, ref MemoryMarshal.GetArrayDataReference(Orders));

    // The table is an argument: code that is optimised at once asks each time whether a static field has been set, and saves registers for it.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int Find<T>(ref T row, int count, ref short places, ref ulong orders)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int found = 0, i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; i + Step <= count; i += Step)
            {
                var bits = NonZeroBits(ref Unsafe.Add(ref row, i));
                var order = Vector128.CreateScalarUnsafe(Unsafe.Add(ref orders, bits)).AsByte();
                (Vector128.WidenLower(order).AsInt16() + Vector128.Create((short)i)).StoreUnsafe(ref Unsafe.Add(ref places, found));
                found += BitOperations.PopCount(bits);
            }
        }

        for (; i < count; i++)
        {
            Unsafe.Add(ref places, found) = (short)i;
            if (Unsafe.Add(ref row, i) != T.Zero) found++;
        }

        return found;
    }

    /// <summary>A bit for each of eight elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint NonZeroBits<T>(ref T elements)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float)) return ~Vector256.Equals(Vector256.LoadUnsafe(ref elements), Vector256<T>.Zero).ExtractMostSignificantBits() & 0xFF;
        var lower = Vector256.Equals(Vector256.LoadUnsafe(ref elements), Vector256<T>.Zero).ExtractMostSignificantBits();
        var upper = Vector256.Equals(Vector256.LoadUnsafe(ref Unsafe.Add(ref elements, Vector256<T>.Count)), Vector256<T>.Zero).ExtractMostSignificantBits();
        return ~(lower | (upper << Vector256<T>.Count)) & 0xFF;
    }

    private static ulong[] CreateOrders()
    {
        var orders = new ulong[256];
        for (var bits = 0; bits < orders.Length; bits++)
        {
            var found = 0;
            for (var bit = 0; bit < 8; bit++)
            {
                if ((bits >> bit & 1) == 0) continue;
                orders[bits] |= (ulong)bit << (8 * found);
                found++;
            }
        }

        return orders;
    }
}
