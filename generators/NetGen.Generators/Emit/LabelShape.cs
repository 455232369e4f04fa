using NetGen.Generators.Declaration;

namespace NetGen.Generators.Emit;

/// <summary>The class labels of a sample.</summary>
/// <param name="Places">The places that have one each; null where the sample has one.</param>
/// <param name="Classes">How many classes there are.</param>
internal sealed record LabelShape(Shape? Places, int Classes)
{
    public int Count => Places?.Size ?? 1;

    /// <summary>Those that a head takes; null where it takes none.</summary>
    public static LabelShape? Of(HeadNode head) => head.TakesLabels ? new LabelShape(head.Rows.OfPlaces, head.Rows.Last) : null;

    /// <summary>Those that an output of a file takes; null where it takes none.</summary>
    public static LabelShape? Of(ImportedHead head) => head.TakesLabels ? new LabelShape(head.Rows.OfPlaces, head.Rows.Last) : null;

    /// <summary>The parameter that has them.</summary>
    public string Documentation(string parameter) => Places is null
        ? $"<param name=\"{parameter}\">[samples]: the class of each sample, from 0 to {Classes - 1}, or -1 for none.</param>"
        : $"<param name=\"{parameter}\">[samples][{Places}]: the class of each place, from 0 to {Classes - 1}, or -1 for none.</param>";
}
