using static NetGen.Activation;

namespace NetGen.Tests.Networks;

[Network(Precision = Precision.Double, Reduction = Reduction.Sum)]
[Layer(6, 40, Tanh, Dropout = 0.25)]
[Layer(40, 33, Sigmoid, Dropout = 0.5)]
[Layer(33, 3)]
public partial class Dropping;

[Network(Precision = Precision.Double, Reduction = Reduction.Sum)]
[Layer(6, 40, Tanh)]
[Layer(40, 33, Sigmoid)]
[Layer(33, 3)]
public partial class NotDropping;

[Network(Precision = Precision.Double, Reduction = Reduction.Sum)]
[Layer(1, 1000, Dropout = 0.3)]
[Layer(1000, 1)]
public partial class Coins;

[Network(Precision = Precision.Double, Reduction = Reduction.Sum)]
[Input(6, Steps = 11)]
[Attention(2, Causal = true, Dropout = 0.4)]
public partial class Attending;

[Network(Precision = Precision.Double, Reduction = Reduction.Sum)]
[Input(6, Steps = 11)]
[Attention(2, Causal = true)]
public partial class AttendingToAll;

/// <summary>Dropout: in training only, repeatable, of the right share, and its gradient that of the loss it gives.</summary>
public class DropoutTests
{
    private static readonly double[] Inputs = [.. Enumerable.Range(0, 6 * 130).Select(i => Math.Sin(i))];

    private static readonly double[] Targets = [.. Enumerable.Range(0, 3 * 130).Select(i => Math.Cos(i))];

    [Fact]
    public void Inference_drops_nothing()
    {
        var (dropping, whole) = (new Dropping(4), new NotDropping(4));
        double[] answers = new double[3 * 130], expected = new double[3 * 130];
        dropping.Forward(Inputs, answers);
        whole.Forward(Inputs, expected);
        Assert.Equal(expected, answers);
        Assert.Equal(whole.Evaluate(Inputs, Targets), dropping.Evaluate(Inputs, Targets));
    }

    [Fact]
    public void Training_repeats_from_the_seed_and_changes_from_call_to_call()
    {
        Dropping first = new(7), second = new(7);
        double[] losses = [.. Enumerable.Range(0, 4).Select(_ => first.Step(Inputs, Targets, 1e-6))];
        Assert.Equal(losses, Enumerable.Range(0, 4).Select(_ => second.Step(Inputs, Targets, 1e-6)));
        Assert.Equal(first.Parameters.ToArray(), second.Parameters.ToArray());
        Assert.True(Math.Abs(losses[0] - losses[1]) > 1e-3);
        Assert.NotEqual(losses[0], new Dropping(8).Step(Inputs, Targets, 1e-6));
    }

    [Fact]
    public void Writing_the_seed_back_repeats_the_drops()
    {
        var network = new Dropping(3);
        INetwork<Dropping, double> contract = network;
        long seed = contract.DropoutSeed;
        double loss = network.Backward(Inputs, Targets);
        Assert.NotEqual(seed, contract.DropoutSeed);
        Assert.NotEqual(loss, network.Backward(Inputs, Targets));
        contract.DropoutSeed = seed;
        Assert.Equal(loss, network.Backward(Inputs, Targets));
    }

    [Fact]
    public void Gradients_are_the_slopes_of_the_loss_with_the_same_drops()
    {
        var network = new Dropping(5);
        INetwork<Dropping, double> contract = network;
        long seed = contract.DropoutSeed;
        double[] inputs = Inputs[..18], targets = Targets[..9];
        network.Backward(inputs, targets);
        double[] gradients = network.Gradients.ToArray();
        int measured = 0;
        for (int i = 0; i < gradients.Length; i += 17, measured++)
        {
            double before = network.Parameters[i];
            network.Parameters[i] = before + 1e-5;
            contract.DropoutSeed = seed;
            double above = network.Backward(inputs, targets);
            network.Parameters[i] = before - 1e-5;
            contract.DropoutSeed = seed;
            double below = network.Backward(inputs, targets);
            network.Parameters[i] = before;
            Assert.Equal((above - below) / 2e-5, gradients[i], 1e-6 * Math.Max(1, Math.Abs(gradients[i])));
        }

        Assert.True(measured > 80 && gradients.Count(gradient => Math.Abs(gradient) > 1e-3) > 50);
    }

