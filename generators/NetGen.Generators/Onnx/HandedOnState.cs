using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx;

/// <summary>What a call hands on to the next: inputs and outputs of the file that are none of the network's.</summary>
internal static class HandedOnState
{
    /// <summary>What is wrong with the names, as far as the file alone says it.</summary>
    /// <param name="inputs">The names of its inputs.</param>
    public static IEnumerable<ImportProblem> Problems(ModelGraph graph, ImportSettings settings, IReadOnlyList<string> inputs)
    {
        foreach (var state in settings.State)
        {
            if (!inputs.Contains(state.Input))
                yield return Importer.Unknown($"State names {Shown.Name(state.Input)}, which is no input of the file.", state.Input, inputs);
            else if (settings.Constants.Any(constant => constant.Name == state.Input))
                yield return Problem($"State names {Shown.Name(state.Input)}, which Constants makes a number.");
            if (!graph.Outputs.Contains(state.Output))
                yield return Importer.Unknown($"State names {Shown.Name(state.Output)}, which is no output of the file.", state.Output, graph.Outputs);
        }

        foreach (string twice in settings.State.GroupBy(static state => state.Input).Where(static same => same.Count() > 1).Select(static same => same.Key))
            yield return Problem($"State names the input {Shown.Name(twice)} twice.");
    }

    /// <summary>The graph with its state told apart from its inputs and outputs.</summary>
    /// <param name="asked">The outputs that are asked for by name, which callers get though they are handed on.</param>
    public static ImportResult In(ImportedGraph graph, EquatableArray<HandedOn> settings, EquatableArray<string> asked)
    {
        if (settings.Length == 0)
            return new(graph, default);
        var states = settings.Select(state => new StateTensor(
            graph.Inputs.First(input => input.Name == state.Input), graph.Outputs.First(output => output.Name == state.Output))).ToEquatableArray();
        var inputs = graph.Inputs.Where(input => states.All(state => state.Before != input)).ToEquatableArray();
        var outputs = graph.Outputs.Where(output => asked.Contains(output.Name) || states.All(state => state.After != output)).ToEquatableArray();
        ImportProblem[] problems =
        [
            .. states.Where(static state => state.Before.Tensor.Shape != state.After.Tensor.Shape).Select(static state => Problem(
                $"State names {Shown.Name(state.Before.Name)} {state.Before.Tensor.Shape} and {Shown.Name(state.After.Name)} {state.After.Tensor.Shape}, whose shapes differ.")),
            .. states.Where(static state => state.Before.Tensor.Type != state.After.Tensor.Type).Select(static state => Problem(
                $"State names {Shown.Name(state.Before.Name)} of {ElementTypes.NameOf(state.Before.Tensor.Type)} and {Shown.Name(state.After.Name)} of "
                    + $"{ElementTypes.NameOf(state.After.Tensor.Type)}, whose types differ.")),
            .. inputs.Length == 0 ? [Problem("State names all inputs of the file, and a network needs one that is none.")] : Array.Empty<ImportProblem>(),
            .. outputs.Length == 0 ? [Problem("State names all outputs of the file, and a network needs one that is none.")] : Array.Empty<ImportProblem>(),
        ];
        return problems.Length > 0 ? new(null, problems.ToEquatableArray()) : new(graph with { Inputs = inputs, Outputs = outputs, States = states }, default);
    }

    private static ImportProblem Problem(string message) => new(ImportProblemKind.UnknownSetting, message);
}
