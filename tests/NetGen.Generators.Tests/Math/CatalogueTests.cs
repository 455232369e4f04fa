using NetGen.Generators.Math;

namespace NetGen.Generators.Tests.Math;

public class CatalogueTests
{
    [Fact]
    public void Formulas_are_found_by_the_names_that_users_write()
    {
        Assert.Same(Activations.ReLU, Activations.Find("ReLU"));
        Assert.Same(Losses.CrossEntropy, Losses.Find("CrossEntropy"));
        Assert.Same(Optimizers.Adam, Optimizers.Find("Adam"));
        Assert.Null(Activations.Find("relu"));
    }

    [Fact]
    public void Names_are_unique()
    {
        Assert.Distinct(Activations.All.Select(activation => activation.Name));
        Assert.Distinct(Losses.All.Select(loss => loss.Name));
        Assert.Distinct(Optimizers.All.Select(optimizer => optimizer.Name));
    }

    [Fact]
    public void Only_softmax_mixes_the_components_of_a_row() =>
        Assert.Equal(["Softmax"], Activations.All.Where(activation => activation.IsRowFunction).Select(activation => activation.Name));

    [Theory]
    [InlineData("Identity", -2, -2)]
    [InlineData("Sigmoid", 0.5, 0.6224593312018546)]
    [InlineData("Tanh", 0.5, 0.46211715726000973)]
    [InlineData("ReLU", -2, 0)]
    [InlineData("ReLU", 2, 2)]
    public void Activations_have_their_values(string name, double input, double output) =>
        Assert.Equal(output, Evaluation.Number(Activations.Find(name)!.Output, new Dictionary<string, double> { ["z"] = input }), 1e-15);

    [Fact]
    public void Softmax_adds_up_to_one_however_large_its_inputs()
    {
        var row = new Dictionary<string, double[]> { ["z"] = [1000, 1001, -1000] };
        double[] outputs = row.Evaluate(Activations.Softmax.Output);

        Samples.AssertClose([1 / (1 + System.Math.E), System.Math.E / (1 + System.Math.E), 0], outputs, 1e-15, 1e-300);
    }
}
