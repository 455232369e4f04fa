using NetGen.Generators.Declaration;
using NetGen.Generators.Emit;
using NetGen.Generators.Graph;
using NetGen.Generators.Onnx.Compiling;
using NetGen.Generators.Schedule;

namespace NetGen.Generators;

/// <summary>Compiles one network without mistakes: its declaration, or a file, becomes a graph, the graph a plan, the plan text.</summary>
internal static class NetworkCompiler
{
    /// <param name="model">The file that the network is in; null where layers are declared.</param>
    public static NetworkCode Compile(NetworkDeclaration network, ModelText? model = null)
    {
        var type = network.Precision == "Double" ? ElementType.Double : ElementType.Single;
        if (model is not null && ModelCompiler.Import(network, model) is { } file)
        {
            var (ofSample, form, ofStep) = ImportedNetwork.Build(network, file);
            return NetworkEmitter.Emit(network, Scheduler.Plan(ofSample, type), ofStep is null ? null : TiledPlanner.PlanForwardAlone(ofStep, type), form);
        }

        var graph = GraphBuilder.Build(network);
        var stream = network.HasState ? TiledPlanner.Plan(GraphBuilder.BuildStream(network), type) : null;
        return NetworkEmitter.Emit(network, Scheduler.Plan(graph, type), stream);
    }
}
