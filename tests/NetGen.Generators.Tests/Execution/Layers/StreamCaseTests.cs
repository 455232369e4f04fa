using System.Collections.Concurrent;
using NetGen.Generators.Tests.Infrastructure;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution.Layers;

/// <summary>The reference cases that go on from a state: in pieces of any length, and trained through each piece.</summary>
public class StreamCaseTests
{
    private static readonly ConcurrentDictionary<(string, Precision), StreamDriver> Drivers = [];

    public static TheoryData<string, Precision> Streams => Cases(reference => reference.Streaming is not null);

    public static TheoryData<string, Precision> Truncated => Cases(reference => reference.Truncated is not null);

    [Theory]
    [MemberData(nameof(Streams))]
    public void Pieces_of_any_length_give_what_the_reference_gives(string name, Precision precision)
    {
        LayerCase reference = LayerCase.Read(name);
        LayerSequences stream = reference.Streaming!;
        StreamDriver driver = Driver(reference, precision);
        lock (driver)
        {
            driver.Parameters = reference.InitialParameters;
            foreach (int piece in new[] { stream.Steps, 1, 2, 5 })
            {
                driver.Begin(stream.Sequences);
                Close(stream.Outputs, InPieces(driver, stream, piece), precision, $"outputs in pieces of {piece}");
            }

            driver.Begin(1);
            for (int sequence = 0; sequence < stream.Sequences; sequence++)
            {
                driver.Reset();
                double[] alone = driver.Forward(Part(stream.Inputs, stream, sequence, 0, stream.Steps), stream.Outputs.Length / stream.Sequences);
                Close(Part(stream.Outputs, stream, sequence, 0, stream.Steps), alone, precision, $"outputs of sequence {sequence}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Truncated))]
    public void Training_goes_on_from_a_state_and_leaves_it_where_the_sequences_end(string name, Precision precision)
    {
        LayerCase reference = LayerCase.Read(name);
        StreamDriver driver = Driver(reference, precision);
        lock (driver)
        {
            driver.Parameters = reference.InitialParameters;
            driver.Begin(reference.Truncated!.Sequences);
            foreach (LayerStep step in reference.Truncated.Steps)
            {
                driver.Keep();
                Close(step.Outputs, driver.Forward(step.Inputs!, step.Outputs.Length), precision, "outputs");
                double[] ended = driver.Values;
                driver.GoBack();
                CloseNumber(step.Loss, driver.Evaluate(step.Inputs!, step.Targets), precision, "evaluated loss");
                Close(ended, driver.Values, precision, "state behind an evaluation");
                driver.GoBack();
                CloseNumber(step.Loss, driver.Backward(step.Inputs!, step.Targets), precision, "loss");
                Close(step.Gradients, driver.Gradients, precision, "gradients");
                driver.GoBack();
                driver.Step(step.Inputs!, step.Targets, reference.LearningRate);
                Close(ended, driver.Values, precision, "state behind a step");
                if (precision == Precision.Double)
                    Close(step.ParametersAfter, driver.Parameters, precision, "parameters");
                driver.Parameters = step.ParametersAfter;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void A_state_is_saved_by_its_values_and_nothing_is_allocated(string name, Precision precision)
    {
        LayerCase reference = LayerCase.Read(name);
        LayerSequences stream = reference.Streaming!;
        StreamDriver driver = Driver(reference, precision);
        lock (driver)
        {
            driver.Begin(stream.Sequences);
            int half = stream.Steps / 2;
            double[] first = Steps(stream.Inputs, stream, 0, half), rest = Steps(stream.Inputs, stream, half, stream.Steps - half);
            int size = stream.Outputs.Length / stream.Steps;
            driver.Forward(first, half * size);
            double[] saved = driver.Values, expected = driver.Forward(rest, (stream.Steps - half) * size);
            driver.Begin(stream.Sequences);
            driver.Values = saved;
            Assert.Equal(expected, driver.Forward(rest, (stream.Steps - half) * size));
            Assert.Equal(0, driver.Allocated(rest, (stream.Steps - half) * size));
            Assert.True(driver.AgreesOnThreads(rest, (stream.Steps - half) * size));
        }
    }

    [Fact]
    public void Wrong_lengths_are_named_before_anything_changes()
    {
        LayerCase reference = LayerCase.Read("lstm");
        StreamDriver driver = Driver(reference, Precision.Double);
        lock (driver)
        {
            driver.Begin(2);
            driver.Forward(new double[10], 6);
            double[] before = driver.Values;
            var steps = Assert.Throws<ArgumentException>(() => driver.Forward(new double[15], 9));
            Assert.Equal(
                "inputs has 15 elements, which is no whole number of steps of 2 sequences: Case (7 × 5 → 7 × 7 → 7 × 3) takes 5 a step. (Parameter 'inputs')", steps.Message);
            var outputs = Assert.Throws<ArgumentException>(() => driver.Forward(new double[10], 5));
            Assert.Equal("outputs has 5 elements but 2 steps of 5 need 6, 3 each: Case (7 × 5 → 7 × 7 → 7 × 3). (Parameter 'outputs')", outputs.Message);
            Assert.Equal("inputs", Assert.Throws<ArgumentException>(() => driver.Backward([], [])).ParamName);
            Assert.Equal("targets", Assert.Throws<ArgumentException>(() => driver.Backward(new double[10], new double[4])).ParamName);
            Assert.Throws<ArgumentOutOfRangeException>(() => driver.Step(new double[10], new double[6], double.NaN));
            Assert.Throws<ArgumentOutOfRangeException>(() => driver.Begin(0));
            Assert.Equal(before, driver.Values);
        }
    }

    private static double[] InPieces(StreamDriver driver, LayerSequences stream, int piece)
    {
        double[] outputs = new double[stream.Outputs.Length];
        int size = outputs.Length / (stream.Sequences * stream.Steps);
        for (int step = 0; step < stream.Steps; step += piece)
        {
            int count = int.Min(piece, stream.Steps - step);
            double[] some = driver.Forward(Steps(stream.Inputs, stream, step, count), stream.Sequences * count * size);
            for (int sequence = 0; sequence < stream.Sequences; sequence++)
                Array.Copy(some, sequence * count * size, outputs, (sequence * stream.Steps + step) * size, count * size);
        }

        return outputs;
    }

    private static double[] Steps(double[] numbers, LayerSequences stream, int first, int count) =>
        [.. Enumerable.Range(0, stream.Sequences).SelectMany(sequence => Part(numbers, stream, sequence, first, count))];

    private static double[] Part(double[] numbers, LayerSequences stream, int sequence, int first, int count)
    {
        int size = numbers.Length / (stream.Sequences * stream.Steps);
        return numbers[((sequence * stream.Steps + first) * size)..((sequence * stream.Steps + first + count) * size)];
    }

    private static void Close(double[] expected, double[] found, Precision precision, string what) =>
        CloseToLargest(expected, found, precision == Precision.Double ? 1e-9 : 1e-4, what);

    private static void CloseNumber(double expected, double found, Precision precision, string what) => Close([expected], [found], precision, what);

    private static StreamDriver Driver(LayerCase reference, Precision precision) =>
        Drivers.GetOrAdd((reference.Name, precision), _ => StreamDriver.Compiled(reference.Class(precision), precision));

    private static TheoryData<string, Precision> Cases(Func<LayerCase, bool> isOne)
    {
        var cases = new TheoryData<string, Precision>();
        foreach (string name in LayerCase.Names.Where(name => isOne(LayerCase.Read(name))))
            foreach (Precision precision in Enum.GetValues<Precision>())
                cases.Add(name, precision);
        return cases;
    }
}
