using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Tests.Declaration;

namespace NetGen.Generators.Tests.Graph;

/// <summary>What the way back through the steps of a recurrence keeps.</summary>
public class RecurrenceTests
{
    [Theory]
    [InlineData("[RNN(5)]")]
    [InlineData("[LSTM(5)]")]
    public void Gradients_that_are_passed_on_as_they_are_lie_in_one_place(string layer)
    {
        NetworkGraph graph = GraphBuilder.Build(Declared.Xor($"[Input(3, Steps = 4)] {layer} partial class Xor;"));
        Scan adjoint = graph.BackwardFromLoss().OfType<Scan>().Single(scan => scan.IsReversed);
        Assert.DoesNotContain(adjoint.Body, operation => operation is Map { Formula: Variable });
    }
}
