using NetGen.Onnx.Tests.Infrastructure;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>That what a file hands on is kept by a state, as if callers did it themselves, and that what takes samples by themselves begins with zeros.</summary>
public sealed class StateTests
{
    private const int Float = 1, Int64 = 7;

    private const string Named = ", State = \"hidden->next; cell -> cellN\"";

    private static readonly float[] s_inputs = [.. Enumerable.Range(0, 24).Select(i => (float)Math.Sin(3 * i))];

    /// <summary>The class with a state, and the same file without, whose caller hands on: its rows are those of a step, the hidden values and those of two cells.</summary>
    private static readonly CompiledModels s_models = Compiled(
        Named,
        """
        public static float[] Steps(float[] inputs, int sequences, int[] pieces)
        {
            var (network, state) = (new M0(), new M0.State(sequences));
            int steps = inputs.Length / 3 / sequences, first = 0;
            var outputs = new float[inputs.Length / 3];
            foreach (int piece in pieces)
            {
                var (some, answers) = (new float[sequences * piece * 3], new float[sequences * piece]);
                for (int sequence = 0; sequence < sequences; sequence++)
                    Array.Copy(inputs, (sequence * steps + first) * 3, some, sequence * piece * 3, piece * 3);
                network.Forward(state, some, answers);
                for (int sequence = 0; sequence < sequences; sequence++)
                    Array.Copy(answers, sequence * piece, outputs, sequence * steps + first, piece);
                first += piece;
            }

            return [.. outputs, .. state.Values];
        }

        public static float[] ByHand(float[] inputs, int sequences)
        {
            var network = new M1();
            int steps = inputs.Length / 3 / sequences;
            var outputs = new float[inputs.Length / 3];
            var states = new float[sequences * 6];
            for (int sequence = 0; sequence < sequences; sequence++)
            {
                Span<float> state = states.AsSpan(sequence * 6, 6);
                for (int step = 0; step < steps; step++)
                    network.Forward(inputs.AsSpan((sequence * steps + step) * 3, 3), state[..2], state[2..], outputs.AsSpan(sequence * steps + step, 1), state[..2], state[2..]);
            }

            return [.. outputs, .. states];
        }

        public static float[] Single(float[] inputs)
        {
            var outputs = new float[inputs.Length / 3];
            new M0().Forward(inputs, outputs);
            return outputs;
        }

        public static float[] Again(float[] inputs)
        {
            var (network, state, other) = (new M0(), new M0.State(), new M0.State());
            var outputs = new float[3];
            network.Forward(state, inputs.AsSpan(0, 6), new float[2]);
            other.CopyFrom(state);
            network.Forward(state, inputs.AsSpan(6, 3), outputs.AsSpan(0, 1));
            network.Forward(other, inputs.AsSpan(6, 3), outputs.AsSpan(1, 1));
            state.Reset();
            network.Forward(state, inputs.AsSpan(0, 3), outputs.AsSpan(2, 1));
            return outputs;
        }

        public static long Allocated(float[] inputs)
        {
            var (network, state, outputs) = (new M0(), new M0.State(2), new float[8]);
            for (int i = 0; i < 3; i++)
                network.Forward(state, inputs, outputs);
            long before = GC.GetAllocatedBytesForCurrentThread();
            network.Forward(state, inputs, outputs);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        public static void Wrong(int sequences, int inputs, int outputs) => new M0().Forward(new M0.State(sequences), new float[inputs], new float[outputs]);
        public static void Missing() => new M0().Forward(null!, new float[3], new float[1]);
        public static void Other() => new M0.State(2).CopyFrom(new M0.State(3));

        public static float[] Trained(float[] inputs)
        {
            var network = new M0();
            float[] before = [.. network.Parameters];
            for (int i = 0; i < 3; i++)
                network.Step(inputs, new float[inputs.Length / 3], 0.1f);
            return [network.Evaluate(inputs, new float[inputs.Length / 3]), .. before, .. network.Parameters];
        }

        public static int[] Shape() => [M0.InputSize, M0.OutputSize, .. M0.InputShape, .. M0.OutputShape];
        """);

