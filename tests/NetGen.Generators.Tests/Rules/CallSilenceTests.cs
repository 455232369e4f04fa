using Microsoft.CodeAnalysis.Testing;
using static NetGen.Generators.Tests.Rules.CallAnalyzerTest;

namespace NetGen.Generators.Tests.Rules;

/// <summary>Calls that are right, and calls of which nothing is certain.</summary>
public class CallSilenceTests
{
    [Theory]
    [InlineData("net.Forward(new float[6], new float[4]);")]
    [InlineData("net.Forward([], []);")]
    [InlineData("net.Forward([1, 2, 3], stackalloc float[2]);")]
    [InlineData("net.Step([1, 2, 3], [1, 2], 0);")]
    [InlineData("net.Step([1, 2, 3], [1, 2], 0.1f); net.Update(float.Epsilon);")]
    [InlineData("net.BackwardFrom(new float[3], new float[2]);")]
    [InlineData("net.BackwardFrom(new float[3], new float[2], new float[3], accumulate: true);")]
    [InlineData("net.BackwardFrom(new float[3], new float[2], default);")]
    [InlineData("iris.Step([1, 2], [0.2, 0.3, 0.5], 0.1); iris.Step([1, 2, 3, 4], [0, 2], 0.1);")]
    [InlineData("var a = new Net(1); a.Backward(x, y); a.Update(0.1f);")]
    [InlineData("var a = new Net(1); a.BackwardFrom(x, y); a.Update(0.1f);")]
    [InlineData("var a = new Net(1); for (int i = 0; i < 3; i++) { if (i > 0) a.Update(0.1f); a.Backward(x, y); }")]
    [InlineData("square.Forward(x, y);")]
    [InlineData("square.Forward(x.AsSpan(0, 4), x.AsSpan(4, 4));")]
    [InlineData("square.Forward(x.AsSpan(4, 4), x.AsSpan(0, 4));")]
    [InlineData("square.Forward(x.AsSpan()[..4], x.AsSpan()[4..]);")]
    [InlineData("square.Forward(x.AsSpan(4)[..4], x.AsSpan(8));")]
    [InlineData("var a = new float[8]; square.Forward(a.AsSpan()[..^4], a.AsSpan()[^4..]);")]
    [InlineData("Span<float> a = stackalloc float[8]; var b = a[..4]; var c = a[4..]; square.Forward(b, c);")]
    [InlineData("square.Forward(x[..4], x[2..6]);")]
    [InlineData("square.Forward(x.AsSpan(0, 0), x.AsSpan(0, 0));")]
    public Task Calls_that_fit(string body) => OfBody(body).RunAsync();

