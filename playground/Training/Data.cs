namespace NetGen.Playground.Training;

/// <summary>The data of the page, drawn from a seed.</summary>
public static class Data
{
    /// <summary>The steps of a sequence, one number each.</summary>
    public const int Steps = 8;

    /// <summary>Draws samples.</summary>
    /// <param name="settings">Which, how many, and from what seed.</param>
    /// <param name="count">How many there are together.</param>
    /// <exception cref="ArgumentException">There are no such data.</exception>
    public static Samples Draw(Settings settings, int count)
    {
        Source source = new(new Random(settings.Seed), settings.Noise);
        return settings.Data switch
        {
            "circles" => Plane(count, source, Circle),
            "xor" => Plane(count, source, Quadrant),
            "spirals" => Plane(count, source, Spiral),
            "curve" => Curve(count, source),
            "sequence" => Sequences(count, source),
            _ => throw new ArgumentException($"There are no data called {settings.Data}.", nameof(settings)),
        };
    }

    /// <summary>Points of two classes in the square from −1 to 1, in turn one of each.</summary>
    private static Samples Plane(int count, Source source, Func<int, Source, (double X, double Y)> draw)
    {
        float[] values = new float[2 * count], classes = new float[count];
        for (int i = 0; i < count; i++)
        {
            (double x, double y) = draw(i % 2, source);
            values[2 * i] = (float)(x + source.Disturbance());
            values[2 * i + 1] = (float)(y + source.Disturbance());
            classes[i] = i % 2;
        }

        return new Samples(2, 2, values, classes);
    }

    private static (double X, double Y) Circle(int kind, Source source)
    {
        double radius = kind == 1 ? 0.4 * System.Math.Sqrt(source.Uniform()) : 0.65 + 0.3 * source.Uniform();
        var (sine, cosine) = System.Math.SinCos(2 * System.Math.PI * source.Uniform());
        return (radius * cosine, radius * sine);
    }

    private static (double X, double Y) Quadrant(int kind, Source source)
    {
        double x = 0.05 + 0.9 * source.Uniform(), y = 0.05 + 0.9 * source.Uniform();
        int side = source.Uniform() < 0.5 ? 1 : -1;
        return (side * x, (kind == 1 ? -side : side) * y);
    }

    private static (double X, double Y) Spiral(int kind, Source source)
    {
        double along = source.Uniform();
        var (sine, cosine) = System.Math.SinCos(1.75 * 2 * System.Math.PI * along + kind * System.Math.PI);
        double radius = 0.1 + 0.85 * along;
        return (radius * sine, radius * cosine);
    }

    private static Samples Curve(int count, Source source)
    {
        float[] values = new float[count], answers = new float[count];
        for (int i = 0; i < count; i++)
        {
            double x = 2 * source.Uniform() - 1;
            values[i] = (float)x;
            answers[i] = (float)(0.7 * System.Math.Sin(5 * x) * System.Math.Exp(-x * x / 2) + source.Disturbance());
        }

        return new Samples(1, 0, values, answers);
    }

    /// <summary>Whether the largest number of a sequence comes in its first half: only who remembers can tell.</summary>
    private static Samples Sequences(int count, Source source)
    {
        float[] values = new float[Steps * count], classes = new float[count];
        for (int i = 0; i < count; i++)
        {
            Span<float> steps = values.AsSpan(i * Steps, Steps);
            int largest = 0;
            for (int step = 0; step < Steps; step++)
            {
                steps[step] = (float)(2 * source.Uniform() - 1);
                if (steps[step] > steps[largest])
                    largest = step;
            }

            classes[i] = largest < Steps / 2 ? 1 : 0;
            foreach (ref float step in steps)
                step += (float)source.Disturbance();
        }

        return new Samples(Steps, 2, values, classes);
    }

    private sealed class Source(Random random, double noise)
    {
        public double Uniform() => random.NextDouble();

        /// <summary>A number of a normal distribution, by Box and Muller.</summary>
        public double Disturbance() =>
            noise * System.Math.Sqrt(-2 * System.Math.Log(1 - random.NextDouble())) * System.Math.Cos(2 * System.Math.PI * random.NextDouble());
    }
}
