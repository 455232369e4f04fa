using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>One step of an optimizer. Generated code calls this.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterUpdate
{
    /// <summary>Updates a run of parameters.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TUpdate">The optimizer.</typeparam>
    /// <param name="parameters">The first of them.</param>
    /// <param name="first">What the optimizer keeps of them; anything where it keeps nothing.</param>
    /// <param name="second">The second number that it keeps.</param>
    /// <param name="gradients">Their gradients.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="constants">The numbers of this step, in the optimizer's order.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T, TUpdate>(ref T parameters, ref T first, ref T second, ref T gradients, int count, ReadOnlySpan<T> constants)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TUpdate : struct, IUpdate<T>
    {
        ref T numbers = ref MemoryMarshal.GetReference(constants);
        if (Vector512.IsHardwareAccelerated)
            Loop<Simd512<T>, T, TUpdate>(ref parameters, ref first, ref second, ref gradients, count, ref numbers);
        else if (Vector256.IsHardwareAccelerated)
            Loop<Simd256<T>, T, TUpdate>(ref parameters, ref first, ref second, ref gradients, count, ref numbers);
        else if (Vector128.IsHardwareAccelerated)
            Loop<Simd128<T>, T, TUpdate>(ref parameters, ref first, ref second, ref gradients, count, ref numbers);
        else
            Loop<Scalar<T>, T, TUpdate>(ref parameters, ref first, ref second, ref gradients, count, ref numbers);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Loop<V, T, TUpdate>(ref T parameters, ref T first, ref T second, ref T gradients, int count, ref T constants)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TUpdate : struct, IUpdate<T>
    {
        int i = 0;
        for (; i <= count - V.Count; i += V.Count)
        {
            V one = TUpdate.States > 0 ? V.Load(ref first, i) : V.Zero, two = TUpdate.States > 1 ? V.Load(ref second, i) : V.Zero;
            TUpdate.Apply(V.Load(ref parameters, i), V.Load(ref gradients, i), ref one, ref two, ref constants).Store(ref parameters, i);
            if (TUpdate.States > 0)
                one.Store(ref first, i);
            if (TUpdate.States > 1)
                two.Store(ref second, i);
        }

        if (V.Count > 1 && i < count)
        {
            Loop<Scalar<T>, T, TUpdate>(
                ref Unsafe.Add(ref parameters, i), ref Unsafe.Add(ref first, i), ref Unsafe.Add(ref second, i), ref Unsafe.Add(ref gradients, i), count - i, ref constants);
        }
    }
}
