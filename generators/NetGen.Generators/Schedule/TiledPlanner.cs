using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Plans a network as kernels over blocks of samples.</summary>
internal static class TiledPlanner
{
    public static TiledPlan Plan(NetworkGraph graph, ElementType type)
    {
        int gradients = ShareLayout.Gradients(graph);
        var context = new LoweringContext(type, graph.IsParallel, DividesRows: graph.IsParallel && gradients == 0, new SharedKernels());
        var planner = new ProgramPlanner(context, graph.SparseTable, gradients);
        var (toOutputs, fromLoss) = (new ProgramGroups(type, graph.ToOutputs()), new ProgramGroups(type, graph.BackwardFromLoss()));
        var forward = planner.Plan(toOutputs);
        var evaluate = planner.Plan(new ProgramGroups(type, graph.ToLoss()));
        var evaluateHeads = graph.Heads.Length > 1 ? planner.Plan(new ProgramGroups(type, graph.ToOwnLosses())) : null;
        var ofSums = graph.Sums is null ? null : new ProgramGroups(type, graph.ToOutputsOfSums());
        var forwardOfSums = ofSums is null ? null : planner.Plan(ofSums);
        var backward = planner.Plan(fromLoss, isTraining: true);
        var backwardFrom = planner.Plan(new ProgramGroups(type, graph.BackwardFromOutputs(), graph.InputGradients), isTraining: true);
        var separate = new TiledPlan(graph, type, context.Kernels.All, forward, evaluate, backward, backwardFrom) { EvaluateHeads = evaluateHeads, ForwardOfSums = forwardOfSums };
        var plan = CommonSteps.PutTogether(WithFamilies(AlikeKernels.PutTogether(separate)));
        if (!plan.HasOneSample)
            return plan;
        var ofOne = new OneSamplePlanner(graph, context, plan.FusesSgdUpdate);
        return plan with
        {
            ForwardOfOne = ofOne.Plan(toOutputs, forward.Scratch),
            ForwardOfOneSum = ofSums is null ? OneSamplePrograms.None : ofOne.Plan(ofSums, forwardOfSums!.Scratch),
            BackwardOfOne = plan.TrainsOneSample ? ofOne.Plan(fromLoss, backward.Scratch, isTraining: true) : OneSamplePrograms.None,
            Kernels = context.Kernels.All,
        };
    }

    /// <summary>A plan that answers and does nothing else.</summary>
    public static TiledPlan PlanForwardAlone(NetworkGraph graph, ElementType type)
    {
        var context = new LoweringContext(type, graph.IsParallel, DividesRows: graph.IsParallel, new SharedKernels());
        var planner = new ProgramPlanner(context, sparse: null, gradients: 0);
        var toOutputs = new ProgramGroups(type, graph.ToOutputs());
        var (forward, nothing) = (planner.Plan(toOutputs), planner.Plan(new ProgramGroups(type, [])));
        var plan = new TiledPlan(graph, type, context.Kernels.All, forward, nothing, nothing, nothing);
        return !plan.HasOneSample ? plan
            : plan with { ForwardOfOne = new OneSamplePlanner(graph, context, plan.FusesSgdUpdate).Plan(toOutputs, forward.Scratch), Kernels = context.Kernels.All };
    }

    private static TiledPlan WithFamilies(TiledPlan plan) => plan.IsLarge ? plan with { Families = KernelFamilies.Of(plan.Kernels) } : plan;
}
