using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>dn = da ⊙ gamma</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void SequenceDelta<T, TNest>(ref T daRow, ref T gammaRow, ref T dnRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            SequenceDelta<Simd512<T>, T, TNest>(ref daRow, ref gammaRow, ref dnRow, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            SequenceDelta<Simd256<T>, T, TNest>(ref daRow, ref gammaRow, ref dnRow, samples);
        else if (Vector128.IsHardwareAccelerated)
            SequenceDelta<Simd128<T>, T, TNest>(ref daRow, ref gammaRow, ref dnRow, samples);
        else
            SequenceDelta<Scalar<T>, T, TNest>(ref daRow, ref gammaRow, ref dnRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void SequenceDelta<V, T, TNest>(ref T daRow, ref T gammaRow, ref T dnRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int daRowStride = TNest.Stride(0);
        int dnRowStride = TNest.Stride(2);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = 0; i < length; i += V.Count)
            {
                V da = V.Load(ref daRow, i);
                V gamma = V.Load(ref gammaRow, i);
                V dn = da * gamma;
                dn.Store(ref dnRow, i);
            }

            daRow = ref At(ref daRow, daRowStride);
            dnRow = ref At(ref dnRow, dnRowStride);
        }
    }
}
