using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>Functions of rows, as the compiler writes them of formulas. Generated code calls them: here they are optimised in a debug build too.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class RowFunctions
{
}
