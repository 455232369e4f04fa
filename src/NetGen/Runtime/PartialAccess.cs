using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Reads and writes the first lanes of a vector on hardware without masked access.</summary>
internal static class PartialAccess
{
    internal static TVector Load<TVector, T>(ref T source, int count)
        where TVector : unmanaged
        where T : unmanaged
    {
        var vector = default(TVector);
        var lanes = Lanes<TVector, T>(ref vector);
        var length = int.Clamp(count, 0, lanes.Length);
        MemoryMarshal.CreateReadOnlySpan(ref source, length).CopyTo(lanes);
        return vector;
    }

    internal static void Store<TVector, T>(TVector vector, ref T destination, int count)
        where TVector : unmanaged
        where T : unmanaged
    {
        var lanes = Lanes<TVector, T>(ref vector);
        var length = int.Clamp(count, 0, lanes.Length);
        lanes[..length].CopyTo(MemoryMarshal.CreateSpan(ref destination, length));
    }

    private static Span<T> Lanes<TVector, T>(ref TVector vector)
        where TVector : unmanaged
        where T : unmanaged =>
        MemoryMarshal.Cast<TVector, T>(new Span<TVector>(ref vector));
}
