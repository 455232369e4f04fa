using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Chooses how a network is computed.</summary>
internal static class Scheduler
{
    public static NetworkPlan Plan(NetworkGraph graph, ElementType type) =>
        (NetworkPlan?)InRegistersPlan.For(graph, type) ?? TiledPlanner.Plan(graph, type);
}
