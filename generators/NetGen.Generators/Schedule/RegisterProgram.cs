using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>
/// The operations of a network in registers in the order of their code. Training goes through them in phases, each for two vectors of samples
/// before the next: a processor looks only so far ahead, and while one vector waits for its activation the other one's is at hand.
/// </summary>
internal sealed class RegisterProgram
{
    public RegisterProgram(IReadOnlyList<Operation> operations)
    {
        PackedLoss = IsTraining(operations) && operations.Any(IsHiddenLayer) ? operations.OfType<LossOperation>().FirstOrDefault(IsPackable) : null;
        var remaining = operations.Where(operation => operation != PackedLoss).ToList();
        Phases = IsTraining(operations) ? [.. Split(remaining)] : [[.. remaining]];
        Shared = [.. Phases.SelectMany(SharedBy)];
    }

    public ImmutableArray<ImmutableArray<Operation>> Phases { get; }

    /// <summary>The values that one phase makes and another needs: memory hands them over.</summary>
    public ImmutableArray<Tensor> Shared { get; }

    /// <summary>The loss where it is a function of single components: computed once for all samples, whose values are packed into one vector.</summary>
    public LossOperation? PackedLoss { get; }

    private static bool IsTraining(IReadOnlyList<Operation> operations) => operations.Any(operation => operation.Result.Kind == TensorKind.ParameterGradient);

    private static bool IsPackable(LossOperation loss) => loss.Operands.All(operand => operand.RowLength == 1);

    /// <summary>Whether an operation is the forward pass of a layer on what an activation before gives.</summary>
    private static bool IsHiddenLayer(Operation operation) =>
        operation is Contraction { Left.Kind: TensorKind.Value } contraction && contraction.Summed == contraction.Right.Axes[0] && contraction.Right.Kind == TensorKind.Parameter;

    private static IEnumerable<ImmutableArray<Operation>> Split(List<Operation> operations)
    {
        int start = 0;
        for (int i = 1; i <= operations.Count; i++)
        {
            if (i < operations.Count && !IsHiddenLayer(operations[i]))
                continue;
            yield return [.. operations.Skip(start).Take(i - start)];
            start = i;
        }
    }

    private IEnumerable<Tensor> SharedBy(ImmutableArray<Operation> phase) => phase
        .Select(operation => operation.Result)
        .Where(result => result.Kind == TensorKind.Value && Phases.Any(other => other != phase && other.Any(operation => operation.Operands.Contains(result))));
}