    [Theory]
    [InlineData(1, new[] { 8 })]
    [InlineData(1, new[] { 1, 1, 1, 1, 1, 1, 1, 1 })]
    [InlineData(1, new[] { 3, 5 })]
    [InlineData(2, new[] { 4 })]
    [InlineData(2, new[] { 1, 0, 2, 1 })]
    [InlineData(4, new[] { 2 })]
    public void A_state_hands_on_what_a_caller_would(int sequences, int[] pieces) =>
        Assert.Equal(s_models.Call<float[]>("ByHand", s_inputs, sequences), s_models.Call<float[]>("Steps", s_inputs, sequences, pieces), Near);

    [Fact]
    public void Samples_by_themselves_begin_with_zeros()
    {
        Assert.Equal([3, 1, 3, 1], s_models.Call<int[]>("Shape"));
        float[] answers = s_models.Call<float[]>("Single", s_inputs);
        Assert.Equal(s_models.Call<float[]>("ByHand", s_inputs, 8)[..8], answers, Near);
        Assert.NotEqual(s_models.Call<float[]>("ByHand", s_inputs, 1)[1], answers[1], 1e-3f);
    }

    [Fact]
    public void States_are_copied_and_begin_again()
    {
        float[] expected = s_models.Call<float[]>("ByHand", s_inputs, 1);
        Assert.Equal([expected[2], expected[2], expected[0]], s_models.Call<float[]>("Again", s_inputs), Near);
    }

    [Fact]
    public void Steps_allocate_nothing() => Assert.Equal(0, s_models.Call<long>("Allocated", s_inputs));

    /// <summary>What the cells alone depend on, and what is multiplied with zeros, has no gradient, and does not decay either.</summary>
    [Fact]
    public void Training_begins_with_zeros_and_leaves_what_only_a_state_needs()
    {
        float[] trained = s_models.Call<float[]>("Trained", s_inputs);
        float[] before = trained[1..15], after = trained[15..];
        Assert.InRange(trained[0], 0, s_models.Call<float[]>("Single", s_inputs).Sum(output => output * output / 2) / 8);
        Assert.NotEqual(before[..6], after[..6]);
        Assert.Equal(before[6..10], after[6..10]);
        Assert.Equal(before[12..], after[12..]);
    }

