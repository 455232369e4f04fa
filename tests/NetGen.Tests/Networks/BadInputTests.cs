// The wrong calls are the point of these tests; in a program they would be errors of the editor.
#pragma warning disable NETGEN401, NETGEN402, NETGEN403, NETGEN404, NETGEN405, NETGEN408, NETGEN409
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Tests.Networks;

/// <summary>Calls that cannot be right: they name parameter, length and shape, and touch nothing.</summary>
public class BadInputTests
{
    private delegate void Call(Policy network);

    private static readonly Dictionary<string, (Call Call, string Parameter, int? Length)> Calls = new()
    {
        ["Forward of no whole number of samples"] = (n => n.Forward(new float[18], new float[6]), "inputs", 18),
        ["Forward into too little"] = (n => n.Forward(new float[34], new float[11]), "outputs", 11),
        ["Forward into too much"] = (n => n.Forward(new float[17], new float[7]), "outputs", 7),
        ["Forward of none into some"] = (n => n.Forward([], new float[6]), "outputs", 6),
        ["Evaluate of no whole number of samples"] = (n => n.Evaluate(new float[16], new float[6]), "inputs", 16),
        ["Evaluate with too few targets"] = (n => n.Evaluate(new float[17], new float[5]), "targets", 5),
        ["Evaluate of none"] = (n => n.Evaluate([], []), "inputs", null),
        ["Backward of no whole number of samples"] = (n => n.Backward(new float[33], new float[6]), "inputs", 33),
        ["Backward with too many targets"] = (n => n.Backward(new float[17], new float[12]), "targets", 12),
        ["Backward of none"] = (n => n.Backward([], []), "inputs", null),
        ["BackwardFrom of no whole number of samples"] = (n => n.BackwardFrom(new float[1], new float[6]), "inputs", 1),
        ["BackwardFrom with too few gradients"] = (n => n.BackwardFrom(new float[17], new float[3]), "outputGradients", 3),
        ["BackwardFrom into too few gradients"] = (n => n.BackwardFrom(new float[17], new float[6], new float[16]), "inputGradients", 16),
        ["BackwardFrom of none"] = (n => n.BackwardFrom([], []), "inputs", null),
        ["Step of no whole number of samples"] = (n => n.Step(new float[18], new float[6], 0.1f), "inputs", 18),
        ["Step with too few targets"] = (n => n.Step(new float[34], new float[6], 0.1f), "targets", 6),
        ["Step of none"] = (n => n.Step([], [], 0.1f), "inputs", null),
    };

    private static readonly Dictionary<string, Call> Rates = new()
    {
        ["Step at NaN"] = n => n.Step(new float[17], new float[6], float.NaN),
        ["Step at a negative rate"] = n => n.Step(new float[17], new float[6], -0.1f),
        ["Step at infinity"] = n => n.Step(new float[17], new float[6], float.PositiveInfinity),
        ["Update at NaN"] = n => n.Update(float.NaN),
        ["Update at a negative rate"] = n => n.Update(-0.1f),
    };

    public static TheoryData<string> CallNames => [.. Calls.Keys];

    public static TheoryData<string> RateNames => [.. Rates.Keys];

