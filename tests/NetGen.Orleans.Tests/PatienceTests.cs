using NetGen.Orleans.Working;

namespace NetGen.Orleans.Tests;

/// <summary>Calls to a cluster that is away.</summary>
public class PatienceTests
{
    [Fact]
    public void A_call_is_repeated_until_it_is_answered_and_the_log_has_a_line_for_each_turn()
    {
        using var log = new LogOfTest();
        var patience = new Patience(log, CancellationToken.None);
        int calls = 0;
        int answer = patience.Call(() => ++calls < 3 ? throw new TimeoutException("Nobody answers.\n   at Orleans.Runtime") : Task.FromResult(calls));
        Assert.Equal(3, answer);
        Assert.Equal("Waiting for the cluster or its storage, which does not answer: Nobody answers.\nThe cluster answers again.", log.Text);
    }
}
