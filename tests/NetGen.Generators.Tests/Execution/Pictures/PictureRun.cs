using NetGen.Generators.Tests.Graph;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Generators.Tests.Execution.Pictures;

/// <summary>What the networks of an assembly give, member by member, from numbers that every process draws alike.</summary>
internal sealed record PictureRun(IReadOnlyList<(string Name, double[] Numbers)> Results)
{
    public static PictureRun Of(byte[] image)
    {
        var assembly = new LoadedAssembly(image);
        return new PictureRun([.. assembly.Networks.Order(StringComparer.Ordinal)
            .SelectMany(name => new[] { 1, 9 }.SelectMany(samples => Measured(assembly.Network(name), name, samples)))]);
    }

    public static PictureRun Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        return new PictureRun([.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => (reader.ReadString(), ReadNumbers(reader)))]);
    }

    public void Write(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(Results.Count);
        foreach ((string name, double[] numbers) in Results)
        {
            writer.Write(name);
            writer.Write(numbers.Length);
            foreach (double number in numbers)
                writer.Write(number);
        }
    }

    private static IEnumerable<(string, double[])> Measured(AnyNetwork network, string name, int samples)
    {
        var random = new Random(samples);
        string what = $"{name}, {samples} samples: ";
        (double[] inputs, double[] targets) = (PictureCheck.Numbers(random, samples * network.InputSize), PictureCheck.Numbers(random, samples * network.OutputSize));
        yield return (what + "outputs", network.Forward(inputs));
        yield return (what + "losses", [network.Evaluate(inputs, targets), network.Backward(inputs, targets)]);
        yield return (what + "gradients", network.Gradients);
        yield return (what + "gradients by inputs", network.BackwardFrom(inputs, targets)!);
        network.Step(inputs, targets, 0.01);
        yield return (what + "parameters", network.Parameters);
    }

    private static double[] ReadNumbers(BinaryReader reader) => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadDouble())];
}
