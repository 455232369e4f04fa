using System.Globalization;
using NetGen.Generators.Tests.Execution.Naive;

namespace NetGen.Generators.Tests.Execution;

/// <summary>Class labels in place of target rows.</summary>
public class LabelTests
{
    private static readonly int[] Labels = [0, 9, 4, 4, 1];

    private static readonly IReadOnlyDictionary<string, Lazy<NetworkPair>> Pairs = Declared.Pairs(
        Classifier("Small", 5, Precision.Single),
        Classifier("Exact", 5, Precision.Double),
        Classifier("Broad", 100, Precision.Single),
        Classifier("Wide", 3000, Precision.Double));

    [Theory]
    [InlineData("Small")]
    [InlineData("Exact")]
    [InlineData("Broad")]
    [InlineData("Wide")]
    public void Labels_give_the_numbers_of_one_hot_rows(string name)
    {
        NetworkPair pair = Pairs[name].Value;
        double[] inputs = pair.Inputs(Labels.Length);
        double[] oneHot = [.. Labels.SelectMany(label => Enumerable.Range(0, 10).Select(k => k == label ? 1.0 : 0.0))];
        double[] parameters = pair.Network.Parameters;

        Assert.Equal(pair.Network.Evaluate(inputs, oneHot), pair.Network.Evaluate(inputs, Labels));
        Assert.Equal(pair.Network.Backward(inputs, oneHot), pair.Network.Backward(inputs, Labels));
        double[] gradients = pair.Network.Gradients;
        pair.Network.Backward(inputs, oneHot);
        Assert.Equal(pair.Network.Gradients, gradients);
        double loss = pair.Network.Step(inputs, oneHot, 0.1);
        double[] afterOneHot = pair.Network.Parameters;
        pair.Network.Parameters = parameters;
        Assert.Equal(loss, pair.Network.Step(inputs, Labels, 0.1));
        Assert.Equal(afterOneHot, pair.Network.Parameters);
    }

    [Fact]
    public void Labels_accumulate_when_asked()
    {
        NetworkPair pair = Pairs["Exact"].Value;
        double[] inputs = pair.Inputs(Labels.Length);
        pair.Network.Backward(inputs, Labels);
        double[] once = pair.Network.Gradients;
        pair.Network.Backward(inputs, Labels, accumulate: true);
        Closeness.CloseToLargest([.. once.Select(gradient => 2 * gradient)], pair.Network.Gradients, 1e-14, "gradients");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(-2)]
    public void A_label_outside_the_classes_throws_before_anything_is_touched(int label)
    {
        NetworkPair pair = Pairs["Small"].Value;
        double[] inputs = pair.Inputs(2);
        double[] parameters = pair.Network.Parameters;
        double[] gradients = pair.Network.Gradients;
        foreach (Action call in new Action[]
                 {
                     () => pair.Network.Evaluate(inputs, [1, label]),
                     () => pair.Network.Backward(inputs, [1, label]),
                     () => pair.Network.Step(inputs, [1, label], 0.1),
                 })
            Assert.Contains(label.ToString(CultureInfo.InvariantCulture), Assert.ThrowsAny<ArgumentException>(call).Message);
        Assert.Equal(parameters, pair.Network.Parameters);
        Assert.Equal(gradients, pair.Network.Gradients);
    }

    [Fact]
    public void Other_losses_have_no_overloads_for_labels()
    {
        var assembly = Infrastructure.Compile.Load(
            new Architecture("Plain", new DenseLayer(4, 3, Activation.Softmax)) { Loss = Loss.MeanSquaredError }.Declaration,
            new Architecture("Independent", new DenseLayer(4, 3, Activation.Sigmoid)) { Loss = Loss.CrossEntropy }.Declaration);
        foreach (string name in new[] { "Plain", "Independent" })
            Assert.DoesNotContain(assembly.Type(name).GetMethods(), method =>
                method.GetParameters().Any(parameter => parameter.ParameterType == typeof(ReadOnlySpan<int>)));
    }

    private static Architecture Classifier(string name, int hidden, Precision precision) =>
        new(name, new DenseLayer(7, hidden, Activation.ReLU), new DenseLayer(hidden, 10, Activation.Softmax))
        {
            Loss = Loss.CrossEntropy,
            Precision = precision,
        };
}
