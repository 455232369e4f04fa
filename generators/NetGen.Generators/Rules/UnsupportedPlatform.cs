using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN501: C#, .NET or the compiler is older than the generated code needs.</summary>
internal static class UnsupportedPlatform
{
    private const LanguageVersion OldestLanguage = LanguageVersion.CSharp12;
    private const int OldestPlatform = 10;
    private const int OldestCompiler = 5;

    public static IEnumerable<Finding> Check(NetworkDeclaration network, CompilationFacts facts)
    {
        if (facts.LanguageVersion < OldestLanguage)
            yield return TooOld(network, "C# 12", $"C# {facts.LanguageVersion.ToDisplayString()}", "raise or remove LangVersion");

        if (facts.CoreLibrary is not null && facts.CoreLibraryMajor < OldestPlatform)
        {
            string used = $"{facts.CoreLibrary} {Numbers.Text(facts.CoreLibraryMajor)}";
            yield return TooOld(network, ".NET 10", used, "set TargetFramework to net10.0 or later");
        }

        if (facts.CompilerMajor < OldestCompiler)
            yield return TooOld(network, "Roslyn 5", $"Roslyn {Numbers.Text(facts.CompilerMajor)}", "update the .NET SDK or the editor");
    }

    private static Finding TooOld(NetworkDeclaration network, string needed, string used, string remedy) =>
        Finding.Of(RuleIds.UnsupportedPlatform, network.Type.NamePlace, needed, used, remedy);
}
