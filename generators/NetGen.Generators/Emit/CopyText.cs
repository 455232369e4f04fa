using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Calls that copy the rows of each sample to where they lie otherwise.</summary>
internal static class CopyText
{
    public static string Of(CopyStep step)
    {
        var (from, to) = (step.Source, step.Destination);
        string source = step.Arguments[0].Name, result = step.Arguments[1].Name;
        return step.Operation switch
        {
            Border { Crops: true } border => $"Picture.Crop(ref {source}, {from.Height}, {from.Width}, {from.Stride}, ref {result}, "
                + $"{to.Height}, {to.Width}, {to.Channels}, {to.Stride}, {Before(border)}, samples);",
            Border border => $"Picture.Pad(ref {source}, {from.Height}, {from.Width}, {from.Channels}, {from.Stride}, ref {result}, "
                + $"{to.Height}, {to.Width}, {to.Stride}, {Before(border)}, samples);",
            StepOrder order => $"Sequence.{(order.Result.IsByStep ? "ByStep" : "BySample")}(ref {source}, {from.Width}, {from.Channels}, {from.Stride}, "
                + $"ref {result}, {to.Stride}, samples);",
            Reshape reshape => $"Picture.Reshape(ref {source}, {from.Height * from.Width}, {from.Channels}, {from.Stride}, ref {result}, "
                + $"{to.Height * to.Width}, {to.Stride}, {(reshape.Result.IsPerSample ? "samples" : "1")});",
            _ => throw new NotSupportedException($"No text for a copy by a {step.Operation.GetType().Name}."),
        };
    }

    private static string Before(Border border) => border.Before.Length == 1 ? $"0, {border.Before[0]}" : $"{border.Before[0]}, {border.Before[1]}";
}
