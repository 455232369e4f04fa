namespace NetGen;

/// <summary>
/// What all recurrent layers have in common: from <c>steps × inputs</c> to <c>steps × units</c>, where each step sees what the one before has left. A sequence starts from zeros.
/// Weights are <c>[inputs][gates·units]</c>, recurrent weights <c>[units][gates·units]</c>, gate by gate.
/// </summary>
/// <param name="units">How many numbers the layer carries from step to step, and gives for each.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class RecurrentAttribute(int units) : NetworkLayerAttribute
{
    /// <summary>How many numbers the layer carries from step to step, and gives for each.</summary>
    public int Units { get; } = units;

    /// <summary>
    /// Whether a second one with parameters of its own goes through the steps from the last to the first: what it gives for a step stands behind what the first gives, so that
    /// there are <c>2·units</c> of it. False by default.
    /// </summary>
    public bool Bidirectional { get; set; }

    /// <summary>Whether there are biases. When not set, <see cref="NetworkAttribute.Bias"/> applies.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>
    /// What the weights of the inputs are drawn from. When not set, <see cref="NetworkAttribute.Initializer"/> applies. Recurrent weights are orthogonal, gate by gate.
    /// </summary>
    public Initializer Initializer { get; set; }

    /// <summary>Whether training changes the layer's parameters; if not, their gradient is not computed and stays 0. True by default.</summary>
    public bool Trainable { get; set; } = true;

    /// <summary>What the layer is called, as <see cref="LayerAttribute.Name"/> is. When not set, layers are numbered.</summary>
    public string? Name { get; set; }
}
