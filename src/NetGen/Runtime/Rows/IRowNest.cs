using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>The sizes of rows, in elements. They are constants of a type, so that the code that the JIT makes for it has them as numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowNest
{
    /// <summary>The bytes of the widest vector worth using: of the vector that is a row, where one is.</summary>
    static virtual int WidestVector => 64;

    /// <summary>The first element of a row that is computed.</summary>
    static virtual int First => 0;

    /// <summary>How many elements of a row count; anything where rows need not be told apart.</summary>
    static virtual int Length => 0;

    /// <summary>From a row of an operand to the next.</summary>
    /// <param name="operand">The operand, counted from 0.</param>
    static virtual int Stride(int operand) => 0;
}
