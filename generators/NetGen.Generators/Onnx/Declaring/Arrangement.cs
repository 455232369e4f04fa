using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx.Declaring;

/// <summary>
/// How the numbers of a sample lie in a value of the file, which has axes in another order, divided or joined: a picture with its channels first, or flattened so.
/// </summary>
internal sealed class Arrangement
{
    /// <summary>The samples, among the parts of an axis.</summary>
    private static readonly Part Samples = new(1);

    /// <summary>Each axis of the sample as attributes have it, divided into parts; none where it has the length 1.</summary>
    private readonly Part[][] _sample;

    /// <summary>The axes of the file's value, each of parts.</summary>
    private readonly Part[][] _axes;

    private Arrangement(IEnumerable<IEnumerable<Part>> sample, IEnumerable<IEnumerable<Part>> axes)
    {
        _sample = [.. sample.Select(static parts => parts.ToArray())];
        _axes = [.. axes.Select(static parts => parts.ToArray())];
    }

    public int Rank => _axes.Length;

    private int LastAxis => _sample.Length - 1;

    /// <summary>As attributes have it, samples first.</summary>
    public static Arrangement Own(IReadOnlyList<int> shape)
    {
        Part[][] sample = [.. shape.Select(Parts)];
        return new Arrangement(sample, sample.Prepend([Samples]));
    }

    /// <summary>What a recurrent layer gives: steps, directions, samples, units.</summary>
    public static Arrangement OfSteps(int steps, int directions, int units)
    {
        Part[] step = Parts(steps), direction = Parts(directions), unit = Parts(units);
        return new Arrangement([step, [.. direction, .. unit]], [step, direction, [Samples], unit]);
    }

    /// <summary>With the file's axes in another order.</summary>
    public Arrangement Permuted(IEnumerable<int> order) => new(_sample, order.Select(axis => _axes[axis]));

    /// <summary>The same numbers of a sample in one row.</summary>
    public Arrangement Flattened() => new Arrangement([_sample.SelectMany(static parts => parts)], _axes).Joined();

    /// <summary>Whether the file has a row for each sample, of what has several axes.</summary>
    public bool IsFlattened => Rank == 2 && IsSamples(0) && LastAxis > 0;

    /// <summary>The same numbers behind other axes; null where these are not made of the same parts.</summary>
    public Arrangement? Reshaped(TensorShape shape)
    {
        var sample = _sample.Select(static parts => parts.ToList()).ToList();
        var rest = new LinkedList<Part>(_axes.SelectMany(static parts => parts));
        var axes = new List<List<Part>>();
        foreach (var length in shape.Axes)
        {
            var parts = new List<Part>();
            long wanted = length.IsBatch ? length.PerSample : length.Fixed;
            bool needsSamples = length.IsBatch;
            while (wanted > 1 || needsSamples)
            {
                if (rest.First?.Value is not { } part || (part == Samples && !needsSamples))
                    return null;
                rest.RemoveFirst();
                if (part == Samples)
                {
                    needsSamples = false;
                }
                else if (wanted % part.Length == 0)
                {
                    wanted /= part.Length;
                }
                else if (wanted > 1 && part.Length % wanted == 0)
                {
                    Part first = new((int)wanted), second = new(part.Length / (int)wanted);
                    foreach (var divided in sample.Where(divided => divided.Contains(part)))
                        divided.Replace(part, first, second);
                    rest.AddFirst(second);
                    (part, wanted) = (first, 1);
                }
                else
                {
                    return null;
                }

                parts.Add(part);
            }

            axes.Add(parts);
        }

        return rest.Count == 0 ? new Arrangement(sample, axes).Joined() : null;
    }

    /// <summary>Whether an axis of the file is an axis of the sample.</summary>
    public bool Is(int axis, int ofSample) => axis < Rank && _axes[axis].SequenceEqual(_sample[ofSample]);

    /// <summary>Whether an axis of the file is the last one of the sample; where that is all of it, in any order.</summary>
    public bool IsLast(int axis) => Is(axis, LastAxis) || (LastAxis == 0 && _axes[axis].Length == _sample[0].Length && !_axes[axis].Except(_sample[0]).Any());

    /// <summary>Whether an axis of the file is that of the samples.</summary>
    public bool IsSamples(int axis) => axis < Rank && _axes[axis] is [var part] && part == Samples;

    /// <summary>Whether the file has samples, channels and places one behind the other.</summary>
    public bool IsChannelsFirst => Rank == _sample.Length + 1 && IsSamples(0) && Is(1, LastAxis) && Enumerable.Range(0, LastAxis).All(axis => Is(axis + 2, axis));

    /// <summary>Whether numbers lie one behind the other as attributes have them.</summary>
    public bool IsOwn => Lies(_sample);

    /// <summary>Whether they lie so but for the channels, which come first.</summary>
    public bool IsTurned => Lies([_sample[LastAxis], .. _sample.Take(LastAxis)]);

