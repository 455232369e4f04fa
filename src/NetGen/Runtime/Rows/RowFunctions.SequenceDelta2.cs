using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>dx = dn·(1/√(c0·Σ(x − c0·Σx)² + 1e−5)) − c0·Σdn/√(c0·Σ(x − c0·Σx)² + 1e−5) − (2·x − c1·Σx)·(c2·Σ(dn ⊙ (x − c0·Σx))/(√(c0·Σ(x − c0·Σx)² + 1e−5))³) + c3·Σ(x −
/// c0·Σx)·Σ(dn ⊙ (x − c0·Σx))/(√(c0·Σ(x − c0·Σx)² + 1e−5))³</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void SequenceDelta2<T, TNest>(ref T dnRow, ref T xRow, ref T dxRow, T c0, T c1, T c2, T c3, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            SequenceDelta2<Simd512<T>, T, TNest>(ref dnRow, ref xRow, ref dxRow, c0, c1, c2, c3, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            SequenceDelta2<Simd256<T>, T, TNest>(ref dnRow, ref xRow, ref dxRow, c0, c1, c2, c3, samples);
        else if (Vector128.IsHardwareAccelerated)
            SequenceDelta2<Simd128<T>, T, TNest>(ref dnRow, ref xRow, ref dxRow, c0, c1, c2, c3, samples);
        else
            SequenceDelta2<Scalar<T>, T, TNest>(ref dnRow, ref xRow, ref dxRow, c0, c1, c2, c3, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void SequenceDelta2<V, T, TNest>(ref T dnRow, ref T xRow, ref T dxRow, T c0, T c1, T c2, T c3, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int dnRowStride = TNest.Stride(0);
        int xRowStride = TNest.Stride(1);
        int dxRowStride = TNest.Stride(2);
        V c0s = V.Create(c0);
        V c1s = V.Create(c1);
        V c2s = V.Create(c2);
        V c3s = V.Create(c3);
        for (int sample = 0; sample < samples; sample++)
        {
            V sum = V.Zero;
            V sum3 = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V dn = V.Load(ref dnRow, i);
                V x = VectorMath.LoadRest<V, T>(ref At(ref xRow, i), length - i, isWhole);
                sum += VectorMath.LiveLanes<V, T>(x, V.Zero, length - i, isWhole);
                sum3 += VectorMath.LiveLanes<V, T>(dn, V.Zero, length - i, isWhole);
            }

            sum = V.Create(sum.Sum());
            sum3 = V.Create(sum3.Sum());
            V e1 = c0s * sum;
            V sum2 = V.Zero;
            V sum4 = V.Zero;
            V sum5 = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V dn = V.Load(ref dnRow, i);
                V x = VectorMath.LoadRest<V, T>(ref At(ref xRow, i), length - i, isWhole);
                V e2 = x - e1;
                sum2 += VectorMath.LiveLanes<V, T>(e2 * e2, V.Zero, length - i, isWhole);
                sum4 += VectorMath.LiveLanes<V, T>(dn * e2, V.Zero, length - i, isWhole);
                sum5 += VectorMath.LiveLanes<V, T>(e2, V.Zero, length - i, isWhole);
            }

            sum2 = V.Create(sum2.Sum());
            sum4 = V.Create(sum4.Sum());
            sum5 = V.Create(sum5.Sum());
            V e3 = V.Sqrt(V.MultiplyAdd(c0s, sum2, VectorMath.Constant<V, T>(1E-05f, 1E-05)));
            V e4 = e3 * (e3 * e3);
            V e5 = V.One / e3;
            V e6 = c0s * sum3 / e3;
            V e7 = c1s * sum;
            V e8 = c2s * sum4 / e4;
            V e9 = c3s * (sum5 * sum4) / e4;
            for (int i = 0; i < length; i += V.Count)
            {
                V dn = V.Load(ref dnRow, i);
                V x = VectorMath.LoadRest<V, T>(ref At(ref xRow, i), length - i, isWhole);
                V dx = dn * e5 - e6 - (VectorMath.Constant<V, T>(2f, 2.0) * x - e7) * e8 + e9;
                dx.Store(ref dxRow, i);
            }

            dnRow = ref At(ref dnRow, dnRowStride);
            xRow = ref At(ref xRow, xRowStride);
            dxRow = ref At(ref dxRow, dxRowStride);
        }
    }
}
