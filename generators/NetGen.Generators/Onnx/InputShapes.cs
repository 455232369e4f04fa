using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx;

/// <summary>The shapes of what callers give, for one way to say where the samples of a batch lie.</summary>
/// <param name="Shapes">By the names of inputs.</param>
/// <param name="IsExportedForOne">Whether the samples lie along axes for which the file says 1.</param>
internal sealed record InputShapes(IReadOnlyDictionary<string, TensorShape> Shapes, bool IsExportedForOne)
{
    /// <summary>
    /// The ways that are to be tried, the better first: along axes that the file leaves open; along axes of one sample; or, where the file fixes all, none: then each call is
    /// of all that the file says.
    /// </summary>
    public static (IReadOnlyList<InputShapes> Ways, IReadOnlyList<ImportProblem> Problems) Of(IReadOnlyList<ModelInput> inputs, ImportSettings settings)
    {
        var axes = inputs.Select(input => new InputAxes(input, settings)).ToArray();
        var problems = axes.SelectMany(static input => input.Problems).ToList();
        var first = axes.FirstOrDefault(static input => input.IsOpen(0)) ?? axes.FirstOrDefault(static input => input.OnlyOpenAxis >= 0);
        bool isOpen = first is not null;
        string? batch = first?.Name(first.IsOpen(0) ? 0 : first.OnlyOpenAxis);
        if (isOpen)
        {
            problems.AddRange(axes.Where(input => input.Rank > 0 && input.BatchAxis(batch) < 0).Select(static input => input.LacksBatch()));
            problems.AddRange(axes.SelectMany(input => input.OpenAxes(input.BatchAxis(batch))));
            problems.AddRange(axes.SelectMany(input => input.OtherLengths(input.BatchAxis(batch))));
            return ([new(axes.ToDictionary(static input => input.Input.Name, input => input.Shape(input.BatchAxis(batch))), false)], problems);
        }

        problems.AddRange(axes.SelectMany(static input => input.OpenAxes(-1)));
        var whole = new InputShapes(axes.ToDictionary(static input => input.Input.Name, static input => input.Shape(-1)), false);
        bool isForOne = axes.Any(static input => !input.IsGivenWhole && input.AxisOfOne == 0)
            && axes.All(static input => input.Rank == 0 || !input.IsGivenWhole && input.AxisOfOne >= 0);
        problems.AddRange(axes.SelectMany(static input => input.OtherLengths(-1)));
        return isForOne
            ? ([new(axes.ToDictionary(static input => input.Input.Name, static input => input.Shape(input.AxisOfOne)), true), whole], problems)
            : ([whole], problems);
    }

    /// <summary>The axes of one input with what the settings say of them.</summary>
    private sealed class InputAxes
    {
        private readonly ModelAxis[] _axes;
        private readonly long?[] _lengths;
        private readonly double[]? _given;

        public InputAxes(ModelInput input, ImportSettings settings)
        {
            Input = input;
            _axes = [.. input.Axes ?? default];
            _lengths = [.. _axes.Select(axis => axis.Length is > 0 ? axis.Length
                : axis.Name is { } name && settings.Dims.FirstOrDefault(dim => dim.Name == name) is { Numbers: [var length] } ? (long)length : null)];
            _given = settings.Dims.FirstOrDefault(dim => dim.Name == input.Name) is { } dims ? [.. dims.Numbers] : null;
            if (_given is not null && _given.Length != Rank && _given.Length != Rank - 1)
            {
                Problems.Add(new(
                    ImportProblemKind.UnknownSetting,
                    $"Dims gives {_given.Length} lengths to the input {Shown.Name(input.Name)}, which has {Rank} axes: give {Rank - 1} behind that of the batch, or all {Rank}."));
                _given = null;
            }

            IsGivenWhole = _given is not null && _given.Length == Rank;
            if (IsGivenWhole)
                _lengths = [.. _given!.Select(static length => (long?)length)];
            if (input.Axes is null)
                Problems.Add(new(ImportProblemKind.OpenAxis, $"The file does not say how many axes the input {Shown.Name(input.Name)} has: export the model with its shape."));
        }