    [Theory]
    [MemberData(nameof(CallNames))]
    public void A_wrong_length_throws_with_parameter_length_and_shape_and_touches_nothing(string name)
    {
        (Call call, string parameter, int? length) = Calls[name];
        ArgumentException exception = Untouched<ArgumentException>(call);
        Assert.Equal(parameter, exception.ParamName);
        Assert.Contains("Policy (17 → 64 → 64 → 6)", exception.Message, StringComparison.Ordinal);
        if (length is not null)
            Assert.Contains($"{parameter} has {length} element", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RateNames))]
    public void A_learning_rate_that_is_no_rate_throws_and_touches_nothing(string name) =>
        Assert.Equal("learningRate", Untouched<ArgumentOutOfRangeException>(Rates[name]).ParamName);

    [Fact]
    public void Outputs_of_a_wrong_length_stay_as_they_were()
    {
        float[] outputs = [1, 2, 3, 4, 5, 6, 7];
        Assert.Throws<ArgumentException>(() => new Policy().Forward(new float[17], outputs));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], outputs);
    }

    [Fact]
    public void Outputs_that_overlap_the_inputs_throw()
    {
        float[] shared = new float[23];
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new Policy().Forward(shared.AsSpan(0, 17), shared.AsSpan(16, 6)));
        Assert.Equal("outputs", exception.ParamName);
        Assert.All(shared, value => Assert.Equal(0, value));
        new Policy().Forward(shared.AsSpan(0, 17), shared.AsSpan(17, 6));
    }

    [Fact]
    public void Input_gradients_that_overlap_what_is_read_throw()
    {
        float[] shared = new float[34];
        Assert.Throws<ArgumentException>(() => new Policy().BackwardFrom(shared.AsSpan(0, 17), new float[6], shared.AsSpan(16, 17)));
        Assert.Throws<ArgumentException>(() => new Policy().BackwardFrom(new float[17], shared.AsSpan(0, 6), shared.AsSpan(5, 17)));
        new Policy().BackwardFrom(shared.AsSpan(0, 17), new float[6], shared.AsSpan(17, 17));
    }

    [Fact]
    public void Networks_in_registers_and_in_double_check_the_same()
    {
        AssertRefusesWrongLengths<XorGate, float>(new XorGate(1), "XorGate (3 → 4 → 1)");
        AssertRefusesWrongLengths<Ragged, double>(new Ragged(1), "Ragged (9 → 33 → 7)");
    }

    [Fact]
    public void Forward_of_no_samples_does_nothing() => new Policy().Forward([], []);

    [Fact]
    public void Wrong_labels_throw_before_anything_is_touched()
    {
        var network = new Digits(1);
        float[] before = network.Parameters.ToArray();
        Assert.Equal("labels", Assert.Throws<ArgumentException>(() => network.Step(new float[64], [1, 2], 0.1f)).ParamName);
        Assert.Equal("labels", Assert.Throws<ArgumentException>(() => network.Step(new float[128], [1, 10], 0.1f)).ParamName);
        Assert.Equal("inputs", Assert.Throws<ArgumentException>(() => network.Step(new float[63], [1], 0.1f)).ParamName);
        Assert.Equal(before, network.Parameters.ToArray());
    }

    private static void AssertRefusesWrongLengths<TNetwork, T>(TNetwork network, string shape)
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        T[] before = network.Parameters.ToArray();
        var (inputs, targets) = (new T[2 * TNetwork.InputSize], new T[2 * TNetwork.OutputSize]);
        (string Parameter, Action Call)[] calls =
        [
            ("inputs", () => network.Forward(inputs.AsSpan(1), targets)),
            ("outputs", () => network.Forward(inputs, targets.AsSpan(1))),
            ("inputs", () => network.Evaluate(inputs.AsSpan(1), targets)),
            ("targets", () => network.Evaluate(inputs, targets.AsSpan(1))),
            ("inputs", () => network.Backward(inputs.AsSpan(1), targets)),
            ("targets", () => network.Backward(inputs, targets.AsSpan(1))),
            ("outputGradients", () => network.BackwardFrom(inputs, targets.AsSpan(1))),
            ("inputGradients", () => network.BackwardFrom(inputs, targets, new T[1])),
            ("inputs", () => network.Step(inputs.AsSpan(1), targets, T.One)),
            ("targets", () => network.Step(inputs, targets.AsSpan(1), T.One)),
            ("learningRate", () => network.Step(inputs, targets, T.NaN)),
            ("learningRate", () => network.Update(-T.One)),
        ];
        foreach (var (parameter, call) in calls)
        {
            ArgumentException exception = Assert.ThrowsAny<ArgumentException>(call);
            Assert.Equal(parameter, exception.ParamName);
            if (parameter != "learningRate")
                Assert.Contains(shape, exception.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, network.Parameters.ToArray());
        Assert.All(network.Gradients.ToArray(), gradient => Assert.Equal(T.Zero, gradient));
    }

    private static T Untouched<T>(Call call) where T : ArgumentException
    {
        var network = new Policy(1);
        AnyNetwork driven = AnyNetwork.Of(network);
        double[] targets = [1, 2, 3, 4, 5, 6];
        driven.Step(new double[17], targets, 0.01);
        driven.Backward(new double[17], targets);
        double[] before = State(network);
        T exception = Assert.Throws<T>(() => call(network));
        Assert.Equal(before, State(network));
        return exception;
    }

    private static double[] State(INetwork<Policy, float> network) =>
    [
        .. Widen(network.Parameters), .. Widen(network.Gradients), .. Widen(network.OptimizerState(0)), .. Widen(network.OptimizerState(1)),
        .. network.OptimizerScalars,
    ];

    private static double[] Widen(ReadOnlySpan<float> values) => Array.ConvertAll(values.ToArray(), value => (double)value);
}
