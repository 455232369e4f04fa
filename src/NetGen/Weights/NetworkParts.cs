namespace NetGen.Weights;

/// <summary>What of a network a file holds.</summary>
[Flags]
public enum NetworkParts
{
    /// <summary>Weights and biases: what a network needs to answer.</summary>
    Parameters = 1,

    /// <summary>
    /// The optimizer's moments and scalars and the state of dropout: what it needs besides to go on learning as if it had not stopped.
    /// </summary>
    TrainingState = 2,

    /// <summary>Everything.</summary>
    All = Parameters | TrainingState,
}
