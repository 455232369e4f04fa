using NetGen.Generators.Math;

namespace NetGen.Generators.Declaration;

/// <summary>A method of the user's that a network computes with, read as a formula.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Argument">Where the network names it.</param>
/// <param name="Formula">What it computes; null where it cannot be read.</param>
/// <param name="Problem">Why it cannot be read; null as well where its source does not compile, which the compiler says.</param>
internal sealed record CustomFormula(string Name, SourceSpan Argument, Expression? Formula, FormulaProblem? Problem)
{
    /// <summary>What the method or its expression names that is not there, though another generator may make it; null where everything is.</summary>
    public string? Unread { get; init; }
}

/// <summary>Why a method is no formula.</summary>
/// <param name="Kind">Whether the method itself will not do, or a part of what it computes.</param>
/// <param name="Place">The argument that names the method, or the very part.</param>
/// <param name="Subject">The method or the part as it is written.</param>
/// <param name="Reason">The rest of the sentence.</param>
internal sealed record FormulaProblem(FormulaProblemKind Kind, SourceSpan Place, string Subject, string Reason);

internal enum FormulaProblemKind
{
    /// <summary>There is no such method, or it is of another kind.</summary>
    Method,

    /// <summary>Its expression holds something that has no derivative here.</summary>
    Expression,

    /// <summary>Its expression holds a number that the network's precision does not have.</summary>
    Number,
}
