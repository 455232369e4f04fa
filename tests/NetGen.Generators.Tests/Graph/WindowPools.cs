using NetGen.Generators.Graph;

namespace NetGen.Generators.Tests.Graph;

/// <summary>What pools and their adjoints mean. Places beyond the grid are none.</summary>
/// <param name="decisions">Takes by how much each place of a window is larger than the largest before it.</param>
internal sealed class WindowPools(Windows windows, Tensor grid, Tensor plain, int samples, List<double> decisions)
{
    public double[] Pool(double[] values, PoolKind kind) => OfWindows((places, channel) => kind switch
    {
        PoolKind.Max => values[Largest(values, places, channel) + channel],
        PoolKind.Average => places.Average(place => values[place + channel]),
        _ => places.Sum(place => values[place + channel]),
    });

    public double[] Spread(double[] values, PoolKind kind) => ToPlaces((result, places, channel, window) =>
    {
        foreach (int place in places)
            result[place + channel] += kind == PoolKind.Average ? values[window + channel] / places.Length : values[window + channel];
    });

    /// <summary>To the first place that has the largest element.</summary>
    public double[] ToLargest(double[] gradients, double[] values) =>
        ToPlaces((result, places, channel, window) => result[Largest(values, places, channel) + channel] += gradients[window + channel]);

    private int Largest(double[] values, int[] places, int channel)
    {
        int largest = places[0];
        foreach (int place in places.Skip(1))
        {
            double difference = values[place + channel] - values[largest + channel];
            decisions.Add(difference);
            if (difference > 0)
                largest = place;
        }

        return largest;
    }

    private double[] OfWindows(Func<int[], int, double> pooled)
    {
        var result = new double[samples * plain.SampleLength];
        ForEach((places, channel, window) => result[window + channel] = pooled(places, channel));
        return result;
    }

    private double[] ToPlaces(Action<double[], int[], int, int> add)
    {
        var result = new double[samples * grid.SampleLength];
        ForEach((places, channel, window) => add(result, places, channel, window));
        return result;
    }

    private void ForEach(Action<int[], int, int> body)
    {
        foreach ((int sample, int[] window) in Places.Of(plain, samples))
        {
            int[] places = [.. Places.OfWindow(windows, window).Where(tap => IsOnGrid(tap.Place)).Select(tap => Places.Offset(grid, sample, tap.Place))];
            for (int channel = 0; channel < grid.RowLength; channel++)
                body(places, channel, Places.Offset(plain, sample, window));
        }
    }

    private bool IsOnGrid(int[] place) => place.Zip(grid.Places).All(axis => axis.First >= 0 && axis.First < axis.Second.Length);
}
