using System.Reflection;

namespace NetGen.Tests.Networks;

/// <summary>The members that a network gets: those of the contract and no other.</summary>
public class SurfaceTests
{
    private static readonly string[] Contract =
    [
        "Backward", "BackwardFrom", "Evaluate", "Forward", "Gradients", "InputShape", "InputSize", "Layer1", "Layer2", "OutputShape", "OutputSize",
        "ParameterCount", "Parameters", "Step", "Update",
    ];

    [Theory]
    [InlineData(typeof(XorGate))]
    [InlineData(typeof(Ragged))]
    [InlineData(typeof(Digits))]
    public void The_public_surface_is_the_contracts(Type network)
    {
        const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;
        IEnumerable<string> members = network.GetMembers(Declared)
            .Where(member => member is not ConstructorInfo && member is not MethodInfo { IsSpecialName: true })
            .Select(member => member.Name);
        Assert.Equal(Contract, members.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["", "Int32"], network.GetConstructors().Select(constructor =>
            string.Join(", ", constructor.GetParameters().Select(parameter => parameter.ParameterType.Name))).Order());
    }

    [Fact]
    public void Sizes_are_constants()
    {
        const int Inputs = XorGate.InputSize;
        const int Outputs = XorGate.OutputSize;
        const int Parameters = XorGate.ParameterCount;
        Assert.Equal((3, 1, 3 * 4 + 4 + 4 + 1), (Inputs, Outputs, Parameters));
        Assert.Equal(9 * 33 + 33 * 7 + 7, Ragged.ParameterCount);
    }

    [Fact]
    public void Parameters_and_gradients_hold_a_number_for_each_parameter()
    {
        var network = new Ragged();
        Assert.Equal(Ragged.ParameterCount, network.Parameters.Length);
        Assert.Equal(Ragged.ParameterCount, network.Gradients.Length);
    }

    [Fact]
    public void Layers_are_slices_of_the_parameters()
    {
        var network = new Ragged();
        for (int i = 0; i < Ragged.ParameterCount; i++)
            network.Parameters[i] = i;
        Assert.Equal((9, 33), (network.Layer1.Inputs, network.Layer1.Outputs));
        Assert.Equal(network.Parameters[..(9 * 33)], network.Layer1.Weights);
        Assert.True(network.Layer1.Bias.IsEmpty);
        Assert.Equal(network.Parameters.Slice(9 * 33, 33 * 7), network.Layer2.Weights);
        Assert.Equal(network.Parameters[^7..], network.Layer2.Bias);

        network.Layer2.Bias[6] = -1;
        Assert.Equal(-1, network.Parameters[^1]);
    }

    [Fact]
    public void Writing_a_parameter_changes_the_next_answer()
    {
        var network = new XorGate();
        float[] outputs = new float[1];
        network.Parameters.Clear();
        network.Forward([1, 2, 3], outputs);
        Assert.Equal(0.5f, outputs[0]);
        network.Layer2.Bias[0] = 100;
        network.Forward([1, 2, 3], outputs);
        Assert.Equal(1, outputs[0]);
    }

    [Fact]
    public void Code_written_once_reads_the_shape_of_any_network()
    {
        Assert.Equal((17, 6, Policy.ParameterCount, 2), Shape<Policy, float>());
        Assert.Equal((64, 10, Digits.ParameterCount, 0), Shape<Digits, float>());
    }

    [Fact]
    public void Shapes_have_an_axis_for_each_of_a_samples()
    {
        Assert.Equal([17], Policy.InputShape);
        Assert.Equal([6], Policy.OutputShape);
        Assert.Equal([10], OutputAxes<Digits, float>());
    }

    private static int[] OutputAxes<TNetwork, T>()
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> => TNetwork.OutputShape.ToArray();

    private static (int Inputs, int Outputs, int Parameters, int States) Shape<TNetwork, T>()
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> =>
        (TNetwork.InputSize, TNetwork.OutputSize, TNetwork.ParameterCount, TNetwork.OptimizerStateCount);
}
