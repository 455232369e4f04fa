using System.Globalization;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN304: class weights that are not one number, at least 0, for each output.</summary>
internal static class ClassWeightsDoNotFit
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from head in network.Structure.Heads
        where head.Ending is not null && (head.Loss.ClassWeights is not null || head.Source?.ClassWeights is not null || network.Structure.Heads.Length == 1)
        group head by head.Loss.WrittenClassWeights into users
        where users.Key is not null
        from reason in Reasons(users.Key.Value, users.Select(static head => head.Rows.Last), Math.Precision.Of(network.Precision))
        select Finding.Of(RuleIds.ClassWeightsDoNotFit, users.Key.Place, reason);

    /// <param name="classes">How many there are at each end.</param>
    public static IEnumerable<string> Reasons(EquatableArray<double> weights, IEnumerable<int> classes, Math.Precision precision) =>
    [
        .. classes.Distinct().Where(outputs => outputs > 0 && outputs != weights.Length)
            .Select(outputs => $"there are {Count(weights.Length)} for {Count(outputs)} outputs"),
        .. weights.Where(weight => !(weight >= 0) || double.IsInfinity(weight))
            .Select(weight => $"{weight.ToString("R", CultureInfo.InvariantCulture)} is among them"),
        .. weights.Where(weight => weight >= 0 && !double.IsInfinity(weight) && !precision.Holds(weight))
            .Select(weight => $"{weight.ToString("R", CultureInfo.InvariantCulture)} is too large for {precision.Description}"),
    ];

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
