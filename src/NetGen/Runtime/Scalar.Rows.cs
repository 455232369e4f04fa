using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <content>The only lane as the only row.</content>
public readonly partial struct Scalar<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> LoadRows(ref T source, int length, int lanes) => LoadPartial(ref source, length);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> RepeatRow(ref T source, int length, int lanes) => LoadPartial(ref source, length);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> LoadEach(ref T source, int stride, int lanes) => Create(source);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreRows(ref T destination, int length, int lanes) => StorePartial(ref destination, length);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Spread(Scalar<T> value, int lane, int lanes) => value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Exchange(Scalar<T> value, int distance) => value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> FirstLanes(int count, int lanes) => FirstLanes(count);
}
