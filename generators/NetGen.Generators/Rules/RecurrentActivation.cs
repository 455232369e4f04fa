using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN118: an activation that <c>[RNN]</c> does not have.</summary>
internal static class RecurrentActivation
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from layer in network.Layers
        where layer.Kind == LayerKind.RNN && EnumName.Defined(layer.Activation) is not (null or "Tanh" or "ReLU")
        select Finding.Of(RuleIds.RecurrentActivation, layer.Activation.Place, Labels.Capitalized(Labels.Of(network, layer)), layer.Activation.Value) with
        {
            Remedies = Remedy.LeaveOut(layer.Place, "activation"),
        };
}
