namespace NetGen;

/// <summary>An activation as a layer of its own: <c>a = f(x)</c> of each number.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ActivateAttribute : NetworkLayerAttribute
{
    /// <summary>One of the library's activations.</summary>
    /// <param name="activation">The function that is applied to each number.</param>
    public ActivateAttribute(Activation activation) => Activation = activation;

    /// <summary>An activation of the user's own.</summary>
    /// <param name="activationFunction">
    /// The name of a static method with <c>[Activation]</c> of the network's class, or of <see cref="ActivationType"/>.
    /// </param>
    public ActivateAttribute(string activationFunction) => ActivationFunction = activationFunction;

    /// <summary>The function, where it is one of the library's.</summary>
    public Activation Activation { get; }

    /// <summary>The name of the user's own function, where it is none of the library's.</summary>
    public string? ActivationFunction { get; }

    /// <summary>The class of the same project that has the method <see cref="ActivationFunction"/>. When not set, the network's own.</summary>
    public Type? ActivationType { get; set; }

    /// <summary>The slope of <see cref="Activation.LeakyReLU"/> below 0. 0.01 by default.</summary>
    public double Slope { get; set; } = 0.01;

    /// <summary>α of <see cref="Activation.ELU"/>. 1 by default.</summary>
    public double Alpha { get; set; } = 1;

    /// <summary>What the layer is called, as <see cref="LayerAttribute.Name"/> is. When not set, layers are numbered.</summary>
    public string? Name { get; set; }
}
