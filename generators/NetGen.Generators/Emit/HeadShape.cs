using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Emit;

/// <summary>One of several heads as members and documentation speak of it.</summary>
/// <param name="Name">As the attribute has it.</param>
/// <param name="Plain">What parameters are named after: <c>policy</c>.</param>
/// <param name="OwnLoss">The parameter that receives its loss: <c>policyLoss</c>.</param>
/// <param name="Start">Where its outputs begin in a sample's row.</param>
/// <param name="Shape">The axes of its outputs.</param>
/// <param name="Rows">These as its loss sees them.</param>
/// <param name="Labels">Its targets, where these are classes; else null.</param>
internal sealed record HeadShape(string Name, string Plain, string OwnLoss, int Start, Shape Shape, Shape Rows, LabelShape? Labels, string Loss, double Weight)
{
    /// <summary>The parameter as code writes it: <c>@class</c>.</summary>
    public string Parameter { get; } = SyntaxFacts.GetKeywordKind(Plain) == SyntaxKind.None ? Plain : "@" + Plain;

    public int Size => Shape.Size;

    /// <summary>Whether what it answers with is whole numbers in the file.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The outputs of a file, where there are several; else empty.</summary>
    public static ImmutableArray<HeadShape> Of(ImportedForm imported)
    {
        var heads = ImmutableArray.CreateBuilder<HeadShape>();
        int start = 0;
        foreach (var (output, head) in imported.Outputs.Length > 1 ? imported.Outputs.Zip(imported.Heads, static (output, head) => (output, head)) : [])
        {
            heads.Add(new HeadShape(
                output.Parameter, output.Parameter, output.Parameter + "Loss", start, output.Shape, head.Rows, LabelShape.Of(head), head.Loss.Name, 1)
            {
                IsWhole = output.Kind != ElementKind.Numbers,
            });
            start += output.Shape.Size;
        }

        return heads.ToImmutable();
    }

    public static ImmutableArray<HeadShape> Of(NetworkStructure structure)
    {
        var heads = ImmutableArray.CreateBuilder<HeadShape>();
        int start = 0;
        foreach (HeadNode head in structure.Heads)
        {
            heads.Add(new HeadShape(head.Name, head.Parameter, head.LossParameter, start, head.After, head.Rows, LabelShape.Of(head), head.Loss.Name, head.Weight));
            start = unchecked(start + head.After.Size);
        }

        return heads.ToImmutable();
    }
}
