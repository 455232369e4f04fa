namespace NetGen;

/// <summary>How the losses of a batch's samples become one number. It scales gradients too, and with them the learning rate that works.</summary>
public enum Reduction
{
    /// <summary>Their mean: the size of the batch does not change the size of a step.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,
}
