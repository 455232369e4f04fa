using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN210: an argument names what another generator makes.</summary>
internal static class ArgumentNotRead
{
    /// <param name="network">The network.</param>
    /// <param name="others">What else is wrong with it: a place is not told of twice.</param>
    public static IEnumerable<Finding> Check(NetworkDeclaration network, EquatableArray<Finding> others) =>
        from argument in network.Unread
        where others.All(other => other.Place != argument.Place)
        select Finding.Of(RuleIds.ArgumentNotRead, argument.Place, argument.Name);
}
