namespace NetGen.Generators.Tests.Infrastructure.Driving;

/// <summary>A generated network of any type, driven in double: values are rounded to the network's precision on the way in.</summary>
public abstract class AnyNetwork
{
    /// <summary>The network itself.</summary>
    public abstract object Underlying { get; }

    public abstract int InputSize { get; }

    public abstract int OutputSize { get; }

    public abstract int ParameterCount { get; }

    public abstract double[] Parameters { get; set; }

    public abstract double[] Gradients { get; }

    /// <summary>What the next masks of dropout are drawn from.</summary>
    public abstract long DropoutSeed { get; }

    /// <summary>The spacing of numbers at 1 in the network's precision.</summary>
    public abstract double UnitRoundoff { get; }

    public abstract double[] Forward(double[] inputs);

    public abstract double Evaluate(double[] inputs, double[] targets);

    public abstract double Backward(double[] inputs, double[] targets, bool accumulate = false);

    /// <summary>Returns the gradient of the inputs, null unless it was asked for.</summary>
    public abstract double[]? BackwardFrom(double[] inputs, double[] outputGradients, bool wantInputGradients = true, bool accumulate = false);

    public abstract void Update(double learningRate);

    public abstract double Step(double[] inputs, double[] targets, double learningRate);

    public abstract double Evaluate(double[] inputs, int[] labels);

    public abstract double Backward(double[] inputs, int[] labels, bool accumulate = false);

    public abstract double Step(double[] inputs, int[] labels, double learningRate);

    /// <summary>Sets every number of one of the optimizer's moments.</summary>
    public abstract void FillOptimizerState(int index, double value);

    /// <summary>Saves the parameters as safetensors.</summary>
    public abstract void Save(Stream stream);

    /// <summary>Loads parameters from safetensors.</summary>
    public abstract void Load(Stream stream);

    /// <summary>Saves the network as ONNX.</summary>
    public abstract void SaveOnnx(string path);

    /// <summary>Saves the network as ONNX.</summary>
    public abstract void SaveOnnx(Stream stream, Layout layout = Layout.ChannelsLast);

    /// <summary>The library's interfaces of networks, and what drives them.</summary>
    private static readonly Dictionary<Type, Type> s_drivers = new()
    {
        [typeof(INetwork<,>)] = typeof(NumberDriver<,>),
        [typeof(IIndexNetwork<,>)] = typeof(IndexDriver<,>),
        [typeof(IBagNetwork<,>)] = typeof(BagDriver<,>),
    };

    /// <summary>Wraps a network of whatever type implements one of the library's interfaces.</summary>
    public static AnyNetwork Of(object network)
    {
        // A network derived from a network implements its base's contract too.
        Type contract = network.GetType().GetInterfaces().Single(type => IsContract(type) && type.GenericTypeArguments[0] == network.GetType());
        return (AnyNetwork)Activator.CreateInstance(s_drivers[contract.GetGenericTypeDefinition()].MakeGenericType(contract.GetGenericArguments()), network)!;
    }

    /// <summary>Whether it is an interface that says what a network's inputs are.</summary>
    public static bool IsContract(Type type) => type.IsGenericType && s_drivers.ContainsKey(type.GetGenericTypeDefinition());
}
