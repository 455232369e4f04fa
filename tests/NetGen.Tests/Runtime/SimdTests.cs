using System.Numerics;
using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>Every width of vector against arithmetic on its lanes.</summary>
public class SimdTests
{
    [Fact]
    public void Vectors_of_float_compute_lane_by_lane()
    {
        Check<Scalar<float>, float>();
        Check<Simd128<float>, float>();
        Check<Simd256<float>, float>();
        Check<Simd512<float>, float>();
        Check<SimdPair<Simd128<float>, float>, float>();
        Check<SimdPair<SimdPair<Simd128<float>, float>, float>, float>();
        Check<SimdPair<Simd256<float>, float>, float>();
    }

    [Fact]
    public void Vectors_of_double_compute_lane_by_lane()
    {
        Check<Scalar<double>, double>();
        Check<Simd128<double>, double>();
        Check<Simd256<double>, double>();
        Check<Simd512<double>, double>();
        Check<SimdPair<Simd128<double>, double>, double>();
        Check<SimdPair<SimdPair<Simd128<double>, double>, double>, double>();
        Check<SimdPair<Simd256<double>, double>, double>();
    }

    private static void Check<V, T>()
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(V.Count);
        for (int round = 0; round < 20; round++)
        {
            T[] a = Draw<T>(random, V.Count, round), b = Draw<T>(random, V.Count, round), c = Draw<T>(random, V.Count, round: 1);
            V x = V.Load(ref a[0]), y = V.Load(ref b[0]), z = V.Load(ref c[0]);
            Assert.Equal(a.Zip(b, (l, r) => l + r), Lanes<V, T>(x + y));
            Assert.Equal(a.Zip(b, (l, r) => l - r), Lanes<V, T>(x - y));
            Assert.Equal(a.Zip(b, (l, r) => l * r), Lanes<V, T>(x * y));
            Assert.Equal(a.Zip(b, (l, r) => l / r), Lanes<V, T>(x / y));
            Assert.Equal(a.Select(value => -value), Lanes<V, T>(-x));
            Assert.Equal(a.Zip(b, T.Min), Lanes<V, T>(V.Min(x, y)));
            Assert.Equal(a.Zip(b, T.Max), Lanes<V, T>(V.Max(x, y)));
            Assert.Equal(a.Select(value => value > T.One ? T.One : value), Lanes<V, T>(V.AtMost(x, V.One)));
            Assert.Equal(a.Select(value => value < T.One ? T.One : value), Lanes<V, T>(V.AtLeast(x, V.One)));
            Assert.Equal(a.Select(T.Abs), Lanes<V, T>(V.Abs(x)));
            Assert.Equal(a.Select(value => T.Sqrt(T.Abs(value))), Lanes<V, T>(V.Sqrt(V.Abs(x))));
            Assert.Equal(a.Zip(b, (l, r) => l < r ? l : T.One), Lanes<V, T>(V.Select(V.LessThan(x, y), x, V.One)));
            Assert.Equal(a.Zip(b, (l, r) => l <= r ? l : T.One), Lanes<V, T>(V.Select(V.LessThanOrEqual(x, y), x, V.One)));
            Assert.Equal(a.Zip(b, (l, r) => l > r ? l : T.Zero), Lanes<V, T>(V.Select(V.GreaterThan(x, y), x, V.Zero)));
            Assert.Equal(a.Zip(b, (l, r) => l >= r ? l : T.Zero), Lanes<V, T>(V.Select(V.GreaterThanOrEqual(x, y), x, V.Zero)));
            Assert.Equal(a.Zip(b, (l, r) => l == r ? l : T.Zero), Lanes<V, T>(V.Select(V.Equal(x, y), x, V.Zero)));
            AssertClose(c.Aggregate(T.Zero, (sum, value) => sum + value), z.Sum());
            Assert.Equal(c.Aggregate(T.Max), z.MaxLane());
            CheckSums<V, T>([a, c, b, c]);
            Assert.Equal(Enumerable.Repeat(c[0], V.Count), Lanes<V, T>(V.Create(c[0])));
            Assert.Equal(c[^1], z[V.Count - 1]);
            foreach (var (lane, fused) in Lanes<V, T>(V.MultiplyAdd(z, z, V.One)).Select((fused, lane) => (lane, fused)))
                AssertClose(c[lane] * c[lane] + T.One, fused);
            CheckProducts<V, T>(z, c);
            CheckOrders<V, T>(x, y, a, b, random);
        }

