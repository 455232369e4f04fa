namespace NetGen.Tests.Networks;

public class PredictionTests
{
    [Fact]
    public void The_class_is_the_index_of_the_largest_output()
    {
        const int Samples = 1000; // More than one block.
        var network = new Digits(1);
        float[] inputs = [.. Enumerable.Range(0, Samples * 64).Select(i => float.Sin(i * i))];
        int[] classes = new int[Samples];
        network.PredictClasses(inputs, classes);

        float[] outputs = new float[Samples * 10];
        network.Forward(inputs, outputs);
        for (int i = 0; i < Samples; i++)
        {
            float[] row = outputs[(i * 10)..(i * 10 + 10)];
            Assert.Equal(Array.IndexOf(row, row.Max()), classes[i]);
            Assert.Equal(classes[i], network.PredictClass(inputs.AsSpan(i * 64, 64)));
        }

        Assert.True(classes.Distinct().Count() > 1);
    }

    [Fact]
    public void Of_equal_outputs_the_first_counts_and_NaN_before_all()
    {
        var network = new Digits(1);
        network.Parameters.Clear();
        Assert.Equal(0, network.PredictClass(new float[64]));
        network.Layer2.Bias[3] = float.NegativeInfinity;
        Assert.Equal(0, network.PredictClass(new float[64]));
        network.Layer2.Bias[4] = 1;
        Assert.Equal(4, network.PredictClass(new float[64]));

        var policy = new Policy(1);
        policy.Parameters.Clear();
        policy.Layer3.Bias[2] = float.NaN;
        policy.Layer3.Bias[1] = float.PositiveInfinity;
        Assert.Equal(2, policy.PredictClass(new float[17]));
    }

    [Fact]
    public void Samples_that_are_no_whole_number_or_have_no_class_throw()
    {
        Assert.Contains("inputs has 65 elements, but 1 samples of 64", Assert.Throws<ArgumentException>(() => new Digits().PredictClass(new float[65])).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Digits().PredictClasses(new float[128], new int[3]));
        new Digits().PredictClasses([], []);
        Assert.Contains("XorGate has a single output", Assert.Throws<InvalidOperationException>(() => new XorGate().PredictClass(new float[3])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_answers_at_several_places_has_a_class_at_each()
    {
        float[] inputs = [.. Enumerable.Range(0, 3 * 18).Select(i => (float)Math.Sin(i))], outputs = new float[3 * 16];
        int[] classes = new int[12], inARow = new int[12];
        (Phases phases, PhasesInARow row) = (new(1), new(1));
        phases.Forward(inputs, outputs);
        phases.PredictClasses(inputs, classes);
        row.PredictClasses(inputs, inARow);
        Assert.Equal(outputs.Chunk(4).Select(place => Array.IndexOf(place, place.Max())), classes);
        Assert.Equal(classes, inARow);
        Assert.True(classes.Distinct().Count() > 1);

        Assert.StartsWith("classes has 7 elements, which is no whole number of samples: Phases chooses a class at each of 4 places.", Assert.Throws<ArgumentException>(
            () => phases.PredictClasses(inputs, new int[7])).Message, StringComparison.Ordinal);
        Assert.StartsWith("inputs has 54 elements, but 2 samples of 6 × 3 are to be classified, at 4 places each.", Assert.Throws<ArgumentException>(
            () => phases.PredictClasses(inputs, new int[8])).Message, StringComparison.Ordinal);
        Assert.Contains("Lights has a single output at each place", Assert.Throws<InvalidOperationException>(
            () => new Lights().PredictClasses(new float[12], new int[6])).Message, StringComparison.Ordinal);
        Assert.Contains("Phases answers at 4 places, each with classes of its own: PredictClasses has the class of each.", Assert.Throws<InvalidOperationException>(
            () => new Phases().PredictClass(new float[18])).Message, StringComparison.Ordinal);
        Assert.InRange(new OnePlace().PredictClass(new float[16]), 0, 2);
        Assert.Contains("inputs has 15 elements, but 1 samples of 4 × 4 × 1", Assert.Throws<ArgumentException>(
            () => new OnePlace().PredictClass(new float[15])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_allocated_in_the_long_run()
    {
        var network = new Digits(1);
        (float[] inputs, int[] classes) = (new float[64 * 100], new int[100]);
        for (int i = 0; i < 3; i++)
            network.PredictClasses(inputs, classes);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            network.PredictClasses(inputs, classes);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
