using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;
using NetGen.Generators.Tests.Infrastructure.Driving;
using NetGen.Runtime;
using Dropout = NetGen.Runtime.Dropout;

namespace NetGen.Generators.Tests.Graph;

/// <summary>The masks that a generated network in double will draw in its next training call, for a batch of one block.</summary>
internal static class DrawnMasks
{
    public static Dictionary<int, double[]> Next(AnyNetwork network, NetworkGraph graph, int samples)
    {
        ulong block = Dropout.Seed(Dropout.NextSeed(new NetworkMemory<double>(1, 0, []) { DropoutSeed = network.DropoutSeed }), 0);
        return graph.Training.OfType<RandomMask>().ToDictionary(mask => mask.Site, mask => Draw(mask, samples, Dropout.Seed(block, mask.Site)));
    }

    private static double[] Draw(RandomMask mask, int samples, ulong seed)
    {
        int length = mask.Result.RowLength, stride = RowLayout.For(length, ElementType.Double).Stride;
        var padded = new double[samples * stride];
        Dropout.Fill(ref padded[0], padded.Length, mask.Rate, seed);
        return [.. padded.Chunk(stride).SelectMany(row => row[..length])];
    }
}
