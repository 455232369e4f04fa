using NetGen.Onnx.Tests.Infrastructure;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>That what a file takes and gives are spans by its names and types, and that rows with all of them side by side are the same.</summary>
public sealed class InputTests
{
    private const int Float = 1, Int64 = 7, Bool = 9;

    private static readonly float[] s_table = [.. Enumerable.Range(0, 15).Select(i => (float)Math.Sin(i))];

    [Fact]
    public void Each_input_is_a_span()
    {
        var models = Sum("""
            public static float[] Separate(float[] left, float[] right) { var outputs = new float[4]; new M0().Forward(left: left, right: right, outputs); return outputs; }
            public static float[] Rows(float[] rows) { var outputs = new float[4]; new M0().Forward(rows, outputs); return outputs; }
            """);
        float[] left = [1, 2, 3, 4, 5, 6, -1, -2, -3, -4, -5, -6], right = [0.5f, 1, 1.5f, 2, 3, 4];
        Assert.Equal([Sample(0, 0), Sample(0, 3), Sample(1, 0), Sample(1, 3)], models.Call<float[]>("Separate", left, right), Near);
        Assert.Equal(models.Call<float[]>("Separate", left, right), models.Call<float[]>("Rows", (float[])[.. left[..6], .. right[..3], .. left[6..], .. right[3..]]));

        float Sample(int sample, int row) =>
            Enumerable.Range(0, 3).Sum(i => (left[(sample * 6) + row + i] + right[(sample * 3) + i]) * s_table[i]);
    }

    [Fact]
    public void A_length_that_does_not_fit_names_the_input()
    {
        var models = Sum("public static void Run(float[] left, float[] right, float[] outputs) => new M0().Forward(left, right, outputs);");
        Assert.Equal(
            "left has 7 elements, which is no whole number of samples of 2 × 3: M0 (9 → … → 2 × 1) takes 6 a sample. (Parameter 'left')",
            Message(new float[7], new float[3], new float[2]));
        Assert.Equal(
            "right has 3 elements but 2 samples of 1 × 3 need 6, 3 each: M0 (9 → … → 2 × 1). (Parameter 'right')", Message(new float[12], new float[3], new float[4]));
        Assert.Equal("outputs has 3 elements but 2 samples of 2 need 4: M0 (9 → … → 2 × 1). (Parameter 'outputs')", Message(new float[12], new float[6], new float[3]));

        string Message(params float[][] spans) => Assert.Throws<ArgumentException>(() => models.Call<object>("Run", [.. spans])).Message;
    }

