using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

public class OneHotTests
{
    [Fact]
    public void A_row_is_one_at_its_label_and_nothing_beyond_the_rows_is_touched()
    {
        float[] rows = [7, 7, 7, 7, 7, 7, 7];
        OneHot.Write([2, 0], 3, rows);
        Assert.Equal([0, 0, 1, 1, 0, 0, 7], rows);
    }

    [Fact]
    public void Too_little_space_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => OneHot.Write([0, 1], 3, new double[5]));
}
