using NetGen.Weights;

namespace NetGen.Onnx;

/// <summary>The parameters of a layer as files have them.</summary>
/// <param name="slots">Where they belong.</param>
/// <param name="file">All parameters of the network.</param>
internal sealed class LayerTensors(IReadOnlyList<ParameterSlot> slots, TensorFile file)
{
    /// <summary>A tensor by what it is called of the layer's: <c>weight</c>.</summary>
    public StoredTensor this[string part] => file[NameOf(part)];

    /// <summary>What files call it: <c>0.weight</c>.</summary>
    public string NameOf(string part) => slots[0].Name[..^slots[0].Parameter.Name.Length] + part;

    public bool Has(string part) => slots.Any(slot => slot.Parameter.Name == part);

    /// <summary>The order of rows that a tensor is written for, as <see cref="SampleOrder.OfRow"/> says.</summary>
    public SampleOrder RowOrder(string part, int ownAxes) => SampleOrder.OfRow(slots.First(slot => slot.Parameter.Name == part).Parameter, ownAxes);
}
