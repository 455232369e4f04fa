namespace NetGen.Generators.Tests.Execution.Layers;

/// <summary>Lists of indices as tests hand them to any network.</summary>
internal static class Lists
{
    /// <summary>How often each index is in each list.</summary>
    public static double[] Counts(int[] indices, int[] offsets, int entries)
    {
        var counts = new double[offsets.Length * entries];
        for (int sample = 0; sample < offsets.Length; sample++)
            foreach (int index in indices[offsets[sample]..(sample + 1 < offsets.Length ? offsets[sample + 1] : indices.Length)])
                counts[sample * entries + index]++;
        return counts;
    }
}
