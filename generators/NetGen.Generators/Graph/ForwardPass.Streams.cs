using System.Collections.Immutable;
using System.Globalization;
using NetGen.Generators.Declaration;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <content>What is otherwise where a sample is one step of a sequence: other steps are those that a caller keeps.</content>
internal sealed partial class ForwardPass
{
    private readonly Tensor _position = new("position", null, TensorRole.State, Axis.Samples, new Axis("position", 1)) { Content = TensorContent.Position };

    private bool IsStream => window is not null;

    /// <summary>Of the steps that its window sees, side by side, a causal convolution is a dense layer. With groups their rows are places that the window is laid on.</summary>
    private (Tensor, Contraction?) ConvolutionOfRecentSteps(LayerNode layer, Tensor x)
    {
        var z = Value("z", layer.Number, [], Components("z", layer.Number, layer.Outputs), "delta");
        var steps = new RecentSteps(layer.Windows[0].Size, layer.Windows[0].Dilation);
        if (layer.Groups == 1)
            return Product(layer, z, steps.Reach == 0 ? x : Unfolded(layer, x, steps, [], Components("p", layer.Number, steps.Taps * x.RowLength)), access: null);
        var grid = steps.Reach == 0 ? InMemory(x, layer.Number) : Unfolded(layer, x, steps, [Components("p", layer.Number, steps.Taps)], x.Axes.Last());
        return Product(layer, z, grid, new WindowAccess(new Windows([new WindowAxis(steps.Taps, 1, 1, 0)]), WindowSide.Left, layer.Groups));
    }

    private Tensor Unfolded(LayerNode layer, Tensor x, RecentSteps steps, ImmutableArray<Axis> places, Axis components)
    {
        var recent = Value("recent", layer.Number, places, components);
        Operations.Add(new Unfold(recent, x, steps, Kept(layer, AtLeast(steps.Reach), x.Axes.Last())));
        return recent;
    }

    /// <summary>r = W[x] + P, with the row of P that the step has.</summary>
    private Tensor WithPositions(LayerNode layer, Tensor rows, ParameterTensor positions)
    {
        var table = AddParameter("P", positions, Components("s", layer.Number, (int)positions.Length / layer.Outputs), rows.Axes.Last());
        var ofSteps = Like(rows, "ofStep", layer.Number);
        Operations.Add(new StepRows(ofSteps, table, _position));
        return Combine(Like(rows, "r", layer.Number), [rows, ofSteps], (left, right) => left + right, "Add");
    }

    /// <summary>A place for each of some steps.</summary>
    private Kept Kept(LayerNode layer, int steps, Axis components) =>
        new(new Tensor("kept", layer.Number, TensorRole.State, Axis.Samples, Components("t", layer.Number, steps), components), _position);

    /// <summary>The power of two that is no less: positions, which are numbers of the network's type, begin anew with one.</summary>
    private static int AtLeast(int count)
    {
        int power = 1;
        while (power < count)
            power *= 2;
        return power;
    }
}
