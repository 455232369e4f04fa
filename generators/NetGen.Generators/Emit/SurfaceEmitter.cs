using NetGen.Generators.Declaration;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes the generated half of the user's class: the members of <c>INetwork</c> or its kin, their documentation and their argument
/// checks. What they compute is elsewhere, in the network's kernels.
/// </summary>
/// <param name="states">What goes on from a state; null where nothing does.</param>
internal sealed class SurfaceEmitter(CodeWriter writer, NetworkDeclaration network, NetworkShape shape, MemberBodies bodies, IStateMembers? states = null)
{
    private const string RandomSeed = "global::NetGen.Runtime.RandomSeed.Next()", Compilation = "global::System.Runtime.CompilerServices.";

    private readonly string _unseeded = bodies.Value(kernels =>
        shape.Imported is { } imported ? kernels.LoadedModel(network.Type.SelfName, network.Onnx!.Name, imported)
        : network.Weights is { } weights ? kernels.LoadedMemory(network.Type.SelfName, weights) : kernels.NewMemory(RandomSeed));
    private readonly string _type = shape.Type;
    private readonly string _self = network.Type.Name;

    private readonly InputForm _inputs = InputForm.Of(shape);

    /// <summary>The interface that says what the network does with its inputs.</summary>
    private string Interface => $"global::NetGen.{_inputs.Contract}<{network.Type.SelfName}, {_type}>";

    public void Emit()
    {
        var scopes = new Stack<IDisposable>();
        if (network.Type.Namespace.Length > 0)
            scopes.Push(writer.Block($"namespace {network.Type.Namespace}"));
        foreach (var container in network.Type.Containers)
            scopes.Push(writer.Block($"partial {container.Keyword} {container.Name}{container.TypeParameters}"));

        writer.Line($"/// <summary>{shape.Summary}</summary>");
        EmitRemarks();
        using (writer.Block($"partial class {_self} : {Interface}"))
        {
            EmitShape();
            EmitConstructors();
            EmitParameters();
            EmitForward();
            var rows = TargetForm.Rows(shape);
            EmitEvaluate(rows);
            EmitBackward(rows);
            EmitBackwardFrom();
            EmitUpdate();
            EmitStep(rows);
            if (shape.Labels is { } classes)
            {
                var labels = TargetForm.Labels(classes);
                EmitEvaluate(labels);
                EmitBackward(labels);
                EmitStep(labels);
            }

            states?.EmitState(writer);
            foreach (var method in new HeadOverloads(shape, Interface).All.Concat(new InputOverloads(shape).All).Concat(states?.Methods ?? []))
                EmitMethod(method.Member, "public {0}" + method.Header, bodies.Statements(_ => method.Body), method.Summary, method.Documentation);
            if (shape.InputKind == InputKind.Lists)
                EmitAccumulator(shape.Layers[0]);
            new ContractEmitter(writer, shape, bodies, $"global::NetGen.ITrainableNetwork<{network.Type.SelfName}, {_type}>", Interface).Emit();
        }

        while (scopes.Count > 0)
            scopes.Pop().Dispose();
    }

    private void EmitRemarks()
    {
        if (shape.Strategies.IsEmpty)
            return;
        writer.Line("/// <remarks>");
        foreach (string remark in shape.Remarks())
            writer.Line($"/// <para>{new System.Xml.Linq.XText(remark)}</para>");
        writer.Line("/// </remarks>");
    }

    private void EmitShape()
    {
        EmitConstant("InputSize", shape.Inputs, $"How many numbers a sample has: {shape.Inputs}.");
        EmitConstant("OutputSize", shape.Outputs, $"How many numbers the network answers with: {shape.Outputs}.");
        EmitAxes("InputShape", shape.InputShape, "The axes of a sample");
        EmitAxes("OutputShape", shape.OutputShape, "The axes of an answer");
        EmitConstant("ParameterCount", shape.Parameters, $"How many weights and biases the network has: {shape.Parameters}.");
    }

