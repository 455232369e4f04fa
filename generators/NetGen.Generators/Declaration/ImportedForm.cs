namespace NetGen.Generators.Declaration;

/// <summary>A network that a file describes, as members and documentation speak of it.</summary>
/// <param name="Input">The axes of a sample: of several inputs one axis, in which they lie side by side.</param>
/// <param name="Output">The same of an answer.</param>
/// <param name="Outputs">In the order of the file.</param>
/// <param name="Heads">What training does with each output.</param>
/// <param name="Parameters">In the order in which they lie.</param>
/// <param name="Notes">The file's operations, for the head of the code.</param>
internal sealed record ImportedForm(
    Shape Input, Shape Output, EquatableArray<ImportedTensor> Inputs, EquatableArray<ImportedTensor> Outputs, EquatableArray<ImportedHead> Heads,
    EquatableArray<ImportedParameter> Parameters, EquatableArray<string> Notes)
{
    /// <summary>That of a file which cannot be read.</summary>
    public static ImportedForm Unknown { get; } = new(Shape.Of(1), Shape.Of(1), default, default, default, default, default);

    /// <summary>What a caller may keep between calls: a sequence's, side by side.</summary>
    public EquatableArray<ImportedTensor> States { get; init; }

    /// <summary>Multiplications with an addition to answer a sample.</summary>
    public long MultiplyAdds { get; init; }

    /// <summary>The losses of its outputs, each once.</summary>
    public string Loss => string.Join(" and ", Heads.Select(static head => head.Loss.Name).Distinct());

    /// <summary>The inputs where they are spans of their own: where there are several, or one of whole numbers.</summary>
    public EquatableArray<ImportedTensor> SeparateInputs => Inputs.Length > 1 || Inputs.Any(static input => input.Kind != ElementKind.Numbers) ? Inputs : default;

    public int ParameterCount => Parameters.Length == 0 ? 0 : Parameters[Parameters.Length - 1].End;
}

/// <summary>What a caller gives or gets.</summary>
/// <param name="Name">As in the file.</param>
/// <param name="Parameter">What parameters of generated methods are called.</param>
internal sealed record ImportedTensor(string Name, string Parameter, Shape Shape, ElementKind Kind)
{
    /// <summary>How many rows there are that it chooses from; null where it does something else.</summary>
    public int? Entries { get; init; }
}

/// <summary>What the elements of a tensor in a file are.</summary>
internal enum ElementKind
{
    Numbers,
    Integers,
    Truths,
}

/// <summary>What training does with an output.</summary>
/// <param name="Rows">The output as its loss sees it: without axes of one element.</param>
/// <param name="EndsInSoftmax">Whether the loss sees probabilities of one choice.</param>
internal sealed record ImportedHead(LossSettings Loss, Shape Rows, bool EndsInSoftmax)
{
    /// <summary>Whether it is also trained on class labels, one for each place.</summary>
    public bool TakesLabels => EndsInSoftmax && Loss is { Custom: null, Name: "CrossEntropy" };
}

/// <summary>A tensor of the file's that training changes, or that is too large to stand in code.</summary>
/// <param name="Name">What files call it.</param>
/// <param name="Member">The member that has it.</param>
/// <param name="File">How it lies in files.</param>
/// <param name="Offset">Where it begins among all parameters.</param>
/// <param name="Key">What the file in the assembly calls its numbers, which others may have too.</param>
/// <param name="IsTrainable">Whether training changes it.</param>
internal sealed record ImportedParameter(string Name, string Member, FileLayout File, int Offset, string Key, bool IsTrainable)
{
    public Shape Shape => new(File.Axes);

    public int End => Offset + Shape.Size;
}
