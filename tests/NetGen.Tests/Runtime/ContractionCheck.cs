using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>The library's contractions against plain loops, over shapes at each side of every tile; for processes without a test runner in them too.</summary>
internal sealed class ContractionCheck<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly T s_untouched = T.CreateChecked(12345);

    private static readonly int[] s_columns = [1, 3, 4, 8, 9, 16, 17, 33, 64], s_inputs = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 15, 16, 17], s_samples = [1, 2, 6, 9, 17, 23];

    private readonly Random _random = new(1);
    private readonly T[] _left, _right, _bias, _first, _second;

    private ContractionCheck()
    {
        _left = Draw(64 * 64);
        _right = Draw(64 * 224);
        _bias = Draw(224);
        _first = Draw(64 * 160);
        _second = Draw(64 * 160);
    }

    public static void Run()
    {
        var check = new ContractionCheck<T>();
        foreach (int widest in new[] { 16, 32, 64 })
        {
            foreach (int columns in s_columns)
            {
                foreach (int inputs in s_inputs)
                    check.Check(widest, columns, inputs, hasBias: inputs % 3 != 0);
            }
        }

        check.CheckTurns();
    }

    private void Check(int widest, int columns, int inputs, bool hasBias)
    {
        int lanes = widest / Unsafe.SizeOf<T>(), panel = columns <= lanes ? lanes : 2 * lanes;
        int padded = (columns + panel - 1) / panel * panel;
        (AnyNest.WidestVector, AnyNest.Columns, AnyNest.Inputs, AnyNest.HasBias) = (widest, columns, inputs, hasBias);
        (AnyNest.LeftStride, AnyNest.RightStride) = (inputs + 2, columns == 1 && inputs % 2 == 1 ? 1 : padded + 1);
        (int terms, int block) = (System.Math.Min(inputs, 5), 2 * panel);
        foreach (int samples in s_samples)
        {
            AnyNest.ResultStride = padded;
            CheckRows<Identity<T>>(samples, (sum, _, _) => sum);
            CheckRows<ReLU<T>>(samples, (sum, _, _) => sum <= T.Zero ? T.Zero : sum);
            CheckRows<ReLUGradient<T>>(samples, (sum, first, _) => first <= T.Zero ? T.Zero : sum);
            CheckRows<TanhGradient<T>>(samples, (sum, first, _) => sum * (T.One - first * first));
            CheckRows<AddBoth<T>>(samples, (sum, first, second) => sum + first + first + second);
            AnyNest.Block = terms;
            CheckRowsByBlocks(samples);
            CheckSwapped(samples);
            AnyNest.ResultStride = columns;
            AnyNest.Block = block;
            CheckSum(samples, accumulate: samples % 2 == 0);
            AnyNest.ResultStride = padded;
            CheckSum(samples, accumulate: samples % 2 == 1);
            if (!hasBias && inputs <= 16)
                CheckFewRows(samples);
        }
    }

    /// <summary>Weights a little beyond a first-level cache, which every second call goes through backwards.</summary>
    private void CheckTurns()
    {
        (AnyNest.WidestVector, AnyNest.Columns, AnyNest.Inputs, AnyNest.HasBias) = (64, 200, 60, true);
        (AnyNest.LeftStride, AnyNest.RightStride, AnyNest.ResultStride) = (60, 225, 224);
        T[] forwards = Row(), backwards = Row();
        Assert.Equal(forwards, backwards);
        AssertRows(forwards, samples: 1, AnyNest.HasBias, (i, column) => _right[i * AnyNest.RightStride + column], (sum, _, _) => sum);

        T[] Row()
        {
            T[] result = new T[AnyNest.ResultStride];
            Contraction.EachSample<T, AnyNest, Identity<T>>(ref _left[0], ref _right[0], ref _bias[0], ref _first[0], ref _second[0], ref result[0], samples: 1);
            return result;
        }
    }

    private void CheckRows<TEpilogue>(int samples, Func<T, T, T, T> epilogue)
        where TEpilogue : struct, IEpilogue<T>
    {
        T[] result = new T[samples * AnyNest.ResultStride];
        Contraction.EachSample<T, AnyNest, TEpilogue>(ref _left[0], ref _right[0], ref _bias[0], ref _first[0], ref _second[0], ref result[0], samples);
        AssertRows(result, samples, AnyNest.HasBias, (i, column) => _right[i * AnyNest.RightStride + column], epilogue);
    }

    /// <summary>Panels are of two vectors each, even where one would hold a row.</summary>
    private void CheckRowsByBlocks(int samples)
    {
        AnyNest.ResultStride = (AnyNest.Columns + 63) / 64 * 64;
        T[] result = new T[samples * AnyNest.ResultStride];
        Contraction.EachSampleByBlocks<T, AnyNest>(ref _left[0], ref _right[0], ref _bias[0], ref result[0], samples);
        AssertRows(result, samples, AnyNest.HasBias, (i, column) => _right[i * AnyNest.RightStride + column], (sum, _, _) => sum);
    }

    private void CheckSwapped(int samples)
    {
        int stride = AnyNest.RightStride;
        AnyNest.RightStride = AnyNest.Inputs + 1;
        T[] result = [.. Enumerable.Repeat(s_untouched, samples * AnyNest.ResultStride)], transposed = new T[samples * AnyNest.Inputs + 64];
        Contraction.EachSampleSwapped<T, AnyNest>(ref _left[0], ref _right[0], ref transposed[0], ref result[0], samples);
        AssertRows(result, samples, hasBias: false, (i, column) => _right[column * AnyNest.RightStride + i], (sum, _, _) => sum);
        Assert.All(result.Where((_, i) => i % AnyNest.ResultStride >= AnyNest.Columns), value => Assert.Equal(s_untouched, value));
        AnyNest.RightStride = stride;
    }

    private void AssertRows(T[] result, int samples, bool hasBias, Func<int, int, T> right, Func<T, T, T, T> epilogue)
    {
        for (int sample = 0; sample < samples; sample++)
        {
            for (int column = 0; column < AnyNest.Columns; column++)
            {
                T sum = hasBias ? _bias[column] : T.Zero;
                for (int i = 0; i < AnyNest.Inputs; i++)
                    sum += _left[sample * AnyNest.LeftStride + i] * right(i, column);
                int place = sample * AnyNest.ResultStride + column;
                AssertClose(epilogue(sum, _first[place], _second[place]), result[place]);
            }
        }
    }

    private void CheckSum(int samples, bool accumulate)
    {
        foreach (int shares in new[] { 1, 3 })
        {
            AssertSum(samples, accumulate, (ref T result) =>
            {
                for (int share = 0; share < shares; share++)
                    Contraction.SumSamples<T, AnyNest>(ref _left[0], ref _right[0], ref result, samples, accumulate, new Partition(share, shares));
            });
            AssertSum(samples, accumulate, (ref T result) =>
            {
                for (int share = 0; share < shares; share++)
                    Contraction.SumSamplesByRows<T, AnyNest>(ref _left[0], ref _right[0], ref result, samples, accumulate, new Partition(share, shares));
            });
        }

        T[] packed = new T[samples * (AnyNest.Columns + 64)];
        AssertSum(samples, accumulate, (ref T result) =>
            Contraction.SumSamplesPacked<T, AnyNest>(ref _left[0], ref _right[0], ref packed[0], ref result, samples, accumulate));
    }

    private void CheckFewRows(int samples) => AssertSum(samples, accumulate: true, (ref T result) =>
        Contraction.SumSamplesOfFewRows<T, AnyNest>(ref _left[0], ref _right[0], ref result, samples, accumulate: true));

    private void AssertSum(int samples, bool accumulate, Computation compute)
    {
        int rows = AnyNest.Inputs + (AnyNest.HasBias ? 1 : 0), end = rows * AnyNest.ResultStride;
        T[] before = Draw(end + 64), result = [.. before];
        result.AsSpan(end).Fill(s_untouched);
        compute(ref result[0]);
        Assert.All(result[end..], value => Assert.Equal(s_untouched, value));
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < AnyNest.Columns; column++)
            {
                T sum = accumulate ? before[row * AnyNest.ResultStride + column] : T.Zero;
                for (int sample = 0; sample < samples; sample++)
                    sum += (row == AnyNest.Inputs ? T.One : _left[sample * AnyNest.LeftStride + row]) * _right[sample * AnyNest.RightStride + column];
                AssertClose(sum, result[row * AnyNest.ResultStride + column]);
            }
        }
    }

    private static void AssertClose(T expected, T actual)
    {
        if (!(T.Abs(expected - actual) <= T.CreateChecked(typeof(T) == typeof(float) ? 1e-4 : 1e-12)))
        {
            Assert.Fail($"{actual} instead of {expected}: {AnyNest.Inputs} inputs, {AnyNest.Columns} columns at a stride of {AnyNest.ResultStride}, "
                + $"vectors of {AnyNest.WidestVector} bytes{(AnyNest.HasBias ? ", bias" : "")}");
        }
    }

    private T[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(2 * _random.NextDouble() - 1))];

    private delegate void Computation(ref T result);
}
