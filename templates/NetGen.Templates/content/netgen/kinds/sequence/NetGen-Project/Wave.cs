using NetGen;
using NetGen.Data;

namespace NetGen_Project;

/// <summary>Waves of any pitch, and what a sensor makes of them: noise comes on top.</summary>
public static class Wave
{
    /// <summary>Draws one wave; the same random numbers give the same one.</summary>
    public static (float[] Noisy, float[] Clean) Draw(int steps, RandomState random)
    {
        double pitch = 0.1 + 0.3 * random.RandomSample(), start = Math.Tau * random.RandomSample();
        float[] clean = [.. Enumerable.Range(0, steps).Select(step => (float)Math.Sin(pitch * step + start))];
        float[] noisy = [.. clean.Select(value => value + (float)(0.5 * random.StandardNormal()))];
        return (noisy, clean);
    }

    /// <summary>Draws waves to learn from, each as long as the network's window.</summary>
    public static DataSet<float> DrawMany(int count, int seed)
    {
        var random = new RandomState(seed);
        var waves = Enumerable.Range(0, count).Select(_ => Draw(WaveNetwork.InputSize, random)).ToArray();
        return DataSet.From([.. waves.Select(wave => wave.Noisy)], [.. waves.Select(wave => wave.Clean)]);
    }
}
