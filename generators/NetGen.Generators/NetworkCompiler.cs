using NetGen.Generators.Declaration;
using NetGen.Generators.Emit;
using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators;

/// <summary>Compiles one network without mistakes: its declaration becomes a graph, the graph a plan, the plan text.</summary>
internal static class NetworkCompiler
{
    public static NetworkCode Compile(NetworkDeclaration network)
    {
        var graph = GraphBuilder.Build(network);
        var type = network.Precision == "Double" ? ElementType.Double : ElementType.Single;
        var stream = network.HasState ? TiledPlan.For(GraphBuilder.BuildStream(network), type) : null;
        return NetworkEmitter.Emit(network, Scheduler.Plan(graph, type), stream);
    }
}