        CheckBits<V, T>();
        CheckQuotients<V, T>(random);
        for (int count = -1; count <= V.Count + 1; count++)
            CheckPart<V, T>(count);
        for (int lanes = Math.Min(Simd128<T>.Count, V.Count); lanes <= V.Count; lanes *= 2)
            CheckRows<V, T>(lanes);
        for (int distance = 1; distance < V.Count; distance *= 2)
            Assert.Equal(Enumerable.Range(0, V.Count).Select(lane => T.CreateChecked(lane ^ distance)), Lanes<V, T>(V.Exchange(Numbered<V, T>(), distance)));
    }

    /// <summary>Sums of parts of several vectors.</summary>
    private static void CheckSums<V, T>(T[][] vectors)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V a = V.Load(ref vectors[0][0]), b = V.Load(ref vectors[1][0]), c = V.Load(ref vectors[2][0]), d = V.Load(ref vectors[3][0]);
        int part = Math.Min(4, V.Count);
        Assert.Equal(
            Enumerable.Range(0, V.Count).Select(lane => Halving([.. vectors[lane % part].Skip(lane / part * part).Take(part)])),
            Lanes<V, T>(V.SumFours(a, b, c, d)));
        for (int lanes = 4; lanes < V.Count; lanes *= 2)
            Assert.Equal(Neighbours(vectors[0], lanes).Concat(Neighbours(vectors[1], lanes)), Lanes<V, T>(V.SumBlocks(a, b, lanes)));

        static IEnumerable<T> Neighbours(T[] values, int lanes) =>
            values.Chunk(2 * lanes).SelectMany(pair => pair.Take(lanes).Zip(pair.Skip(lanes), (left, right) => left + right));

        static T Halving(T[] values) =>
            values.Length == 1 ? values[0] : Halving([.. values.Take(values.Length / 2).Zip(values.Skip(values.Length / 2), (left, right) => left + right)]);
    }

    /// <summary>A vector as rows of some lanes, lane by lane.</summary>
    private static void CheckRows<V, T>(int lanes)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] source = [.. Enumerable.Range(1, V.Count + 2).Select(T.CreateChecked)];
        V vector = Numbered<V, T>();
        Assert.Equal(ByLane((row, _) => row * lanes, lanes, lanes), Lanes<V, T>(V.Spread(vector, 0, lanes)));
        Assert.Equal(ByLane((row, _) => row * lanes + lanes - 1, lanes, lanes), Lanes<V, T>(V.Spread(vector, lanes - 1, lanes)));
        Assert.Equal(ByLane((row, _) => (row * lanes * 2 + lanes - 1) * lanes / 2, lanes, lanes), Lanes<V, T>(VectorMath.RowSum<V, T>(vector, lanes)));
        Assert.Equal(ByLane((row, _) => row * lanes + lanes - 1, lanes, lanes), Lanes<V, T>(VectorMath.RowMax<V, T>(vector, lanes)));
        int rows = V.Count / lanes;
        Assert.Equal(ByLane((_, lane) => lane * rows + lanes * rows * (rows - 1) / 2, lanes, lanes), Lanes<V, T>(VectorMath.SumOfRows<V, T>(vector, lanes)));
        for (int length = 1; length <= lanes; length++)
        {
            Assert.Equal(ByLane((row, lane) => row * length + lane + 1, length, lanes), Lanes<V, T>(V.LoadRows(ref source[0], length, lanes)));
            Assert.Equal(ByLane((_, lane) => lane + 1, length, lanes), Lanes<V, T>(V.RepeatRow(ref source[0], length, lanes)));
            Assert.Equal(ByLane((row, _) => row * length + 1, lanes, lanes), Lanes<V, T>(V.LoadEach(ref source[0], length, lanes)));
            Assert.Equal(ByLane((row, lane) => row * lanes + lane, length, lanes), Lanes<V, T>(V.Select(V.FirstLanes(length, lanes), vector, V.Zero)));
            Assert.Equal(ByLane((row, lane) => row * lanes + lane, length, lanes), Lanes<V, T>(V.MaskToZero(V.FirstLanes(length, lanes), vector)));

            T[] target = [.. Enumerable.Repeat(T.NegativeOne, V.Count + 2)];
            vector.StoreRows(ref target[1], length, lanes);
            T[] written = [.. ByLane((row, lane) => row * lanes + lane, lanes, lanes).Where((_, lane) => lane % lanes < length)];
            Assert.Equal([T.NegativeOne, .. written, .. Enumerable.Repeat(T.NegativeOne, V.Count + 1 - written.Length)], target);
        }

        static IEnumerable<T> ByLane(Func<int, int, int> number, int length, int lanes) => Enumerable.Range(0, V.Count)
            .Select(lane => lane % lanes < length ? T.CreateChecked(number(lane / lanes, lane % lanes)) : T.Zero);
    }

    private static V Numbered<V, T>()
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] numbers = [.. Enumerable.Range(0, V.Count).Select(T.CreateChecked)];
        return V.Load(ref numbers[0]);
    }

    /// <summary>Sums that change in place are those that are returned.</summary>
    private static void CheckProducts<V, T>(V z, T[] lanes)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] memory = [T.NaN, .. lanes];
        var (product, loaded, multiple) = (V.One, V.One, V.One);
        V.MultiplyAccumulate(ref product, z, z);
        V.MultiplyAccumulate(ref loaded, z, ref memory[0], 1);
        V.BroadcastMultiplyAccumulate(ref multiple, z, ref memory[0], lanes.Length);
        Assert.Equal(Lanes<V, T>(V.MultiplyAdd(z, z, V.One)), Lanes<V, T>(product));
        Assert.Equal(Lanes<V, T>(product), Lanes<V, T>(loaded));
        Assert.Equal(Lanes<V, T>(V.MultiplyAdd(z, V.Create(lanes[^1]), V.One)), Lanes<V, T>(multiple));
    }

    private static void CheckOrders<V, T>(V x, V y, T[] a, T[] b, Random random)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        byte[] places = [255, .. a.Select(_ => (byte)random.Next(V.Count))];
        Assert.Equal(places.Skip(1).Select(place => a[place]), Lanes<V, T>(V.Permute(x, V.LoadIndices(ref places[0], 1))));
        for (byte count = 1; count < V.Count; count++)
