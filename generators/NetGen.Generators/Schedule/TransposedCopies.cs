using System.Globalization;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>The transposed copies of a program's tensors: each product has its own, with a name that no other has.</summary>
internal sealed class TransposedCopies
{
    private readonly Dictionary<Tensor, int> _copies = [];

    public Tensor Of(Tensor tensor, params Axis[] axes)
    {
        _copies.TryGetValue(tensor, out int others);
        _copies[tensor] = others + 1;
        return Tensor.Copy(tensor, others == 0 ? "T" : $"T{(others + 1).ToString(CultureInfo.InvariantCulture)}", axes);
    }
}
