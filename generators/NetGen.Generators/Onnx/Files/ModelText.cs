using System.Collections.Immutable;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Onnx.Files;

/// <summary>Reads the text that the build writes of an ONNX file (docs/decisions/onnx-text.md). Any text at all gives a file, or a file with a problem.</summary>
internal static class ModelText
{
    /// <summary>Reads a text.</summary>
    public static ModelFile Read(string text)
    {
        string[] lines = text.Split('\n');
        string name = lines[0];
        if (lines.Length < 2 || lines[1].Length == 0)
            return Unusable(name, string.Join("\n", lines.Skip(2).Where(static line => line.Length > 0)) is { Length: > 0 } problem ? problem : "The build has not read the file.");
        var reader = new GraphTextReader(lines, 2);
        var sets = reader.OperatorSets();
        var graph = reader.Graph(depth: 0);
        return reader.Problem is { } broken ? Unusable(name, broken) : new ModelFile(name, null, sets, graph);
    }

    private static ModelFile Unusable(string name, string problem) => new(name, problem, default, ModelGraph.Empty);
}

/// <summary>Reads the lines of graphs, each from where the one before ends.</summary>
internal sealed class GraphTextReader(string[] lines, int start)
{
    /// <summary>Graphs within graphs: as many as the build reads.</summary>
    private const int Deepest = 64;

    private int _line = start;

    /// <summary>The first line that is not as it has to be.</summary>
    public string? Problem { get; private set; }

    public EquatableArray<OperatorSet> OperatorSets()
    {
        var sets = ImmutableArray.CreateBuilder<OperatorSet>();
        while (Next(0) is { } tokens && tokens.Takes("opset"))
        {
            long version = tokens.Integer();
            sets.Add(new OperatorSet(tokens.Takes("of") ? tokens.Quoted() : "", version));
            Finish(tokens);
        }

        return new(sets.ToImmutable());
    }

    /// <summary>The lines of one graph.</summary>
    /// <param name="depth">How many graphs it is in; each has four spaces.</param>
    public ModelGraph Graph(int depth)
    {
        var inputs = ImmutableArray.CreateBuilder<ModelInput>();
        var tensors = ImmutableArray.CreateBuilder<ModelTensor>();
        var nodes = ImmutableArray.CreateBuilder<ModelNode>();
        var outputs = ImmutableArray.CreateBuilder<string>();
        while (Next(depth * 4) is { } tokens)
        {
            if (tokens.Takes("input"))
                inputs.Add(Input(tokens));
            else if (tokens.Takes("tensor"))
                tensors.Add(Tensor(tokens.Quoted(), tokens));
            else if (tokens.Takes("output"))
                outputs.Add(Input(tokens).Name);
            else if (tokens.Takes("node"))
                nodes.Add(Node(tokens, depth));
            else
                Fail();
        }

        return new(new(inputs.ToImmutable()), new(tensors.ToImmutable()), new(nodes.ToImmutable()), new(outputs.ToImmutable()));
    }

    private ModelInput Input(TokenReader tokens)
    {
        string name = tokens.Quoted(), type = tokens.Word();
        bool hasAxes = !tokens.Takes("*");
        var axes = ImmutableArray.CreateBuilder<ModelAxis>();
        while (hasAxes && !tokens.IsAtEnd && !tokens.IsBroken)
            axes.Add(tokens.IsAtQuote ? new(null, tokens.Quoted()) : tokens.Takes("?") ? new(null, null) : new(tokens.Integer(), null));
        Finish(tokens);
        return new(name, ElementTypes.Named(type), type, hasAxes ? new(axes.ToImmutable()) : null);
    }

