namespace NetGen.Tests.Networks;

public sealed class LayerDescriptionTests
{
    [Fact]
    public void A_layer_of_one_axis_needs_no_more_than_its_sizes()
    {
        LayerDescription dense = new(3, 4, true, "Tanh", 0), norm = new(4, 4, false, "Identity", 0) { Kind = "RMSNorm" };
        Assert.Equal(["weight 3,4 1,0 4,3", "bias 4 0 4"], dense.Parameters.Select(Text));
        Assert.Equal(["weight 4 0 4"], norm.Parameters.Select(Text));
        Assert.Empty(new LayerDescription(4, 4, false, "Tanh", 0) { Kind = "Activate" }.Parameters);
        Assert.Equal((12, 0), (dense.MultiplyAdds, norm.MultiplyAdds));
        Assert.Equal([3, 4], dense.InputShape.Concat(dense.OutputShape));
        Assert.Equal(dense, new LayerDescription(3, 4, true, "Tanh", 0));
    }

    [Fact]
    public void A_BatchNorm_has_four_views_of_its_parameters()
    {
        float[] parameters = [1, 2, 3, 4, 5, 6, 7, 8];
        var norm = new BatchNormParameters<float>(parameters, 2);
        norm.RunningVariance[1] = 9;
        Assert.Equal([1, 2], norm.Weights);
        Assert.Equal([3, 4], norm.Bias);
        Assert.Equal([5, 6], norm.RunningMean);
        Assert.Equal(9, parameters[7]);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new BatchNormParameters<float>(new float[7], 2));
        Assert.StartsWith("A BatchNorm of 2 channels has 8 parameters, not 7.", error.Message, StringComparison.Ordinal);
    }

    private static string Text(ParameterDescription parameter) =>
        $"{parameter.Name} {string.Join(',', parameter.Axes)} {string.Join(',', parameter.FileOrder)} {string.Join(',', parameter.FileShape)}";
}
