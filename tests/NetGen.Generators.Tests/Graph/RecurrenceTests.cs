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

    [Theory]
    [InlineData("HalfSquaredError", true)]
    [InlineData("MeanSquaredError", false)]
    public void Heads_whose_steps_are_summed_and_averaged_do_not_train_from_a_state_together(string loss, bool trains)
    {
        string heads = $"[Head(\"A\")] [Layer(1)] [Head(\"B\", Loss = Loss.{loss})] [Layer(1)]";
        Assert.Equal(trains, GraphBuilder.BuildStream(Declared.Xor($"[Input(2, Steps = 4)] [GRU(2)] {heads} partial class Xor;")).TrainsFromState);
    }
}
