using static NetGen.Generators.Tests.Rules.CallAnalyzerTest;

namespace NetGen.Generators.Tests.Rules;

public class CallRuleTests
{
    [Theory]
    [InlineData("net.Forward({|#0:new float[7]|}, y);")]
    [InlineData("net.Forward({|#0:new[] { 1f, 2, 3, 4, 5, 6, 7 }|}, y);")]
    [InlineData("net.Forward({|#0:[1, 2, 3, 4, 5, 6, 7]|}, y);")]
    [InlineData("net.Forward({|#0:stackalloc float[7]|}, y);")]
    [InlineData("net.Forward({|#0:x.AsSpan(2, 7)|}, y);")]
    [InlineData("net.Forward({|#0:x.AsSpan().Slice(1, 7)|}, y);")]
    [InlineData("net.Forward({|#0:x[..7]|}, y);")]
    [InlineData("net.Forward({|#0:x.AsSpan()[3..10]|}, y);")]
    [InlineData("var a = new float[7]; net.Forward({|#0:a|}, y);")]
    [InlineData("float[] a = [1, 2, 3, 4, 5, 6, 7]; net.Forward({|#0:a|}, y);")]
    [InlineData("Span<float> a = stackalloc float[] { 1, 2, 3, 4, 5, 6, 7 }; net.Forward({|#0:a|}, y);")]
    [InlineData("ReadOnlySpan<float> a = new float[7]; net.Forward({|#0:a|}, y);")]
    [InlineData("var a = new float[9]; net.Forward({|#0:a.AsSpan(2)|}, y);")]
    [InlineData("var a = new float[9]; net.Forward({|#0:a[1..^1]|}, y);")]
    [InlineData("const int Size = 7; net.Forward({|#0:new float[Size]|}, y);")]
    [InlineData("net.Forward(outputs: y, inputs: {|#0:new float[7]|});")]
    [InlineData("net.Evaluate({|#0:new float[7]|}, y);")]
    [InlineData("net.Backward({|#0:new float[7]|}, y);")]
    [InlineData("net.BackwardFrom({|#0:new float[7]|}, y);")]
    [InlineData("net.Step({|#0:new float[7]|}, new float[1], 0.1f);")]
    public Task Inputs_of_no_whole_number_of_samples(string body) => Says(
        "NETGEN401", "'inputs' holds 7 numbers, but a sample of Net (3 → 2) has 3 there: 7 is no multiple of 3", body);

    [Theory]
    [InlineData("net.Forward(x, {|#0:new float[1]|});", "outputs", 1, 2)]
    [InlineData("net.Step(x, {|#0:new float[5]|}, 0.1f);", "targets", 5, 2)]
    [InlineData("net.BackwardFrom(x, {|#0:new float[5]|});", "outputGradients", 5, 2)]
    [InlineData("net.BackwardFrom(x, y, {|#0:new float[5]|});", "inputGradients", 5, 3)]
    public Task Other_spans_of_no_whole_number_of_samples(string body, string parameter, int length, int size) => Says(
        "NETGEN401",
        $"'{parameter}' holds {length} number{(length == 1 ? "" : "s")}, but a sample of Net (3 → 2) has {size} there: {length} is no multiple of {size}",
        body);

    [Theory]
    [InlineData("net.Step(new float[12], {|#0:new float[6]|}, 0.1f);", "targets", 6)]
    [InlineData("net.Evaluate(new float[12], {|#0:new float[1]|});", "targets", 1)]
    [InlineData("net.Backward(new float[12], {|#0:[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]|}, accumulate: true);", "targets", 10)]
    [InlineData("net.BackwardFrom(new float[12], {|#0:new float[6]|});", "outputGradients", 6)]
    public Task Targets_of_other_samples(string body, string parameter, int length) => Says(
        "NETGEN402",
        $"'{parameter}' holds {length} number{(length == 1 ? "" : "s")}, but needs 8: 'inputs' holds 4 samples of Net (3 → 2)",
        body);

    [Fact]
    public Task Labels_of_other_samples() => Says(
        "NETGEN402",
        "'labels' holds 3 numbers, but needs 2: 'inputs' holds 2 samples of Iris (2 → 3)",
        "iris.Step([1, 2, 3, 4], {|#0:new int[3]|}, 0.1);");

    [Theory]
    [InlineData("net.Forward(new float[6], {|#0:new float[2]|});", "outputs", 2, 4)]
    [InlineData("net.Forward(new float[6], {|#0:new float[6]|});", "outputs", 6, 4)]
    [InlineData("net.BackwardFrom(new float[6], y, {|#0:new float[3]|});", "inputGradients", 3, 6)]
    public Task Results_of_other_samples(string body, string parameter, int length, int expected) => Says(
        "NETGEN403", $"'{parameter}' has room for {length} numbers, but needs {expected}: 'inputs' holds 2 samples of Net (3 → 2)", body);

    [Theory]
    [InlineData("net.Step(x, y, {|#0:-0.1f|});", "-0.1", "Step")]
    [InlineData("net.Update({|#0:float.NaN|});", "NaN", "Update")]
    [InlineData("iris.Update({|#0:double.PositiveInfinity|});", "Infinity", "Update")]
    [InlineData("const float Rate = -1; net.Update({|#0:Rate|});", "-1", "Update")]
    [InlineData("net.Update({|#0:-1|});", "-1", "Update")]
    public Task A_learning_rate_that_cannot_be(string body, string rate, string method) => Says(
        "NETGEN404", $"The learning rate is {rate}, but must be finite and not negative: {method} throws", body);