        public ModelInput Input { get; }

        public List<ImportProblem> Problems { get; } = [];

        public int Rank => _axes.Length;

        /// <summary>Whether all axes have a length by their input's name, that of the batch too.</summary>
        public bool IsGivenWhole { get; }

        /// <summary>The first axis of one element, where those of others begin with more; −1 for none.</summary>
        public int AxisOfOne => Array.IndexOf(_lengths, 1);

        /// <summary>The only axis without a length; −1 for none or several.</summary>
        public int OnlyOpenAxis => _lengths.Count(static length => length is null) == 1 ? Array.FindIndex(_lengths, static length => length is null) : -1;

        public bool IsOpen(int axis) => axis < Rank && _lengths[axis] is null;

        public string? Name(int axis) => _axes[axis].Name;

        /// <summary>The axis of the batch, which other inputs may name; −1 for none.</summary>
        public int BatchAxis(string? batch)
        {
            int named = batch is null ? -1 : Array.FindIndex(_axes, axis => axis.Name == batch && _lengths[Array.IndexOf(_axes, axis)] is null);
            if (IsGivenWhole || Rank == 0)
                return -1;
            return named >= 0 ? named
                : IsOpen(0) ? 0
                : Array.FindIndex(_lengths, static length => length is null) is >= 0 and var open && _axes[open].Name is null ? open
                : AxisOfOne;
        }

        public TensorShape Shape(int batchAxis) => TensorShape.Of(_lengths.Select((length, axis) =>
            axis == batchAxis ? Length.Batch : new Length(Given(axis, batchAxis) ?? length ?? 1)));

        /// <summary>Axes that are given other lengths than the file has for them.</summary>
        public IEnumerable<ImportProblem> OtherLengths(int batchAxis) =>
            from axis in Enumerable.Range(0, Rank)
            where axis != batchAxis
            let length = _axes[axis].Length
            let given = Given(axis, batchAxis)
            where length > 0 && given is not null && given != length
            select new ImportProblem(
                ImportProblemKind.UnknownSetting,
                $"Dims gives {given} elements to axis {axis} of the input {Shown.Name(Input.Name)}, which the file fixes at {length}: write {length}.");

        /// <summary>What the input's name is given for an axis; where that is one length too few, the axis of the samples has none, or the first.</summary>
        private long? Given(int axis, int batchAxis)
        {
            if (_given is null || IsGivenWhole)
                return (long?)_given?[axis];
            int left = batchAxis >= 0 ? batchAxis : System.Math.Max(0, AxisOfOne);
            return axis == left ? null : (long)_given[axis < left ? axis : axis - 1];
        }

        /// <summary>What is wrong with axes that have no length.</summary>
        public IEnumerable<ImportProblem> OpenAxes(int batchAxis) => _given is not null ? [] : Enumerable.Range(0, Rank)
            .Where(axis => axis != batchAxis && _lengths[axis] is null)
            .Select(axis => new ImportProblem(
                ImportProblemKind.OpenAxis,
                _axes[axis].Name is { } name
                    ? $"Axis {axis} ({name}) of the input {Shown.Name(Input.Name)} has no size in the file: give it one, such as Dims = \"{name}=100\"."
                    : $"Axis {axis} of the input {Shown.Name(Input.Name)} has no size in the file: "
                        + $"give the axes behind the batch theirs, such as Dims = \"{Input.Name}={Example()}\".")
            {
                Dims = _axes[axis].Name is { } known ? $"{known}=100" : $"{Input.Name}={Example()}",
            });

        public ImportProblem LacksBatch() => new(
            ImportProblemKind.OpenAxis,
            $"The input {Shown.Name(Input.Name)} has no axis for the samples of a batch, and others have: "
                + "give all axes of these a size with Dims, or make it a constant with Constants.");

        private string Example() => string.Join(
            "x", Enumerable.Range(1, System.Math.Max(1, Rank - 1)).Select(axis => axis < Rank && _lengths[axis] is { } length ? $"{length}" : "100"));
    }
}
