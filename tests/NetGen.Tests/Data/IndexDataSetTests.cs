using NetGen.Data;

namespace NetGen.Tests.Data;

/// <summary>Sets of indices: windows of one sequence, sequences made equally long, and the parts of both.</summary>
public class IndexDataSetTests
{
    private static readonly int[] s_tokens = [10, 11, 12, 13, 14, 15, 16, 17, 18];

    [Fact]
    public void Rows_are_copied()
    {
        int[][] rows = [[1, 2], [3, 4]];
        IndexDataSet<float> targets = IndexDataSet.From<float>(rows, [[0.5f], [1]]), labels = IndexDataSet.From<float>(rows, [0, 1, -1, 2]);
        rows[1][0] = 9;
        Assert.Equal([3, 4], targets.InputsOf(1));
        Assert.Equal([1f], targets.TargetsOf(1));
        Assert.Equal([-1, 2], labels.LabelsOf(1));
        Assert.Contains("inputs[1] ends before column 1", Assert.Throws<ArgumentException>(() => IndexDataSet.From<float>([[1, 2], [3]], [0, 1])).Message);
    }

    [Fact]
    public void Windows_lie_in_the_sequence_and_are_labelled_with_what_follows()
    {
        int[] tokens = [.. s_tokens];
        IndexDataSet<float> windows = IndexDataSet.Windows<float>(tokens, steps: 4);
        tokens[1] = 7;

        Assert.Equal((2, 4, 4, 0), (windows.Count, windows.InputSize, windows.LabelSize, windows.TargetSize));
        Assert.Equal([10, 7, 12, 13], windows.InputsOf(0));
        Assert.Equal([7, 12, 13, 14], windows.LabelsOf(0));
        Assert.Equal([14, 15, 16, 17], windows.InputsOf(1));
        Assert.Equal([15, 16, 17, 18], windows.LabelsOf(1));
    }

    [Fact]
    public void Windows_may_overlap_and_their_parts_are_theirs()
    {
        IndexDataSet<double> windows = IndexDataSet.Windows<double>(s_tokens, steps: 3, stride: 2);

        Assert.Equal(3, windows.Count);
        Assert.Equal([14, 15, 16], windows.InputsOf(2));
        Assert.Equal([14, 15, 16], windows.Slice(1, 2).InputsOf(1));
        Assert.Equal([15, 16, 17], windows.Slice(1, 2).LabelsOf(1));
        Assert.Equal(0, windows.Slice(1, 0).Count);
        IndexDataSet<double> selected = windows.Select([2, 0]);
        Assert.Equal([10, 11, 12], selected.InputsOf(1));
        Assert.Equal([15, 16, 17], selected.LabelsOf(0));
        (IndexDataSet<double> first, IndexDataSet<double> second) = windows.Split(0.7, seed: 1);
        Assert.Equal((2, 1), (first.Count, second.Count));
    }

    [Fact]
    public void Windows_may_have_the_one_label_behind_them()
    {
        IndexDataSet<float> windows = IndexDataSet.WindowsBeforeNext<float>(s_tokens, steps: 3);

        Assert.Equal((6, 1), (windows.Count, windows.LabelSize));
        Assert.Equal([15, 16, 17], windows.InputsOf(5));
        Assert.Equal([18], windows.LabelsOf(5));
    }

    [Fact]
    public void Padded_steps_have_no_label()
    {
        IndexDataSet<float> sequences = IndexDataSet.Padded<float>([[1, 2, 3], [4, 5]], steps: 3, padding: 9);

        Assert.Equal([1, 2, 9], sequences.InputsOf(0));
        Assert.Equal([2, 3, -1], sequences.LabelsOf(0));
        Assert.Equal([4, 9, 9], sequences.InputsOf(1));
        Assert.Equal([5, -1, -1], sequences.LabelsOf(1));
        Assert.Equal([8, -1, -1], IndexDataSet.Padded<float>([[1]], [[8]], steps: 3).LabelsOf(0));
    }

    [Fact]
    public void Sets_that_are_none_are_refused_with_the_place()
    {
        Refused("tokens has 4 tokens, and a window of 4 steps needs one more", () => IndexDataSet.Windows<float>(s_tokens.AsMemory(0, 4), 4));
        Refused("tokens[1] is -1", () => IndexDataSet.Windows<float>((int[])[3, -1, 2], 1));
        Refused("sequences[1] has fewer than two tokens", () => IndexDataSet.Padded<float>([[1, 2], [3]], 3));
        Refused("sequences[0] is missing or longer than 2 steps", () => IndexDataSet.Padded<float>([[1, 2, 3, 4]], 2));
        Refused("labels[0] are 2, and sequences[0] has 1 steps", () => IndexDataSet.Padded<float>([[1]], [[1, 2]], 2));
        Refused("There are 2 rows of inputs, but 3 labels", () => new IndexDataSet<float>(new int[4], 2, new int[3]));
        Refused("There are 2 rows of inputs, but 1 of targets", () => new IndexDataSet<float>(new int[4], 2, new float[3], 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => IndexDataSet.Windows<float>(s_tokens, 2).Select([9]));
        Assert.Throws<ArgumentOutOfRangeException>(() => IndexDataSet.Windows<float>(s_tokens, 2).Slice(3, 3));
    }

    [Fact]
    public void Lists_keep_their_lengths_in_parts()
    {
        BagDataSet<float> lists = BagDataSet.From<float>([[1, 2, 3], [], [4, 5]], [0, 1, 0]);

        Assert.Equal(3, lists.Count);
        Assert.Equal([1, 2, 3], lists.ListOf(0));
        Assert.True(lists.ListOf(1).IsEmpty);
        Assert.Equal([4, 5], lists.ListOf(2));
        Assert.Equal([4, 5], lists.Slice(1, 2).ListOf(1));
        Assert.Equal([1, 2, 3], lists.Slice(0, 1).ListOf(0));
        BagDataSet<float> selected = lists.Select([2, 1, 0]);
        Assert.Equal([4, 5], selected.ListOf(0));
        Assert.Equal([1, 2, 3], selected.ListOf(2));
        Assert.Equal([1], selected.LabelsOf(1));
        (BagDataSet<float> first, BagDataSet<float> second) = lists.Split(0.5, seed: 2);
        Assert.Equal(3, first.Count + second.Count);
        Assert.Equal([0.5f], BagDataSet.From([[1]], [[0.5f]]).TargetsOf(0));
    }

    [Fact]
    public void Lists_that_are_none_are_refused_with_the_place()
    {
        Refused("offsets[1] is 4", () => new BagDataSet<float>(new int[3], (int[])[0, 4], new int[2]));
        Refused("offsets[2] is 0", () => new BagDataSet<float>(new int[3], (int[])[0, 1, 0], new int[3]));
        Refused("lists[1] is null", () => BagDataSet.From<float>([[1], null!], [0, 1]));
        Refused("There are 2 rows of inputs, but 1 labels", () => BagDataSet.From<float>([[1], [2]], [0]));
    }

    private static void Refused(string message, Func<object> make) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);
}