    [Theory]
    [InlineData("square.Forward(x, {|#0:x|});", "inputs", "outputs", "x", "Forward")]
    [InlineData("square.Forward(x.AsSpan(), {|#0:x|});", "inputs", "outputs", "x", "Forward")]
    [InlineData("Span<float> a = x; square.Forward(a, {|#0:a|});", "inputs", "outputs", "a", "Forward")]
    [InlineData("square.BackwardFrom(x, y, {|#0:y|});", "outputGradients", "inputGradients", "y", "BackwardFrom")]
    [InlineData("square.BackwardFrom(x, y, {|#0:x|});", "inputs", "inputGradients", "x", "BackwardFrom")]
    public Task Results_over_what_is_read(string body, string read, string written, string variable, string method) => Says(
        "NETGEN405",
        $"'{read}' and '{written}' are both '{variable}': {method} writes to the one while it reads the other, so give it another span",
        body);

    [Theory]
    [InlineData("square.Forward(x.AsSpan(0, 8), {|#0:x.AsSpan(4, 8)|});", "x")]
    [InlineData("square.Forward(x, {|#0:x.AsSpan(2, 4)|});", "x")]
    [InlineData("square.Forward(x.AsSpan().Slice(3, 4), {|#0:x.AsSpan()[..4]|});", "x")]
    [InlineData("square.Forward(x.AsSpan(2)[1..5], {|#0:x.AsSpan(6, 4)|});", "x")]
    [InlineData("var a = new float[12]; square.Forward(a.AsSpan()[..^4], {|#0:a.AsSpan(4)|});", "a")]
    [InlineData("Span<float> a = stackalloc float[8]; var b = a[..4]; var c = a[2..6]; square.Forward(b, {|#0:c|});", "a")]
    public Task Results_over_a_part_of_what_is_read(string body, string variable) => Says(
        "NETGEN405",
        $"'inputs' and 'outputs' overlap in '{variable}': Forward writes to the one while it reads the other, so give it another span",
        body);

    [Theory]
    [InlineData("var a = new Net(1); {|#0:a.Update(0.1f)|};")]
    [InlineData("var a = new Net(1); a.Forward(x, y); a.Parameters.Clear(); {|#0:a.Update(0.1f)|};")]
    [InlineData("var a = new Net(1); {|#0:a.Update(0.1f)|}; a.Backward(x, y);")]
    public Task An_update_without_gradients(string body) => Says(
        "NETGEN406",
        "'a' has no gradients yet, so Update changes nothing: call Backward before it, or Step instead of both",
        body);

    [Theory]
    [InlineData("net.Step({|#0:[]|}, [], 0.1f);", "Step")]
    [InlineData("net.Evaluate({|#0:default|}, default);", "Evaluate")]
    [InlineData("net.Backward({|#0:ReadOnlySpan<float>.Empty|}, y);", "Backward")]
    [InlineData("net.BackwardFrom({|#0:new float[0]|}, y);", "BackwardFrom")]
    public Task Training_on_nothing(string body, string method) => Says(
        "NETGEN408", $"'inputs' is empty: {method} needs at least one sample of Net (3 → 2)", body);

    [Theory]
    [InlineData("iris.Step([1, 2], [{|#0:3|}], 0.1);", 3)]
    [InlineData("iris.Evaluate([1, 2, 3, 4], new int[] { -1, {|#0:-2|} });", -2)]
    public Task A_label_without_output(string body, int label) => Says(
        "NETGEN409", $"The label {label} names no output: Iris (2 → 3) has 3 outputs, numbered from 0 to 2", body);

    [Theory]
    [InlineData("var d = NetGen.Data.DataSet.From<float>([[1, 2, 3], {|#0:[1, 2]|}], [[1, 2], [3, 4]]);", "'inputs'", 2, 3)]
    [InlineData("var d = NetGen.Data.DataSet.From<float>([[1, 2]], new float[][] { new float[3], {|#0:new float[2]|} });", "'targets'", 2, 3)]
    [InlineData("float[][] rows = [[1, 2, 3], [4, 5, 6], {|#0:[1, 2]|}]; var d = NetGen.Data.DataSet.From(rows, [0, 1, 2]);", "'inputs'", 2, 3)]
    public Task Rows_of_different_lengths(string body, string parameter, int length, int first) => Says(
        "NETGEN407", $"This row of {parameter} has {length} numbers, but the first row has {first}", body);

    [Theory]
    [InlineData("var d = NetGen.Data.DataSet.From<float>([[1, 2], [3, 4]], [[1, 2], [3, 4]]); Trainer.Evaluate(net, {|#0:d|});", "'inputs' has 2", "takes 3")]
    [InlineData("Trainer.Evaluate(net, {|#0:NetGen.Data.DataSet.From<float>([[1, 2, 3]], [[1, 2, 3]])|});", "'targets' has 3", "gives 2")]
    [InlineData("var d = NetGen.Data.DataSet.From(new float[4, 2], new float[4, 2]); Trainer.ConfusionMatrix(net, {|#0:d|});", "'inputs' has 2", "takes 3")]
    public Task Rows_that_do_not_fit_the_network(string body, string rows, string size) => Says(
        "NETGEN407", $"Each row of {rows} numbers, but Net (3 → 2) {size}", body);
}
