using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>Whether a batch is shared follows from what calls have taken, and not from the clock: the times here are made up.</summary>
public class SharingGainTests
{
    private const int Samples = 100;

    private readonly SharingGain _gain = new();

    [Fact]
    public void What_is_faster_together_is_shared()
    {
        Call(30, shared: 60, alone: 100);
        Assert.Equal(16, Call(16, shared: 60, alone: 100));
    }

    [Theory]
    [InlineData(95)]
    [InlineData(300)]
    public void What_gains_less_than_a_tenth_is_done_alone_and_seldom_tried(int shared)
    {
        Call(6, shared, alone: 100);
        Assert.Equal(0, Call(16, shared, alone: 100));
        int tried = Call(3000, shared, alone: 100);
        Assert.InRange(tried, 3, 30);
    }

    [Fact]
    public void A_core_that_another_program_takes_is_noticed_within_some_calls()
    {
        Call(100, shared: 60, alone: 100);
        Call(40, shared: 150, alone: 100);
        Assert.InRange(Call(100, shared: 150, alone: 100), 0, 15);
    }

    [Fact]
    public void Slow_first_calls_are_no_verdict_for_long()
    {
        Call(6, shared: 5000, alone: 100);
        Call(22, shared: 60, alone: 100);
        Assert.Equal(16, Call(16, shared: 60, alone: 100));
    }

    [Fact]
    public void Sizes_of_batches_are_judged_apart()
    {
        Call(22, shared: 60, alone: 100);
        Assert.True(_gain.MayShare(Samples));
        for (int i = 0; i < 6; i++)
            _gain.Note(8 * Samples, _gain.SharesNext(8 * Samples), 8 * Samples * (_gain.SharesNext(8 * Samples) ? 200 : 100));
        Assert.False(_gain.MayShare(8 * Samples));
        Assert.True(_gain.MayShare(Samples));
    }

    /// <summary>Makes calls that take some time a sample, and gives how many of them were shared.</summary>
    private int Call(int calls, int shared, int alone)
    {
        int count = 0;
        for (int i = 0; i < calls; i++)
        {
            if (!_gain.MayShare(Samples))
            {
                _gain.Pass(Samples);
                continue;
            }

            bool isShared = _gain.SharesNext(Samples);
            _gain.Note(Samples, isShared, Samples * (isShared ? shared : alone));
            count += isShared ? 1 : 0;
        }

        return count;
    }
}
