using NetGen.Data;
using NetGen.Training;
using ScottPlot;

namespace Spirals;

/// <summary>Two plots side by side: the plane as the network sees it, and how the losses fell.</summary>
internal static class Picture
{
    private const double Edge = 1.2;

    private const int Resolution = 200;

    private static readonly Color[] Arms = [Colors.SteelBlue, Colors.DarkOrange];

    /// <summary>Writes a PNG file.</summary>
    public static void Save(string file, SpiralNetwork network, DataSet<float> points, TrainingResult result)
    {
        var picture = new Multiplot();
        picture.AddPlots(2);
        picture.Layout = new ScottPlot.MultiplotLayouts.Columns();
        DrawBoundary(picture.GetPlot(0), network, points);
        DrawLosses(picture.GetPlot(1), result);
        picture.SavePng(file, 1200, 600);
    }

    /// <summary>Colours the plane by the probability of the second arm, white in between, with the test points on it.</summary>
    private static void DrawBoundary(Plot plot, SpiralNetwork network, DataSet<float> points)
    {
        var plane = plot.Add.Heatmap(Probabilities(network));
        plane.Position = new CoordinateRect(-Edge, Edge, -Edge, Edge);
        plane.Colormap = new ScottPlot.Colormaps.CustomInterpolated([Arms[0].Lighten(0.5), Colors.White, Arms[1].Lighten(0.5)]);
        plane.Smooth = true;
        plane.ManualRange = new ScottPlot.Range(0, 1);
        for (int arm = 0; arm < Arms.Length; arm++)
        {
            var members = Enumerable.Range(0, points.Count).Where(i => points.Labels[i] == arm);
            Coordinates[] places = [.. members.Select(i => new Coordinates(points.Inputs[2 * i], points.Inputs[2 * i + 1]))];
            var marks = plot.Add.Markers(places);
            marks.MarkerSize = 6;
            marks.Color = Arms[arm];
        }

        plot.Axes.SetLimits(-Edge, Edge, -Edge, Edge);
        plot.Title("The arm that each point is taken for, and the test points");
    }

    private static double[,] Probabilities(SpiralNetwork network)
    {
        var probabilities = new double[Resolution, Resolution];
        Span<float> outputs = stackalloc float[2];
        for (int row = 0; row < Resolution; row++)
        {
            for (int column = 0; column < Resolution; column++)
            {
                double x = Edge * (2 * (column + 0.5) / Resolution - 1);
                double y = Edge * (1 - 2 * (row + 0.5) / Resolution);
                network.Forward([(float)x, (float)y], outputs);
                probabilities[row, column] = outputs[1];
            }
        }

        return probabilities;
    }

    private static void DrawLosses(Plot plot, TrainingResult result)
    {
        double[] epochs = [.. result.Epochs.Select(each => (double)each.Epoch)];
        Draw("training", result.Epochs.Select(each => each.Loss), Colors.Gray);
        Draw("validation", result.Epochs.Select(each => each.ValidationLoss ?? double.NaN), Colors.Black);

        if (result.BestEpoch is int epoch) plot.Add.VerticalLine(epoch, 1, Colors.Black, LinePattern.Dotted).LegendText = "best epoch";

        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic
        {
            IntegerTicksOnly = true,
            LabelFormatter = exponent => Math.Pow(10, exponent).ToString("G2"),
        };
        plot.YLabel("loss");
        plot.XLabel("epoch");
        plot.Title("Cross entropy of a sample on average");
        plot.ShowLegend(Alignment.UpperRight);

        // The plotting library has no logarithmic axes: it draws logarithms, and labels them with the numbers.
        void Draw(string name, IEnumerable<double> losses, Color color)
        {
            var line = plot.Add.ScatterLine(epochs, [.. losses.Select(Math.Log10)], color);
            line.LineWidth = 2;
            line.LegendText = name;
        }
    }
}
