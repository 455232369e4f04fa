namespace NetGen.Generators.Emit;

/// <summary>Stores a gradient, or adds it to what is there; that may be the weights themselves.</summary>
internal sealed class StoredGradient(CodeWriter writer, string name) : IGradientSink
{
    public IReadOnlyList<string> References => [name];

    public IReadOnlyList<MethodParameter> Parameters => [new("bool", "accumulate")];

    public int MostVectors => 8;

    public void EmitConstants()
    {
    }

    public void EmitLoops(Action<GradientWriter, bool> loop)
    {
        using (writer.Block("if (accumulate)"))
            loop((factor, other, offset, count) =>
                EmitStore(other is null ? $"({factor} + {Load(offset)})" : $"V.MultiplyAdd({factor}, {other}, {Load(offset)})", offset, count), true);
        using (writer.Block("else"))
            loop((factor, other, offset, count) => EmitStore(other is null ? factor : $"({factor} * {other})", offset, count), false);
    }

    private string Load(IndexExpression offset) => $"V.Load({offset.Behind(name)})";

    private void EmitStore(string value, IndexExpression offset, string? count) => writer.Line(
        count is not null ? $"{value}.StorePartial({offset.Element(name)}, {count});"
        : $"{value}.Store({offset.Behind(name)});");
}
