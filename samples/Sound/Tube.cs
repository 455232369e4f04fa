namespace Samples.Sound;

/// <summary>
/// The amplifier that is to be learned. A tube bends the two halves of a wave differently; its grid charges the capacitor before it when the sound is loud, which shifts
/// what it bends; and the transformer behind it lets neither the highest tones through nor a constant.
/// </summary>
internal sealed class Tube
{
    private const double Gain = 8;

    private const double Bias = 0.4;

    private const double Level = 0.7;

    private double _charge;

    private double _high;

    private double _constant;

    public static float[] Amplify(float[] sound)
    {
        var tube = new Tube();
        return [.. sound.Select(value => (float)tube.Next(value))];
    }

    private double Next(double value)
    {
        double grid = Gain * value - _charge;
        _charge += 0.002 * (Math.Max(grid, 0) - _charge);
        _high += 0.4 * (Math.Tanh(grid + Bias) - Math.Tanh(Bias) - _high);
        _constant += 0.002 * (_high - _constant);
        return Level * (_high - _constant);
    }
}
