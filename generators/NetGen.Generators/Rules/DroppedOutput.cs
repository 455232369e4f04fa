using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN322: dropout on the network's answers.</summary>
internal static class DroppedOutput
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        if (network.LastLayer() is not { } last
            || last.Layer.Numbers.FirstOrDefault(number => number.Name == "Dropout" && number.Argument.Value > 0) is not { } dropout)
        {
            yield break;
        }

        yield return Finding.Of(RuleIds.DroppedOutput, dropout.Argument.Place, Numbers.Text(last.Number)) with
        {
            Remedies = new[]
            {
                Remedy.Of("RemoveOption", "Remove Dropout", new ArgumentEdit(last.Layer.Place, "Dropout", null)),
            }.ToEquatableArray(),
        };
    }
}
