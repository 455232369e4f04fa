using System.Collections.Immutable;
using NetGen.Generators.Declaration;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <content>What samples with several places have besides: windows, pools and what moves rows.</content>
internal sealed partial class ForwardPass
{
    private static readonly string[] s_places = ["h", "w"];

    /// <summary>A sample's rows as one.</summary>
    private Tensor Flatten(Tensor x, int number)
    {
        if (x.Places.IsEmpty)
            return x;
        var flat = Value("f", number, [], Components("f", number, x.SampleLength));
        Operations.Add(new Reshape(flat, x));
        return flat;
    }

    /// <summary>What was made one row, as it was before.</summary>
    public Tensor InPlaces(Tensor flat) => Operations.OfType<Reshape>().FirstOrDefault(reshape => reshape.Result == flat)?.Operand ?? flat;

    private Tensor Pool(LayerNode layer, Tensor x, PoolKind kind)
    {
        var a = Value("a", layer.Number, Places(layer), x.Axes.Last());
        Operations.Add(new Pool(a, InMemory(x, layer.Number), WindowsOf(layer), kind));
        return a;
    }

    /// <summary>One window of all places.</summary>
    private Tensor GlobalPool(LayerNode layer, Tensor x, PoolKind kind)
    {
        if (x.Places.IsEmpty)
            return x;
        var a = Value("a", layer.Number, [], x.Axes.Last());
        Operations.Add(new Pool(a, InMemory(x, layer.Number), new Windows([.. x.Places.Select(place => new WindowAxis(place.Length, 1, 1, 0))]), kind));
        return a;
    }

    /// <summary>A sequence without the steps before its last. An activation of each step is computed of that one alone.</summary>
    private Tensor LastStep(Tensor x, int number)
    {
        if (IsStream)
            return x;
        if (ActivationOf(x) is { } activation)
            return Activate(LastStep(activation.Sums, number), activation.Formula, "a", number);
        var last = Value("l", number, [], Components("l", number, x.RowLength));
        Operations.Add(new Border(last, x, [x.Positions - 1]));
        return last;
    }

    private Tensor Upsample(LayerNode layer, Tensor x)
    {
        var a = Value("a", layer.Number, Places(layer), x.Axes.Last());
        Operations.Add(new Unpool(a, InMemory(x, layer.Number), WindowsOf(layer), PoolKind.Sum, maximum: null));
        return a;
    }

    /// <summary>Rows that a caller owns are not padded to vectors, which pools read: those are copied.</summary>
    private Tensor InMemory(Tensor x, int number)
    {
        if (x.Role != TensorRole.External)
            return x;
        var copy = Like(x, "x", number);
        Operations.Add(new Map(copy, Symbols.A, [new Binding(Symbols.A.Name, x)]));
        return copy;
    }

    /// <summary>The picture that windows lie on, with zeros where they reach beyond its edges.</summary>
    private Tensor WithBorder(Tensor x, LayerNode layer)
    {
        if (layer.Windows.All(window => window.Before + window.After == 0))
            return x;
        var places = x.Places.Select((place, i) => new Axis($"{place.Name}+{CultureFree(layer.Number)}", place.Length + layer.Windows[i].Before + layer.Windows[i].After));
        var grid = Value("g", layer.Number, [.. places], x.Axes.Last());
        Operations.Add(new Border(grid, x, [.. layer.Windows.Select(window => window.Before)]));
        return grid;
    }

    private static Windows WindowsOf(LayerNode layer) => new([.. layer.Windows.Select(window => new WindowAxis(window.Size, window.Stride, window.Dilation, window.Before))]);

    private static Windows WithoutBorder(LayerNode layer) => new([.. WindowsOf(layer).Axes.Select(window => window with { Before = 0 })]);

    /// <summary>The places of what a layer gives.</summary>
    private static ImmutableArray<Axis> Places(LayerNode layer, string prefix = "", Func<Shape, int, int, int>? length = null) =>
    [
        .. layer.After.Axes.Take(layer.After.Axes.Length - 1)
            .Select((axis, i) => new Axis($"{prefix}{s_places[i]}{CultureFree(layer.Number)}", length?.Invoke(layer.After, i, axis) ?? axis)),
    ];
}
