using NetGen.Generators.Math;

namespace NetGen.Generators.Rules;

/// <summary>
/// What the rules have to know of an activation, read off its formula. The values are taken at points so close and so wide apart that no
/// trait of a usual activation is missed.
/// </summary>
/// <param name="Least">The least output.</param>
/// <param name="Greatest">The greatest output.</param>
/// <param name="Steepest">The steepest slope.</param>
/// <param name="IsStuckAtZero">Whether 0 gives 0 with a slope of 0.</param>
/// <param name="SumsToOne">Whether the outputs of a sample depend on one another, as those of Softmax do.</param>
internal sealed record ActivationTraits(double Least, double Greatest, double Steepest, bool IsStuckAtZero, bool SumsToOne)
{
    private const double Reach = 20;
    private const int PointsPerUnit = 32;

    private static readonly Dictionary<string, ActivationTraits> ByName = Activations.All.ToDictionary(
        static formula => formula.Name, static formula => Of(formula.Output, formula.IsRowFunction));

    /// <summary>Whether every output is a number between 0 and 1.</summary>
    public bool IsWithinUnit => Least >= 0 && Greatest <= 1;

    /// <summary>Whether an output can be no further from 0 than 1, so that large sums are flat.</summary>
    public bool Squashes => Least >= -1 && Greatest <= 1 && !SumsToOne;

    /// <summary>Whether negative sums are cut off and positive ones are not.</summary>
    public bool Rectifies => Least == 0 && Greatest > 1;

    /// <summary>Those of an activation of the library; null for any other.</summary>
    public static ActivationTraits? Find(string name) => ByName.TryGetValue(name, out ActivationTraits? traits) ? traits : null;

    private static ActivationTraits Of(Expression output, bool isRowFunction)
    {
        double[] points = [.. Enumerable.Range(0, (int)(2 * Reach * PointsPerUnit) + 1).Select(index => -Reach + (double)index / PointsPerUnit)];
        double[] outputs = Values(output, points);
        double steepest = outputs.Zip(outputs.Skip(1), static (left, right) => System.Math.Abs(right - left) * PointsPerUnit).Max();
        bool isStuck = !isRowFunction
            && Values(output, [0.0])[0] == 0
            && Values(Differentiation.Partial(output.HoistSelects(), Symbols.Z), [0.0])[0] == 0;
        return new ActivationTraits(outputs.Min(), outputs.Max(), steepest, isStuck, isRowFunction);
    }

    /// <summary>Settings such as a slope are taken to be ½: none of the traits depends on which positive number they are.</summary>
    private static double[] Values(Expression expression, double[] points)
    {
        Dictionary<string, double[]> values = expression.SelfAndParts()
            .OfType<Variable>()
            .Select(static variable => variable.Name)
            .Distinct()
            .ToDictionary(static name => name, static _ => new[] { 0.5 });
        values[Symbols.Z.Name] = points;
        return Evaluation.Row(expression, points.Length, values);
    }
}
