using System.Numerics;
using NetGen.Data;

namespace NetGen.Training;

/// <summary>A short text that tells data apart: shapes, inputs, and targets or labels, bit for bit.</summary>
internal static class DataFingerprint
{
    public static string Of<T>(SampleSet<T>? data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (data is null) return "none";
        var fingerprint = new Fingerprint();
        fingerprint.Add<int>([data.SizeOfInputs ?? 0, data.TargetSize]);
        data.AddInputs(ref fingerprint);
        fingerprint.Add(data.Answers.Targets.Numbers.Span);
        fingerprint.Add(data.Answers.Labels.Numbers.Span);
        return fingerprint.ToString();
    }
}