    /// <summary>Whether some of the file's axes are all of the sample's but the last, in any order.</summary>
    public bool AreAllButLast(IReadOnlyCollection<int> axes) => LastAxis > 0 && axes.All(axis => !IsSamples(axis))
        && new HashSet<Part>(axes.SelectMany(axis => _axes[axis])).SetEquals(_sample.Take(LastAxis).SelectMany(static parts => parts));

    /// <summary>What is left where some of the file's axes, which are all of the sample's but the last, become one number; they stay with the length 1, or go.</summary>
    public Arrangement OfLast(IReadOnlyCollection<int> axes, bool keeps) => new(
        [_sample[LastAxis]],
        Enumerable.Range(0, Rank).Where(axis => keeps || !axes.Contains(axis)).Select(axis => axes.Contains(axis) ? [] : _axes[axis]));

    /// <summary>With another length of the sample's last axis, which is an axis of the file.</summary>
    public Arrangement WithLast(int axis, int length) => With(axis, [.. _sample.Take(LastAxis)], Parts(length));

    /// <summary>With the rows of a table behind all axes.</summary>
    /// <param name="isOne">Whether there is one row of each sample.</param>
    public Arrangement WithRows(int size, bool isOne)
    {
        Part[] row = Parts(size);
        return new Arrangement(isOne ? [row] : [.. _sample, row], [.. _axes, row]);
    }

    /// <summary>With other lengths of the sample's axes, which lie in the file with the channels first.</summary>
    public static Arrangement ChannelsFirst(IReadOnlyList<int> shape) =>
        Own(shape).Permuted([0, shape.Count, .. Enumerable.Range(1, shape.Count - 1)]);

    /// <summary>For each number along an axis of the file that is the sample's last, which one it is there.</summary>
    public int[] OrderOf(int axis)
    {
        int[] lengths = [.. _sample[LastAxis].Select(static part => part.Length)];
        int[] places = [.. _axes[axis].Select(part => Array.IndexOf(_sample[LastAxis], part))];
        return Order(lengths, places);
    }

    /// <summary>For each number of axes in another order, which one it is where they are in their own.</summary>
    public static int[] Order(IReadOnlyList<int> lengths, IReadOnlyList<int> places)
    {
        int[] steps = [.. Enumerable.Range(0, lengths.Count).Select(axis => lengths.Skip(axis + 1).Aggregate(1, static (product, length) => product * length))];
        return [.. places.Aggregate<int, IEnumerable<int>>([0], (starts, axis) => starts.SelectMany(start => Along(start, axis)))];

        IEnumerable<int> Along(int start, int axis) => Enumerable.Range(0, lengths[axis]).Select(i => start + (i * steps[axis]));
    }

    /// <summary>Whether two values lie in the same way.</summary>
    public bool Matches(Arrangement other) => Numbered(this).SequenceEqual(Numbered(other));

    private bool Lies(IEnumerable<Part[]> sample) => _axes.SelectMany(static parts => parts).SequenceEqual(sample.SelectMany(static parts => parts).Prepend(Samples));

    private Arrangement With(int axis, Part[][] before, Part[] last) => new([.. before, last], _axes.Select((parts, i) => i == axis ? last : parts));

    /// <summary>With parts as one that are neighbours in the sample and in the file.</summary>
    private Arrangement Joined()
    {
        var sample = _sample.Select(static parts => parts.ToList()).ToList();
        var axes = _axes.Select(static parts => parts.ToList()).ToList();
        foreach (var parts in sample)
        {
            for (int i = 0; i + 1 < parts.Count;)
            {
                Part first = parts[i], second = parts[i + 1];
                if (axes.Find(axis => axis.IndexOf(first) is >= 0 and var at && axis.IndexOf(second) == at + 1) is not { } together)
                {
                    i++;
                    continue;
                }

                Part joined = new(first.Length * second.Length);
                foreach (var list in new[] { parts, together })
                {
                    list.Remove(second);
                    list[list.IndexOf(first)] = joined;
                }
            }
        }

        return new Arrangement(sample, axes);
    }

    private static IEnumerable<(int Axis, int Part, int Length)> Numbered(Arrangement arrangement)
    {
        foreach (var parts in arrangement._axes)
        {
            yield return (-2, 0, 0);
            foreach (var part in parts)
            {
                int axis = Array.FindIndex(arrangement._sample, of => of.Contains(part));
                yield return (axis, axis < 0 ? 0 : Array.IndexOf(arrangement._sample[axis], part), part.Length);
            }
        }
    }

    private static Part[] Parts(int length) => length == 1 ? [] : [new Part(length)];

    /// <summary>A part of an axis. Each is one of its own.</summary>
    private sealed class Part(int length)
    {
        public int Length => length;
    }
}

file static class Lists
{
    public static void Replace<T>(this List<T> list, T old, params T[] others)
    {
        int at = list.IndexOf(old);
        list.RemoveAt(at);
        list.InsertRange(at, others);
    }
}
