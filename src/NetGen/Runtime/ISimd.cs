using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace NetGen.Runtime;

/// <summary>
/// One vector register of <typeparamref name="T"/> as a value, so that one kernel text serves every width: <see cref="Simd512{T}"/>,
/// <see cref="Simd256{T}"/>, <see cref="Simd128{T}"/> and, for remainders, <see cref="Scalar{T}"/>.
/// </summary>
/// <remarks>
/// A lane gives the same bits in every width. A mask is a value whose lanes have all bits set or none.
/// Offsets and counts are in elements; no access needs alignment.
/// </remarks>
/// <typeparam name="TSelf">The register's own type.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial interface ISimd<TSelf, T>
    where TSelf : struct, ISimd<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>How many lanes there are.</summary>
    static abstract int Count { get; }

    /// <summary>0 in every lane.</summary>
    static abstract TSelf Zero { get; }

    /// <summary>1 in every lane.</summary>
    static abstract TSelf One { get; }

    /// <summary>The lane <paramref name="lane"/>, counted from 0.</summary>
    T this[int lane] { get; }

    /// <summary><paramref name="value"/> in every lane.</summary>
    static abstract TSelf Create(T value);

    /// <summary>Reads <see cref="Count"/> elements.</summary>
    static abstract TSelf Load(ref T source);

    /// <summary>Reads <see cref="Count"/> elements that begin <paramref name="offset"/> elements after <paramref name="source"/>.</summary>
    static abstract TSelf Load(ref T source, int offset);

    /// <summary>Reads the first <paramref name="count"/> elements and touches no others; the lanes beyond are 0. Any count is allowed.</summary>
    static abstract TSelf LoadPartial(ref T source, int count);

    /// <summary>Writes every lane.</summary>
    void Store(ref T destination);

    /// <summary>Writes every lane, beginning <paramref name="offset"/> elements after <paramref name="destination"/>.</summary>
    void Store(ref T destination, int offset);

    /// <summary>Writes the first <paramref name="count"/> lanes and touches nothing beyond. Any count is allowed.</summary>
    void StorePartial(ref T destination, int count);

    /// <summary>Adds lane by lane.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>Subtracts lane by lane.</summary>
    static abstract TSelf operator -(TSelf left, TSelf right);

    /// <summary>Multiplies lane by lane.</summary>
    static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary>Divides lane by lane.</summary>
    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>
    /// <c>left / right</c>, up to 2 ULP off where the hardware's estimate of a reciprocal is faster: beside a square root, which occupies the divider too.
    /// Unlike everything else, a lane may give other bits in another width. The divisor is a normal number or infinite.
    /// </summary>
    static abstract TSelf DivideEstimate(TSelf left, TSelf right);

    /// <summary>Changes the sign of every lane, that of 0 and NaN too.</summary>
    static abstract TSelf operator -(TSelf value);

    /// <summary><c>a·b + c</c>, with one rounding where the hardware has it and two elsewhere.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>Adds <c>a·b</c> to <paramref name="sum"/>, as <see cref="MultiplyAdd"/> does.</summary>
    /// <remarks>
    /// Sums that a loop carries change in place: the JIT computes a value that it returns in a register of its own and then moves it, and a load
    /// that is not part of the same expression needs one more.
    /// </remarks>
    static abstract void MultiplyAccumulate(ref TSelf sum, TSelf a, TSelf b);

    /// <summary>Adds <c>a·b</c> to <paramref name="sum"/>, where <c>b</c> is read from memory,
    /// beginning <paramref name="offset"/> elements after <paramref name="source"/>.</summary>
    static abstract void MultiplyAccumulate(ref TSelf sum, TSelf a, ref T source, int offset);

    /// <summary>Adds <c>a·b</c> to <paramref name="sum"/>, where every lane of <c>b</c> is the element of memory <paramref name="offset"/>
    /// elements after <paramref name="source"/>.</summary>
    static abstract void BroadcastMultiplyAccumulate(ref TSelf sum, TSelf a, ref T source, int offset);

    /// <summary>The smaller of each pair of lanes, NaN if one of them is NaN. Between 0 and −0 it may be either.</summary>
    static abstract TSelf Min(TSelf left, TSelf right);

    /// <summary>The larger of each pair of lanes, NaN if one of them is NaN. Between 0 and −0 it may be either.</summary>
    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>The lanes of <paramref name="value"/>, or of <paramref name="bound"/> where they are larger than that; NaN stays. The bound is not NaN.</summary>
    static abstract TSelf AtMost(TSelf value, TSelf bound);

    /// <summary>The lanes of <paramref name="value"/>, or of <paramref name="bound"/> where they are smaller than that; NaN stays. The bound is not NaN.</summary>
    static abstract TSelf AtLeast(TSelf value, TSelf bound);

    /// <summary>Every lane without its sign.</summary>
    static abstract TSelf Abs(TSelf value);

    /// <summary>The size of <paramref name="value"/> with the sign of <paramref name="sign"/>.</summary>
    static abstract TSelf CopySign(TSelf value, TSelf sign);

    /// <summary>The square root of every lane.</summary>
    static abstract TSelf Sqrt(TSelf value);

    /// <summary>Where <c>left = right</c>: not where one is NaN.</summary>
    static abstract TSelf Equal(TSelf left, TSelf right);

    /// <summary>Where <c>left &lt; right</c>: not where one is NaN.</summary>
    static abstract TSelf LessThan(TSelf left, TSelf right);

    /// <summary>Where <c>left ≤ right</c>: not where one is NaN.</summary>
    static abstract TSelf LessThanOrEqual(TSelf left, TSelf right);

    /// <summary>Where <c>left &gt; right</c>: not where one is NaN.</summary>
    static abstract TSelf GreaterThan(TSelf left, TSelf right);

    /// <summary>Where <c>left ≥ right</c>: not where one is NaN.</summary>
    static abstract TSelf GreaterThanOrEqual(TSelf left, TSelf right);

    /// <summary>The mask of the lanes before <paramref name="count"/>, which may be any number.</summary>
    static abstract TSelf FirstLanes(int count);

    /// <summary>The lanes of <paramref name="whenTrue"/> where the mask is set, else those of <paramref name="whenFalse"/>.</summary>
    static abstract TSelf Select(TSelf mask, TSelf whenTrue, TSelf whenFalse);

    /// <summary>
    /// The lanes of <paramref name="value"/> where the mask is set, else 0, whatever the lane holds. One instruction where the mask is known when the code is jitted;
    /// with others <see cref="Select"/> is faster.
    /// </summary>
    static abstract TSelf MaskToZero(TSelf mask, TSelf value);

    /// <summary>The sum of the lanes: the upper half is added to the lower, until one lane is left.</summary>
    T Sum();

    /// <summary>
    /// Sums four lanes at a time, halves first as <see cref="Sum"/> does: lane 4·i + j is the sum of the i-th four lanes of the j-th vector. Of a vector with fewer lanes it is the
    /// sum of all.
    /// </summary>
    static abstract TSelf SumFours(TSelf a, TSelf b, TSelf c, TSelf d);

    /// <summary>Adds blocks of lanes to their neighbours: the sums of <paramref name="a"/>, one after another, then those of <paramref name="b"/>.</summary>
    /// <param name="a">The blocks whose sums come first.</param>
    /// <param name="b">The blocks whose sums come next.</param>
    /// <param name="lanes">The lanes of a block: a power of two, at least four and less than <see cref="Count"/>.</param>
    static abstract TSelf SumBlocks(TSelf a, TSelf b, int lanes);

    /// <summary>The largest lane, NaN if one of them is NaN.</summary>
    T MaxLane();

    /// <summary>Reads as many bytes as there are lanes, as the indices that <see cref="Permute"/> takes.</summary>
    static abstract TSelf LoadIndices(ref byte source, int offset);

    /// <summary>The lanes of <paramref name="value"/> in another order: lane <c>i</c> is that which index <c>i</c> names, from 0 to before <see cref="Count"/>.</summary>
    static abstract TSelf Permute(TSelf value, TSelf indices);

    /// <summary>
    /// The lanes of <paramref name="low"/> from <paramref name="count"/> on, followed by the first ones of <paramref name="high"/>. The count, a constant,
    /// is positive and below <see cref="Count"/>.
    /// </summary>
    static abstract TSelf Shift(TSelf low, TSelf high, [ConstantExpected] byte count);

    /// <summary>
    /// <c>value·2ⁿ</c> by adding <c>n</c> to the exponent's bits: right where value and result are normal numbers, and without meaning elsewhere.
    /// </summary>
    /// <param name="value">Any normal number.</param>
    /// <param name="exponent">The integer <c>n</c> in the form <c>n + 1.5·2^p</c>, where <c>p</c> is 23 for float and 52 for double: its lowest bits then are <c>n</c>.</param>
    static abstract TSelf ScaleByPowerOfTwo(TSelf value, TSelf exponent);

    /// <summary>
    /// The integer <c>n</c> for which <c>value·2⁻ⁿ</c> lies in [√½, √2), in the form that <see cref="ScaleByPowerOfTwo"/> takes.
    /// Only for positive normal numbers; without meaning elsewhere.
    /// </summary>
    static abstract TSelf NearestExponent(TSelf value);
}
