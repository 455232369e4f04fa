namespace NetGen.Tests.Networks;

/// <summary>Sequences of which a caller keeps the state: steps so far, keys and values, and where they are.</summary>
public class StreamTests
{
    private const int Entries = 96, Window = 64;

    private static readonly int[] s_text = [.. Enumerable.Range(0, Window).Select(i => i * i * 7 % Entries)];

    [Fact]
    public void A_transformer_answers_character_by_character_as_it_answers_the_window()
    {
        var network = new Characters(seed: 3);
        float[] expected = new float[Window * Entries], answer = new float[Entries];
        network.Forward(s_text, expected);
        var state = new Characters.State();
        for (int round = 0; round < 2; round++)
        {
            for (int step = 0; step < Window; step++)
            {
                network.Forward(state, [s_text[step]], answer);
                // Sums in another order, through two blocks and a softmax, differ by 1e-6 in the mean of 40 seeds and by 1.5e-6 at most.
                Close(expected.AsSpan(step * Entries, Entries), answer, tolerance: 2e-6f);
            }

            state.Reset();
        }
    }

    [Fact]
    public void It_goes_on_from_a_copy_and_from_saved_values()
    {
        var network = new Characters(seed: 4);
        var state = new Characters.State();
        float[] ignored = new float[40 * Entries], expected = new float[10 * Entries], answer = new float[10 * Entries];
        network.Forward(state, s_text.AsSpan(0, 40), ignored);
        Characters.State copy = new(), restored = new();
        copy.CopyFrom(state);
        state.Values.CopyTo(restored.Values);
        network.Forward(state, s_text.AsSpan(40, 10), expected);
        foreach (Characters.State other in new[] { copy, restored })
        {
            network.Forward(other, s_text.AsSpan(40, 10), answer);
            Assert.Equal(expected, answer);
        }
    }

    [Fact]
    public void A_window_that_is_full_is_said_before_anything_changes()
    {
        var network = new Characters(seed: 5);
        var state = new Characters.State(sequences: 2);
        int[] text = [.. s_text.AsSpan(0, 60), .. s_text.AsSpan(4, 60)];
        network.Forward(state, text, new float[120 * Entries]);
        float[] before = state.Values.ToArray(), answer = new float[10 * Entries];
        var thrown = Assert.Throws<InvalidOperationException>(() => network.Forward(state, s_text.AsSpan(0, 10), answer));
        Assert.Equal(
            "The window is full: Characters (64 → … → 64 × 96) knows 64 steps of a sequence, of which there have been 60, and 5 more are given. Reset of the state starts again.",
            thrown.Message);
        Assert.Throws<InvalidOperationException>(() => network.Step(state, s_text.AsSpan(0, 10), new int[10], 0.1f));
        Assert.Throws<InvalidOperationException>(() => network.Evaluate(state, s_text.AsSpan(0, 10), new int[10]));
        Assert.Equal(before, state.Values.ToArray());
        Assert.Equal(new float[10 * Entries], answer);
        network.Forward(state, s_text.AsSpan(0, 8), answer.AsSpan(0, 8 * Entries));
        state.Reset();
        network.Forward(state, s_text.AsSpan(0, 10), answer);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_position_that_nobody_has_saved_reads_and_writes_nothing_beyond_the_window(float position)
    {
        var network = new Characters(seed: 5);
        var state = new Characters.State();
        state.Values[0] = position;
        float[] answer = new float[Entries];
        Exception? thrown = Record.Exception(() => network.Forward(state, [1], answer));
        Assert.True(thrown is InvalidOperationException || state.Values[0] is 1 or 0, $"{thrown} at {state.Values[0]}");
    }

    [Fact]
    public void An_index_outside_of_the_table_is_named_with_its_step_and_sequence()
    {
        var network = new Characters(seed: 5);
        var state = new Characters.State(sequences: 2);
        float[] before = state.Values.ToArray();
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => network.Forward(state, [1, 2, 3, 4, 96, 5], new float[6 * Entries]));
        Assert.StartsWith("inputs has index 96 at step 1 of sequence 1, which is outside of the table: Characters (64 → … → 64 × 96) has entries 0 to 95.", thrown.Message);
        Assert.Equal(before, state.Values.ToArray());
        network.Forward(state, [], []);
    }

    [Fact]
    public void It_learns_from_pieces_by_labels()
    {
        var network = new Characters(seed: 6);
        var state = new Characters.State();
        double first = 0, last = 0;
        for (int epoch = 0; epoch < 30; epoch++)
        {
            state.Reset();
            last = 0;
            for (int piece = 0; piece < 48; piece += 16)
                last += network.Step(state, s_text.AsSpan(piece, 16), s_text.AsSpan(piece + 1, 16), 0.01f);
            first = epoch == 0 ? last : first;
        }

        Assert.True(last < first / 4, $"{first} → {last}");
    }

