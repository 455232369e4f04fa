using NetGen.Generators.Declaration;
using NetGen.Runtime;

namespace NetGen.Generators.Tests.Declaration;

/// <summary>What PyTorch calls parameters, how it has them in order, and how they begin: reference cases that PyTorch and numpy computed.</summary>
public class FileLayoutTests
{
    public static TheoryData<string> Saved => [.. ParameterCase.Names(reference => reference.Pytorch is not null)];

    public static TheoryData<string> Drawn => [.. ParameterCase.Names(reference => reference.Initial is not null)];

    [Theory]
    [MemberData(nameof(Saved))]
    public void A_file_of_PyTorchs_becomes_the_parameters(string name)
    {
        var reference = ParameterCase.Read(name);
        var layout = reference.Structure.Parameters;
        Assert.Equal(reference.Pytorch!.Parameters.Length, layout.Count);
        Assert.Equal(
            reference.Pytorch.Parameterized.Keys.Order(StringComparer.Ordinal),
            layout.Tensors.Select(tensor => tensor.FileName).Order(StringComparer.Ordinal));
        foreach (ParameterTensor tensor in layout.Tensors)
        {
            SavedTensor saved = reference.Pytorch.StateDict[tensor.FileName];
            Assert.Equal(saved.Shape, tensor.FileShape);
            Assert.Equal(saved.Values, InFile(tensor, reference.Pytorch.Parameters[(int)tensor.Offset..(int)tensor.End]));
        }
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void Initial_values_are_those_of_numpy(string name)
    {
        var reference = ParameterCase.Read(name);
        RandomState random = new(reference.Initial!.Seed);
        double[] parameters = new double[reference.Structure.Parameters.Count];
        foreach (var layer in reference.Structure.Parameters.Tensors.GroupBy(tensor => tensor.Layer.Number))
        {
            foreach (ParameterTensor ones in layer.Where(tensor => tensor.Initializer == "Ones"))
                parameters.AsSpan((int)ones.Offset, (int)ones.Length).Fill(1);
            foreach (ParameterTensor rows in layer.Where(tensor => tensor.Initializer == ParameterTensor.Embedding))
                ParameterInitializer.Embedding(random, parameters.AsSpan((int)rows.Offset, (int)rows.Length));
            ParameterTensor weights = layer.First();
            if (weights.Initializer is "Ones" or ParameterTensor.Embedding)
                continue;
            Span<double> all = parameters.AsSpan((int)weights.Offset, (int)(layer.Last().End - weights.Offset));
            ParameterInitializer.Initialize(
                Enum.Parse<Initializer>(weights.Initializer), random, all[..(int)weights.Length], all[(int)weights.Length..], weights.FanIn, weights.FanOut);
        }

        Assert.Equal(reference.Initial.Parameters.Length, parameters.Length);
        Assert.All(reference.Initial.Parameters.Zip(parameters), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void A_transposed_convolution_has_its_groups_among_the_inputs()
    {
        ParameterTensor weights = Declared.Xor("[Input(2, 2, 4)] [ConvTranspose2D(6, 3, 1, Groups = 2)] partial class Xor;").Structure.Parameters.Tensors[0];

        Assert.Equal((weights.Shape.ToString(), weights.FileShapeText), ("3 × 1 × 2 × 6", "[4, 3, 3, 1]"));

        // Of kernel row p, input c of group g and its output o: ours counts p, c, g, o, PyTorch's g, c, o, p.
        double[] ours = [.. Enumerable.Range(0, 36).Select(i => (double)i)];
        Assert.Equal(
            from g in Enumerable.Range(0, 2)
            from c in Enumerable.Range(0, 2)
            from o in Enumerable.Range(0, 3)
            from p in Enumerable.Range(0, 3)
            select ours[(((p * 2) + c) * 6) + (g * 3) + o],
            InFile(weights, ours));
    }

    [Theory]
    [InlineData("[Input(4, 3, 2)] [Conv2D(2, 2)] [BatchNorm] [Activate(ReLU)] [Flatten] [BatchNorm] [Dropout(0.5)] [Layer(5)]", "3 × 2 × 2", true)]
    [InlineData("[Input(4, 3, 2)] [Skip] [Conv2D(2, 1)] [Add] [Flatten] [Layer(5)]", "4 × 3 × 2", true)]
    [InlineData("[Input(4, 3, 2)] [Branch] [Conv2D(2, 1)] [Branch] [MaxPool2D(1)] [Concat] [Flatten] [Layer(5)]", "4 × 3 × 4", true)]
    [InlineData("[Input(3, Steps = 4)] [AveragePool1D(2)] [Flatten] [Layer(5)]", "2 × 3", true)]
    [InlineData("[Input(3, Steps = 4)] [Flatten] [Layer(5)]", "12", false)]
    [InlineData("[Input(4, 3, 2)] [Conv2D(2, 2)] [Layer(3)] [Flatten] [Layer(5)]", "18", false)]
    [InlineData("[Input(4, 3, 2)] [Conv2D(2, 2)] [Flatten] [Layer(6)] [Layer(5)]", "6", false)]
    [InlineData("[Input(4, 3, 2)] [Conv2D(2, 2)] [GlobalMaxPool] [Layer(5)]", "2", false)]
    public void A_flattened_picture_has_its_channels_first(string layers, string rows, bool isPermuted)
    {
        NetworkStructure structure = Declared.Xor($"{layers} partial class Xor;").Structure;

        Assert.Empty(structure.Problems);
        FileLayout file = structure.Parameters.Tensors.Last(tensor => tensor.Kind == ParameterKind.Weights).File;
        Assert.Equal($"{rows} × 5", new Shape(file.Axes).ToString());
        int last = file.Axes.Length - 1;
        Assert.Equal(isPermuted ? [last, last - 1, .. Enumerable.Range(0, last - 1)] : [1, 0], file.Places);
    }

    [Theory]
    [InlineData("[Input(4, 3, 2)] [Branch] [Conv2D(5, 2)] [Flatten] [Branch] [GlobalMaxPool] [Branch] [Flatten] [Concat] [Layer(7)]",
        "3 × 2 × 5 × 7:3,2,0,1 2 × 7:1,0 4 × 3 × 2 × 7:3,2,0,1")]
    [InlineData("[Input(4, 3, 2)] [Flatten] [Skip] [Skip] [Activate(Tanh)] [Concat] [Concat] [BatchNorm]", "4 × 3 × 2:2,0,1 4 × 3 × 2:2,0,1 4 × 3 × 2:2,0,1")]
    [InlineData("[Input(4, 3, 2)] [Flatten] [Branch] [Concat] [Layer(7)]", "")]
    [InlineData("[Input(4, 3, 2)] [Flatten] [Skip] [Layer(24)] [Add] [Layer(7)]", "")]
    [InlineData("[Input(5)] [Skip] [Layer(4)] [Concat] [Layer(7)]", "")]
    public void Flattened_pictures_side_by_side_keep_their_orders(string layers, string parts)
    {
        NetworkStructure structure = Declared.Xor($"{layers} partial class Xor;").Structure;

        Assert.Empty(structure.Problems);
        FileLayout file = structure.Parameters.Tensors.Last(tensor => tensor.Kind == ParameterKind.Weights).File;
        Assert.Equal(parts, string.Join(' ', file.Parts.Select(part => $"{new Shape(part.Axes)}:{string.Join(',', part.Places)}")));
    }

    /// <summary>The numbers of a tensor as a file has them, found by their indices.</summary>
    private static double[] InFile(ParameterTensor tensor, double[] values)
    {
        FileLayout file = tensor.File;
        int[] lengths = [.. file.Places.Select(place => file.Axes[place])];
        return [.. Enumerable.Range(0, values.Length).Select(i => values[Ours(IndexOf(i, lengths))])];

        int Ours(int[] index) => Enumerable.Range(0, file.Axes.Length).Aggregate(0, (offset, axis) => (offset * file.Axes[axis]) + index[Array.IndexOf([.. file.Places], axis)]);
    }

    private static int[] IndexOf(int number, int[] lengths)
    {
        int[] index = new int[lengths.Length];
        for (int axis = lengths.Length - 1; axis >= 0; axis--)
        {
            index[axis] = number % lengths[axis];
            number /= lengths[axis];
        }

        return index;
    }
}
