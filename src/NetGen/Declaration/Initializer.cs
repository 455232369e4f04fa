namespace NetGen;

/// <summary>
/// What a layer's initial weights are drawn from: <c>u</c> is uniform in [0, 1) and <c>n</c> standard normal, both from
/// <see cref="RandomState"/>; <c>in</c> and <c>out</c> are the layer's inputs and outputs. Weights are drawn row by row, in double, then
/// rounded. Biases are 0 and draw nothing, except under <see cref="PyTorch"/>. Uniform in ±<c>r</c> is <c>−r + 2r·u</c>, as numpy's <c>uniform(-r, r)</c>.
/// </summary>
public enum Initializer
{
    /// <summary><c>u</c>: numpy's <c>random_sample</c>.</summary>
    Uniform01,

    /// <summary><c>2u − 1</c>.</summary>
    UniformSymmetric,

    /// <summary>Uniform in ±√(6/(in + out)): Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010).</summary>
    GlorotUniform,

    /// <summary>√(2/(in + out))·<c>n</c>: Glorot and Bengio (2010).</summary>
    GlorotNormal,

    /// <summary>Uniform in ±√(6/in): He, Zhang, Ren and Sun, "Delving Deep into Rectifiers" (2015).</summary>
    HeUniform,

    /// <summary>√(2/in)·<c>n</c>: He, Zhang, Ren and Sun (2015).</summary>
    HeNormal,

    /// <summary>Uniform in ±√(3/in): LeCun, Bottou, Orr and Müller, "Efficient BackProp" (1998).</summary>
    LeCunUniform,

    /// <summary>√(1/in)·<c>n</c>: LeCun, Bottou, Orr and Müller (1998).</summary>
    LeCunNormal,

    /// <summary>Weights, then the bias, uniform in ±1/√in: the default of PyTorch's <c>Linear</c>.</summary>
    PyTorch,

    /// <summary>
    /// Rows or columns, whichever are fewer, that are orthogonal to each other and of length 1, from the QR decomposition of <c>n</c>: Saxe, McClelland and Ganguli,
    /// "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks" (2014).
    /// </summary>
    Orthogonal,

    /// <summary>0, and nothing is drawn.</summary>
    Zeros,
}