#pragma warning disable CA1857 // Every count is tested, by the way that generated code does not take.
            Assert.Equal(a.Concat(b).Skip(count).Take(V.Count), Lanes<V, T>(V.Shift(x, y, count)));
#pragma warning restore CA1857
    }

    /// <summary>Operations on signs and exponents, by their definitions.</summary>
    private static void CheckBits<V, T>()
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T magic = T.CreateChecked(1.5) * T.CreateChecked(double.Pow(2, typeof(T) == typeof(float) ? 23 : 52));
        foreach (int exponent in new[] { -20, -1, 0, 1, 31 })
        {
            T value = T.CreateChecked(1.375);
            T scaled = T.ScaleB(value, exponent);
            Assert.All(Lanes<V, T>(V.ScaleByPowerOfTwo(V.Create(value), V.Create(magic + T.CreateChecked(exponent)))), lane => Assert.Equal(scaled, lane));

            // 1.375 lies in [√½, √2); 1.5 is nearer to 2.
            Assert.All(Lanes<V, T>(V.NearestExponent(V.Create(scaled))), lane => Assert.Equal(magic + T.CreateChecked(exponent), lane));
            Assert.All(Lanes<V, T>(V.NearestExponent(V.Create(T.ScaleB(T.CreateChecked(1.5), exponent)))), lane => Assert.Equal(magic + T.CreateChecked(exponent + 1), lane));
        }

        foreach (var (value, sign) in new[] { (1.5, -2.0), (-1.5, 2.0), (0.0, -1.0), (double.PositiveInfinity, -0.0) })
        {
            T expected = T.CopySign(T.CreateChecked(value), T.CreateChecked(sign));
            Assert.All(Lanes<V, T>(V.CopySign(V.Create(T.CreateChecked(value)), V.Create(T.CreateChecked(sign)))), lane =>
                Assert.Equal((expected, T.IsNegative(expected)), (lane, T.IsNegative(lane))));
        }
    }

    /// <summary>Quotients that may be estimated, over divisors of all sizes; limits are those of division.</summary>
    private static void CheckQuotients<V, T>(Random random)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int exponent = -60; exponent <= 120; exponent++)
        {
            T left = T.CreateChecked(random.NextDouble() * 4 - 2), right = T.ScaleB(T.CreateChecked(1 + random.NextDouble()), exponent);
            T quotient = left / right, unit = T.Abs(quotient - T.BitIncrement(quotient));
            Assert.All(Lanes<V, T>(V.DivideEstimate(V.Create(left), V.Create(right))), lane => Assert.InRange(lane, quotient - (unit + unit), quotient + (unit + unit)));
        }

        foreach (var (left, right) in new[] { (0.0, 3.0), (1.0, double.PositiveInfinity),
            (-1.0, double.NegativeInfinity), (double.PositiveInfinity, 2.0), (double.NaN, 2.0), (2.0, double.NaN) })
            Assert.All(Lanes<V, T>(V.DivideEstimate(V.Create(T.CreateChecked(left)), V.Create(T.CreateChecked(right)))), lane => Assert.Equal(T.CreateChecked(left / right), lane));
    }

    /// <summary>Partial loads and stores touch nothing beyond their count.</summary>
    private static void CheckPart<V, T>(int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int live = int.Clamp(count, 0, V.Count);
        T[] source = [.. Enumerable.Range(1, V.Count + 2).Select(T.CreateChecked)];
        V loaded = V.LoadPartial(ref source[0], count);
        Assert.Equal(source.Take(live).Concat(Enumerable.Repeat(T.Zero, V.Count - live)), Lanes<V, T>(loaded));
        Assert.Equal(source.Take(live).Concat(Enumerable.Repeat(T.Zero, V.Count - live)), Lanes<V, T>(V.Select(V.FirstLanes(count), V.Load(ref source[0]), V.Zero)));

        T[] target = [.. Enumerable.Repeat(T.NegativeOne, V.Count + 2)];
        V.Load(ref source[1]).StorePartial(ref target[1], count);
        Assert.Equal(T.NegativeOne, target[0]);
        Assert.Equal(source.Skip(1).Take(live), target.Skip(1).Take(live));
        Assert.All(target.Skip(1 + live), value => Assert.Equal(T.NegativeOne, value));
    }

    private static T[] Lanes<V, T>(V vector)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var lanes = new T[V.Count];
        vector.Store(ref lanes[0]);
        return lanes;
    }

    /// <summary>Numbers of every sign; in the first round also NaN and equal pairs.</summary>
    private static T[] Draw<T>(Random random, int count, int round)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
    [
        .. Enumerable.Range(0, count).Select(lane => round == 0 && random.Next(4) == 0 ? T.NaN : round == 1 && random.Next(8) == 0
            ? -T.Epsilon : round == 2 ? T.CreateChecked(lane) : T.CreateChecked(random.NextDouble() * 4 - 2)),
    ];

    private static void AssertClose<T>(T expected, T actual)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Assert.True(T.Abs(expected - actual) <= T.CreateChecked(16) * (T.BitIncrement(T.One) - T.One) * T.Max(T.One, T.Abs(expected)), $"expected {expected}, found {actual}");
}
