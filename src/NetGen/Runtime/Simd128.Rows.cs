using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <content>The register as one row.</content>
public partial struct Simd128<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> LoadRows(ref T source, int length, int lanes) => LoadPartial(ref source, length);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> RepeatRow(ref T source, int length, int lanes) => LoadPartial(ref source, length);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> LoadEach(ref T source, int stride, int lanes) => Create(source);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreRows(ref T destination, int length, int lanes) => StorePartial(ref destination, length);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Spread(Simd128<T> value, int lane, int lanes) => FromVector(typeof(T) == typeof(float)
        ? Vector128.Shuffle(value._value.As<T, int>(), Vector128.Create(lane)).As<int, T>()
        : Vector128.Shuffle(value._value.As<T, long>(), Vector128.Create((long)lane)).As<long, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Exchange(Simd128<T> value, int distance) => FromVector(typeof(T) == typeof(float)
        ? Vector128.Shuffle(value._value.As<T, int>(), Vector128<int>.Indices ^ Vector128.Create(distance)).As<int, T>()
        : Vector128.Shuffle(value._value.As<T, long>(), Vector128<long>.Indices ^ Vector128.Create((long)distance)).As<long, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> FirstLanes(int count, int lanes) => FirstLanes(count);
}
