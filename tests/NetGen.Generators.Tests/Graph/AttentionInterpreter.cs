using NetGen.Generators.Graph;

namespace NetGen.Generators.Tests.Graph;

/// <summary>What attention means: each query of each head of each sample by itself, in plain loops.</summary>
internal sealed class AttentionInterpreter(Heads heads, Tensor source, int samples)
{
    private readonly int _steps = source.Positions, _values = source.RowLength / 3, _size = source.RowLength / 3 / heads.Count;

    public double[] Of(double[] numbers, double[]? mask)
    {
        double[] results = new double[samples * _steps * _values];
        foreach ((int sample, int head, int query) in Queries())
        {
            double[] probabilities = Probabilities(numbers, sample, head, query);
            for (int key = 0; key < probabilities.Length; key++)
                for (int i = 0; i < _size; i++)
                    results[Result(sample, head, query, i)] += probabilities[key] * Kept(mask, sample, head, query, key) * numbers[Value(sample, head, key, i)];
        }

        return results;
    }

    public double[] GradientsOf(double[] numbers, double[] gradient, double[]? mask)
    {
        double[] results = new double[numbers.Length];
        double scale = 1 / double.Sqrt(_size);
        foreach ((int sample, int head, int query) in Queries())
        {
            double[] probabilities = Probabilities(numbers, sample, head, query);
            double[] slopes = [.. probabilities.Select((_, key) => Kept(mask, sample, head, query, key)
                * Enumerable.Range(0, _size).Sum(i => gradient[Result(sample, head, query, i)] * numbers[Value(sample, head, key, i)]))];
            double mean = probabilities.Zip(slopes, (probability, slope) => probability * slope).Sum();
            for (int key = 0; key < probabilities.Length; key++)
            {
                double byScore = probabilities[key] * (slopes[key] - mean) * scale;
                for (int i = 0; i < _size; i++)
                {
                    results[Query(sample, head, query, i)] += byScore * numbers[Key(sample, head, key, i)];
                    results[Key(sample, head, key, i)] += byScore * numbers[Query(sample, head, query, i)];
                    results[Value(sample, head, key, i)] += probabilities[key] * Kept(mask, sample, head, query, key) * gradient[Result(sample, head, query, i)];
                }
            }
        }

        return results;
    }

    private IEnumerable<(int Sample, int Head, int Query)> Queries() =>
        from sample in Enumerable.Range(0, samples)
        from head in Enumerable.Range(0, heads.Count)
        from query in Enumerable.Range(0, _steps)
        select (sample, head, query);

    private double[] Probabilities(double[] numbers, int sample, int head, int query)
    {
        double[] scores = [.. Enumerable.Range(0, heads.AreCausal ? query + 1 : _steps)
            .Select(key => Enumerable.Range(0, _size).Sum(i => numbers[Query(sample, head, query, i)] * numbers[Key(sample, head, key, i)]) / double.Sqrt(_size))];
        double[] powers = [.. scores.Select(score => double.Exp(score - scores.Max()))];
        return [.. powers.Select(power => power / powers.Sum())];
    }

    private double Kept(double[]? mask, int sample, int head, int query, int key) => mask?[((sample * heads.Count + head) * _steps + key) * _steps + query] ?? 1;

    private int Query(int sample, int head, int step, int i) => (sample * _steps + step) * 3 * _values + head * _size + i;

    private int Key(int sample, int head, int step, int i) => Query(sample, head, step, i) + _values;

    private int Value(int sample, int head, int step, int i) => Query(sample, head, step, i) + 2 * _values;

    private int Result(int sample, int head, int step, int i) => (sample * _steps + step) * _values + head * _size + i;
}
