using System.Globalization;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Tests.Graph;

/// <summary>A graph as text: every tensor with its axes, every operation of the forward and the backward pass with its equation, in order.</summary>
internal static class GraphText
{
    public static IEnumerable<string> Of(NetworkGraph graph)
    {
        yield return $"parameters {graph.ParameterCount}";
        foreach (Parameter parameter in graph.Parameters)
        {
            string traits = string.Concat([parameter.IsBias ? ", bias" : "", parameter.IsTrainable ? "" : ", not trained"]);
            yield return string.Create(CultureInfo.InvariantCulture, $"  {Tensor(parameter.Tensor)} at {parameter.Offset}{traits}");
        }

        foreach ((string name, IEnumerable<Operation> operations) in Programs(graph))
        {
            yield return name;
            foreach (Operation operation in operations)
                yield return $"  {Tensor(operation.Result)} ← {operation.GetType().Name} {Equations.Of(operation)}";
        }
    }

    public static string Tensor(Tensor tensor)
    {
        string axes = string.Join(", ", tensor.Axes.Select(axis => axis == Axis.Samples ? axis.Name : string.Create(CultureInfo.InvariantCulture, $"{axis.Name} {axis.Length}")));
        return $"{tensor.Name} [{axes}] {tensor.Role}{(tensor.Whole is null ? "" : $" in {tensor.Whole.Name} from {tensor.Start}")}";
    }

    private static IEnumerable<(string, IEnumerable<Operation>)> Programs(NetworkGraph graph) =>
    [
        ("training", graph.Training),
        ("loss and backward", graph.BackwardFromLoss().Except(graph.Training)),
        ("inference", graph.ToOutputs().Except(graph.Training)),
    ];
}