    [Theory]
    [InlineData(1, 7, 2, "inputs has 7 elements, which is no whole number of steps of 1 sequence: M0 (3 → … → 1) takes 3 a step. (Parameter 'inputs')")]
    [InlineData(2, 9, 3, "inputs has 9 elements, which is no whole number of steps of 2 sequences: M0 (3 → … → 1) takes 3 a step. (Parameter 'inputs')")]
    [InlineData(1, 6, 3, "outputs has 3 elements but 2 samples of 1 need 2: M0 (3 → … → 1). (Parameter 'outputs')")]
    public void A_length_that_does_not_fit_is_an_error(int sequences, int inputs, int outputs, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => s_models.Call<object>("Wrong", sequences, inputs, outputs)).Message);

    [Fact]
    public void A_state_is_there_and_of_as_many_sequences()
    {
        Assert.Throws<ArgumentNullException>(() => s_models.Call<object>("Missing"));
        Assert.Throws<ArgumentException>(() => s_models.Call<object>("Other"));
    }

    [Fact]
    public void What_is_asked_for_by_name_is_given_though_it_is_handed_on()
    {
        var models = Compiled(
            Named + ", Outputs = \"y;next\"",
            """
            public static float[] Both(float[] inputs)
            {
                var (network, state) = (new M0(), new M0.State());
                int steps = inputs.Length / 3;
                var (y, next) = (new float[steps], new float[2 * steps]);
                network.Forward(state, inputs, y, next);
                return [.. y, .. next[^2..], .. state.Values];
            }
            """);
        float[] expected = s_models.Call<float[]>("ByHand", s_inputs, 1);
        float[] given = models.Call<float[]>("Both", s_inputs);
        Assert.Equal(expected[..8], given[..8], Near);
        Assert.Equal(given[8..10], given[10..12]);
        Assert.Equal(expected[8..], given[10..], Near);
    }

    [Fact]
    public void Spans_of_their_own_go_with_a_state()
    {
        var models = Compiled(
            ", State = \"sum->sumN\"",
            """
            public static float[] Sums(int[] ids, float[] scale)
            {
                var (network, state) = (new M0(), new M0.State());
                float[] sum = new float[ids.Length]; int[] whole = new int[ids.Length];
                network.Forward(state, ids: ids, state2: scale, scaled: sum, whole: whole);
                return [.. sum, .. whole.Select(number => (float)number), .. state.Values];
            }
            """,
            [
                Input("ids", Int64, 1), Input("sum", Float, 1), Input("state", Float, 1),
                Tensor(5, "table", Float, [3], Bytes(9, [.. new[] { 1f, 10, 100 }.SelectMany(BitConverter.GetBytes)])),
                Node(1, "Gather", ["table", "ids"], ["entry"]), Node(1, "Add", ["entry", "sum"], ["sumN"]),
                Node(1, "Mul", ["sumN", "state"], ["scaled"]), Node(1, "Cast", ["sumN"], ["whole"], Bytes(5, Text(1, "to"), Integer(3, Int64), Integer(20, 2))),
                Output("scaled"), Output("whole"), Output("sumN"),
            ]);
        Assert.Equal([2, 11, 0, 1, 11, 111, 111], models.Call<float[]>("Sums", (int[])[0, 1, 2], (float[])[2, 1, 0]));
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => models.Call<object>("Sums", (int[])[0, 3], (float[])[1, 1]));
        Assert.StartsWith("ids has index 3 of sample 1", exception.Message, StringComparison.Ordinal);
    }

    private static CompiledModels Compiled(string settings, string code) => Compiled(settings, code,
    [
        Input("x", Float, 3), Input("hidden", Float, 2), Cells("cell"),
        Table("w", 3, 2), Table("u", 2, 2), Table("v", 2, 1), Table("k", 2),
        Node(1, "MatMul", ["x", "w"], ["xw"]), Node(1, "MatMul", ["hidden", "u"], ["hu"]), Node(1, "Add", ["xw", "hu"], ["sums"]),
        Node(1, "ReduceMean", ["cell"], ["cells"], Bytes(5, Text(1, "axes"), Integer(8, 0), Integer(20, 7)), Bytes(5, Text(1, "keepdims"), Integer(3, 0), Integer(20, 2))),
        Node(1, "Add", ["sums", "cells"], ["all"]), Node(1, "Tanh", ["all"], ["next"]), Node(1, "MatMul", ["next", "v"], ["y"]),
        Node(1, "Mul", ["cell", "k"], ["kept"]), Node(1, "Add", ["kept", "xw"], ["cellN"]),
        Output("y"), Output("next"), Output("cellN"),
    ]);

    private static CompiledModels Compiled(string settings, string code, byte[][] graph)
    {
        byte[] model = Model(graph);
        var compiled = new CompiledModels(
            [new ModelSource("states", model, ".", null, null) { Settings = settings }, new ModelSource("rows", model, ".", null, null)],
            "[NetGen.Network(Optimizer = NetGen.Optimizer.Momentum, WeightDecay = 0.1)] ", code);
        Assert.Empty(compiled.Findings);
        return compiled;
    }

    private static bool Near(float expected, float actual) => Math.Abs(expected - actual) < 1e-5;

    private static byte[] Table(string name, params long[] shape) => Tensor(
        5, name, Float, shape,
        Bytes(9, [.. Enumerable.Range(name[0], (int)shape.Aggregate((size, axis) => size * axis)).SelectMany(i => BitConverter.GetBytes((float)Math.Cos(i)))]));

    private static byte[] Input(string name, int type, params long[] axes) =>
        Bytes(11, Text(1, name), Bytes(2, Bytes(1, Integer(1, type), Bytes(2, [Batch(), .. axes.Select(axis => Bytes(1, Integer(1, axis)))]))));

    /// <summary>float[2, batch, 2].</summary>
    private static byte[] Cells(string name) =>
        Bytes(11, Text(1, name), Bytes(2, Bytes(1, Integer(1, Float), Bytes(2, [Bytes(1, Integer(1, 2)), Batch(), Bytes(1, Integer(1, 2))]))));

    private static byte[] Batch() => Bytes(1, Text(2, "batch"));

    private static byte[] Output(string name) => Bytes(12, Text(1, name), Bytes(2, Bytes(1, Integer(1, Float))));
}