    [Theory]
    [InlineData("net.Forward(x, y);")]
    [InlineData("net.Forward(new float[n], y);")]
    [InlineData("net.Forward(x[..n], y);")]
    [InlineData("net.Forward(x[2..], y);")]
    [InlineData("net.Forward(x.AsSpan(2), y);")]
    [InlineData("net.Forward([.. x, 1], y);")]
    [InlineData("var a = new float[7]; if (n > 0) a = new float[6]; net.Forward(a, y);")]
    [InlineData("var a = new float[7]; Array.Resize(ref a, 6); net.Forward(a, y);")]
    [InlineData("var a = new float[7]; ref var b = ref a; b = new float[6]; net.Forward(a, y);")]
    [InlineData("var a = new float[7]; (a, n) = (new float[6], 1); net.Forward(a, y);")]
    [InlineData("var a = new float[7]; Action reset = () => a = new float[6]; reset(); net.Forward(a, y);")]
    [InlineData("Span<float> a = new float[7]; a = a[1..]; net.Forward(a, y);")]
    [InlineData("foreach (var a in new[] { new float[6] }) net.Forward(a, y);")]
    [InlineData("float[] a; a = new float[7]; net.Forward(a, y);")]
    [InlineData("net.Forward(n > 0 ? new float[6] : new float[9], y);")]
    [InlineData("square.Forward(x.AsSpan(0, n), x.AsSpan(n, n));")]
    [InlineData("square.Forward(x.AsSpan(..n), x.AsSpan(n..));")]
    [InlineData("Span<float> a = x; x = y; square.Forward(x, a);")]
    [InlineData("var a = x.AsSpan(0, 4); x = y; square.Forward(a, x.AsSpan(0, 4));")]
    [InlineData("net.Update(n); net.Step(x, y, -n);")]
    [InlineData("iris.Step([1, 2], [n], 0.1);")]
    [InlineData("Net Make() => new Net(1); var a = Make(); a.Update(0.1f);")]
    [InlineData("var a = new Net(1); Train(a); a.Update(0.1f); void Train(Net b) => b.Backward(x, y);")]
    [InlineData("var a = new Net(1); a.Gradients.Fill(1); a.Update(0.1f);")]
    [InlineData("var a = new Net(1); var b = a; b.Backward(x, y); a.Update(0.1f);")]
    [InlineData("var a = new Net(1); Action train = () => a.Backward(x, y); train(); a.Update(0.1f);")]
    [InlineData("var a = new Net(1); Action update = () => a.Update(0.1f); a.Backward(x, y); update();")]
    [InlineData("var a = new Net(1); a.ToString(); a.Update(0.1f);")]
    [InlineData("net?.Update(0.1f);")]
    [InlineData("var d = NetGen.Data.DataSet.From<float>([[1, 2, 3], [4, 5, 6]], [[1, 2], [3, 4]]); Trainer.Evaluate(net, d);")]
    [InlineData("var d = NetGen.Data.DataSet.From<float>([x, [4, 5]], [[1, 2], [3, 4]]); Trainer.Evaluate(net, d);")]
    [InlineData("var d = NetGen.Data.DataSet.From<float>([new float[n], [4, 5]], [y, y]); Trainer.Evaluate(net, d);")]
    [InlineData("var d = NetGen.Data.DataSet.From(new float[n, n], new float[n, 2]); Trainer.Evaluate(net, d);")]
    [InlineData("var d = NetGen.Data.DataSet.From<double>([[1, 2], [3, 4]], [0, 2]); Trainer.Evaluate(iris, d);")]
    public Task What_is_not_certain(string body) => OfBody(body).RunAsync();

    [Theory]
    [InlineData("class Other { public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs) { } } void Run(Other o) => o.Forward(new float[7], default);")]
    [InlineData("void Run(Own own) => own.Forward(new float[7], 1); [Layer(3, 4)] class Own { public void Forward(float[] inputs, int b) { } }")]
    public async Task Methods_of_the_users_own(string members)
    {
        CallAnalyzerTest test = OfMembers(members);
        test.CompilerDiagnostics = CompilerDiagnostics.None;

        await test.RunAsync();
    }

    [Theory]
    [InlineData("net.Forward(new float[7], );")]
    [InlineData("net.Forward(new float[], y);")]
    [InlineData("net.Forward(new float[-1], y);")]
    [InlineData("net.Forward(")]
    [InlineData("net.Forward(x[..], y); net.Forward(x[7..3], y); net.Forward(x[^9..^12], y);")]
    [InlineData("net.Step(new float[7]);")]
    [InlineData("var a = a; net.Forward(a, y);")]
    [InlineData("float[] a = b; float[] b = a; net.Forward(a, y);")]
    public async Task What_is_half_typed(string body)
    {
        CallAnalyzerTest test = OfBody(body);
        test.CompilerDiagnostics = CompilerDiagnostics.None;

        await test.RunAsync();
    }

    [Fact]
    public async Task Every_way_to_suppress_a_finding_works()
    {
        const string Call = "net.Forward(new float[7], y);";

        await OfBody($"\n#pragma warning disable NETGEN401\n{Call}").RunAsync();
        await OfMembers($"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"NetGen\", \"NETGEN401\")] void Run(Net net, float[] y) => {Call}")
            .RunAsync();
        CallAnalyzerTest test = OfBody(Call);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.NETGEN401.severity = none\n"));
        await test.RunAsync();
    }
}
