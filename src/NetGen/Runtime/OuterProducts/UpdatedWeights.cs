using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>An optimizer updates the weights with their gradient.</summary>
internal readonly struct UpdatedWeights<T, TUpdate> : IGradientSink<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TUpdate : struct, IUpdate<T>
{
    /// <summary>Each vector brings an optimizer's formulas, whose values are locals.</summary>
    public static int MostVectors => 4;

    public static int States => TUpdate.States;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StepNumbers<V> Numbers<V>(ref T constants)
        where V : struct, ISimd<V, T> => ParameterUpdate.Numbers<V, T, TUpdate>(ref constants);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<V, TEnd>(V x, V delta, ref T result, ref T first, ref T second, in StepNumbers<V> numbers, int offset, int columns)
        where V : struct, ISimd<V, T>
        where TEnd : struct, IRowEnd
    {
        V one = TUpdate.States > 0 ? V.Load(ref first, offset) : V.Zero, two = TUpdate.States > 1 ? V.Load(ref second, offset) : V.Zero;
        TEnd.Store(TUpdate.Apply(V.Load(ref result, offset), x * delta, ref one, ref two, in numbers), ref result, offset, columns);
        if (TUpdate.States > 0)
            TEnd.Store(one, ref first, offset, columns);
        if (TUpdate.States > 1)
            TEnd.Store(two, ref second, offset, columns);
    }
}
