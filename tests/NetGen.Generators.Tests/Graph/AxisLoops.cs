using NetGen.Generators.Graph;

namespace NetGen.Generators.Tests.Graph;

/// <summary>Loops over axes, one within another, which take the elements of tensors along; one whose tensor lacks an axis stays where it is.</summary>
internal sealed class AxisLoops(Func<Axis, int> extent)
{
    private readonly List<Element> _elements = [];
    private readonly Dictionary<Axis, AxisLoop> _loops = [];

    /// <summary>An element for the loops to take along, from the tensor's first.</summary>
    public Element Take(Tensor tensor, double[] numbers) => Take([.. tensor.Axes], numbers);

    /// <summary>The same of numbers on some axes.</summary>
    public Element Take(Axis[] axes, double[] numbers)
    {
        var element = new Element(axes, numbers, extent);
        _elements.Add(element);
        return element;
    }

    /// <summary>
    /// Runs the body at every place on the axes. A reduction within other loops may run over an axis again: that begins anew, and goes
    /// back to its place afterwards.
    /// </summary>
    public void Run(ReadOnlySpan<Axis> axes, Action body)
    {
        if (axes.IsEmpty)
        {
            body();
            return;
        }

        AxisLoop loop = LoopOver(axes[0]);
        int before = loop.Index;
        for (loop.MoveTo(0); loop.Index < loop.Extent; loop.MoveTo(loop.Index + 1))
            Run(axes[1..], body);
        loop.MoveTo(before);
    }

    private AxisLoop LoopOver(Axis axis)
    {
        if (!_loops.TryGetValue(axis, out AxisLoop? loop))
            _loops[axis] = loop = new AxisLoop(extent(axis), [.. _elements.Where(element => element.Axes.Contains(axis)).Select(element => (element, element.Stride(axis)))]);
        return loop;
    }

    private sealed class AxisLoop(int extent, (Element Element, int Stride)[] moving)
    {
        public int Extent => extent;

        public int Index { get; private set; }

        public void MoveTo(int index)
        {
            foreach ((Element element, int stride) in moving)
                element.Offset += (index - Index) * stride;
            Index = index;
        }
    }
}

/// <summary>The element of a tensor at the place of some loops. The last axis is the fastest.</summary>
internal sealed class Element(Axis[] axes, double[] numbers, Func<Axis, int> extent)
{
    public Axis[] Axes => axes;

    public int Offset { get; set; }

    public ref double Value => ref numbers[Offset];

    public int Stride(Axis axis) => axes.Skip(Array.IndexOf(axes, axis) + 1).Aggregate(1, (stride, faster) => stride * extent(faster));
}
