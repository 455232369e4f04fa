using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Hostile;

/// <summary>Referenced assemblies that have types or namespaces of the names that generated code says.</summary>
public class TwinTypeTests
{
    private const string Network = "[Layer(2, 1)] public partial class Net;";

    [Theory]
    [InlineData($"partial class Program {{ {Network} }}", $"partial class Program {{ {Network} }}")]
    [InlineData($"namespace Demo {{ {Network} }}", $"namespace Demo {{ {Network} }}")]
    [InlineData("public class Demo;", $"namespace Demo {{ {Network} }}")]
    [InlineData("namespace Demo { public class Other; }", $"partial class Demo {{ {Network} }}")]
    public void The_projects_own_are_meant_and_nobody_is_warned(string library, string source)
    {
        const string Project = "Project";
        CSharpCompilation referenced = Compile.Compilation(
            CompileOptions.Default, Compile.GlobalUsings, $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{Project}\")] {library}");
        Compile.Driver(CompileOptions.Default).RunGeneratorsAndUpdateCompilation(referenced, out Compilation complete, out _);
        using var image = new MemoryStream();
        Assert.True(complete.Emit(image).Success);

        CSharpCompilation compilation = Compile.Compilation(CompileOptions.Default, Compile.GlobalUsings, source)
            .WithAssemblyName(Project)
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        Compile.Driver(CompileOptions.Default).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);

        Assert.DoesNotContain(output.GetDiagnostics(), diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden);
    }
}
