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

    /// <summary>Updates a run of parameters behind which lies padding, as behind all of a network: the last vector may reach into it.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TUpdate">The optimizer.</typeparam>
    /// <param name="parameters">The first of them.</param>
    /// <param name="first">What the optimizer keeps of them; anything where it keeps nothing.</param>
    /// <param name="second">The second number that it keeps.</param>
    /// <param name="gradients">Their gradients.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="constants">The numbers of this step, in the optimizer's order.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RunPadded<T, TUpdate>(ref T parameters, ref T first, ref T second, ref T gradients, int count, ReadOnlySpan<T> constants)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TUpdate : struct, IUpdate<T>
    {
        int lanes = Vector512.IsHardwareAccelerated ? Simd512<T>.Count
            : Vector256.IsHardwareAccelerated ? Simd256<T>.Count
            : Vector128.IsHardwareAccelerated ? Simd128<T>.Count
            : 1;
        Run<T, TUpdate>(ref parameters, ref first, ref second, ref gradients, (count + lanes - 1) / lanes * lanes, constants);
    }

    /// <summary>The numbers of a step in every lane of vectors.</summary>
    /// <typeparam name="V">The vector.</typeparam>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TUpdate">The optimizer.</typeparam>
    /// <param name="constants">The numbers, in the optimizer's order.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StepNumbers<V> Numbers<V, T, TUpdate>(ReadOnlySpan<T> constants)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TUpdate : struct, IUpdate<T> => Numbers<V, T, TUpdate>(ref MemoryMarshal.GetReference(constants));

    /// <summary>The same of where the numbers begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static StepNumbers<V> Numbers<V, T, TUpdate>(ref T constants)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TUpdate : struct, IUpdate<T>
    {
        int count = TUpdate.Numbers;
        return new(
            count > 0 ? V.Create(constants) : V.Zero,
            count > 1 ? V.Create(Unsafe.Add(ref constants, 1)) : V.Zero,
            count > 2 ? V.Create(Unsafe.Add(ref constants, 2)) : V.Zero,
            count > 3 ? V.Create(Unsafe.Add(ref constants, 3)) : V.Zero,
            count > 4 ? V.Create(Unsafe.Add(ref constants, 4)) : V.Zero,
            count > 5 ? V.Create(Unsafe.Add(ref constants, 5)) : V.Zero,
            count > 6 ? V.Create(Unsafe.Add(ref constants, 6)) : V.Zero,
            count > 7 ? V.Create(Unsafe.Add(ref constants, 7)) : V.Zero);
    }

    /// <summary>Updates one vector of parameters, or its first lanes.</summary>
    /// <typeparam name="V">The vector.</typeparam>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TUpdate">The optimizer.</typeparam>
    /// <param name="gradient">Their gradient.</param>
    /// <param name="parameters">The first of them.</param>
    /// <param name="first">What the optimizer keeps of them; anything where it keeps nothing.</param>
    /// <param name="second">The second number that it keeps.</param>
    /// <param name="numbers">The numbers of this step.</param>
    /// <param name="count">How many there are; more than the vector has lanes for all of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Vector<V, T, TUpdate>(V gradient, ref T parameters, ref T first, ref T second, in StepNumbers<V> numbers, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TUpdate : struct, IUpdate<T>
    {
        V one = TUpdate.States > 0 ? V.Load(ref first) : V.Zero, two = TUpdate.States > 1 ? V.Load(ref second) : V.Zero;
        Store<V, T>(TUpdate.Apply(V.Load(ref parameters), gradient, ref one, ref two, in numbers), ref parameters, count);
        if (TUpdate.States > 0)
            Store<V, T>(one, ref first, count);
        if (TUpdate.States > 1)
            Store<V, T>(two, ref second, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<V, T>(V value, ref T place, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (count < V.Count)
            value.StorePartial(ref place, count);
        else
            value.Store(ref place);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Loop<V, T, TUpdate>(ref T parameters, ref T first, ref T second, ref T gradients, int count, ref T constants)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TUpdate : struct, IUpdate<T>
    {
        var numbers = Numbers<V, T, TUpdate>(ref constants);
        int i = 0;
        for (; i <= count - V.Count; i += V.Count)
        {
            V one = TUpdate.States > 0 ? V.Load(ref first, i) : V.Zero, two = TUpdate.States > 1 ? V.Load(ref second, i) : V.Zero;
            TUpdate.Apply(V.Load(ref parameters, i), V.Load(ref gradients, i), ref one, ref two, in numbers).Store(ref parameters, i);
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
