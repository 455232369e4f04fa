namespace NetGen;

/// <summary>
/// Makes the class the network that an ONNX file describes, with the file's weights, which the build puts into the assembly. How it learns further says
/// <see cref="NetworkAttribute"/>.
/// </summary>
/// <example>
/// <code>
/// // In the project file: &lt;NetGenModel Include="vad.onnx" /&gt;
/// [Onnx("vad.onnx", Constants = "sr=16000", Dims = "input=576")]
/// public partial class Vad;
/// </code>
/// </example>
/// <param name="file">The path of the file in the project.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class OnnxAttribute(string file) : Attribute
{
    /// <summary>The path of the file in the project.</summary>
    public string File => file;

    /// <summary>
    /// Lengths of axes that the file leaves open, separated by semicolons: by an axis's name, <c>height=48</c>, or by an input's all of its axes behind that of the samples,
    /// <c>x=3x48x192</c>.
    /// </summary>
    public string? Dims { get; set; }

    /// <summary>Inputs that are a number from now on, separated by semicolons: <c>sr=16000</c>. They are no inputs of the class.</summary>
    public string? Constants { get; set; }

    /// <summary>The outputs that are asked for, separated by semicolons; all of the file's when not set. They come in the order of the file.</summary>
    public string? Outputs { get; set; }

    /// <summary>
    /// What a call hands on to the next, separated by semicolons: inputs and the outputs that are their next values, <c>h->hN;c->cN</c>. They are no inputs and outputs of the
    /// class then, but the <c>State</c> of a stream, which begins with zeros: <c>new Vad.State()</c> is kept by the caller and given to <c>Forward</c>. Without one, each sample
    /// begins with zeros.
    /// </summary>
    public string? State { get; set; }

    /// <summary>
    /// In what order pictures lie that the class takes, where the file takes channels, height and width: <see cref="Layout.ChannelsLast"/> for height, width and channels, as
    /// pictures lie in memory. <see cref="Layout.ChannelsFirst"/>, as in the file, by default. Answers lie as in the file.
    /// </summary>
    public Layout Layout { get; set; } = Layout.ChannelsFirst;

    /// <summary>
    /// Tensors of the file that training leaves as they are, separated by semicolons; <c>*</c> stands for any letters: <c>stft*;embedding.weight</c>. The running means
    /// and variances of batch normalization are left as they are unless <see cref="TrainBatchNorm"/> is set.
    /// </summary>
    public string? Frozen { get; set; }

    /// <summary>
    /// Whether training normalizes batches by their own means and variances where the file has a BatchNormalization, and moves the running ones towards them, as
    /// <see cref="BatchNormAttribute"/> does. By default, and in <c>Forward</c> in any case, the running ones of the file hold.
    /// </summary>
    public bool TrainBatchNorm { get; set; }

    /// <summary>
    /// What training applies to the outputs along their last axis before the loss, where a file ends without it: <see cref="Activation.Softmax"/> for a classifier that
    /// answers with logits, or with logarithms of probabilities. <c>Forward</c> answers as the file does. <see cref="Activation.Identity"/>, nothing, by default.
    /// </summary>
    public Activation LossActivation { get; set; }
}
