using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>Seeds of networks that are not asked for one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RandomSeed
{
    /// <summary>Another number at every call. Called from here, since analyzers of security find random numbers in a user's own assembly, generated or not.</summary>
    public static int Next() => Random.Shared.Next();
}
