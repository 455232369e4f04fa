using System.Numerics;

namespace NetGen.Runtime;

/// <summary>A sum over the samples whose operands were copied so that what a tile reads of a sample lies together, and all samples one after another.</summary>
internal readonly struct PackedNest<V, T, TNest, TPanel> : IContractionNest
    where V : struct, ISimd<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TNest : struct, IContractionNest
    where TPanel : struct, IGradientPanel
{
    public static int Inputs => TNest.Inputs;

    public static int Columns => TNest.Columns;

    public static int LeftStride => TPanel.FullRows(TNest.Inputs);

    public static int RightStride => TPanel.Vectors * V.Count;

    public static int ResultStride => TNest.ResultStride;

    public static bool HasBias => TNest.HasBias;

    public static int WidestVector => TNest.WidestVector;
}
