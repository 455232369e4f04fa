namespace NetGen.Generators.Declaration;

/// <summary>An argument together with the parameter or property that it is for: <c>Momentum = 0.95</c>.</summary>
internal sealed record NamedArgument<T>(string Name, Argument<T> Argument);

internal static class NamedArguments
{
    /// <summary>The argument of a name; null where there is none.</summary>
    public static Argument<T>? Of<T>(this EquatableArray<NamedArgument<T>> arguments, string name)
    {
        foreach (NamedArgument<T> argument in arguments)
        {
            if (argument.Name == name)
                return argument.Argument;
        }

        return null;
    }
}
