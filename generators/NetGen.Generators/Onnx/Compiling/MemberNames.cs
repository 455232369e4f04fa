using System.Globalization;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>Makes identifiers of the names of a file: the last two pieces between signs, or more where these are alike, without what exporters add. None is made twice.</summary>
internal sealed class MemberNames
{
    private const int Longest = 60;

    private const int Fewest = 2;

    private static readonly string[] s_added = ["StatefulPartitionedCall", "ReadVariableOp", ":0", "_output_0", "onnx::", "model/"];

    private static readonly string[] s_members =
    [
        "InputSize", "OutputSize", "InputShape", "OutputShape", "ParameterCount", "Parameters", "Gradients", "Forward", "Evaluate", "Backward", "BackwardFrom", "Update", "Step",
        "Equals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone", "ReferenceEquals", "State", "Accumulator",
    ];

    /// <summary>What the parameters of generated methods are called that are no inputs or outputs of a file.</summary>
    private static readonly string[] s_parameters = ["targets", "labels", "accumulate", "learningRate"];

    private readonly HashSet<string> _taken;

    private MemberNames(IEnumerable<string> taken) => _taken = [.. taken];

    /// <summary>Names of members of a class.</summary>
    /// <param name="taken">Names of the class's own.</param>
    public static MemberNames OfClass(IEnumerable<string> taken) => new([.. taken, .. s_members]);

    /// <summary>Names of parameters.</summary>
    /// <param name="hasState">Whether one is a state.</param>
    public static MemberNames OfParameters(bool hasState) => new(hasState ? [.. s_parameters, "state"] : s_parameters);

    /// <summary><c>Fc1Weight</c> of <c>net.fc1.weight</c>; <c>AFc1Weight</c> of <c>a.fc1.weight</c> beside <c>b.fc1.weight</c>.</summary>
    public IReadOnlyList<string> Members(IReadOnlyList<string> names)
    {
        int[] counts = [.. names.Select(static _ => Fewest)];
        int[] alike;
        do
        {
            alike =
            [
                .. Enumerable.Range(0, names.Count).GroupBy(i => Identifier(names[i], "Tensor", counts[i])).Where(static same => same.Count() > 1)
                    .SelectMany(same => same.Where(i => same.Key.Length < Longest && counts[i] < Pieces(names[i]).Length)),
            ];
            foreach (int i in alike)
                counts[i]++;
        }
        while (alike.Length > 0);
        return [.. names.Select((name, i) => Unique(Identifier(name, "Tensor", counts[i])))];
    }

    /// <summary>The name of a parameter, which begins small. One of its loss, <c>maskLoss</c>, is free too.</summary>
    /// <param name="what">What it is called where nothing is left of its name.</param>
    /// <param name="beside">The name of a parameter beside those of its kind.</param>
    public string Parameter(string name, string what, string beside)
    {
        string identifier = Identifier(name, what, Fewest);
        string parameter = char.ToLowerInvariant(identifier[0]) + identifier.Substring(1);
        string unique = parameter;
        for (int number = 2; unique == beside || _taken.Contains(unique + "Loss") || !_taken.Add(unique); number++)
            unique = parameter + number.ToString(CultureInfo.InvariantCulture);
        _taken.Add(unique + "Loss");
        return unique;
    }

    private string Unique(string name)
    {
        string unique = name;
        for (int number = 2; !_taken.Add(unique); number++)
            unique = name + number.ToString(CultureInfo.InvariantCulture);
        return unique;
    }

    private static string[] Pieces(string name)
    {
        string spoken = s_added.Aggregate(name, static (rest, added) => rest.Replace(added, ""));
        return new string([.. spoken.Select(static letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split([' '], StringSplitOptions.RemoveEmptyEntries);
    }

    /// <param name="count">Of how many pieces.</param>
    private static string Identifier(string name, string what, int count)
    {
        string[] pieces = Pieces(name);
        string joined = string.Concat(pieces.Skip(System.Math.Max(0, pieces.Length - count)).Select(static piece => char.ToUpperInvariant(piece[0]) + piece.Substring(1)));
        if (joined.Length > Longest)
            joined = joined.Substring(0, Longest);
        return joined.Length == 0 ? char.ToUpperInvariant(what[0]) + what.Substring(1)
            : char.IsLetter(joined[0]) && joined.All(char.IsLetterOrDigit) ? joined : char.ToUpperInvariant(what[0]) + what.Substring(1) + joined;
    }
}
