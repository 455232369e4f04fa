using System.Reflection;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Execution.Layers;

/// <summary>A network with the state of some sequences, driven in double: what a user would write is compiled beside the network.</summary>
internal sealed class StreamDriver
{
    private readonly object _target;

    private StreamDriver(object target) => _target = target;

    /// <param name="declaration">A network of the name <c>Case</c>.</param>
    public static StreamDriver Compiled(string declaration, Precision precision)
    {
        string number = precision == Precision.Double ? "double" : "float";
        string input = declaration.Contains("[Embedding(", StringComparison.Ordinal) ? "int" : number;
        string training = declaration.Contains("[BatchNorm", StringComparison.Ordinal) ? InferenceAlone : Training;
        string source = Source.Replace("TRAINING", training, StringComparison.Ordinal)
            .Replace("NUMBER", number, StringComparison.Ordinal)
            .Replace("INPUT", input, StringComparison.Ordinal);
        return new(Activator.CreateInstance(Compile.Load(declaration, source).Type("Driver"))!);
    }

    public double[] Parameters
    {
        get => (double[])Call("Parameters")!;
        set => Call("SetParameters", value);
    }

    public double[] Gradients => (double[])Call("Gradients")!;

    public double[] Values
    {
        get => (double[])Call("Values")!;
        set => Call("SetValues", value);
    }

    /// <summary>Makes a new state, and a network of the same parameters that has not learnt yet.</summary>
    public void Begin(int sequences) => Call("Begin", sequences);

    public void Reset() => Call("Reset");

    /// <summary>Remembers where the state is, and goes back to it.</summary>
    public void Keep() => Call("Keep");

    public void GoBack() => Call("GoBack");

    public double[] Forward(double[] inputs, int outputs) => (double[])Call("Forward", inputs, outputs)!;

    public double[] Window(double[] inputs, int outputs) => (double[])Call("Window", inputs, outputs)!;

    public double Evaluate(double[] inputs, double[] targets) => (double)Call("Evaluate", inputs, targets)!;

    public double Backward(double[] inputs, double[] targets) => (double)Call("Backward", inputs, targets)!;

    public double BackwardOfWindow(double[] inputs, double[] targets) => (double)Call("BackwardOfWindow", inputs, targets)!;

    public double Step(double[] inputs, double[] targets, double rate) => (double)Call("Step", inputs, targets, rate)!;

    public long Allocated(double[] inputs, int outputs) => (long)Call("Allocated", inputs, outputs)!;

    public bool AgreesOnThreads(double[] inputs, int outputs) => (bool)Call("AgreesOnThreads", inputs, outputs)!;

    private object? Call(string method, params object[] arguments)
    {
        try
        {
            return _target.GetType().GetMethod(method)!.Invoke(_target, arguments);
        }
        catch (TargetInvocationException thrown)
        {
            throw thrown.InnerException!;
        }
    }

    private const string Source = """
        using System; using System.Linq; using System.Threading.Tasks;
        public sealed class Driver
        {
            private Case _network = new(1);
            private Case.State _state = new(), _kept = new();
            private static NUMBER[] In(double[] numbers) => Array.ConvertAll(numbers, number => (NUMBER)number);
            private static INPUT[] Indexed(double[] numbers) => Array.ConvertAll(numbers, number => (INPUT)number);
            private static double[] Out(NUMBER[] numbers) => Array.ConvertAll(numbers, number => (double)number);
            public double[] Parameters() => Out(_network.Parameters.ToArray());
            public void SetParameters(double[] numbers) => In(numbers).CopyTo(_network.Parameters);
            public double[] Gradients() => Out(_network.Gradients.ToArray());
            public double[] Values() => Out(_state.Values.ToArray());
            public void SetValues(double[] numbers) => In(numbers).CopyTo(_state.Values);
            public void Begin(int sequences)
            {
                double[] parameters = Parameters();
                (_network, _state, _kept) = (new Case(1), new Case.State(sequences), new Case.State(sequences));
                SetParameters(parameters);
            }
            public void Reset() => _state.Reset();
            public void Keep() => _kept.CopyFrom(_state);
            public void GoBack() => _state.CopyFrom(_kept);
            public double[] Forward(double[] inputs, int count)
            {
                var outputs = new NUMBER[count];
                _network.Forward(_state, Indexed(inputs), outputs);
                return Out(outputs);
            }
            public double[] Window(double[] inputs, int count)
            {
                var outputs = new NUMBER[count];
                _network.Forward(Indexed(inputs), outputs);
                return Out(outputs);
            }
            public double BackwardOfWindow(double[] inputs, double[] targets) => _network.Backward(Indexed(inputs), In(targets));
            public long Allocated(double[] inputs, int count)
            {
                INPUT[] numbers = Indexed(inputs);
                NUMBER[] outputs = new NUMBER[count];
                for (int i = 0; i < 3; i++) Everything(numbers, outputs);
                return Enumerable.Range(0, 3).Min(_ => AllocatedByTen(numbers, outputs));
            }
            private long AllocatedByTen(INPUT[] inputs, NUMBER[] outputs)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                for (int i = 0; i < 10; i++) Everything(inputs, outputs);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }
            private void Answer(INPUT[] inputs, NUMBER[] outputs)
            {
                _state.Reset();
                _network.Forward(_state, inputs, outputs);
            }
            TRAINING
            public bool AgreesOnThreads(double[] inputs, int count)
            {
                INPUT[] numbers = Indexed(inputs);
                NUMBER[] alone = new NUMBER[count];
                _network.Forward(new Case.State(_state.Sequences), numbers, alone);
                return Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(4).All(_ =>
                {
                    var state = new Case.State(_state.Sequences);
                    var outputs = new NUMBER[count];
                    for (int round = 0; round < 50; round++)
                    {
                        state.Reset();
                        _network.Forward(state, numbers, outputs);
                        if (!outputs.AsSpan().SequenceEqual(alone)) return false;
                    }
                    return true;
                });
            }
        }
        """;

    private const string Training = """
            public double Evaluate(double[] inputs, double[] targets) => _network.Evaluate(_state, Indexed(inputs), In(targets));
            public double Backward(double[] inputs, double[] targets) => _network.Backward(_state, Indexed(inputs), In(targets));
            public double Step(double[] inputs, double[] targets, double rate) => _network.Step(_state, Indexed(inputs), In(targets), (NUMBER)rate);
            private void Everything(INPUT[] inputs, NUMBER[] outputs)
            {
                Answer(inputs, outputs);
                _state.Reset();
                _network.Step(_state, inputs, outputs, 0);
                _state.Reset();
                _network.Evaluate(_state, inputs, outputs);
            }
        """;

    private const string InferenceAlone = "private void Everything(INPUT[] inputs, NUMBER[] outputs) => Answer(inputs, outputs);";
}
