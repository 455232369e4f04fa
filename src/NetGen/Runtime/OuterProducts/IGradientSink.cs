using System.Numerics;

namespace NetGen.Runtime;

/// <summary>What becomes of a weight gradient that is computed a vector at a time.</summary>
internal interface IGradientSink<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Vectors of a row that are gone through at once.</summary>
    static abstract int MostVectors { get; }

    /// <summary>How many numbers are kept of each weight besides: at most two.</summary>
    static abstract int States { get; }

    /// <summary>What a loop keeps in registers of the numbers of a step.</summary>
    static abstract StepNumbers<V> Numbers<V>(ref T constants)
        where V : struct, ISimd<V, T>;

    /// <summary>Does with the gradient <c>x·δ</c> what is to be done.</summary>
    static abstract void Take<V, TEnd>(V x, V delta, ref T result, ref T first, ref T second, in StepNumbers<V> numbers, int offset, int columns)
        where V : struct, ISimd<V, T>
        where TEnd : struct, IRowEnd;
}