    [Fact]
    public void Convolutions_and_norms_of_a_batch_go_on_for_longer_than_a_window()
    {
        var network = new Echo(seed: 7);
        float[] sound = [.. Enumerable.Range(0, 320).Select(i => MathF.Sin(0.3f * i))], window = new float[32], expected = new float[320], answers = new float[320];
        for (int i = 0; i < 20; i++)
            network.Step(sound, sound, 0.01f);
        network.Forward(sound.AsSpan(0, 32), window);
        network.Forward(new Echo.State(), sound, expected);
        Close(window, expected.AsSpan(0, 32));
        var state = new Echo.State();
        for (int step = 0, piece = 1; step < sound.Length; step += piece, piece = Math.Min(piece * 3 % 50, sound.Length - step))
            network.Forward(state, sound.AsSpan(step, piece), answers.AsSpan(step, piece));
        Close(expected, answers);
    }

    [Fact]
    public void Several_sequences_are_those_alone()
    {
        var network = new Echo(seed: 8);
        float[] sounds = [.. Enumerable.Range(0, 150).Select(i => MathF.Sin(i * i))], together = new float[150], alone = new float[50];
        network.Forward(new Echo.State(sequences: 3), sounds, together);
        for (int sequence = 0; sequence < 3; sequence++)
        {
            network.Forward(new Echo.State(), sounds.AsSpan(sequence * 50, 50), alone);
            Close(alone, together.AsSpan(sequence * 50, 50));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    public void Silence_leaves_no_denormal_numbers(int block)
    {
        var network = new DyingAway(seed: 1);
        var state = new DyingAway.State();
        float[] sound = [.. Enumerable.Range(0, 64).Select(i => MathF.Sin(i))], silence = new float[block], answers = new float[64];
        network.Forward(state, sound, answers);
        Assert.Contains(state.Values.ToArray(), value => value != 0);
        for (int step = 0; step < 20_000; step += block)
            network.Forward(state, silence, answers.AsSpan(0, block));
        Assert.DoesNotContain(state.Values.ToArray(), float.IsSubnormal);
        Assert.All(state.Values[..40].ToArray(), value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 64)]
    [InlineData(3, 20)]
    public void Sound_that_is_next_to_nothing_is_silence(int sequences, int steps)
    {
        var network = new DyingAway(seed: 1);
        DyingAway.State faint = new(sequences), silent = new(sequences);
        float[] sound = [.. Enumerable.Range(0, sequences * steps).Select(i => MathF.ScaleB(MathF.Sin(i + 1), -101 - i % 45))];
        float[] answers = new float[sound.Length], expected = new float[sound.Length];
        network.Forward(faint, sound, answers);
        network.Forward(silent, new float[sound.Length], expected);
        Assert.Equal(expected, answers);
        Assert.Equal(silent.Values, faint.Values);
        Assert.Equal(network.Backward(silent, new float[sound.Length], expected), network.Backward(faint, sound, expected));
        Assert.Equal(network.Evaluate(silent, new float[sound.Length], expected), network.Evaluate(faint, sound, expected));

        // What is a little louder is heard.
        faint.Reset();
        network.Forward(faint, [.. sound.Select(value => value * MathF.ScaleB(1, 48))], answers);
        Assert.NotEqual(expected, answers);
    }

    [Fact]
    public void Answers_take_the_place_of_the_sound_or_none_of_it()
    {
        var network = new DyingAway(seed: 1);
        foreach (int sequences in new[] { 1, 3 })
        {
            float[] memory = [.. Enumerable.Range(0, 200).Select(i => MathF.Sin(i))], sound = memory.AsSpan(60, 72).ToArray(), expected = new float[72];
            network.Forward(new DyingAway.State(sequences), sound, expected);
            foreach (int shift in new[] { -59, -3, 1, 2, 40 })
            {
                var state = new DyingAway.State(sequences);
                var thrown = Assert.Throws<ArgumentException>(() => network.Forward(state, memory.AsSpan(60, 72), memory.AsSpan(60 + shift, 72)));
                Assert.StartsWith("outputs overlaps inputs: ", thrown.Message);
                Assert.DoesNotContain(state.Values.ToArray(), value => value != 0);
            }

            network.Forward(new DyingAway.State(sequences), memory.AsSpan(60, 72), memory.AsSpan(60, 72));
            Assert.Equal(expected, memory.AsSpan(60, 72));
        }
    }

    [Fact]
    public void A_network_of_single_steps_has_a_state_that_keeps_nothing()
    {
        var network = new EachStep(seed: 9);
        var state = new EachStep.State();
        Assert.Equal(0, state.Values.Length);
        float[] steps = [.. Enumerable.Range(0, 12).Select(i => MathF.Cos(i))], window = new float[8], answers = new float[8];
        network.Forward(steps, window);
        network.Forward(state, steps, answers);
        Close(window, answers);
    }

    private static void Close(ReadOnlySpan<float> expected, ReadOnlySpan<float> found, float tolerance = 1e-6f)
    {
        float largest = 0;
        foreach (float number in expected)
            largest = Math.Max(largest, Math.Abs(number));
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - found[i]) <= tolerance * largest, $"{i}: {expected[i]} {found[i]}");
    }
}
