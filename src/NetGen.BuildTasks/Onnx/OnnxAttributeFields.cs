using System.Runtime.InteropServices;

namespace NetGen.BuildTasks.Onnx;

/// <summary>What has been read of an attribute: which of its values counts is often said last.</summary>
internal sealed class OnnxAttributeFields
{
    private readonly List<float> _floats = [];
    private readonly List<long> _ints = [];
    private readonly List<string> _strings = [];
    private OnnxAttributeKind _said;
    private OnnxAttributeKind _seen;
    private string _reference = "";
    private float _float;
    private long _int;
    private string _string = "";
    private OnnxTensor? _tensor;
    private OnnxGraph? _graph;

    public string Name { get; private set; } = "";

    public void Add(WireField field)
    {
        switch (field.Number)
        {
            case 1:
                Name = field.Text();
                break;
            case 20:
                _said = (OnnxAttributeKind)field.Number32();
                break;
            case 21:
                _reference = field.Text();
                break;
            default:
                AddValue(field);
                _seen = KindOf(field.Number) ?? _seen;
                break;
        }
    }

    public OnnxAttribute ToAttribute()
    {
        var kind = _said == OnnxAttributeKind.Undefined ? _seen : _said;
        return new OnnxAttribute(Name, kind, _reference)
        {
            Floats = kind == OnnxAttributeKind.Float ? [_float] : _floats,
            Ints = kind == OnnxAttributeKind.Int ? [_int] : _ints,
            Strings = kind == OnnxAttributeKind.String ? [_string] : _strings,
            Tensor = kind == OnnxAttributeKind.Tensor ? _tensor : null,
            Graph = kind == OnnxAttributeKind.Graph ? _graph : null,
        };
    }

    private void AddValue(WireField field)
    {
        switch (field.Number)
        {
            case 2:
                _float = field.Float();
                break;
            case 3:
                _int = field.Integer();
                break;
            case 4:
                _string = field.LenientText();
                break;
            case 5:
                _tensor = OnnxTensor.Read(field.Message("tensor"));
                break;
            case 6:
                _graph = OnnxGraph.Read(field.Message("graph"));
                break;
            case 7:
                _floats.AddRange(MemoryMarshal.Cast<byte, float>(field.Numbers(WireType.Fixed32).Span));
                break;
            case 8:
                _ints.AddRange(field.Integers());
                break;
            case 9:
                _strings.Add(field.LenientText());
                break;
        }
    }

    private static OnnxAttributeKind? KindOf(int field) => field switch
    {
        >= 2 and <= 11 => field - 2 + OnnxAttributeKind.Float,
        14 => OnnxAttributeKind.Type,
        15 => OnnxAttributeKind.Types,
        22 => OnnxAttributeKind.SparseTensor,
        23 => OnnxAttributeKind.SparseTensors,
        _ => null,
    };
}
