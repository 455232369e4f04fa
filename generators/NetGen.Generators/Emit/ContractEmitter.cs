using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes the members of the library's interfaces that are implemented explicitly: what code for any network needs, and the class's public surface leaves out.
/// </summary>
/// <param name="contract"><c>ITrainableNetwork</c> with the network's own types.</param>
/// <param name="ofInputs">The interface of the network's kind of inputs.</param>
internal sealed class ContractEmitter(CodeWriter writer, NetworkShape shape, MemberBodies bodies, string contract, string ofInputs)
{
    private const string Inheritdoc = "/// <inheritdoc/>";

    public void Emit()
    {
        foreach (string name in new[] { "InputSize", "OutputSize", "ParameterCount" })
            EmitMember($"static int {contract}.{name} => {name};");
        EmitDescription();
        if (!shape.Heads.IsEmpty)
            EmitEvaluateHeads();
        EmitMember($"static int {contract}.OptimizerStateCount => {CodeWriter.Number(shape.OptimizerStates)};");
        EmitMember($"global::System.Span<double> {contract}.OptimizerScalars => {bodies.Value(kernels => kernels.OptimizerScalars)};");
        EmitMember($"global::System.Span<{shape.Type}> {contract}.OptimizerState(int index) => {bodies.Value(kernels => kernels.OptimizerState)};");
        EmitMember($"void {contract}.ResetOptimizer() => {bodies.Value(kernels => kernels.ResetOptimizer)};");
        writer.Line(Inheritdoc);
        using (writer.Block($"long {contract}.DropoutSeed"))
        {
            writer.Line($"get => {bodies.Value(kernels => kernels.DropoutSeed)};");
            writer.Line($"set => {bodies.Value(kernels => kernels.DropoutSeed + " = value")};");
        }
    }

    private void EmitMember(string member)
    {
        writer.Line(Inheritdoc);
        writer.Line(member);
        writer.Line();
    }

    private void EmitDescription()
    {
        writer.Line(Inheritdoc);
        writer.Line($"static global::NetGen.NetworkDescription {contract}.Description => new(");
        using (writer.Indent())
        {
            if (shape.Imported is { } imported)
            {
                writer.Lines($"{Quoted(shape.Name)}, [{ImportedLayer(imported)}], {Quoted(shape.Loss)}, {Quoted(shape.Optimizer)}, "
                    + $"global::NetGen.Reduction.{shape.Reduction}){FormOf(shape.Heads.Select(static head => Head(head, 1)), ["new(1, [0])"])};");
                writer.Line();
                return;
            }

            var layers = shape.Layers.Select(layer =>
                $"new({layer.Inputs}, {layer.Outputs}, {(layer.HasBias ? "true" : "false")}, {Quoted(layer.Activation)}, {CodeWriter.Number(layer.Dropout, "R")}){Rest(layer)}");
            writer.Lines($"{Quoted(shape.Name)}, {List(layers)}, {Quoted(shape.Loss)}, {Quoted(shape.Optimizer)}, "
                + $"global::NetGen.Reduction.{shape.Reduction}){Form()};");
        }

        writer.Line();
    }

    /// <summary>What only the description of a network that is no chain says.</summary>
    private string Form()
    {
        if (shape.IsChain)
            return "";
        var (steps, ends) = shape.Way;
        return FormOf(shape.Heads.Zip(ends, Head), steps.Select(Step));
    }

    private static string FormOf(IEnumerable<string> ends, IEnumerable<string> steps)
    {
        string heads = string.Join(", ", ends);
        return "\n{\n    IsChain = false,\n"
            + (heads.Length == 0 ? "" : $"    Heads = [{heads}],\n")
            + $"    Steps =\n    [\n{string.Concat(steps.Select(step => $"        {step},\n"))}    ],\n}}";
    }

    /// <summary>What a file describes is one layer, whose parameters have the file's names.</summary>
    private static string ImportedLayer(ImportedForm imported)
    {
        string[] parts =
        [
            "Kind = \"Onnx\"",
            "Name = \"\"",
            $"InputShape = {Numbers(imported.Input.Axes)}",
            $"OutputShape = {Numbers(imported.Output.Axes)}",
            $"MultiplyAdds = {CodeWriter.Number(imported.MultiplyAdds)}",
            $"Parameters = [\n    {string.Join(",\n    ", imported.Parameters.Select(static parameter => Parameter(parameter.Name, parameter.File)))}]",
        ];
        return $"new({imported.Input.Last}, {imported.Output.Last}, false, \"Identity\", 0) {{ {string.Join(", ", parts)} }}";
    }

