using NetGen.Generators.Graph;

namespace NetGen.Generators.Tests.Graph;

/// <summary>
/// What a contraction through windows means: three tensors, a picture that comes in, one that goes out and a matrix for each tap, of which two are known. The terms are
/// the same whichever the third one is.
/// </summary>
internal sealed class WindowProducts
{
    private readonly WindowAccess _access;
    private readonly Tensor _in, _out, _weights, _result;
    private readonly Tensor _grid, _plain;
    private readonly bool _isTransposed;
    private readonly int _samples;

    public WindowProducts(Contraction contraction, WindowAccess access, int samples)
    {
        (_access, _samples, _result, _isTransposed) = (access, samples, contraction.Result, contraction.TransposesRight);
        (_in, _weights, _out) = contraction.Right.IsPerSample ? (contraction.Left, contraction.Result, contraction.Right)
            : contraction.TransposesRight ? (contraction.Result, contraction.Right, contraction.Left)
            : (contraction.Left, contraction.Right, contraction.Result);
        _grid = access.Side switch
        {
            WindowSide.Left => contraction.Left,
            WindowSide.Right => contraction.Right,
            _ => contraction.Result,
        };
        _plain = _grid == _in ? _out : _in;
    }

    /// <param name="result">What the sums start from.</param>
    public double[] Of(double[] left, double[] right, double[] result)
    {
        (double[] x, double[] w, double[] y) = _result == _weights ? (left, result, right) : _isTransposed ? (result, right, left) : (left, right, result);
        int inputs = _in.RowLength / _access.Groups, outputs = _out.RowLength / _access.Groups;
        foreach ((int sample, int[] window) in Places.Of(_plain, _samples))
        {
            int plain = Places.Offset(_plain, sample, window);
            foreach ((int tap, int[] place) in Places.OfWindow(_access.Windows, window))
            {
                int grid = Places.Offset(_grid, sample, place);
                (int from, int to) = _grid == _in ? (grid, plain) : (plain, grid);
                for (int group = 0; group < _access.Groups; group++)
                    for (int i = 0; i < inputs; i++)
                        for (int o = 0; o < outputs; o++)
                            Add(ref x[from + group * inputs + i], ref w[(tap * inputs + i) * _out.RowLength + group * outputs + o], ref y[to + group * outputs + o]);
            }
        }

        return result;
    }

    private void Add(ref double x, ref double w, ref double y)
    {
        if (_result == _weights)
            w += x * y;
        else if (_isTransposed)
            x += w * y;
        else
            y += x * w;
    }
}

/// <summary>The places of pictures and sequences, by their indices along each axis.</summary>
internal static class Places
{
    /// <summary>Each place of each sample; of what has no places, one.</summary>
    public static IEnumerable<(int Sample, int[] Place)> Of(Tensor picture, int samples)
    {
        int[] extents = [.. picture.Places.Select(axis => axis.Length)];
        for (int sample = 0; sample < samples; sample++)
            for (int i = 0; i < picture.Positions; i++)
                yield return (sample, Indices(i, extents));
    }

    /// <summary>The first channel of a place.</summary>
    public static int Offset(Tensor picture, int sample, int[] place) =>
        (picture.Places.Zip(place).Aggregate(sample, (offset, axis) => offset * axis.First.Length + axis.Second)) * picture.RowLength;

    /// <summary>Each tap of the window at some indices, and the place that it is on, which may lie beyond the picture.</summary>
    public static IEnumerable<(int Tap, int[] Place)> OfWindow(Windows windows, int[] window)
    {
        int[] sizes = [.. windows.Axes.Select(axis => axis.Size)];
        for (int tap = 0; tap < windows.Taps; tap++)
        {
            int[] taps = Indices(tap, sizes);
            yield return (tap, [.. windows.Axes.Select((axis, i) => axis.Stride * (window.Length == 0 ? 0 : window[i]) + axis.Dilation * taps[i] - axis.Before)]);
        }
    }

    private static int[] Indices(int number, int[] extents)
    {
        int[] indices = new int[extents.Length];
        for (int i = extents.Length - 1; i >= 0; i--)
            (number, indices[i]) = (number / extents[i], number % extents[i]);
        return indices;
    }
}
