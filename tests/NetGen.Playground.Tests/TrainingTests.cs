using NetGen.Playground.Editor;
using NetGen.Playground.Training;

namespace NetGen.Playground.Tests;

/// <summary>Networks of the page learning, on .NET itself: the browser has the same code.</summary>
public class TrainingTests
{
    private static readonly Settings s_spirals = new("spirals", 300, 0.02, 1, 32, 0.01);

    [Fact]
    public async Task Spirals_are_learned()
    {
        TrainingSession session = await SpiralsAsync(s_spirals);
        Progress progress;
        do
        {
            // No time: one step a call, so that a slow machine takes as many.
            for (int i = 0; i < 99; i++)
                session.Run(0, measure: false);
            progress = session.Run(0, measure: true);
        }
        while (progress.Steps < 50_000 && progress.Accuracy < 0.95);
        Assert.True(progress.Accuracy >= 0.95, $"{progress}");
        Assert.Null(progress.Problem);
    }

    [Fact]
    public async Task A_seed_repeats_a_run()
    {
        TrainingSession one = await SpiralsAsync(s_spirals), other = await SpiralsAsync(s_spirals), another = await SpiralsAsync(s_spirals with { Seed = 2 });
        double loss = one.Run(0, false).Loss;
        Assert.Equal(loss, other.Run(0, false).Loss);
        Assert.NotEqual(loss, another.Run(0, false).Loss);
    }

    [Fact]
    public async Task Pictures_have_the_shapes_of_tensors_and_of_the_plane()
    {
        TrainingSession session = await SpiralsAsync(s_spirals);
        Assert.Equal([("weight", 2, 16), ("bias", 1, 16), ("weight", 16, 1), ("bias", 1, 1)], session.Weights().Select(picture => (picture.Name, picture.Rows, picture.Columns)));
        Assert.Equal(25, session.Surface(5).Length);
        Assert.Equal(400, session.Points.Targets.Count);
        Assert.Equal(100, session.Points.IsValidation.Count(kept => kept));
        Assert.Equal(session.Points.Inputs, TrainingSession.Preview(s_spirals).Inputs);
    }

    [Fact]
    public async Task Of_two_networks_the_first_is_trained_and_the_other_named()
    {
        TrainingSession session = await LoadAsync("using NetGen; [Layer(2, 1)] public partial class First; [Layer(2, 1)] public partial class Second;", s_spirals);
        Assert.Equal("First", session.Info.Name);
        Assert.Equal(["Second"], session.Info.Others);
    }

    [Fact]
    public async Task Data_that_do_not_fit_are_refused_with_the_numbers()
    {
        TrainingSession session = await SpiralsAsync(s_spirals with { Data = "curve" });
        Assert.Equal("These data want 1 input and 1 output, but Spirals has 2 and 1: change the network, or choose other data.", session.Info.Problem);
        Assert.Equal(session.Info.Problem, session.Run(0, true).Problem);
    }

    [Fact]
    public async Task A_loss_that_is_not_finite_ends_the_run()
    {
        TrainingSession session = await LoadAsync(
            "using NetGen; [Layer(2, 8)] [Layer(8, 8)] [Layer(8, 1)] public partial class Wild;", s_spirals with { LearningRate = 1e6 });
        Progress progress = session.Run(500, true);
        Assert.Contains("no longer a finite number", progress.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public class None;", "There is no network here")]
    [InlineData("[NetGen.Layer(2, 1)] public partial class Bad { static Bad() => throw new ArgumentException(\"Not today.\"); }", "ArgumentException: Not today.")]
    public async Task What_cannot_be_loaded_says_why(string text, string reason)
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => LoadAsync(text, s_spirals));
        Assert.Contains(reason, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 32, 0.01)]
    [InlineData(300, 0, 0.01)]
    [InlineData(300, 32, double.NaN)]
    public async Task Settings_without_sense_are_refused(int samples, int batch, double learningRate) => await Assert.ThrowsAsync<ArgumentException>(
        () => SpiralsAsync(s_spirals with { Samples = samples, Batch = batch, LearningRate = learningRate }));

    [Fact]
    public void Digits_are_a_class_and_its_pixels()
    {
        byte[] file = new byte[2 * (1 + Digits.Pixels)];
        file[0] = 7;
        file[1] = 255;
        Samples digits = Digits.Read(file);
        Assert.Equal((2, 7f, 1f, 0f), (digits.Count, digits.Answers[0], digits[0][0], digits[0][1]));
        Assert.Throws<ArgumentException>(() => Digits.Read(file.AsSpan(1)));
    }

    [Theory]
    [InlineData("circles", 2)]
    [InlineData("xor", 2)]
    [InlineData("curve", 1)]
    [InlineData("sequence", Training.Data.Steps)]
    public void Data_are_drawn_from_the_seed(string name, int inputs)
    {
        Settings settings = s_spirals with { Data = name };
        Samples samples = Training.Data.Draw(settings, 100);
        Assert.Equal((100, inputs), (samples.Count, samples.Inputs));
        Assert.Equal(samples.Values, Training.Data.Draw(settings, 100).Values);
        Assert.NotEqual(samples.Values, Training.Data.Draw(settings with { Seed = 2 }, 100).Values);
    }

    private static Task<TrainingSession> SpiralsAsync(Settings settings) => LoadAsync(
        """
        using NetGen;

        [Layer(2, 16, Tanh)]
        [Layer(16, 1, Sigmoid)]
        [Network(Loss = Loss.BinaryCrossEntropy, Optimizer = Optimizer.Adam)]
        public partial class Spirals;
        """,
        settings);

    private static async Task<TrainingSession> LoadAsync(string text, Settings settings)
    {
        var editor = new EditorSession();
        await editor.OpenAsync(text);
        return new TrainingSession(Convert.FromBase64String(editor.Build().Assembly!), settings, []);
    }
}
