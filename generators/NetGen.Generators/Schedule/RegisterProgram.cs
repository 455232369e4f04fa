using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Schedule;

/// <summary>
/// The operations of a network in registers in the order of their code. Training goes through them in phases, each for two vectors of samples
/// before the next: a processor looks only so far ahead, and while one vector waits for its activation the other one's is at hand.
/// </summary>
internal sealed class RegisterProgram
{
    public RegisterProgram(ImmutableArray<Operation> operations)
    {
        Operations = operations;
        ImmutableArray<Map> packed = IsTraining(operations) ? FindPacked(operations) : [];
        Loss = packed.FirstOrDefault(map => map.IsScalarPerSample);
        Head = Loss is null || Cost.Of(Loss.Formula) < UnaryFunctions.Transcendental ? [] : [.. packed.Where(map => !map.IsScalarPerSample)];
        Phases = IsTraining(operations) ? [.. Split(operations)] : [operations];
        Shared = [.. Phases.SelectMany(SharedBy)];
    }

    /// <summary>All of them.</summary>
    public ImmutableArray<Operation> Operations { get; }

    public ImmutableArray<ImmutableArray<Operation>> Phases { get; }

    /// <summary>The operations of a phase, those maps together whose row is at hand at once.</summary>
    public static IEnumerable<ImmutableArray<Operation>> Runs(ImmutableArray<Operation> phase)
    {
        for (int i = 0; i < phase.Length;)
        {
            ImmutableArray<Operation> run = phase[i] is Map ? [.. LoopFusion.Run(phase, i, isOneVector: true)] : [phase[i]];
            yield return run;
            i += run.Length;
        }
    }

    /// <summary>The values that one phase makes and another needs: memory hands them over.</summary>
    public ImmutableArray<Tensor> Shared { get; }

    /// <summary>
    /// What lies between the way there and the way back, where that is functions of single components: computed before the last phase and once for the samples
    /// of both vectors, whose values are packed into one. Packing and unpacking is a detour on the way that everything waits for, so it is empty too where the
    /// loss leaves the processor time to compute an activation twice.
    /// </summary>
    public ImmutableArray<Map> Head { get; }

    /// <summary>The loss where it is computed of packed values: after the last phase, which does not wait for it.</summary>
    public Map? Loss { get; }

    /// <summary>The phase whose values are packed for head and loss.</summary>
    public int PackedPhase => Head.IsEmpty ? Phases.Length - 1 : Phases.Length - 2;

    /// <summary>The values that are packed there.</summary>
    public IEnumerable<Tensor> Packed => PackedMaps.SelectMany(map => map.Operands).Where(operand => Head.All(map => map.Result != operand)).Distinct();

    /// <summary>What is read of the head after it.</summary>
    public IEnumerable<Tensor> HeadResults => Head.Select(map => map.Result).Where(IsReadAfterHead);

    private IEnumerable<Map> PackedMaps => Loss is null ? Head : Head.Add(Loss);

    private static bool IsTraining(IReadOnlyList<Operation> operations) => operations.Any(operation => operation.Result.Role == TensorRole.ParameterGradient);

    private static ImmutableArray<Map> FindPacked(IReadOnlyList<Operation> operations)
    {
        int start = operations.Count - operations.Reverse().TakeWhile(operation => !IsHiddenLayer(operation)).Count();
        if (start is 0 || operations[start] is not Map)
            return [];
        var maps = LoopFusion.Run(operations, start, isOneVector: true);
        return maps.All(map => map.Operands.All(operand => operand.RowLength == 1)) ? maps : [];
    }

    /// <summary>Whether an operation is the forward pass of a layer on what an activation before gives.</summary>
    private static bool IsHiddenLayer(Operation operation) =>
        operation is Contraction { Left.Role: TensorRole.Value } contraction && contraction.ReducedAxis == contraction.Right.Axes[0]
        && contraction.Right.Role == TensorRole.Parameter;

    private IEnumerable<ImmutableArray<Operation>> Split(IReadOnlyList<Operation> operations)
    {
        var phase = new List<Operation>();
        foreach (var operation in operations)
        {
            if (phase.Count > 0 && (Head.Contains(operation) || IsHiddenLayer(operation)))
            {
                yield return [.. phase];
                phase.Clear();
            }

            if (!PackedMaps.Contains(operation))
                phase.Add(operation);
        }

        yield return [.. phase];
    }

    private bool IsReadAfterHead(Tensor value) =>
        Loss?.Operands.Contains(value) == true || Phases[Phases.Length - 1].Any(operation => operation.Operands.Contains(value));

    private IEnumerable<Tensor> SharedBy(ImmutableArray<Operation> phase) => phase
        .Select(operation => operation.Result)
        .Where(result => result.Role == TensorRole.Value && Phases.Any(other => other != phase && other.Any(operation => operation.Operands.Contains(result))));
}
