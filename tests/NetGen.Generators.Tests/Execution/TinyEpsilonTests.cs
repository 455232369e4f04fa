using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Execution;

/// <summary>An ε too small for the reciprocal of the divisor to be a number: parameters without a gradient stay where they are.</summary>
public class TinyEpsilonTests
{
    [Theory]
    [InlineData("1e-8")]
    [InlineData("1e-38")]
    [InlineData("1e-40")]
    public void Parameters_without_a_gradient_are_not_changed(string epsilon)
    {
        var network = Compile.Load($"[Network(Optimizer = Optimizer.Adam, Epsilon = {epsilon})] [Layer(20, 30)] partial class Net;").Network("Net");
        double[] before = network.Parameters;
        network.Backward(new double[20], network.Forward(new double[20]));
        Assert.All(network.Gradients, gradient => Assert.Equal(0, gradient));
        network.Update(0.1);
        Assert.Equal(before, network.Parameters);
    }
}
