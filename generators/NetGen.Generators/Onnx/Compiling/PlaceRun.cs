using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>Places along an axis that are equally far from one another, each as often as the others.</summary>
/// <param name="Step">From one to the next; 0 or less too.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Repeats">How often each is repeated before the next.</param>
internal readonly record struct PlaceRun(int First, int Step, int Count, int Repeats)
{
    /// <summary>Some places in order, as runs that are as long as can be.</summary>
    public static ImmutableArray<PlaceRun> In(ImmutableArray<int> places)
    {
        if (places.IsEmpty)
            return [];
        int repeats = places.TakeWhile(place => place == places[0]).Count();
        bool isEven = places.Length % repeats == 0 && Enumerable.Range(0, places.Length).All(i => places[i] == places[i - (i % repeats)]);
        return isEven && repeats < places.Length ? [.. Runs([.. places.Where((_, i) => i % repeats == 0)], repeats)] : [.. Runs(places, 1)];
    }

    /// <summary>What the places have of a tensor: an axis more, along which each is repeated.</summary>
    public Placed Of(Placed tensor, int axis) => tensor with
    {
        Lengths = tensor.Lengths.SetItem(axis, Count).Insert(axis + 1, Repeats),
        Start = tensor.Start + (First * tensor.Strides[axis]),
        Strides = tensor.Strides.SetItem(axis, Step * tensor.Strides[axis]).Insert(axis + 1, Stride.None),
    };

    /// <summary>A tensor that receives them, with that axis.</summary>
    public Placed Into(Placed tensor, int axis) => tensor with
    {
        Lengths = tensor.Lengths.SetItem(axis, Count).Insert(axis + 1, Repeats),
        Strides = tensor.Strides.SetItem(axis, Repeats * tensor.Strides[axis]).Insert(axis + 1, tensor.Strides[axis]),
    };

    private static IEnumerable<PlaceRun> Runs(ImmutableArray<int> places, int repeats)
    {
        for (int start = 0, count; start < places.Length; start += count)
        {
            int step = start + 1 < places.Length ? places[start + 1] - places[start] : 0;
            count = 1;
            while (start + count < places.Length && places[start + count] - places[start + count - 1] == step)
                count++;
            yield return new PlaceRun(places[start], step, count, repeats);
        }
    }
}
