namespace NetGen;

/// <summary>Closes the group that <c>[Skip]</c> or <c>[Branch]</c> opened: adds up what its branches give.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class AddAttribute : NetworkLayerAttribute
{
    /// <summary>The sum, or one of the library's activations of it.</summary>
    /// <param name="activation">The function that is applied to each sum.</param>
    public AddAttribute(Activation activation = Activation.Identity) => Activation = activation;

    /// <summary>An activation of the user's own of the sum.</summary>
    /// <param name="activationFunction">
    /// The name of a static method with <c>[Activation]</c> of the network's class, or of <see cref="ActivationType"/>.
    /// </param>
    public AddAttribute(string activationFunction) => ActivationFunction = activationFunction;

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
}
