namespace NetGen.Tuning.Tests;

/// <summary>The best trials of a study as one predictor.</summary>
public class EnsembleTests
{
    private static readonly StudyResult Result = Samples.Circles(new RandomSearch(8), keep: 5).Run();

    [Fact]
    public void Its_answer_is_the_mean_of_its_members()
    {
        Ensemble<float> ensemble = Ensemble.Of(Result, 5, Samples.Networks, "network");
        float[] outputs = new float[Samples.Validation.Count], sums = new float[outputs.Length];
        ensemble.Forward(Samples.Validation.Inputs, outputs);
        for (int k = 1; k <= 5; k++)
        {
            // What one more member adds to the sum.
            float[] mean = new float[outputs.Length];
            Ensemble.Of(Result, k, Samples.Networks, "network").Forward(Samples.Validation.Inputs, mean);
            for (int i = 0; i < sums.Length; i++) sums[i] = k * mean[i];
        }

        Assert.Equal((5, 2, 1), (ensemble.Count, ensemble.InputSize, ensemble.OutputSize));
        for (int i = 0; i < sums.Length; i++) Assert.Equal(sums[i] / 5, outputs[i], 1e-6);
    }

    [Fact]
    public void One_member_answers_as_the_best_network()
    {
        Ensemble<float> ensemble = Ensemble.Of(Result, 1, Samples.Networks, "network");
        float[] outputs = new float[Samples.Validation.Count], expected = new float[outputs.Length];
        ensemble.Forward(Samples.Validation.Inputs, outputs);
        var network = new Wide();
        Result.LoadBest(network);
        network.Forward(Samples.Validation.Inputs, expected);
        Assert.Equal(expected, outputs);
    }

    [Fact]
    public void Agreement_is_the_share_of_members_that_decide_as_their_mean()
    {
        Ensemble<float> ensemble = Ensemble.Of(Result, 3, Samples.Networks, "network");
        double[] agreement = new double[Samples.Validation.Count];
        ensemble.Agreement(Samples.Validation.Inputs, agreement);
        Assert.All(agreement, share => Assert.Contains(share, new[] { 1 / 3.0, 2 / 3.0, 1 }));
        Assert.Contains(agreement, share => share == 1);
        Assert.Contains(agreement, share => share < 1);
    }

    [Fact]
    public void It_is_the_same_when_it_was_saved_and_loaded()
    {
        using var folder = new TemporaryFolder();
        Ensemble<float> ensemble = Ensemble.Of(Result, 4, Samples.Networks, "network");
        ensemble.Save(folder["ensemble.safetensors"]);
        Ensemble<float> loaded = Ensemble.Load(folder["ensemble.safetensors"], Samples.Networks);
        float[] outputs = new float[Samples.Validation.Count], again = new float[outputs.Length];
        ensemble.Forward(Samples.Validation.Inputs, outputs);
        loaded.Forward(Samples.Validation.Inputs, again);
        Assert.Equal(4, loaded.Count);
        Assert.Equal(outputs, again);
    }

    [Fact]
    public void What_cannot_answer_together_is_refused()
    {
        using var folder = new TemporaryFolder();
        InvalidOperationException few = Assert.Throws<InvalidOperationException>(() => Ensemble.Of(Result, 6, Samples.Networks, "network"));
        Assert.Contains("keeps the weights of 5", few.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Ensemble.Of(Result, 2, Samples.Networks));
        KeyNotFoundException wrong = Assert.Throws<KeyNotFoundException>(() => Ensemble.Of(Result, 2, Samples.Networks, "net"));
        Assert.Equal("There is no setting net. The space has network, rate, batch.", wrong.Message);
        Assert.Throws<ArgumentException>(() => Ensemble.Of(Result, 2, Samples.Networks, "network").Forward(new float[3], new float[1]));
        Result.SaveBest(folder["best.safetensors"]);
        Assert.Throws<InvalidDataException>(() => Ensemble.Load(folder["best.safetensors"], Samples.Networks));
        Ensemble.Of(Result, 2, Samples.Networks, "network").Save(folder["two.safetensors"]);
        Assert.Throws<KeyNotFoundException>(() => Ensemble.Load(folder["two.safetensors"], new NetworkSet<float>()));
    }
}
