using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generators.Tests.Infrastructure;

/// <summary>The settings of a user's project that generated code has to live with. Warnings are always errors.</summary>
public sealed record CompileOptions
{
    public static CompileOptions Default { get; } = new();

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp14;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public OutputKind Kind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public bool Checked { get; init; }

    public OptimizationLevel Optimization { get; init; } = OptimizationLevel.Release;

    /// <summary>Whether missing and wrong XML documentation is a warning.</summary>
    public bool Documentation { get; init; }

    /// <summary>Whether the build tells the generator that no analyzer runs.</summary>
    public bool SkipsAnalyzers { get; init; }

    /// <summary>Texts beside the sources, such as what the build hands on of weights.</summary>
    public IReadOnlyList<AdditionalText> Texts { get; init; } = [];

    public CSharpParseOptions Parse => new(Language, Documentation ? DocumentationMode.Diagnose : DocumentationMode.Parse);

    public CSharpCompilationOptions Compilation => new(
        Kind,
        optimizationLevel: Optimization,
        checkOverflow: Checked,
        generalDiagnosticOption: ReportDiagnostic.Error,
        warningLevel: 9999,
        nullableContextOptions: Nullable);
}