    private static string Head(HeadShape head, int source)
    {
        string axes = head.Rows.Axes.Length == 1 ? "" : $", OutputShape = {Numbers(head.Rows.Axes)}";
        string rest = $" {{ Source = {CodeWriter.Number(source)}{axes} }}";
        return $"new({Quoted(head.Name)}, {CodeWriter.Number(head.Size)}, {Quoted(head.Loss)}, {CodeWriter.Number(head.Weight, "R")}){rest}";
    }

    private static string Step(StepShape step)
    {
        if (step.Node is LayerNode layer)
            return $"new({CodeWriter.Number(layer.Number)}, {Numbers(step.Sources)})";
        string activation = step.Node.Activation.Name == "Identity" ? "" : $", Activation = {Quoted(step.Node.Activation.Name)}";
        if (OnnxFormula.Of(step.Node.Activation) is { } formula)
            activation += $", Formula = {Quoted(formula)}";
        return $"new(0, {Numbers(step.Sources)}) {{ Join = {Quoted(step.Node.Source.KindName)}{activation}, OutputShape = {Numbers(step.Node.After.Axes)} }}";
    }

    private void EmitEvaluateHeads()
    {
        string rows = $"global::System.ReadOnlySpan<{shape.Type}>";
        writer.Line(Inheritdoc);
        using (writer.Block($"{shape.Type} {ofInputs}.EvaluateHeads({InputForm.Of(shape).Parameters}, {rows} targets, global::System.Span<{shape.Type}> losses)"))
            writer.Lines(bodies.Statements(kernels => kernels.EvaluateHeads));
    }

    /// <summary>A line each where one of them has so much to say that a line of all would not be read.</summary>
    private string List(IEnumerable<string> layers) => shape.Layers.All(layer => layer.IsPlain)
        ? $"[{string.Join(", ", layers)}]"
        : $"[\n    {string.Join(",\n    ", layers)}]";

    /// <summary>What only some layers say.</summary>
    private static string Rest(LayerShape layer)
    {
        string?[] rest =
        [
            layer.Kind == "Layer" ? null : $"Kind = {Quoted(layer.Kind)}",
            layer.Name is null ? null : $"Name = {Quoted(layer.Name)}",
            layer.Before.Axes.Length > 1 ? $"InputShape = {Numbers(layer.Before.Axes)}" : null,
            layer.After.Axes.Length > 1 ? $"OutputShape = {Numbers(layer.After.Axes)}" : null,
            layer.Formula is null ? null : $"Formula = {Quoted(layer.Formula)}",
            layer.Windows.IsEmpty ? null : $"Windows = [{string.Join(", ", layer.Windows.Select(Window))}]",
            layer.Groups == 1 ? null : $"Groups = {CodeWriter.Number(layer.Groups)}",
            layer.Epsilon is { } epsilon ? $"Epsilon = {CodeWriter.Number(epsilon, "R")}" : null,
            layer.Momentum is { } momentum ? $"Momentum = {CodeWriter.Number(momentum, "R")}" : null,
            layer.Heads == 0 ? null : $"AttentionHeads = {CodeWriter.Number(layer.Heads)}",
            layer.IsCausal ? "IsCausal = true" : null,
            layer.MultiplyAdds == (layer.Kind == "Layer" ? (long)layer.Inputs * layer.Outputs : 0) ? null : $"MultiplyAdds = {CodeWriter.Number(layer.MultiplyAdds)}",
            layer.IsPlain ? null : $"Parameters = [{string.Join(", ", layer.Tensors.Select(static tensor => Parameter(tensor.PartName, tensor.File)))}]",
        ];
        return rest.All(part => part is null) ? "" : $" {{ {string.Join(", ", rest.OfType<string>())} }}";
    }

    /// <summary>Without the numbers at its end that every window has which does not say others.</summary>
    private static string Window(Window window)
    {
        (int Number, int Default)[] numbers = [(window.Stride, 1), (window.Dilation, 1), (window.Before, 0), (window.After, 0)];
        int said = Array.FindLastIndex(numbers, static number => number.Number != number.Default) + 1;
        return $"new({string.Join(", ", numbers.Take(said).Select(static number => number.Number).Prepend(window.Size).Select(static number => CodeWriter.Number(number)))})";
    }

    private static string Parameter(string name, FileLayout file) =>
        $"new({Quoted(name)}, {Numbers(file.Axes)}, {Numbers(file.Places)}, {Numbers(file.Shape)})"
            + (file.Parts.Length == 0 ? "" : $" {{ Parts = [{string.Join(", ", file.Parts.Select(part => Parameter(name, part)))}] }}")
            + (file.Added is var (added, count) ? $" {{ Added = new({Quoted(added)}, {CodeWriter.Number(count)}) }}" : "")
            + (file.Start == 0 ? "" : $" {{ FileStart = {CodeWriter.Number(file.Start)} }}");

    private static string Numbers(IEnumerable<int> numbers) => $"[{string.Join(", ", numbers.Select(number => CodeWriter.Number(number)))}]";

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
