using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <content>The register as rows.</content>
public partial struct Simd256<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> LoadRows(ref T source, int length, int lanes) => lanes >= Count
        ? length == Count ? Load(ref source) : LoadPartial(ref source, length)
        : FromHalves(Simd128<T>.LoadRows(ref source, length, lanes), Simd128<T>.LoadRows(ref Unsafe.Add(ref source, Simd128<T>.Count / lanes * length), length, lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> RepeatRow(ref T source, int length, int lanes)
    {
        if (lanes >= Count) return length == Count ? Load(ref source) : LoadPartial(ref source, length);
        if (length == Vector128<T>.Count)
        {
            var row = Vector128.LoadUnsafe(ref source);
            return FromVector(row.ToVector256Unsafe().WithUpper(row));
        }

        var half = Simd128<T>.LoadPartial(ref source, length);
        return FromHalves(half, half);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> LoadEach(ref T source, int stride, int lanes)
    {
        if (lanes >= Count) return Create(source);
        return FromVector(Vector128.Create(source).ToVector256Unsafe().WithUpper(Vector128.Create(Unsafe.Add(ref source, stride))));
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
    public static Simd256<T> Spread(Simd256<T> value, int lane, int lanes) => FromVector(typeof(T) == typeof(float)
        ? Vector256.Shuffle(value._value.As<T, int>(), (Vector256<int>.Indices & Vector256.Create(-lanes)) | Vector256.Create(lane)).As<int, T>()
        : Vector256.Shuffle(value._value.As<T, long>(), (Vector256<long>.Indices & Vector256.Create((long)-lanes)) | Vector256.Create((long)lane)).As<long, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Exchange(Simd256<T> value, int distance) => FromVector(typeof(T) == typeof(float)
        ? Vector256.Shuffle(value._value.As<T, int>(), Vector256<int>.Indices ^ Vector256.Create(distance)).As<int, T>()
        : Vector256.Shuffle(value._value.As<T, long>(), Vector256<long>.Indices ^ Vector256.Create((long)distance)).As<long, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> FirstLanes(int count, int lanes) => FromVector(typeof(T) == typeof(float)
        ? Vector256.LessThan(Vector256<int>.Indices & Vector256.Create(lanes - 1), Vector256.Create(count)).As<int, T>()
        : Vector256.LessThan(Vector256<long>.Indices & Vector256.Create(lanes - 1L), Vector256.Create((long)count)).As<long, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Simd256<T> FromHalves(Simd128<T> lower, Simd128<T> upper) =>
        FromVector(Unsafe.BitCast<Simd128<T>, Vector128<T>>(lower).ToVector256Unsafe().WithUpper(Unsafe.BitCast<Simd128<T>, Vector128<T>>(upper)));

    // Static: a method of the value itself would take its address, and the JIT keeps what has an address in memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreHalves(Vector256<T> value, ref T destination, int length, int lanes)
    {
        Simd128<T>.FromVector(value.GetLower()).StoreRows(ref destination, length, lanes);
        Simd128<T>.FromVector(value.GetUpper()).StoreRows(ref Unsafe.Add(ref destination, Simd128<T>.Count / lanes * length), length, lanes);
    }
}
