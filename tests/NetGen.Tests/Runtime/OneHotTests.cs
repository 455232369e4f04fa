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
    public void No_label_is_a_row_of_zeros_and_the_others_may_stand_for_it()
    {
        float[] rows = [7, 7, 7, 7, 7, 7];
        int[] labels = [1, -1, 0];
        OneHot.Write(labels, 2, rows, OneHot.One<float>(labels));
        Assert.Equal([0, 1.5f, 0, 0, 1.5f, 0], rows);
        Assert.Equal((2, 1, 1), (OneHot.Count(labels), OneHot.One<double>([-1, -1]), OneHot.One<double>([0, 2])));
    }

    [Fact]
    public void Too_little_space_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => OneHot.Write([0, 1], 3, new double[5]));
}
