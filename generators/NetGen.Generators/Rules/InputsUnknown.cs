using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN105: neither <c>[Input]</c> nor the first layer says how many numbers a sample has.</summary>
internal static class InputsUnknown
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from problem in network.Problems(StructureProblemKind.NoInputs)
        let stated = problem.Source.Kind == LayerKind.Layer ? ", or the inputs in the layer, as in [Layer(inputs, outputs)]" : ""
        select Finding.Of(RuleIds.InputsUnknown, problem.Source.Place, problem.Label, stated);
}
