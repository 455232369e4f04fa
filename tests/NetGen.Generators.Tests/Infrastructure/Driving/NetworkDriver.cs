using System.Numerics;

namespace NetGen.Generators.Tests.Infrastructure.Driving;

/// <summary>Drives a network through the library's interface of its kind of inputs, and its class-label overloads by name.</summary>
public abstract class NetworkDriver<TNetwork, T, TInputs>(TNetwork network) : AnyNetwork
    where TNetwork : class, ITrainableNetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TInputs : allows ref struct
{
    private delegate T LossOfLabels(TInputs inputs, ReadOnlySpan<int> labels);

    private delegate T BackwardOfLabels(TInputs inputs, ReadOnlySpan<int> labels, bool accumulate);

    private delegate T StepOfLabels(TInputs inputs, ReadOnlySpan<int> labels, T learningRate);

    public override object Underlying => network;

    public override int InputSize => TNetwork.InputSize;

    public override int OutputSize => TNetwork.OutputSize;

    public override int ParameterCount => TNetwork.ParameterCount;

    public override long DropoutSeed => network.DropoutSeed;

    public override double UnitRoundoff => double.CreateChecked(T.BitIncrement(T.One) - T.One);

    public override double[] Parameters
    {
        get => Widen(network.Parameters);
        set => Narrow(value).CopyTo(network.Parameters);
    }

    public override double[] Gradients => Widen(network.Gradients);

    public override double[] Forward(double[] inputs)
    {
        var outputs = new T[inputs.Length / InputSize * OutputSize];
        Forward(Inputs(inputs), outputs);
        return Widen(outputs);
    }

    public override double Evaluate(double[] inputs, double[] targets) =>
        double.CreateChecked(Evaluate(Inputs(inputs), Narrow(targets)));

    public override double Backward(double[] inputs, double[] targets, bool accumulate = false) =>
        double.CreateChecked(Backward(Inputs(inputs), Narrow(targets), accumulate));

    public override void Update(double learningRate) => network.Update(T.CreateChecked(learningRate));

    public override double Step(double[] inputs, double[] targets, double learningRate) =>
        double.CreateChecked(Step(Inputs(inputs), Narrow(targets), T.CreateChecked(learningRate)));

    public override double Evaluate(double[] inputs, int[] labels) =>
        double.CreateChecked(Bind<LossOfLabels>(nameof(Evaluate))(Inputs(inputs), labels));

    public override double Backward(double[] inputs, int[] labels, bool accumulate = false) =>
        double.CreateChecked(Bind<BackwardOfLabels>(nameof(Backward))(Inputs(inputs), labels, accumulate));

    public override double Step(double[] inputs, int[] labels, double learningRate) =>
        double.CreateChecked(Bind<StepOfLabels>(nameof(Step))(Inputs(inputs), labels, T.CreateChecked(learningRate)));

    public override void FillOptimizerState(int index, double value) => network.OptimizerState(index).Fill(T.CreateChecked(value));

    public override void Save(Stream stream) => network.Save(stream);

    public override void Load(Stream stream) => network.Load(stream);

    public override void SaveOnnx(string path) => network.SaveOnnx(path);

    public override void SaveOnnx(Stream stream, Layout layout = Layout.ChannelsLast) => network.SaveOnnx(stream, layout);

    /// <summary>Inputs as the network takes them.</summary>
    protected abstract TInputs Inputs(double[] inputs);

    protected abstract void Forward(TInputs inputs, Span<T> outputs);

    protected abstract T Evaluate(TInputs inputs, ReadOnlySpan<T> targets);

    protected abstract T Backward(TInputs inputs, ReadOnlySpan<T> targets, bool accumulate);

    protected abstract T Step(TInputs inputs, ReadOnlySpan<T> targets, T learningRate);

    private TDelegate Bind<TDelegate>(string method) where TDelegate : Delegate
    {
        Type[] parameters = [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)];
        return typeof(TNetwork).GetMethod(method, parameters)!.CreateDelegate<TDelegate>(network);
    }

    protected static T[] Narrow(double[] values) => Array.ConvertAll(values, T.CreateChecked);

    protected static double[] Widen(ReadOnlySpan<T> values) => Array.ConvertAll(values.ToArray(), double.CreateChecked);
}
