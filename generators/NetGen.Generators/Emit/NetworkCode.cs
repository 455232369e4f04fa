using NetGen.Generators.Declaration;

namespace NetGen.Generators.Emit;

/// <summary>The code of a network: the members of its class, and the kernels that they call, which networks that compute the same can share.</summary>
/// <param name="Surface">The other half of the class.</param>
/// <param name="KernelsName">The class of the kernels, as the members call it.</param>
/// <param name="Kernels">What is in that class; null where members call nothing.</param>
internal sealed record NetworkCode(string Surface, string KernelsName, string? Kernels)
{
    /// <summary>The blocks around what is in the class of the kernels: a namespace, and the class.</summary>
    public const int KernelsDepth = 2;

    /// <summary>Tells kernels apart: equal where these read the same.</summary>
    public string? Fingerprint { get; } = Kernels is null ? null : HintName.Hash(Kernels);

    /// <summary>The file of a network with kernels of its own, or with none.</summary>
    public string File()
    {
        var writer = new CodeWriter();
        writer.Text(Surface);
        if (Kernels is not null)
        {
            writer.Line();
            using (writer.Block("namespace NetGen.Generated"))
            {
                EmitUsings(writer);
                writer.Line(NetworkShape.GeneratedCode);
                using (writer.Block($"internal static class {KernelsName}"))
                    writer.Text(Kernels);
            }
        }

        return writer.Finish();
    }

    /// <summary>The file of a network that calls the kernels of another.</summary>
    /// <param name="owner">The other network's class of kernels.</param>
    /// <param name="network">That network.</param>
    public string FileWith(string owner, string network)
    {
        var writer = new CodeWriter();
        writer.Text(Surface.Replace($"{KernelBodies.Namespace}.{KernelsName}.", $"{KernelBodies.Namespace}.{owner}."));
        writer.Line();
        writer.Line($"// The kernels are those of {network}, which computes the same.");
        return writer.Finish();
    }

    private static void EmitUsings(CodeWriter writer)
    {
        writer.Lines($"""
            using global::System;
            using global::System.Runtime.CompilerServices;
            using global::System.Runtime.InteropServices;
            using global::System.Runtime.Intrinsics;
            using global::NetGen.Runtime;
            using static global::NetGen.Runtime.Elements;
            {VectorMethod.Using}
            """);
        writer.Line();
    }
}
