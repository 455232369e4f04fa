using NetGen.Generators.Graph;

namespace NetGen.Generators.Tests.Graph;

/// <summary>What a scan means: its operations are interpreted step by step, each time by an interpreter that knows nothing but what that step is given.</summary>
internal sealed class ScanInterpreter(GraphInterpreter outside, int samples)
{
    public void Run(Scan scan)
    {
        int steps = scan.Steps!.Value;
        Dictionary<Tensor, double[]> results = scan.Results.ToDictionary(tensor => tensor, tensor => new double[steps * samples * tensor.RowLength]);
        foreach (int step in scan.IsReversed ? Enumerable.Range(0, steps).Reverse() : Enumerable.Range(0, steps))
        {
            var inside = new GraphInterpreter(samples);
            foreach ((string name, double value) in outside.Settings)
                inside.Settings[name] = value;
            foreach (Tensor tensor in Given(scan))
                inside[tensor] = tensor.Steps is { } all ? Row(results.TryGetValue(all, out double[]? own) ? own : outside[all], tensor, step + tensor.Shift) : outside[tensor];
            inside.Run(scan.Body);
            outside.Decisions.AddRange(inside.Decisions);
            foreach (Tensor result in scan.Body.Select(operation => operation.Result.Storage).Where(result => result.Steps is not null).Distinct())
                inside[result].CopyTo(results[result.Steps!], step * samples * result.RowLength);
        }

        foreach ((Tensor tensor, double[] numbers) in results)
            outside[tensor] = numbers;
    }

    /// <summary>All steps of a tensor some steps earlier or later, with zeros where there are none.</summary>
    public static double[] Shifted(double[] numbers, Tensor tensor, int samples) =>
        [.. Enumerable.Range(0, tensor.Axes[0].Length).SelectMany(step => Row(numbers, samples * tensor.RowLength, step + tensor.Shift))];

    private double[] Row(double[] numbers, Tensor tensor, int step) => Row(numbers, samples * tensor.RowLength, step);

    private static double[] Row(double[] numbers, int length, int step) =>
        step < 0 || step * length >= numbers.Length ? new double[length] : numbers[(step * length)..((step + 1) * length)];

    private static IEnumerable<Tensor> Given(Scan scan)
    {
        HashSet<Tensor> computed = [.. scan.Body.Select(operation => operation.Result.Storage)];
        return scan.Read.Where(tensor => !computed.Contains(tensor));
    }
}
