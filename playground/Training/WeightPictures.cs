namespace NetGen.Playground.Training;

/// <summary>The parameters of a network's layers, as pictures.</summary>
internal static class WeightPictures
{
    /// <summary>Larger tensors show their first rows.</summary>
    private const int Shown = 1 << 16;

    /// <summary>What the page calls a layer.</summary>
    public static string Title(LayerDescription layer, int index) =>
        $"{index + 1} {layer.Kind} {Axes(layer.InputShape)} → {Axes(layer.OutputShape)}{(layer.Activation == "Identity" ? "" : $" {layer.Activation}")}";

    public static IReadOnlyList<WeightPicture> Of(INetworkRunner network)
    {
        List<WeightPicture> pictures = [];
        int start = 0;
        foreach ((int index, LayerDescription layer) in network.Description.Layers.Index())
        {
            foreach (ParameterDescription parameter in layer.Parameters)
            {
                int columns = parameter.Axes[^1], rows = parameter.Axes.SkipLast(1).Aggregate(1, (product, axis) => product * axis);
                pictures.Add(Picture(network, Title(layer, index), parameter.Name, start, rows, columns));
                start += rows * columns;
            }
        }

        return pictures;
    }

    private static WeightPicture Picture(INetworkRunner network, string layer, string name, int start, int rows, int columns)
    {
        int shown = Math.Min(rows, Math.Max(Shown / columns, 1));
        float[] values = new float[shown * columns];
        network.Parameters(start, values);
        float largest = values.Max(Math.Abs);
        byte[] bytes = [.. values.Select(value => largest > 0 && float.IsFinite(largest) ? (byte)(128 + 127 * value / largest) : (byte)128)];
        return new WeightPicture(layer, name, shown, columns, double.IsFinite(largest) ? largest : 0, Convert.ToBase64String(bytes));
    }

    private static string Axes(IEnumerable<int> axes) => string.Join(" × ", axes);
}
