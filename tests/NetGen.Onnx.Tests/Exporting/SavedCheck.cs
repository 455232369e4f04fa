using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.ML.OnnxRuntime;
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Onnx.Tests.Exporting;

/// <summary>Saves a network and compares what runs the file with the network itself.</summary>
internal static partial class SavedCheck
{
    private static readonly int[] s_batches = [1, 2, 7];

    /// <summary>By ONNX Runtime with its optimizations on and off, and by the interpreter of what the compiler imports.</summary>
    /// <param name="declaration">How it is declared.</param>
    /// <returns>Whether ONNX Runtime could run it: of double precision it has not all operators.</returns>
    public static bool Answers(AnyNetwork network, Random random, string declaration)
    {
        int entries = Table().Match(declaration) is { Success: true } table ? int.Parse(table.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 0;
        string what = declaration + "\n";
        var saved = new SavedModel(network);
        bool runs = true;
        foreach (int samples in s_batches)
        {
            double[] inputs = Inputs(random, samples * network.InputSize, entries);
            double[] expected = network.Forward(inputs);
            Close(expected, saved.RunImported(inputs, samples), $"{what}imported, {samples} samples: ", IsDouble(network) ? 1e-2 : 1);
            foreach (bool optimized in new[] { true, false })
                runs &= Runs(() => Close(expected, saved.Run(inputs, samples, optimized), $"{what}ONNX Runtime{(optimized ? ", optimized" : "")}, {samples} samples: "), network);
        }

        return runs;
    }

    /// <summary>Random numbers, or indices.</summary>
    /// <param name="entries">How many rows of a table there are to choose from; 0 for numbers.</param>
    public static double[] Inputs(Random random, int count, int entries) =>
        [.. Enumerable.Range(0, count).Select(_ => entries > 0 ? random.Next(entries) : (double)(float)(2 * random.NextDouble() - 1))];

    /// <summary>Compares outputs.</summary>
    /// <param name="share">How much of the tolerance is allowed that single precision needs.</param>
    public static void Close(double[] expected, double[] actual, string what, double share = 1)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(
                double.Abs(expected[i] - actual[i]) <= share * (1e-5 + 1e-4 * double.Abs(expected[i])),
                $"{what}output {i} is {actual[i]:R} and not {expected[i]:R}");
    }

    private static bool Runs(Action run, AnyNetwork network)
    {
        try
        {
            run();
            return true;
        }
        catch (OnnxRuntimeException exception) when (IsDouble(network) && Missing().IsMatch(exception.Message))
        {
            return false;
        }
    }

    private static bool IsDouble(AnyNetwork network) => network.UnitRoundoff < 1e-10;

    [GeneratedRegex(@"\[Embedding\((\d+)")]
    private static partial Regex Table();

    [GeneratedRegex("NotImplemented|does not support double")]
    private static partial Regex Missing();
}
