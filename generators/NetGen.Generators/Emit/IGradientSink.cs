namespace NetGen.Generators.Emit;

/// <summary>What becomes of a weight gradient that is computed a vector at a time: it is stored, or updates the weights at once.</summary>
internal interface IGradientSink
{
    /// <summary>Memory laid out as the weights, which is walked over together.</summary>
    IReadOnlyList<string> References { get; }

    /// <summary>What else a routine is told.</summary>
    IReadOnlyList<MethodParameter> Parameters { get; }

    /// <summary>Vectors of a row that one loop may take at once.</summary>
    int MostVectors { get; }

    /// <summary>Writes what a routine needs before its loops.</summary>
    void EmitConstants();

    /// <summary>Writes a loop over the weights once for each case that is told apart outside of it.</summary>
    /// <param name="loop">Writes the loop; it is given what to write for one vector, and whether a gradient of 0 changes nothing.</param>
    void EmitLoops(Action<GradientWriter, bool> loop);
}

/// <summary>Writes what becomes of one vector of a gradient.</summary>
/// <param name="factor">The gradient, or its first factor.</param>
/// <param name="other">Its second factor; null where there is none.</param>
/// <param name="offset">The place from the references.</param>
/// <param name="count">How many lanes count; null for all.</param>
internal delegate void GradientWriter(string factor, string? other, IndexExpression offset, string? count);