    private void EmitConstant(string name, int value, string summary)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"public {Modifier(name)}const int {name} = {CodeWriter.Number(value)};");
        writer.Line();
    }

    private void EmitAxes(string name, Shape axes, string summary)
    {
        writer.Line($"/// <summary>{summary}: {axes}.</summary>");
        writer.Line($"public static {Modifier(name)}global::System.ReadOnlySpan<int> {name} => [{string.Join(", ", axes.Axes.Select(static axis => CodeWriter.Number(axis)))}];");
        writer.Line();
    }

    private void EmitConstructors()
    {
        var constructors = network.Type.Constructors;

        // A constructor of the user's need not call one of ours, so the memory is made before any of them runs.
        bool initialized = !network.Type.MakesMemoryAfterBase;
        if (bodies.Kernels is { } sound)
        {
            writer.Line($"private {Modifier("_memory")}readonly {sound.MemoryField}{(initialized ? " = " + _unseeded : "")};");
            writer.Line();
        }

        if (network.Type.BaseConstructor is null)
            return;
        if (!constructors.Parameterless)
        {
            string initial = network.Onnx is { Name: var model } ? $"those of <c>{new System.Xml.Linq.XText(model)}</c>, which lie in the assembly"
                : network.Weights is { } weights ? $"the weights of <c>{new System.Xml.Linq.XText(weights)}</c>, which lie in the assembly"
                : "drawn from a random seed";
            writer.Line($"/// <summary>Makes a network whose initial parameters are {initial}.</summary>");
            EmitConstructor("", initialized ? null : _unseeded);
        }

        if (!constructors.Seed && shape.Imported is null)
        {
            writer.Line("/// <summary>Makes a network whose initial parameters are drawn from numpy's <c>RandomState(seed)</c>, "
                + "so that a run can be repeated, in Python too.</summary>");
            writer.Line("/// <param name=\"seed\">The seed of the random numbers; its 32 bits count.</param>");
            EmitConstructor("int seed", bodies.Value(kernels => kernels.NewMemory("seed")));
        }
    }

    private void EmitConstructor(string parameters, string? memory)
    {
        foreach (string attribute in network.Type.BaseConstructor!.Attributes)
            writer.Line(attribute);
        using (writer.Block($"public {_self}({parameters})"))
        {
            if (memory is not null)
                writer.Line((bodies.Kernels is null ? "" : "_memory = ") + memory + ";");
        }
    }

    private void EmitParameters()
    {
        EmitProperty(
            "Parameters",
            $"global::System.Span<{_type}>",
            $"Every weight and bias, layer by layer: weights <c>[inputs][outputs]</c> row by row, then the bias; "
                + $"{shape.Parameters} numbers. Their only storage: writing here changes the network.",
            bodies.Value(kernels => kernels.Parameters));
        EmitProperty(
            "Gradients",
            $"global::System.Span<{_type}>",
            "The gradients that the last <c>Backward</c> or <c>BackwardFrom</c> wrote, laid out as <see cref=\"Parameters\"/>; zeros before.",
            bodies.Value(kernels => kernels.Gradients));
        foreach (var parameter in shape.Imported?.Parameters ?? default)
        {
            string axes = string.Concat(parameter.Shape.Axes.Select(static axis => $"[{axis}]"));
            string kept = parameter.IsTrainable ? "" : "; training leaves it as it is";
            EmitProperty(parameter.Member, $"global::System.Span<{_type}>", $"{new System.Xml.Linq.XText(Shown(parameter.Name))} of the file: {axes}{kept}.",
                bodies.Value(_ => KernelBodies.Parameter(parameter)));
        }

        foreach (var layer in shape.Layers.Where(layer => layer.Length > 0))
            EmitProperty(layer.Member, $"global::NetGen.{layer.View}<{_type}>", Documentation(layer), bodies.Value(kernels => kernels.Layer(layer)));
    }

    private static string Shown(string name) =>
        new([.. name.Select(static letter => char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u2028' or '\u2029' ? '?' : letter)]);

    private static string Documentation(LayerShape layer)
    {
        if (layer.IsAttention)
            return $"The parameters of layer {layer.Number}: weights [{layer.Inputs}][{3 * layer.Inputs}] of queries, keys and values, "
                + $"output weights [{layer.Outputs}][{layer.Outputs}], {(layer.HasBias ? "biases" : "no biases")}.";
        if (layer.Gates > 0)
            return $"The parameters of layer {layer.Number}: weights [{layer.Inputs}][{layer.Gates * layer.Units}], "
                + $"recurrent weights [{layer.Units}][{layer.Gates * layer.Units}], "
                + $"{(layer.HasBias ? "biases" : "no biases")}{(layer.Tensors.Any(static tensor => tensor.IsReverse) ? ", and the same of the other direction" : "")}.";
        string weights = string.Concat(layer.Weights!.Axes.Select(axis => $"[{axis}]"));
        string bias = layer.KeepsRunningValues ? $", bias, running mean and running variance [{layer.Outputs}]"
            : layer.IsEmbedding ? (layer.HasPositions ? $", positions {string.Concat(layer.After.Axes.Select(axis => $"[{axis}]"))}" : "")
            : layer.HasBias ? $", bias [{layer.Outputs}]" : ", no bias";
        return $"The parameters of layer {layer.Number}: weights {weights}{bias}{(layer.HasMatrix && !layer.IsEmbedding ? $", then {layer.Activation}" : "")}.";
    }

    private void EmitProperty(string name, string type, string summary, string body)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        EmitInherited(name);
        writer.Line($"public {Modifier(name)}{type} {name} => {body};");
        writer.Line();
    }

    private void EmitForward() => EmitMethod(
        $"Forward({_inputs.Member}, Span<T>)",
        isInlined: bodies.Kernels is { InlinesForward: true },
        $"public {{0}}void Forward({_inputs.Parameters}, global::System.Span<{_type}> outputs)",
        bodies.Statements(kernels => kernels.Forward),
        "Computes the outputs of any whole number of samples, none included. Safe on any number of threads at once.",
        [
            .. _inputs.Documentation,
            $"<param name=\"outputs\">[samples][{shape.Outputs}]{(HasNumbers ? "; must not overlap <paramref name=\"inputs\"/>." : "")}</param>",
            HasNumbers ? "<exception cref=\"global::System.ArgumentException\">A length does not fit, or the spans overlap; nothing was written.</exception>"
                : IndexError("or an index is outside of the table; nothing was written"),
        ]);

    /// <summary>The sum of a list that changes, and what is computed from it.</summary>
    private void EmitAccumulator(LayerShape bag)
    {
        EmitMethod(
            "Forward(Accumulator, Span<T>)",
            $"public {{0}}void Forward(Accumulator accumulator, global::System.Span<{_type}> outputs)",
            bodies.Statements(kernels => kernels.ForwardOfSums),
            "Computes the outputs of the list that an accumulator has. Safe on any number of threads at once.",
            "<param name=\"accumulator\">The list's sum.</param>",
            $"<param name=\"outputs\">[{shape.Outputs}]</param>",
            "<exception cref=\"global::System.ArgumentException\">The accumulator is another network's, or the length does not fit; nothing was written.</exception>");
        writer.Line($"/// <summary>The sum of the rows that a list names, kept while the list changes: a change costs one row of {bag.Outputs} numbers.</summary>");
        writer.Line("/// <remarks>One thread at a time.</remarks>");
        using (writer.Block($"public {Modifier("Accumulator")}sealed class Accumulator : global::NetGen.Runtime.BagAccumulator<{_type}>"))
        {
            writer.Line("/// <summary>Begins with an empty list.</summary>");
            writer.Line("/// <param name=\"network\">The network whose rows are summed.</param>");
            using (writer.Block($"public Accumulator({_self} network) : base({bodies.Arguments(kernels => kernels.Accumulator(bag))})"))
            {
            }
        }

        writer.Line();
    }

    private void EmitEvaluate(TargetForm targets) => EmitMethod(
        $"Evaluate({_inputs.Member}, ReadOnlySpan<{targets.Member}>)",
        $"public {{0}}{_type} Evaluate({_inputs.Parameters}, {targets.Parameter})",
        bodies.Statements(kernels => kernels.Evaluate(targets)),
        $"Computes the loss{targets.Against} and touches nothing else. Safe on any number of threads at once.",
        [.. _inputs.SomeDocumentation, targets.Documentation, $"<returns>{shape.LossText}.</returns>", ErrorOf(targets)]);

    private void EmitBackward(TargetForm targets) => EmitMethod(
        $"Backward({_inputs.Member}, ReadOnlySpan<{targets.Member}>, bool)",
        $"public {{0}}{_type} Backward({_inputs.Parameters}, {targets.Parameter}, bool accumulate = false)",
        bodies.Statements(kernels => kernels.Backward(targets)),
        $"Computes the loss{targets.Against} and its gradient by every parameter into <see cref=\"Gradients\"/>.",
        [.. _inputs.SomeDocumentation, targets.Documentation, AccumulateDoc, $"<returns>{shape.LossText}.</returns>", ErrorOf(targets)]);

    private void EmitBackwardFrom() => EmitMethod(
        $"BackwardFrom({_inputs.Member}, ReadOnlySpan<T>, {(HasNumbers ? "Span<T>, " : "")}bool)",
        $"public {{0}}void BackwardFrom({_inputs.Parameters}, global::System.ReadOnlySpan<{_type}> outputGradients, "
            + $"{(HasNumbers ? $"global::System.Span<{_type}> inputGradients = default, " : "")}bool accumulate = false)",
        bodies.Statements(kernels => kernels.BackwardFrom),
        $"Backpropagates a gradient of the caller's own into <see cref=\"Gradients\"/>{(HasNumbers ? ", and on to the inputs if asked" : "")}.",
        [
            .. _inputs.SomeDocumentation,
            $"<param name=\"outputGradients\">[samples][{shape.Outputs}]: the gradient by each output, taken as it is.</param>",
            .. HasNumbers ? [$"<param name=\"inputGradients\">[samples][{shape.Inputs}], or empty: receives the gradient by each input.</param>"] : Array.Empty<string>(),
            AccumulateDoc,
            HasNumbers ? "<exception cref=\"global::System.ArgumentException\">A length does not fit, or the input gradients overlap what is read; nothing was changed.</exception>"
                : IndexError("or an index is outside of the table; nothing was changed"),
        ]);

    private void EmitUpdate() => EmitMethod(
        "Update(T)",
        $"public {{0}}void Update({_type} learningRate)",
        bodies.Statements(kernels => kernels.Update),
        $"One step of {shape.Optimizer} from <see cref=\"Gradients\"/>.",
        RateDoc,
        RateError);

    private void EmitStep(TargetForm targets) => EmitMethod(
        $"Step({_inputs.Member}, ReadOnlySpan<{targets.Member}>, T)",
        $"public {{0}}{_type} Step({_inputs.Parameters}, {targets.Parameter}, {_type} learningRate)",
        bodies.Statements(kernels => kernels.Step(targets)),
        $"One training step{(targets.AreLabels ? targets.Against : ": <c>Backward</c> then <c>Update</c> up to rounding, but fused")}; leaves <see cref=\"Gradients\"/> alone.",
        [.. _inputs.SomeDocumentation, targets.Documentation, RateDoc, $"<returns>{shape.LossText}, before the update.</returns>", ErrorOf(targets), RateError]);

    private bool HasNumbers => shape.InputKind == InputKind.Numbers;

    private string ErrorOf(TargetForm targets) => HasNumbers ? targets.Error
        : IndexError((targets.AreLabels ? "an index is outside of the table, or a label is no class" : "or an index is outside of the table") + "; nothing was changed");

    private static string IndexError(string rest) =>
        $"<exception cref=\"global::System.ArgumentException\">A length does not fit, {rest}.</exception>";

    public const string AccumulateDoc = "<param name=\"accumulate\">Adds to <see cref=\"Gradients\"/> instead of replacing them.</param>";

    public const string RateDoc = "<param name=\"learningRate\">η, finite and not negative.</param>";

    public const string LengthError = "<exception cref=\"global::System.ArgumentException\">A length does not fit; nothing was changed.</exception>";

    public const string LabelError = "<exception cref=\"global::System.ArgumentException\">A length does not fit, or a label is no class; nothing was changed.</exception>";

    public const string RateError = "<exception cref=\"global::System.ArgumentOutOfRangeException\">The learning rate is negative or not finite.</exception>";

    /// <param name="header">The signature, behind a line with its attribute if that is another than most have.</param>
    private void EmitMethod(string member, string header, string body, string summary, params string[] documentation) =>
        EmitMethod(member, isInlined: false, header, body, summary, documentation);

    private void EmitMethod(string member, bool isInlined, string header, string body, string summary, params string[] documentation)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        foreach (string line in documentation)
            writer.Line("/// " + line);
        EmitInherited(member);
        writer.Line($"[{Compilation}MethodImpl({Compilation}MethodImplOptions.{(isInlined ? "AggressiveInlining" : "AggressiveOptimization")})]");
        using (writer.Block(header.Replace("{0}", Modifier(member))))
            writer.Lines(body);
    }

    /// <summary>The attributes of what a member overrides.</summary>
    private void EmitInherited(string member)
    {
        foreach (string attribute in network.Overridden(member)?.Attributes ?? default)
            writer.Line(attribute);
    }

    /// <summary>A member that hides or overrides an inherited one says so.</summary>
    private string Modifier(string member) => network.Hiding.Contains(member) ? "new " : network.Overridden(member) is null ? "" : "override ";
}
