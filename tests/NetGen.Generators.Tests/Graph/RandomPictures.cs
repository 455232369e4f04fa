using System.Text;

namespace NetGen.Generators.Tests.Graph;

/// <summary>
/// Declarations of pictures and sequences drawn from a seed: convolutions of every kind, pools, norms, groups around them, and what comes behind a <c>Flatten</c>. Each part is
/// written with the shape that it leaves, so that windows fit.
/// </summary>
internal sealed class RandomPictures(int seed)
{
    private const int MostNumbers = 1500, MostMultiplyAdds = 150_000;

    private static readonly string[] s_activations = ["Identity", "ReLU", "Tanh", "SiLU", "GELU", "LeakyReLU", "Softplus", "Softmax"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private int[] _places = [];
    private int _channels;
    private int _work;

    public bool IsDouble { get; } = seed % 2 == 0;

    private int Positions => _places.Aggregate(1, (product, place) => product * place);

    private bool IsSequence => _places.Length == 1;

    private string Axes => IsSequence ? "1D" : "2D";

    public string Declaration(string name)
    {
        Input();
        int parts = _random.Next(2, 6);
        for (int part = 0; part < parts; part++)
            Part(depth: 1);
        string loss = End();
        string optimizer = _random.Next(2) == 0 ? "SGD" : "Adam", parallel = _random.Next(4) == 0 ? "true" : "false";
        return $"[Network(Precision = Precision.{(IsDouble ? "Double" : "Single")}, Loss = Loss.{loss}, Optimizer = Optimizer.{optimizer}, Parallel = {parallel})]\n"
            + $"{_text}public partial class {name};";
    }

    private void Input()
    {
        _channels = Channels(most: 24);
        _places = _random.Next(2) == 0 ? [_random.Next(1, 25)] : [_random.Next(1, 12), _random.Next(1, 12)];
        while (Positions * _channels > MostNumbers / 2)
            _channels = (_channels + 1) / 2;
        Write(IsSequence ? $"[Input({_channels}, Steps = {_places[0]})]" : $"[Input({_places[0]}, {_places[1]}, {_channels})]");
    }

    /// <returns>The loss that fits the outputs.</returns>
    private string End()
    {
        int end = _random.Next(6);
        if (end == 0)
            return PlacesWithLosses();
        if (end < 3)
            Write(IsSequence && _random.Next(3) == 0 ? "[LastStep]" : _random.Next(2) == 0 ? "[GlobalAveragePool]" : "[GlobalMaxPool]");
        else
            Write("[Flatten]");
        _channels = end < 3 ? _channels : Positions * _channels;
        _places = [];
        if (_random.Next(3) == 0)
            Norm(_random.Next(2) == 0 ? "BatchNorm" : "LayerNorm");
        if (_random.Next(4) == 0)
        {
            Write($"[Head(\"First\")] [Layer({Channels(12)}, {Activation()})] [Layer({Channels(9)})] [Head(\"Second\", LossWeight = 0.5)] [Layer({Channels(9)}, Tanh)]");
            return "MeanSquaredError";
        }

        Dense();
        return LastOutputs();
    }

    private string PlacesWithLosses()
    {
        if (_random.Next(2) == 0)
            Dense();
        else
            Convolution(keepsPlaces: true);
        return LastOutputs();
    }

    private string LastOutputs()
    {
        if (_random.Next(3) > 0)
            return _random.Next(2) == 0 ? "MeanSquaredError" : "HalfSquaredError";
        _channels = _random.Next(2, 11);
        Write($"[Layer({_channels}, Softmax)]");
        return "CrossEntropy";
    }

    private void Part(int depth)
    {
        if (IsSequence && _places[0] > 1 && _random.Next(4) == 0)
        {
            Recurrent();
            return;
        }

        if (IsSequence && _random.Next(4) == 0)
        {
            Attention();
            return;
        }

        switch (_random.Next(depth > 0 ? 14 : 9))
        {
            case < 4: Convolution(keepsPlaces: depth == 0); break;
            case 4: Norm("BatchNorm"); break;
            case 5: Norm(_channels > 1 ? "LayerNorm" : "RMSNorm"); break;
            case 6: Dense(); break;
            case 7: PoolInPlace(); break;
            case 8: Write($"[Activate({Activation()})]"); break;
            case 9: Pool(); break;
            case 10: Enlarge(); break;
            case 11: Residual(); break;
            default: Group(); break;
        }
    }

    private void Norm(string kind) => Write($"[{kind}(Epsilon = 0.1)]");

    private void Dense()
    {
        int outputs = Fitting(Channels(), filters => Positions * _channels * filters);
        Write($"[Layer({outputs}, {Activation(outputs)}{Unbiased()}{Frozen()})]");
        _channels = outputs;
    }

    private void Recurrent()
    {
        string kind = new[] { "RNN", "LSTM", "GRU" }[_random.Next(3)];
        bool isBidirectional = _random.Next(3) == 0;
        int gates = kind == "RNN" ? 1 : kind == "GRU" ? 3 : 4;
        int units = Fitting(Channels(20), each => Positions * gates * each * (_channels + each) * (isBidirectional ? 2 : 1));
        string activation = kind == "RNN" && _random.Next(2) == 0 ? ", Activation.ReLU" : "";
        Write($"[{kind}({units}{activation}{(isBidirectional ? ", Bidirectional = true" : "")}{Unbiased()}{Frozen()})]");
        _channels = isBidirectional ? 2 * units : units;
    }

    private void Attention()
    {
        int work = Positions * _channels * (4 * _channels + 2 * Positions);
        if (_work + work > MostMultiplyAdds || 3 * Positions * _channels > MostNumbers)
            return;
        _work += work;
        int[] fitting = [.. Enumerable.Range(1, _channels).Where(heads => _channels % heads == 0)];
        string causal = _random.Next(2) == 0 ? ", Causal = true" : "";
        Write($"[Attention({fitting[_random.Next(fitting.Length)]}{causal}{Unbiased()}{Frozen()})]");
    }

    /// <param name="keepsPlaces">Whether there are as many places behind it as before.</param>
    private void Convolution(bool keepsPlaces)
    {
        int[] kernel = [.. _places.Select(place => _random.Next(1, 5))], dilation = Repeated(_random.Next(3) == 0 ? 2 : 1);
        int stride = keepsPlaces || _random.Next(2) == 0 ? 1 : _random.Next(2, 4);
        int style = _random.Next(keepsPlaces ? 0 : -1, 3);
        string padding = style switch
        {
            0 or 1 => ", Padding = Padding.Same",
            2 when IsSequence => ", Causal = true",
            _ => "",
        };
        if (style == 2 && !IsSequence)
            padding = keepsPlaces ? ", Padding = Padding.Same" : ", Pad = 1";
        int[] after = [.. _places.Select((place, i) => After(place, kernel[i], stride, dilation[i], padding))];
        if (after.Any(places => places < 1))
            (kernel, after, padding) = (Repeated(1), [.. _places.Select(place => (place - 1) / stride + 1)], "");
        int groups = Groups();
        int filters = groups * Fitting(Channels(40 / groups), each => Product(after) * Product(kernel) * _channels * each);
        string kernels = IsSequence || kernel[0] == kernel[1] ? $"{kernel[0]}" : $"{kernel[0]}, {kernel[1]}";
        Write($"[Conv{Axes}({filters}, {kernels}, {Activation(filters)}, Stride = {stride}, Dilation = {dilation[0]}, Groups = {groups}{padding}{Unbiased()}{Frozen()})]");
        (_channels, _places) = (filters, after);
    }

    /// <summary>Depthwise, in groups or plain.</summary>
    private int Groups()
    {
        int[] divisors = [.. Enumerable.Range(1, _channels).Where(groups => _channels % groups == 0)];
        return _random.Next(3) switch
        {
            0 => _channels > 1 && _channels <= 40 ? _channels : 1,
            1 => divisors[_random.Next(divisors.Length)] is var groups && groups <= 20 ? groups : 1,
            _ => 1,
        };
    }

    private static int After(int place, int kernel, int stride, int dilation, string padding)
    {
        int reach = dilation * (kernel - 1) + 1;
        return padding.Contains("Same", StringComparison.Ordinal) ? (place + stride - 1) / stride
            : padding.Contains("Causal", StringComparison.Ordinal) ? (place - 1) / stride + 1
            : Windows(padding.Contains("Pad", StringComparison.Ordinal) ? place + 2 : place, reach, stride);
    }

    private static int Windows(int places, int reach, int stride) => places < reach ? 0 : (places - reach) / stride + 1;

    /// <summary>Overlapping windows, one around each place.</summary>
    private void PoolInPlace() => Write($"[{MaxOrAverage()}Pool{Axes}({_random.Next(2, 4)}, Stride = 1, Padding = Padding.Same)]");

    /// <summary>Side by side, overlapping or with gaps between, padded or not.</summary>
    private void Pool()
    {
        int[] sizes = IsSequence || _random.Next(2) == 0 ? Repeated(_random.Next(1, 4)) : [_random.Next(1, 4), _random.Next(1, 4)];
        bool hasStride = _random.Next(2) == 0 || sizes.Distinct().Count() > 1;
        int stride = hasStride ? _random.Next(1, 5) : sizes[0], pad = sizes.Min() > 1 && _random.Next(2) == 0 ? 1 : 0;
        int[] after = [.. _places.Select((place, i) => Windows(place + 2 * pad, sizes[i], stride))];
        if (after.Any(places => places < 1))
            return;
        string size = sizes.Distinct().Count() == 1 ? $"{sizes[0]}" : $"{sizes[0]}, {sizes[1]}";
        Write($"[{MaxOrAverage()}Pool{Axes}({size}{(hasStride ? $", Stride = {stride}" : "")}{(pad > 0 ? ", Pad = 1" : "")})]");
        _places = after;
    }

    private void Enlarge()
    {
        if (IsSequence || 4 * Positions * _channels > MostNumbers)
            return;
        if (_random.Next(3) == 0)
        {
            Write("[Upsample2D(2)]");
            _places = [.. _places.Select(place => 2 * place)];
            return;
        }

        int kernel = _random.Next(1, 4), stride = _random.Next(1, 3), dilation = kernel > 1 && _random.Next(3) == 0 ? 2 : 1, pad = _random.Next(2);
        int[] after = [.. _places.Select(place => (place - 1) * stride - 2 * pad + dilation * (kernel - 1) + 1)];
        if (after.Any(places => places < 1))
            return;
        int groups = Groups(), filters = groups * Fitting(Channels(int.Max(1, 24 / groups)), each => Math(Product(after), Positions) * kernel * kernel * _channels * each);
        Write($"[ConvTranspose2D({filters}, {kernel}, {Activation(filters)}, Stride = {stride}, Dilation = {dilation}, Groups = {groups}, Pad = {pad}{Unbiased()}{Frozen()})]");
        (_channels, _places) = (filters, after);

        static int Math(int left, int right) => int.Max(left, right);
    }

    /// <summary>A block of convolutions, and what leads around it: nothing, or where it makes the picture smaller a projection of each place.</summary>
    private void Residual()
    {
        int stride = _random.Next(1, 3), filters = stride == 1 ? _channels : Channels(20);
        string norm = _random.Next(2) == 0 ? " [BatchNorm(Epsilon = 0.1)]" : "", conv = $"Conv{Axes}";
        _work += Positions * 9 * _channels * filters / stride;
        Write($"{(stride == 1 ? "[Skip]" : "[Branch]")} [{conv}({filters}, 3, Stride = {stride}, Padding = Padding.Same)]{norm} [Activate(ReLU)] "
            + $"[{conv}({filters}, 3, Padding = Padding.Same)]");
        if (stride > 1)
            Write($"[Branch] [{conv}({filters}, 1, Stride = {stride})]{norm}");
        Write(_random.Next(2) == 0 ? "[Add(ReLU)]" : "[Add]");
        (_channels, _places) = (filters, [.. _places.Select(place => (place - 1) / stride + 1)]);
    }

    private void Group()
    {
        string join = new[] { "Add", "Multiply", "Concat" }[_random.Next(3)];
        bool isSkip = _random.Next(2) == 0;
        int before = _channels, sum = isSkip && join == "Concat" ? before : 0;
        for (int branch = isSkip ? 1 : _random.Next(2, 4); branch > 0; branch--)
        {
            Write(isSkip ? "[Skip] [Repeat(1)]" : "[Branch] [Repeat(1)]");
            _channels = before;
            if (_random.Next(5) == 0)
                Write("[Activate(Tanh)]");
            else
                Part(depth: 0);
            if (join != "Concat" && _channels != before)
                Write($"[Layer({_channels = before}, Tanh)]");
            Write("[End]");
            sum += join == "Concat" ? _channels : 0;
        }

        Write(join == "Add" && _random.Next(2) == 0 ? "[Add(Tanh)]" : $"[{join}]");
        _channels = join == "Concat" ? sum : before;
    }

    /// <summary>As many filters as were drawn, or fewer, so that numbers and work stay small: what is interpreted is slow.</summary>
    private int Fitting(int filters, Func<int, int> work)
    {
        while (filters > 1 && (_work + work(filters) > MostMultiplyAdds || Positions * filters > MostNumbers))
            filters = (filters + 1) / 2;
        _work += work(filters);
        return filters;
    }

    private int[] Repeated(int number) => [.. _places.Select(_ => number)];

    private static int Product(int[] numbers) => numbers.Aggregate(1, (product, number) => product * number);

    private string MaxOrAverage() => _random.Next(2) == 0 ? "Max" : "Average";

    private string Unbiased() => _random.Next(4) == 0 ? ", Bias = false" : "";

    private string Frozen() => _random.Next(8) == 0 ? ", Trainable = false" : "";

    // One softmax output is 1 whatever comes in.
    private string Activation(int? size = null) => s_activations[_random.Next(s_activations.Length - ((size ?? _channels) == 1 ? 1 : 0))];

    private int Channels(int most = 40) => _random.Next(3) == 0 ? _random.Next(1, most + 1) : int.Min(most, new[] { 1, 2, 3, 4, 6, 8, 9, 12, 15, 16, 17, 32 }[_random.Next(12)]);

    private void Write(string attributes) => _text.Append(attributes).Append('\n');
}
