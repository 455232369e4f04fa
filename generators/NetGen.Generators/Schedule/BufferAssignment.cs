using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Schedule;

/// <summary>Decides which values of a program share memory: copies that need not be made, and results that overwrite what they are computed from.</summary>
internal sealed class BufferAssignment
{
    private readonly Dictionary<Tensor, Tensor> _copyOf = [];

    /// <summary>Drops the maps that change nothing, such as an identity activation: their result is their operand under another name.</summary>
    public IReadOnlyList<Operation> ElideCopies(IReadOnlyList<Operation> operations)
    {
        var kept = new List<Operation>();
        var mapped = new HashSet<Tensor>();
        foreach (var original in operations)
        {
            var operation = WithoutCopies(original);
            // Rows that a caller owns are not padded, so they are copied from and to.
            if (operation is Map { Formula: Variable } map && IsRowsOfItsOwn(map.Result) && IsRowsOfItsOwn(map.Operands[0]))
                _copyOf[map.Result] = Root(map.Operands[0]);
            else
                kept.Add(operation);
            if (operation is Map)
                mapped.Add(operation.Result);
        }

        return kept;

        // One loop may compute a map and what reads a copy of its result: there the copy has no memory to be read from.
        Operation WithoutCopies(Operation operation) => operation.Operands.Any(operand => Original(operand, operation) != operand)
            ? operation.With(operation.Result, operand => Original(operand, operation))
            : operation;

        // A map goes by the elements of a row, and anything else by the names of the axes.
        Tensor Original(Tensor tensor, Operation reader) =>
            _copyOf.TryGetValue(tensor, out var original) && mapped.Contains(original) && (reader is Map || tensor.Axes.SequenceEqual(original.Axes)) ? original : tensor;
    }

    /// <summary>Lays the values of a program out in scratch memory.</summary>
    /// <param name="steps">The program.</param>
    /// <param name="type">The type of their elements.</param>
    /// <param name="sharesPlaces">
    /// Whether values of other steps may take the place of one that is no longer needed: not where some samples are further than others.
    /// </param>
    /// <param name="reserved">Elements at the beginning that are for something else.</param>
    public ScratchLayout Layout(IReadOnlyList<Step> steps, ElementType type, bool sharesPlaces, int reserved)
    {
        var lastStep = LastSteps(steps);
        var values = new Dictionary<Tensor, ScratchValue>();
        for (int i = 0; i < steps.Count; i++)
        {
            foreach (var tensor in steps[i].Arguments.Where(tensor => tensor.Role == TensorRole.Value))
            {
                var root = Root(tensor);
                if (!values.TryGetValue(root, out var value))
                {
                    value = Overwritten(tensor, steps[i], i, values, lastStep, RowLayout.SizeOf(root, type))
                        ?? new ScratchValue(root, RowLayout.SizeOf(root, type), i);
                    values.Add(root, value);
                }

                if (!value.Tensors.Contains(tensor))
                    value.Tensors.Add(tensor);
                value.LastStep = System.Math.Max(value.LastStep, lastStep[root]);
            }
        }

        if (!sharesPlaces)
        {
            foreach (var value in values.Values)
                value.LastStep = steps.Count;
        }

        return new ScratchLayout(values.Values.Distinct(), reserved);
    }

    private Dictionary<Tensor, int> LastSteps(IReadOnlyList<Step> steps)
    {
        var last = new Dictionary<Tensor, int>();
        for (int i = 0; i < steps.Count; i++)
        {
            foreach (var tensor in steps[i].Arguments)
                last[Root(tensor)] = i;
        }

        return last;
    }

    /// <summary>The value in whose place a row kernel puts a result: it reads a component of an operand before it writes that component of what is computed from it.</summary>
    private ScratchValue? Overwritten(Tensor result, Step step, int index, Dictionary<Tensor, ScratchValue> values, Dictionary<Tensor, int> lastStep, int length)
    {
        if (step is not KernelStep { Kernel: RowKernel kernel } || step.Arguments.Any(argument => argument.Whole is not null))
            return null;
        foreach (var root in step.Arguments.Select(Root).Where(root => root.IsPerSample == result.IsPerSample))
        {
            if (values.TryGetValue(root, out var value) && value.LastStep == index && lastStep[root] == index && value.Length == length
                && !IsReadAfter(result, root, step, kernel.IsOneVector))
                return value;
        }

        return null;
    }

    /// <summary>Whether a loop loads rows after it has stored a result: what it has loaded once is at hand, unless a reduction takes a loop of its own.</summary>
    private bool IsReadAfter(Tensor result, Tensor root, Step step, bool isOneVector)
    {
        var loop = step.Operations;
        int place = loop.IndexOf(loop.First(operation => Root(operation.Result) == Root(result)));
        var loaded = loop.Take(place + 1).Where(operation => !isOneVector || IsComputed(operation)).SelectMany(operation => operation.Operands).ToList();
        return loop.Skip(place + 1).Any(later => later.Operands.Any(operand =>
            Root(operand) == root && (!loaded.Contains(operand) || !isOneVector && LoopFusion.Reduces((Map)later))));

        // Where a row is one vector, what nobody asks for is left out, and loads nothing.
        bool IsComputed(Operation operation) => ((Map)operation).IsScalarPerSample || step.Arguments.Contains(operation.Result)
            || loop.Any(later => later.Operands.Contains(operation.Result));
    }

    private static bool IsRowsOfItsOwn(Tensor tensor) => tensor is { Role: TensorRole.Value, Whole: null, Steps: null };

    /// <summary>The tensor whose memory has a tensor's values.</summary>
    public Tensor Root(Tensor tensor) => _copyOf.TryGetValue(tensor.Storage, out var root) ? root : tensor.Storage;
}
