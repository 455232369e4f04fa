namespace NetGen.Generators.Math;

/// <summary>How often a value has to be computed.</summary>
internal enum Scope
{
    /// <summary>Once a step: sizes, rates, hyper-parameters and what follows from them.</summary>
    Step,

    /// <summary>Once a sample: a reduction over the components of its row and what follows from it.</summary>
    Sample,

    /// <summary>For every component of every sample.</summary>
    Component,
}
