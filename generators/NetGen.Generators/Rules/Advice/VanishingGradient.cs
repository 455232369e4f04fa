using System.Globalization;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>
/// NETGEN317: hidden layers in a row whose activations are nowhere steep. Each multiplies the gradient on its way back by its slope.
/// </summary>
internal static class VanishingGradient
{
    /// <summary>Four layers of Sigmoid.</summary>
    private const double Little = 1.0 / 256;

    private const double Flat = 0.3;

    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        List<ChainedLayer> run = [];
        foreach ((ChainedLayer? layer, _) in network.Hidden().Append((null!, null!)))
        {
            if (layer is null || Slope(layer) >= Flat || (run.Count > 0 && run[run.Count - 1].Next != layer.Layer))
            {
                double product = run.Aggregate(1.0, static (slope, member) => slope * Slope(member));
                if (product <= Little * 1.001)
                    yield return Vanishes(run, product);
                run.Clear();
            }

            if (layer is not null && Slope(layer) < Flat)
                run.Add(layer);
        }
    }

    /// <summary>The slope of Softmax depends on the other outputs: nothing is said of it.</summary>
    private static double Slope(ChainedLayer layer) =>
        ActivationTraits.Find(layer.Activation) is { SumsToOne: false } traits ? traits.Steepest : 1;

    private static Finding Vanishes(List<ChainedLayer> run, double product) => Finding.Of(
        RuleIds.VanishingGradient,
        run[0].Activator.Source.Activation.Place,
        Numbers.Text(run[0].Number),
        Numbers.Text(run[run.Count - 1].Number),
        Short(run.Max(Slope)),
        Short(product)) with
    {
        Remedies = new[] { Use("Tanh", run), Use("ReLU", run) }.ToEquatableArray(),
    };

    private static Remedy Use(string activation, List<ChainedLayer> run) => Remedy.Of(
        $"Use{activation}",
        $"Use {activation} in layers {run[0].Number} to {run[run.Count - 1].Number}",
        [.. run.Select(layer => ArgumentEdit.Activation(layer.Activator.Source, activation))]);

    private static string Short(double number) => number.ToString("G2", CultureInfo.InvariantCulture);
}