    [Fact]
    public void Attention_drops_probabilities_in_training_alone_and_its_gradients_are_the_slopes_with_the_same_drops()
    {
        (double[] inputs, double[] targets) = ([.. Inputs.Take(3 * 66)], [.. Inputs.Skip(200).Take(3 * 66)]);
        (Attending network, AttendingToAll whole) = (new(5), new(5));
        Assert.Equal(whole.Evaluate(inputs, targets), network.Evaluate(inputs, targets));
        Assert.NotEqual(whole.Backward(inputs, targets), network.Backward(inputs, targets));

        INetwork<Attending, double> contract = network;
        long seed = contract.DropoutSeed;
        double loss = network.Backward(inputs, targets);
        double[] gradients = network.Gradients.ToArray();
        for (int i = 0; i < gradients.Length; i++)
            Assert.Equal((Loss(i, 1e-5) - Loss(i, -1e-5)) / 2e-5, gradients[i], 1e-6 * Math.Max(1, Math.Abs(gradients[i])));
        Assert.Equal(loss, Loss(0, 0));
        Assert.True(gradients.Count(gradient => Math.Abs(gradient) > 1e-3) > 100);

        double Loss(int parameter, double distance)
        {
            double before = network.Parameters[parameter];
            network.Parameters[parameter] = before + distance;
            contract.DropoutSeed = seed;
            double changed = network.Backward(inputs, targets);
            network.Parameters[parameter] = before;
            return changed;
        }
    }

    [Fact]
    public void Of_a_piece_from_a_state_too()
    {
        double[] first = Inputs[..36], inputs = Inputs[36..132], targets = Inputs[200..296];
        Attending network = new(5);
        Attending.State began = new(sequences: 2), state = new(sequences: 2);
        network.Forward(began, first, new double[36]);
        INetwork<Attending, double> contract = network;
        long seed = contract.DropoutSeed;
        double loss = Loss(0, 0), dropsNothing = network.Evaluate(Again(), inputs, targets);
        double[] gradients = network.Gradients.ToArray();
        for (int i = 0; i < gradients.Length; i++)
            Assert.Equal((Loss(i, 1e-5) - Loss(i, -1e-5)) / 2e-5, gradients[i], 1e-6 * Math.Max(1, Math.Abs(gradients[i])));
        Assert.Equal(loss, Loss(0, 0));
        Assert.NotEqual(loss, dropsNothing);
        Assert.True(gradients.Count(gradient => Math.Abs(gradient) > 1e-3) > 100);

        Attending.State Again()
        {
            state.CopyFrom(began);
            return state;
        }

        double Loss(int parameter, double distance)
        {
            double before = network.Parameters[parameter];
            network.Parameters[parameter] = before + distance;
            contract.DropoutSeed = seed;
            double changed = network.Backward(Again(), inputs, targets);
            network.Parameters[parameter] = before;
            return changed;
        }
    }

    [Fact]
    public void The_dropped_share_is_the_rate_and_the_rest_makes_up_for_it()
    {
        var network = new Coins(1);
        network.Parameters.Fill(1);
        network.BackwardFrom([1], [1]);

        // The gradient of the second layer's weights is what came through: 2 of x + b, or nothing.
        double[] passed = network.Gradients.Slice(2000, 1000).ToArray();
        Assert.All(passed, value => Assert.True(value == 0 || Math.Abs(value - 2 / 0.7) < 1e-12, $"{value}"));
        Assert.InRange(passed.Count(value => value == 0), 250, 350);
    }

    [Fact]
    public void Every_sample_and_every_layer_has_drops_of_its_own()
    {
        var network = new Coins(1);
        network.Parameters.Fill(1);
        double[] inputGradients = new double[200];
        network.BackwardFrom([.. Enumerable.Repeat(1.0, 200)], [.. Enumerable.Repeat(1.0, 200)], inputGradients);
        Assert.True(inputGradients.Distinct().Count() > 20);
        Assert.Equal(1000, inputGradients.Average(), 20.0);
    }
}
