using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN205: something of the user's has the name of a generated member.</summary>
internal static class MemberCollides
{
    /// <summary>One finding for each name in the way, though overloads may all be barred by the same one.</summary>
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from collision in network.Collisions
        where collision.Obstacle != Obstacle.ClassName || !IsNamed(network, collision.Member)
        group collision by (collision.Place, collision.Obstacle, GeneratedSurface.NameOf(collision.Member)) into same
        let first = same.First()
        select Finding.Of(
            RuleIds.MemberCollides,
            first.Place,
            GeneratedSurface.Display(first.Member, network.Precision),
            network.Type.PlainName,
            Explain(first));

    /// <summary>A layer's own name is a mistake of the argument, rather than of the class.</summary>
    private static bool IsNamed(NetworkDeclaration network, string member) =>
        network.Structure.Layers.Any(layer => layer.Member == member && layer.Source.Name is not null);

    private static string Explain(CollidingMember collision) => collision.Obstacle switch
    {
        Obstacle.Member => "which this one collides with: rename it",
        Obstacle.ClassName => "but a member cannot have the name of its class: rename the class",
        Obstacle.InheritedVirtual => $"but it cannot override that of the base class, which {collision.Hindrance}: rename that one",
        var obstacle => throw new ArgumentOutOfRangeException(nameof(collision), obstacle, message: null),
    };
}
