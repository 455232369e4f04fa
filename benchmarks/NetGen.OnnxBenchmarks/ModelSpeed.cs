using System.Globalization;
using NetGen.Onnx.Tests.Compiling;
using NetGen.Onnx.Tests.Importing;
using NetGen.Workloads;

namespace NetGen.OnnxBenchmarks;

/// <summary>What a call of one sample of a file takes.</summary>
/// <param name="Name">The file, without its extension.</param>
/// <param name="Own">The class's time, in microseconds.</param>
/// <param name="Runtime">ONNX Runtime's time, in microseconds.</param>
/// <param name="Allocated">What a call of the class allocates, in bytes.</param>
internal sealed record ModelSpeed(string Name, double Own, double Runtime, double Allocated)
{
    private const int Rounds = 5, CallsForAllocation = 100;

    private static readonly Clock s_clock = new(20);

    private delegate void Forward(ReadOnlySpan<float> inputs, Span<float> outputs);

    /// <summary>Compiles a file, compares its answers with ONNX Runtime's and times both, in turns.</summary>
    /// <exception cref="InvalidDataException">They differ.</exception>
    public static ModelSpeed Measure(ModelFolder folder, string path, string name)
    {
        var imported = folder.Import(name);
        var graph = imported.Result.Graph!;
        int size = graph.Inputs.Sum(input => (int)input.Tensor.Shape.Count);
        double[] sample = CompiledAnswers.InputsOf(imported, folder.Cases(name)[0])[..size];
        using var session = new RuntimeSession(path, graph, sample, folder.Source(name).Constants);

        object network = new CompiledModels([folder.Source(name)]).Network(0);
        var forward = network.GetType().GetMethod("Forward", [typeof(ReadOnlySpan<float>), typeof(Span<float>)])!.CreateDelegate<Forward>(network);
        float[] inputs = Array.ConvertAll(sample, static value => (float)value);
        var outputs = new float[graph.Outputs.Sum(output => (int)output.Tensor.Shape.Count)];

        forward(inputs, outputs);
        Compare(name, session.Outputs(), outputs, folder.Noise(name));
        Action<int> own = Times(() => forward(inputs, outputs)), runtime = Times(session.Run);
        Clock.WarmUp([own, runtime]);
        double[][] medians = [.. Enumerable.Range(0, Rounds).Select(_ => new[] { Median(own), Median(runtime) })];
        return new ModelSpeed(name, medians.Min(round => round[0]), medians.Min(round => round[1]), AllocatedBy(own));
    }

    public override string ToString() => $"| `{Name}` | {Number(Own)} | {Number(Runtime)} | {Number(Own / Runtime)} | {(long)Allocated} |";

    private static Action<int> Times(Action call) => count =>
    {
        for (int i = 0; i < count; i++)
            call();
    };

    private static double Median(Action<int> run)
    {
        double[] times = s_clock.Time(run);
        return times[times.Length / 2];
    }

    private static double AllocatedBy(Action<int> run)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        run(CallsForAllocation);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)CallsForAllocation;
    }

    private static void Compare(string name, double[] expected, float[] actual, double noise)
    {
        if (expected.Length != actual.Length)
            throw new InvalidDataException($"{name} has {actual.Length} outputs, ONNX Runtime's {expected.Length}.");
        for (int i = 0; i < expected.Length; i++)
        {
            if (!(Math.Abs(expected[i] - actual[i]) <= Math.Max(1e-5 + (1e-4 * Math.Abs(expected[i])), 10 * noise)))
                throw new InvalidDataException($"Output {i} of {name} is {actual[i]}, ONNX Runtime's {expected[i]}.");
        }
    }

    private static string Number(double value) => value.ToString(value < 1 ? "0.000" : value < 10 ? "0.00" : value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
