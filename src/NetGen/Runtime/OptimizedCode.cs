using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace NetGen.Runtime;

/// <summary>Whether code that was compiled with a network is optimized, as the library is: in a debug build it is not, and calls of the library take less time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OptimizedCode
{
    /// <summary>Whether the JIT may optimize the code of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    public static bool IsIn(Assembly assembly) => assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };
}
