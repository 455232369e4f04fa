using System.Text;

namespace NetGen.Generators.Tests.Graph;

/// <summary>
/// Declarations drawn from a seed over the whole language of samples with one axis: groups in groups, repetitions, norms, heads; also behind indices and lists of them.
/// </summary>
internal sealed class RandomLayers(int seed)
{
    private static readonly string[] s_activations = ["Identity", "Sigmoid", "Tanh", "Softplus", "GELU", "SiLU", "ReLU", "ELU", "Softmax"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private int _layers;

    /// <summary>The class, in double, so that slopes can be told from noise.</summary>
    public string Declaration(string name)
    {
        int size = Size();
        string optimizer = _random.Next(2) == 0 ? "SGD" : "Adam";
        string parallel = _random.Next(4) == 0 ? "true" : "false";
        _text.Append(FormattableString.Invariant(
            $"[Network(Precision = Precision.Double, Loss = Loss.MeanSquaredError, Optimizer = Optimizer.{optimizer}, Parallel = {parallel})]\n"));
        _text.Append(First(size));
        size = Sequence(size, depth: 2);
        size = Dense();
        if (_random.Next(4) == 0)
        {
            for (int head = 0; head < 2; head++)
            {
                _text.Append(FormattableString.Invariant($"[Head(\"Head{head}\", LossWeight = {0.5 * (head + 1)})] "));
                Sequence(size, depth: 1);
                Dense();
            }
        }
        else if (_random.Next(3) == 0)
        {
            Group(size, depth: 1);
        }

        return $"{_text}\npublic partial class {name};";
    }

    /// <summary>What says what samples are: of every fourth network indices.</summary>
    private string First(int size) => FormattableString.Invariant((seed % 16) switch
    {
        3 => (FormattableString)$"[Embedding(7, {size})]\n",
        7 => $"[Input(Steps = 4)] [Embedding(7, {size}, Positions = true)]\n",
        11 => $"[Input(Steps = 1)] [Embedding(7, {size})]\n",
        15 => $"[EmbeddingBag(9, {size}, Tanh, Bias = {(seed % 32 == 15 ? "true" : "false")})]\n",
        _ => $"[Input({size})]\n",
    });

    private int Sequence(int size, int depth)
    {
        for (int i = _random.Next(1, 4); i > 0 && _layers < 14; i--)
            size = Part(size, depth);
        return size;
    }

    private int Part(int size, int depth) => _random.Next(depth > 0 ? 8 : 5) switch
    {
        0 or 1 => Dense(),
        2 => Same(size, size > 1 ? "[LayerNorm(Epsilon = 0.1)]" : "[Activate(Tanh)]"),
        3 => Same(size, "[RMSNorm(Epsilon = 0.1)]"),
        4 => Same(size, $"[Activate({Activation(size)})]"),
        5 => Repeat(size, depth),
        _ => Group(size, depth),
    };

    private int Dense()
    {
        int outputs = Size();
        string activation = Activation(outputs), bias = _random.Next(4) == 0 ? "false" : "true", isTrainable = _random.Next(8) == 0 ? "false" : "true";
        return Same(outputs, $"[Layer({outputs}, {activation}, Bias = {bias}, Trainable = {isTrainable})]");
    }

    private int Same(int size, string attribute)
    {
        _layers++;
        _text.Append(attribute).Append('\n');
        return size;
    }

    private int Repeat(int size, int depth)
    {
        // A branch within the skip would be the skip's.
        _text.Append("[Repeat(2)]\n[Skip] [Repeat(1)]\n");
        Back(Sequence(size, depth - 1), size);
        _text.Append("[End] [Add]\n[End]\n");
        return size;
    }

    private int Group(int size, int depth)
    {
        string join = new[] { "Add", "Multiply", "Concat" }[_random.Next(3)];
        bool isSkip = _random.Next(2) == 0;
        if (isSkip) _text.Append("[Skip] ");
        int branches = isSkip ? 1 : _random.Next(2, 4), sum = isSkip ? size : 0;
        // A branch in a branch would be the next one of the same group.
        for (int branch = 0; branch < branches; branch++)
        {
            if (!isSkip) _text.Append("[Branch] ");
            _text.Append("[Repeat(1)]\n");
            int given = _random.Next(5) == 0 ? size : Sequence(size, depth - 1);
            if (join != "Concat") given = Back(given, size);
            if (_random.Next(2) == 0) Same(given, "[Activate(Tanh)]");
            _text.Append("[End]\n");
            sum += given;
        }

        _text.Append(join == "Add" && _random.Next(2) == 0 ? "[Add(Tanh)]\n" : $"[{join}]\n");
        return join == "Concat" ? sum : size;
    }

    /// <summary>Makes a size another one, where they differ.</summary>
    private int Back(int size, int wanted) => size == wanted ? size : Same(wanted, $"[Layer({wanted}, Tanh)]");

    // One softmax output is 1 whatever comes in.
    private string Activation(int size) => s_activations[_random.Next(s_activations.Length - (size == 1 ? 1 : 0))];

    private int Size() => new[] { 1, 2, 3, 5, 7, 8, 11, 16, 17, 20 }[_random.Next(10)];
}
