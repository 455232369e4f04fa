using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>Turns findings into diagnostics: places become locations of one compilation.</summary>
internal static class FindingReporter
{
    /// <param name="finding">A finding on the network.</param>
    /// <param name="type">The network's class in the compilation that the network was collected from.</param>
    public static Diagnostic ToDiagnostic(Finding finding, INamedTypeSymbol type) => Diagnostic.Create(
        Descriptors.Of(finding.Id),
        finding.Place.Locate(type),
        finding.AdditionalPlaces.Concat(RemedyProperties.Places(finding.Remedies)).Select(place => place.Locate(type)),
        finding.Properties.Concat(RemedyProperties.Write(finding.Remedies, finding.AdditionalPlaces.Length))
            .ToImmutableDictionary(property => property.Key, property => (string?)property.Value),
        [.. finding.Arguments]);

    /// <summary>For the generator, which has the network but no symbol, and reports where analyzers are switched off.</summary>
    public static Diagnostic[] ToDiagnostics(NetworkDeclaration network, EquatableArray<Finding> findings, Compilation compilation) =>
        compilation.Assembly.GetTypeByMetadataName(network.Type.MetadataName) is { } type
            ? [.. findings.Select(finding => ToDiagnostic(finding, type))]
            : [];

    /// <summary>NETGEN999: an exception of ours.</summary>
    /// <param name="failure">What happened to which network.</param>
    /// <param name="location">The class, where it is known.</param>
    public static Diagnostic InternalError(Failure failure, Location? location) => Diagnostic.Create(
        Descriptors.Of(RuleIds.InternalError),
        location ?? Location.None,
        failure.Network,
        failure.Reason.Replace('\r', ' ').Replace('\n', ' '));
}
