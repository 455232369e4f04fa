using System.Numerics;
using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>An epilogue with two operands: twice the first and the second are added.</summary>
internal readonly struct AddBoth<T> : IEpilogue<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static int Operands => 2;

    public static V Apply<V>(V sums, ref T first, ref T second, int offset)
        where V : struct, ISimd<V, T> => sums + V.Load(ref first, offset) + V.Load(ref first, offset) + V.Load(ref second, offset);
}