    [Fact]
    public void A_step_of_spans_is_one_of_rows()
    {
        var models = Sum("""
            public static float[] Spans()
            {
                var network = new M0();
                float loss = network.Evaluate([1, 2, 3, 4, 5, 6], [3, 2, 1], [1, -1]);
                float back = network.Backward([1, 2, 3, 4, 5, 6], [3, 2, 1], [1, -1]);
                float step = network.Step([1, 2, 3, 4, 5, 6], [3, 2, 1], [1, -1], 0.1f);
                return [loss, back, step, .. network.Gradients, .. network.Parameters];
            }
            public static float[] Rows()
            {
                var network = new M0();
                float loss = network.Evaluate([1, 2, 3, 4, 5, 6, 3, 2, 1], [1, -1]);
                float back = network.Backward([1, 2, 3, 4, 5, 6, 3, 2, 1], [1, -1]);
                float step = network.Step([1, 2, 3, 4, 5, 6, 3, 2, 1], [1, -1], 0.1f);
                return [loss, back, step, .. network.Gradients, .. network.Parameters];
            }
            public static void Nothing() => new M0().Step([], [], [], 0.1f);
            """);
        Assert.Equal(models.Call<float[]>("Rows"), models.Call<float[]>("Spans"));
        Assert.StartsWith("left is empty", Assert.Throws<ArgumentException>(() => models.Call<object>("Nothing")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_allocate_nothing()
    {
        var models = Words("""
            public static long Allocated()
            {
                var network = new M0();
                int[] ids = [1, 2, 3, 4], keep = [1, 1], best = new int[2];
                float[] mean = new float[6];
                for (int i = 0; i < 3; i++)
                    network.Forward(ids, keep, mean, best);
                long before = GC.GetAllocatedBytesForCurrentThread();
                network.Forward(ids, keep, mean, best);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }
            """);
        Assert.Equal(0, models.Call<long>("Allocated"));
    }

    [Theory]
    [InlineData(new[] { 1, 4 }, 1)]
    [InlineData(new[] { -1, 0 }, 7)]
    [InlineData(new[] { 2, -5 }, 0)]
    public void Indices_and_truths_are_integers(int[] ids, int keep)
    {
        float[] expected = [.. Enumerable.Range(0, 3).Select(i => keep == 0 ? 0 : ids.Average(id => s_table[((id + 5) % 5 * 3) + i]))];
        var models = Words("""
            public static float[] Mean(int[] ids, int[] keep) { var mean = new float[3]; new M0().Forward(ids, keep, mean, new int[1]); return mean; }
            public static int Best(int[] ids, int[] keep) { var best = new int[1]; new M0().Forward(ids, keep, new float[3], best); return best[0]; }
            """);
        Assert.Equal(expected, models.Call<float[]>("Mean", ids, (int[])[keep]), Near);
        Assert.Equal(Array.IndexOf(expected, expected.Max()), models.Call<int>("Best", ids, (int[])[keep]));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(-6)]
    public void An_index_outside_of_the_table_is_named(int index)
    {
        var models = Words("""
            public static void Forward(int[] ids) => new M0().Forward(ids, [1, 1], new float[6], new int[2]);
            public static void Rows(int index) => new M0().Forward([0, index, 1], new float[4]);
            """);
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => models.Call<object>("Forward", (int[])[0, 1, 2, index]));
        Assert.StartsWith(
            $"ids has index {index} at place 1 of sample 1, which is outside of the table: M0 (3 → … → 4) has entries -5 to 4.", exception.Message, StringComparison.Ordinal);
        Assert.Equal("ids", exception.ParamName);
        exception = Assert.Throws<ArgumentOutOfRangeException>(() => models.Call<object>("Rows", index));
        Assert.StartsWith($"An index is {index}, which is outside of the table: it has entries -5 to 4.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_output_of_integers_is_one_too()
    {
        var models = Compiled(
            "public static int[] Best(float[] scores) { var outputs = new int[2]; new M0().Forward(scores, outputs); return outputs; }",
            Input("scores", Float, 3), Node(1, "ArgMax", ["scores"], ["best"], Setting("axis", 1), Setting("keepdims", 0)), Output("best"));
        Assert.Equal([2, 0], models.Call<int[]>("Best", (float[])[1, 2, 3, 3, 2, 1]));
    }

    [Fact]
    public void A_single_input_of_integers_is_called_as_in_the_file()
    {
        var models = Compiled(
            "public static float[] Twice(int[] count) { var outputs = new float[1]; new M0().Forward(count: count, outputs); return outputs; }",
            Input("count", Int64, 1), Node(1, "Cast", ["count"], ["number"], Setting("to", Float)), Node(1, "Add", ["number", "number"], ["twice"]), Output("twice"));
        Assert.Equal([14f], models.Call<float[]>("Twice", (int[])[7]));
    }

    [Fact]
    public void Names_are_identifiers_that_nothing_else_has()
    {
        var models = Compiled(
            """
            public static float[] Run()
            {
                float[] a = new float[1], b = new float[1];
                new M0().Forward(@class: [1], outputs2: [2], samples: [3], state: [4], inputs2: a, rows: b);
                float loss = new M0().Evaluate([1], [2], [3], [4], a, b, inputs2Loss: out float first, rowsLoss: out float second);
                return [a[0], b[0], loss, first, second];
            }
            """,
            Input("class", Float, 1), Input("outputs", Float, 1), Input("samples", Float, 1), Input("state", Float, 1),
            Node(1, "Add", ["class", "outputs"], ["inputs"]), Node(1, "Sub", ["samples", "state"], ["rows"]), Output("inputs"), Output("rows"));
        Assert.Equal([3, -1, 0, 0, 0], models.Call<float[]>("Run"));
    }

    /// <summary>(left + right) · w, of two rows and one that is added to both.</summary>
    private static CompiledModels Sum(string code) => Compiled(
        code,
        Input("left", Float, 2, 3), Input("right", Float, 1, 3), Table("w", 3, 1),
        Node(1, "Add", ["left", "right"], ["sum"]), Node(1, "MatMul", ["sum", "w"], ["y"]), Output("y"));

    /// <summary>The mean of two rows of a table, and its largest element.</summary>
    private static CompiledModels Words(string code) => Compiled(
        code,
        Input("ids", Int64, 2), Input("keep", Bool, 1), Table("table", 5, 3), Tensor(5, "zero", Float, [1], Bytes(9, new byte[4])),
        Node(1, "Gather", ["table", "ids"], ["rows"]), Node(1, "ReduceMean", ["rows"], ["all"], Bytes(5, Text(1, "axes"), Integer(8, 1), Integer(20, 7)), Setting("keepdims", 0)),
        Node(1, "Where", ["keep", "all", "zero"], ["mean"]), Node(1, "ArgMax", ["mean"], ["best"], Setting("axis", 1), Setting("keepdims", 0)), Output("mean"), Output("best"));

    private static CompiledModels Compiled(string code, params byte[][] graph)
    {
        var compiled = new CompiledModels([new ModelSource("inputs", Model(graph), ".", null, null)], code: code);
        Assert.Empty(compiled.Findings);
        return compiled;
    }

    private static bool Near(float expected, float actual) => Math.Abs(expected - actual) < 1e-5;

    private static byte[] Table(string name, params long[] shape) =>
        Tensor(5, name, Float, shape, Bytes(9, [.. s_table.Take((int)shape.Aggregate((size, axis) => size * axis)).SelectMany(BitConverter.GetBytes)]));

    /// <summary>[batch, …].</summary>
    private static byte[] Input(string name, int type, params long[] axes) => Bytes(
        11, Text(1, name), Bytes(2, Bytes(1, Integer(1, type), Bytes(2, [Bytes(1, Text(2, "batch")), .. axes.Select(axis => Bytes(1, Integer(1, axis)))]))));

    private static byte[] Output(string name) => Bytes(12, Text(1, name), Bytes(2, Bytes(1, Integer(1, Float))));

    private static byte[] Setting(string name, long number) => Bytes(5, Text(1, name), Integer(3, number), Integer(20, 2));
}