    private ModelTensor Tensor(string name, TokenReader tokens)
    {
        var type = ElementTypes.Named(tokens.Word());
        var shape = ImmutableArray.CreateBuilder<long>();
        var values = ImmutableArray.CreateBuilder<double>();
        while (!IsAt(tokens, "=") && !IsAt(tokens, "at"))
            shape.Add(tokens.Integer());
        bool hasValues = !tokens.IsAtEnd && tokens.Takes("=");
        while (hasValues && !IsAt(tokens, "at"))
            values.Add(tokens.Number(type));
        string? key = !tokens.IsAtEnd && tokens.Takes("at") ? tokens.Quoted() : null;
        Finish(tokens);
        if (hasValues && values.Count != shape.Aggregate(1.0, static (count, length) => count * length))
            Fail();
        return new(name, type, new(shape.ToImmutable()), hasValues ? new(values.ToImmutable()) : null, key);
    }

    /// <summary>Whether a list ends: with the line, or before a sign.</summary>
    private static bool IsAt(TokenReader tokens, string sign) => tokens.IsAtEnd || tokens.IsBroken || tokens.IsBefore(sign);

    private ModelNode Node(TokenReader tokens, int depth)
    {
        string type = tokens.Name();
        string domain = tokens.Takes("of") ? tokens.Quoted() : "";
        string name = tokens.Quoted();
        var inputs = tokens.List();
        if (!tokens.Takes("->"))
            Fail();
        var outputs = tokens.List();
        Finish(tokens);
        var attributes = ImmutableArray.CreateBuilder<ModelAttribute>();
        while (Next(depth * 4 + 2) is { } line)
            attributes.Add(Attribute(line, depth));
        return new(type, domain, name, new(inputs), new(outputs), new(attributes.ToImmutable()));
    }

    private ModelAttribute Attribute(TokenReader tokens, int depth)
    {
        string name = tokens.Name(), kind = tokens.Word();
        if (kind == "tensor")
            return new(name, AttributeKind.Tensor) { Tensor = Tensor(name, tokens) };
        if (kind == "graph")
            return new(name, AttributeKind.Graph) { Graph = Inner(tokens, depth) };
        ModelAttribute attribute = kind switch
        {
            "int" => new(name, AttributeKind.Number) { Numbers = new([tokens.Number(ElementType.Int64)]) },
            "ints" => new(name, AttributeKind.Numbers) { Numbers = All(tokens, () => tokens.Number(ElementType.Int64)) },
            "float" => new(name, AttributeKind.Number) { Numbers = new([tokens.Number(ElementType.Single)]) },
            "floats" => new(name, AttributeKind.Numbers) { Numbers = All(tokens, () => tokens.Number(ElementType.Single)) },
            "string" => new(name, AttributeKind.Text) { Texts = new([tokens.Quoted()]) },
            "strings" => new(name, AttributeKind.Texts) { Texts = All(tokens, tokens.Quoted) },
            _ => new(name, AttributeKind.Other),
        };
        Finish(tokens);
        return attribute;
    }

    private static EquatableArray<T> All<T>(TokenReader tokens, Func<T> next)
        where T : IEquatable<T>
    {
        var items = ImmutableArray.CreateBuilder<T>();
        while (!tokens.IsAtEnd && !tokens.IsBroken)
            items.Add(next());
        return new(items.ToImmutable());
    }

    private ModelGraph Inner(TokenReader tokens, int depth)
    {
        tokens.Quoted();
        Finish(tokens);
        if (depth >= Deepest)
            Fail();
        return Graph(depth + 1);
    }

    /// <summary>The tokens of the line, if it is one and is indented so far.</summary>
    private TokenReader? Next(int indent)
    {
        if (Problem is not null || _line >= lines.Length || _line == lines.Length - 1 && lines[_line].Length == 0)
            return null;
        string line = lines[_line];
        int spaces = line.Length - line.TrimStart(' ').Length;
        if (spaces > indent)
            Fail();
        return spaces == indent ? new TokenReader(line, spaces) : null;
    }

    /// <summary>Ends a line, with which everything has to be at its end.</summary>
    private void Finish(TokenReader tokens)
    {
        if (tokens.IsBroken || !tokens.IsAtEnd)
            Fail();
        _line++;
    }

    private void Fail() => Problem ??=
        $"Line {_line + 1} of the text that the build wrote cannot be read: rebuild the project, with a build task of the same version as the compiler.";
}
