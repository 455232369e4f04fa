using System.Globalization;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Onnx.Declaring;

/// <summary>An attribute that is written for a part of a file.</summary>
internal sealed class WrittenLayer(LayerKind kind)
{
    private readonly List<(string Name, object Value)> _arguments = [];

    public LayerKind Kind => kind;

    /// <summary>Whether an activation can be said with it, and is not yet.</summary>
    public bool TakesActivation => (Kind is LayerKind.Add || Kind.HasSums()) && _arguments.All(static argument => argument.Name != "activation");

    /// <summary>Adds an argument: of the constructor where its name begins small, in its order; else a property.</summary>
    /// <param name="value">An int, a double, a bool, a text or an <see cref="EnumMember"/>.</param>
    public WrittenLayer With(string name, object value)
    {
        int place = char.IsLower(name[0]) ? _arguments.FindIndex(static argument => char.IsUpper(argument.Name[0])) : -1;
        _arguments.Insert(place < 0 ? _arguments.Count : place, (name, value));
        return this;
    }

    /// <summary>The same for what has a number of its own.</summary>
    /// <param name="otherwise">What counts where it is not said.</param>
    public WrittenLayer With(string name, int value, int otherwise) => value == otherwise ? this : With(name, value);

    /// <summary>The attribute as the compiler reads it.</summary>
    /// <param name="place">Which one it is of the class.</param>
    public LayerDeclaration Declaration(int place)
    {
        SourceSpan span = new(0, 0, place, 1);
        return new LayerDeclaration(kind, kind.ToString(), span)
        {
            Integers = Named<int>(static value => value is int number ? number : null).ToEquatableArray(),
            Numbers = Named<double>(static value => value is double number ? number : null).ToEquatableArray(),
            Flags = Named<bool>(static value => value is bool flag ? flag : null).ToEquatableArray(),
            Words = _arguments.Where(static argument => argument.Value is string or EnumMember)
                .Select(argument => new NamedArgument<string>(argument.Name, new((argument.Value as EnumMember)?.Name ?? (string)argument.Value, span))).ToEquatableArray(),
            Axes = _arguments.Where(static argument => argument.Name == "axes")
                .SelectMany(argument => ((int[])argument.Value).Select(axis => new Argument<int>(axis, span))).ToEquatableArray(),
        };

        IEnumerable<NamedArgument<T>> Named<T>(Func<object, T?> read)
            where T : struct =>
            from argument in _arguments
            let value = read(argument.Value)
            where value is not null
            select new NamedArgument<T>(argument.Name, new Argument<T>(value.Value, span));
    }

    /// <summary>The attribute without brackets, with names in full.</summary>
    public override string ToString() =>
        $"global::NetGen.{kind}{(_arguments.Count == 0 ? "" : $"({string.Join(", ", _arguments.Select(static argument => Text(argument.Name, argument.Value)))})")}";

    private static string Text(string name, object value) => (char.IsUpper(name[0]) ? name + " = " : "") + value switch
    {
        bool flag => flag ? "true" : "false",
        double number => Text(number),
        int[] axes => string.Join(", ", axes.Select(static axis => axis.ToString(CultureInfo.InvariantCulture))),
        EnumMember member => $"global::NetGen.{member.Type}.{member.Name}",
        string text => $"\"{text}\"",
        _ => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
    };

    /// <summary>A number that a file has in single precision is written as short as that allows.</summary>
    private static string Text(double number)
    {
        string single = ((float)number).ToString("R", CultureInfo.InvariantCulture);
        return (float)number == number ? single : number.ToString("R", CultureInfo.InvariantCulture);
    }
}

/// <summary>A value of one of the library's enums.</summary>
internal sealed record EnumMember(string Type, string Name);
