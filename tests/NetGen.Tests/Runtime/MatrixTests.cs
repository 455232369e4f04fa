using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>Transposed copies of matrices of every awkward shape, and their products with a vector.</summary>
public class MatrixTests
{
    public static TheoryData<int, int> Shapes
    {
        get
        {
            var shapes = new TheoryData<int, int>();
            foreach (int rows in new[] { 1, 2, 3, 4, 5, 7, 8, 16, 17, 33 })
                foreach (int columns in new[] { 1, 2, 3, 4, 6, 9, 16, 17, 33 })
                    shapes.Add(rows, columns);
            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_transposed_copy_leaves_alone_what_lies_between_and_behind_its_rows(int rows, int columns)
    {
        Check<float>(rows, columns, value => value);
        Check<double>(rows, columns, value => value);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    [InlineData(9, 31)]
    [InlineData(6, 130)]
    [InlineData(32, 130)]
    public void Products_of_rows_are_sums_over_the_columns(int rows, int columns)
    {
        CheckProducts<float>(rows, columns);
        CheckProducts<double>(rows, columns);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    [InlineData(9, 31)]
    [InlineData(6, 130)]
    public void Column_sums_go_over_the_rows_and_end_with_the_columns(int rows, int columns)
    {
        CheckSums<float>(rows, columns);
        CheckSums<double>(rows, columns);
    }

    // Rows padded as little as they may be, and by more than a vector; what is in the padding does not count.
    private static void CheckSums<T>(int rows, int columns)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        const int Longest = 16;
        int narrowest = System.Runtime.Intrinsics.Vector128<T>.Count;
        foreach (int stride in new[] { (columns + narrowest - 1) / narrowest * narrowest, (columns + 2 * Longest) / Longest * Longest })
        {
            T[] matrix = [.. Enumerable.Range(0, rows * stride).Select(i => i % stride < columns ? T.CreateChecked(i % 11 - 5) : T.NaN)];
            T[] expected = [.. Enumerable.Range(0, columns)
                .Select(column => Enumerable.Range(0, rows).Select(row => matrix[row * stride + column]).Aggregate((left, right) => left + right))];
            T[] sums = [.. Enumerable.Repeat(T.CreateChecked(7), columns + Longest)];
            Matrix.ColumnSums(ref matrix[0], rows, columns, stride, ref sums[0], accumulate: false);
            Assert.Equal([.. expected, .. Enumerable.Repeat(T.CreateChecked(7), Longest)], sums);
            Matrix.ColumnSums(ref matrix[0], rows, columns, stride, ref sums[0], accumulate: true);
            Assert.Equal([.. expected.Select(sum => sum + sum), .. Enumerable.Repeat(T.CreateChecked(7), Longest)], sums);
        }
    }

    // Small integers, so that every order of adding gives the same bits.
    private static void CheckProducts<T>(int rows, int columns)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var matrix = new AlignedBuffer<T>(rows * columns);
        for (int i = 0; i < matrix.Length; i++)
            matrix.Span[i] = T.CreateChecked(i % 11 - 5);
        T[] vector = [.. Enumerable.Range(0, columns).Select(i => T.CreateChecked(i % 7 - 3))];
        T[] result = [.. Enumerable.Repeat(T.CreateChecked(-1), rows + 1)];
        Matrix.RowProducts(ref matrix.Reference, rows, columns, ref vector[0], ref result[0]);
        for (int row = 0; row < rows; row++)
            Assert.Equal(vector.Select((value, column) => value * matrix.Span[row * columns + column]).Aggregate((left, right) => left + right), result[row]);
        Assert.Equal(T.CreateChecked(-1), result[rows]);
    }

    private static void Check<T>(int rows, int columns, Func<int, T> number)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        int sourceStride = columns + 3, targetStride = rows + 5;
        T[] source = [.. Enumerable.Range(0, rows * sourceStride).Select(number)];
        T[] target = [.. Enumerable.Repeat(number(-1), (columns + System.Runtime.Intrinsics.Vector128<T>.Count) * targetStride)];
        Matrix.Transpose(ref source[0], rows, columns, sourceStride, ref target[0], targetStride);
        for (int i = 0; i < target.Length; i++)
        {
            int column = i / targetStride, row = i % targetStride;
            Assert.Equal(row < rows && column < columns ? source[row * sourceStride + column] : number(-1), target[i]);
        }
    }
}
