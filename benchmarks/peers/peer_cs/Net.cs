enum Activation { Tanh, ReLU }

enum Loss { MeanSquaredError, CrossEntropy, BinaryCrossEntropy }

/// <param name="Sizes">Of the inputs and of each layer.</param>
/// <param name="Activation">Of all layers but the last, whose activation the loss says.</param>
sealed record Shape(int[] Sizes, Activation Activation, Loss Loss, bool IsAdam, float LearningRate)
{
    public int Layers => Sizes.Length - 1;

    /// <summary>What the gradient of a sample's loss by the last layer's sums is multiplied with.</summary>
    public float Scale(int samples) => (Loss == Loss.MeanSquaredError ? 2f / Sizes[^1] : 1f) / samples;
}

abstract class Net
{
    public abstract float[] Forward(float[] x);

    public abstract void Step(Samples samples, int first, int count);
}

sealed record Samples(float[][] Inputs, float[][] Targets)
{
    public const int Count = 256;

    private static readonly float[][] Corners = [[0, 0], [0, 1], [1, 0], [1, 1]];

    private static readonly float[][] Answers = [[0], [1], [1], [0]];

    public static Samples Of(Shape shape)
    {
        int[] indices = [.. Enumerable.Range(0, Count)];
        var (inputs, outputs) = (shape.Sizes[0], shape.Sizes[^1]);
        return shape.Loss switch
        {
            Loss.BinaryCrossEntropy => new([.. indices.Select(i => Corners[i & 3])], [.. indices.Select(i => Answers[i & 3])]),
            Loss.CrossEntropy => new([.. indices.Select(_ => Draw(inputs, 0.5f, 0.5f))], [.. indices.Select(_ => OneHot(outputs))]),
            _ => new([.. indices.Select(_ => Draw(inputs, 1, 0))], [.. indices.Select(_ => Draw(outputs, 1, 0))]),
        };
    }

    private static float[] Draw(int count, float factor, float offset) => [.. Enumerable.Range(0, count).Select(_ => B.Rnd() * factor + offset)];

    private static float[] OneHot(int classes)
    {
        var target = new float[classes];
        target[(int)((B.Rnd() * 0.5f + 0.5f) * classes) % classes] = 1;
        return target;
    }
}
