namespace NetGen.Tests.Networks;

public class CopyTests
{
    private static readonly double[] Inputs = [.. Enumerable.Range(0, 3 * 9).Select(i => double.Sin(i))];
    private static readonly double[] Targets = [.. Enumerable.Range(0, 3 * 7).Select(i => i % 7 == i / 7 ? 1.0 : 0)];

    [Fact]
    public void A_clone_goes_on_learning_like_its_original_and_shares_nothing_with_it()
    {
        var network = new Ragged(1);
        network.Step(Inputs, Targets, 0.1);
        ((INetwork<Ragged, double>)network).DropoutSeed = 5;
        Ragged clone = network.Clone();
        Assert.Equal(5, ((INetwork<Ragged, double>)clone).DropoutSeed);

        double loss = network.Step(Inputs, Targets, 0.1);
        Assert.NotEqual(network.Parameters.ToArray(), clone.Parameters.ToArray());
        Assert.Equal(loss, clone.Step(Inputs, Targets, 0.1));
        Assert.Equal(network.Parameters, clone.Parameters);
    }

    [Fact]
    public void Copied_parameters_leave_the_optimizer_alone()
    {
        (var network, var other) = (new Ragged(1), new Ragged(2));
        network.Step(Inputs, Targets, 0.1);
        double[] moments = ((INetwork<Ragged, double>)network).OptimizerState(0).ToArray();
        network.CopyParametersFrom(other);
        Assert.Equal(other.Parameters, network.Parameters);
        Assert.Equal(moments, ((INetwork<Ragged, double>)network).OptimizerState(0));
    }
}
