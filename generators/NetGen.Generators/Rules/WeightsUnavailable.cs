using System.Security;
using NetGen.BuildTasks;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN601: weights that are no item of the project; NETGEN602: a file that the build could not read.</summary>
internal static class WeightsUnavailable
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network, CompilationFacts facts)
    {
        if (network.Options.Weights is not { Place: var place } || network.Weights is not { } name)
            yield break;
        if (facts.WeightsOf(network) is not { } file)
            yield return Finding.Of(RuleIds.WeightsMissing, place, name, Remedy(name, facts));
        else if (file.Problem is { } problem)
            yield return Finding.Of(RuleIds.WeightsUnreadable, place, name, problem);
    }

    private static string Remedy(string name, CompilationFacts facts)
    {
        string add = $"write <NetGenWeights Include=\"{SecurityElement.Escape(ItemText.Escape(name))}\" /> into an ItemGroup of the project file";
        var others = facts.Weights.Select(file => $"'{file.Name}'").OrderBy(other => other, StringComparer.Ordinal);
        return facts.Weights.Length == 0 ? add : $"{add}, or name one that is there, {string.Join(", ", others)}";
    }
}
