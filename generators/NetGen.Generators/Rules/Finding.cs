using System.Globalization;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>A rule that a declaration breaks.</summary>
/// <param name="Id">One of <see cref="RuleIds"/>.</param>
/// <param name="Place">What to underline.</param>
/// <param name="Arguments">What to put into the descriptor's message.</param>
internal sealed record Finding(string Id, SourceSpan Place, EquatableArray<string> Arguments)
{
    /// <summary>Other places that have to do with it.</summary>
    public EquatableArray<SourceSpan> AdditionalPlaces { get; init; }

    /// <summary>What a code fix has to know.</summary>
    public EquatableArray<FindingProperty> Properties { get; init; }

    /// <summary>What an editor can do about it, the likeliest first.</summary>
    public EquatableArray<Remedy> Remedies { get; init; }

    /// <summary>The text that the user reads.</summary>
    public string Message => string.Format(
        CultureInfo.InvariantCulture,
        Descriptors.Of(Id).MessageFormat.ToString(CultureInfo.InvariantCulture),
        [.. Arguments]);

    /// <summary>What becomes of the class.</summary>
    public FindingEffect Effect => Id[RuleRange] is '1' or '3' or '6' or '7' ? FindingEffect.ThrowsInBodies : FindingEffect.StopsMembers;

    private static int RuleRange => "NETGEN".Length;

    public static Finding Of(string id, SourceSpan place, params string[] arguments) => new(id, place, arguments.ToEquatableArray());
}

internal sealed record FindingProperty(string Key, string Value);

/// <summary>What a broken rule leaves of the generated code.</summary>
internal enum FindingEffect
{
    /// <summary>The class gets its members, and each throws the message: one mistake shows as one error and not as twenty.</summary>
    ThrowsInBodies,

    /// <summary>The class cannot carry members: nothing is emitted.</summary>
    StopsMembers,
}
