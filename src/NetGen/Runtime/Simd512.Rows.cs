using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <content>The register as rows.</content>
public partial struct Simd512<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> LoadRows(ref T source, int length, int lanes) => lanes >= Count
        ? length == Count ? Load(ref source) : LoadPartial(ref source, length)
        : FromHalves(Simd256<T>.LoadRows(ref source, length, lanes), Simd256<T>.LoadRows(ref Unsafe.Add(ref source, Simd256<T>.Count / lanes * length), length, lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> RepeatRow(ref T source, int length, int lanes)
    {
        if (lanes >= Count) return length == Count ? Load(ref source) : LoadPartial(ref source, length);
        if (length == Vector256<T>.Count)
        {
            var row = Vector256.LoadUnsafe(ref source);
            return FromVector(row.ToVector512Unsafe().WithUpper(row));
        }

        var half = Simd256<T>.RepeatRow(ref source, length, lanes);
        return FromHalves(half, half);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> LoadEach(ref T source, int stride, int lanes)
    {
        if (lanes >= Count) return Create(source);
        if (lanes == Vector256<T>.Count)
            return FromVector(Vector256.Create(source).ToVector512Unsafe().WithUpper(Vector256.Create(Unsafe.Add(ref source, stride))));
        return FromHalves(Simd256<T>.LoadEach(ref source, stride, lanes), Simd256<T>.LoadEach(ref Unsafe.Add(ref source, Simd256<T>.Count / lanes * stride), stride, lanes));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreRows(ref T destination, int length, int lanes)
    {
        if (lanes >= Count) StorePartial(ref destination, length);
        else StoreHalves(_value, ref destination, length, lanes);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Spread(Simd512<T> value, int lane, int lanes) => FromVector(typeof(T) == typeof(float)
        ? Vector512.Shuffle(value._value.As<T, int>(), (Vector512<int>.Indices & Vector512.Create(-lanes)) | Vector512.Create(lane)).As<int, T>()
        : Vector512.Shuffle(value._value.As<T, long>(), (Vector512<long>.Indices & Vector512.Create((long)-lanes)) | Vector512.Create((long)lane)).As<long, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Exchange(Simd512<T> value, int distance) => FromVector(typeof(T) == typeof(float)
        ? Vector512.Shuffle(value._value.As<T, int>(), Vector512<int>.Indices ^ Vector512.Create(distance)).As<int, T>()
        : Vector512.Shuffle(value._value.As<T, long>(), Vector512<long>.Indices ^ Vector512.Create((long)distance)).As<long, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> FirstLanes(int count, int lanes) => FromVector(typeof(T) == typeof(float)
        ? Vector512.LessThan(Vector512<int>.Indices & Vector512.Create(lanes - 1), Vector512.Create(count)).As<int, T>()
        : Vector512.LessThan(Vector512<long>.Indices & Vector512.Create(lanes - 1L), Vector512.Create((long)count)).As<long, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Simd512<T> FromHalves(Simd256<T> lower, Simd256<T> upper) =>
        FromVector(Unsafe.BitCast<Simd256<T>, Vector256<T>>(lower).ToVector512Unsafe().WithUpper(Unsafe.BitCast<Simd256<T>, Vector256<T>>(upper)));

    // Static: a method of the value itself would take its address, and the JIT keeps what has an address in memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreHalves(Vector512<T> value, ref T destination, int length, int lanes)
    {
        Simd256<T>.FromVector(value.GetLower()).StoreRows(ref destination, length, lanes);
        Simd256<T>.FromVector(value.GetUpper()).StoreRows(ref Unsafe.Add(ref destination, Simd256<T>.Count / lanes * length), length, lanes);
    }
}
