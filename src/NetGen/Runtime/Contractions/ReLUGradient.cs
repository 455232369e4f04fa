using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary><c>δ = 0 if a ≤ 0, else da</c>, where the sums are <c>da</c> and the first operand is <c>a</c>.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReLUGradient<T> : IEpilogue<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int Operands => 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V sums, ref T first, ref T second, int offset)
        where V : struct, ISimd<V, T> => V.Select(V.LessThanOrEqual(V.Load(ref first, offset), V.Zero), V.Zero, sums);
}
