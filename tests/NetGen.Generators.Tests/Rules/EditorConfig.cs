using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Tests.Rules;

/// <summary>What an .editorconfig says of one rule in every file, <c>dotnet_diagnostic.ID.severity</c>.</summary>
internal sealed class EditorConfig(string id, ReportDiagnostic severity) : SyntaxTreeOptionsProvider
{
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(
        SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severityOfRule)
    {
        severityOfRule = severity;
        return diagnosticId == id;
    }

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severityOfRule)
    {
        severityOfRule = default;
        return false;
    }
}
