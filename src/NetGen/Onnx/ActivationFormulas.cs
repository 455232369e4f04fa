namespace NetGen.Onnx;

/// <summary>The activations by ONNX's operators, as descriptions write formulas; z is the value before.</summary>
internal static class ActivationFormulas
{
    private static readonly Dictionary<string, string> s_formulas = new(StringComparer.Ordinal)
    {
        [nameof(Activation.Sigmoid)] = "Sigmoid(z)",
        [nameof(Activation.Tanh)] = "Tanh(z)",
        [nameof(Activation.ReLU)] = "Relu(z)",
        [nameof(Activation.LeakyReLU)] = "LeakyRelu(z)",
        [nameof(Activation.ELU)] = "Elu(z)",
        [nameof(Activation.SELU)] = "Selu(z)",
        [nameof(Activation.GELU)] = "Mul(Mul(0.5,z),Add(1,Erf(Mul(0.7071067811865476,z))))",
        [nameof(Activation.GELUTanh)] = "Mul(Mul(0.5,z),Add(1,Tanh(Mul(0.7978845608028654,Add(z,Mul(0.044715,Mul(z,Mul(z,z))))))))",
        [nameof(Activation.SiLU)] = "Mul(z,Sigmoid(z))",
        [nameof(Activation.Mish)] = "Mul(z,Tanh(Softplus(z)))",
        [nameof(Activation.Softplus)] = "Softplus(z)",
        [nameof(Activation.Softsign)] = "Softsign(z)",
        [nameof(Activation.HardSigmoid)] = "HardSigmoid(z,alpha=0.16666667)",
        [nameof(Activation.HardTanh)] = "Clip(z,-1,1)",
        [nameof(Activation.HardSwish)] = "HardSwish(z)",
        [nameof(Activation.Softmax)] = "Softmax(z)",
    };

    /// <summary>The formula of one of the library's activations with its default settings.</summary>
    /// <exception cref="NotSupportedException">This library has none of that name.</exception>
    public static string Of(string activation) => s_formulas.TryGetValue(activation, out var formula) ? formula
        : throw new NotSupportedException($"How {activation} is written in ONNX is not known: compile the network with the version of NetGen that it is saved with.");
}
