namespace NetGen.Generators.Graph;

/// <summary>What the elements of a tensor are.</summary>
internal enum TensorContent
{
    /// <summary>Numbers of the network's type.</summary>
    Numbers,

    /// <summary>Indices of a table's rows.</summary>
    Indices,

    /// <summary>How often each of a table's rows is meant, said by lists of their indices.</summary>
    Lists,

    /// <summary>How many steps of a sequence there have been.</summary>
    Position,
}
