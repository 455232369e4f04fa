using System.Numerics;
using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>Functions of rows whose ends are computed in narrower vectors, or under a mask where none is as wide.</summary>
public class RowPartTests
{
    [Fact]
    public void Gates_of_floats_are_those_of_each_unit_by_itself() => Check<float>(1e-6);

    [Fact]
    public void Gates_of_doubles_are_those_of_each_unit_by_itself() => Check<double>(1e-14);

    private static void Check<T>(double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int length = 1; length <= 56; length++)
            Check<T>(length, tolerance);
    }

    private static void Check<T>(int length, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int Samples = 3, Padded = AnyRowNest.Padded;
        var random = new Random(length);
        AnyRowNest.Length = length;
        T[] gates = Draw((Samples * 4 + 4) * length + Padded), cells = Draw(Samples * Padded), next = new T[Samples * Padded], outputs = new T[Samples * Padded];
        RowFunctions.LSTMGates<T, AnyRowNest>(ref gates[0], ref gates[length], ref gates[2 * length], ref gates[3 * length], ref cells[0], ref next[0], ref outputs[0], Samples);
        for (int sample = 0; sample < Samples; sample++)
        {
            for (int unit = 0; unit < length; unit++)
            {
                int place = sample * Padded + unit;
                double cell = Logistic(Gate(1)) * double.CreateChecked(cells[place]) + Logistic(Gate(0)) * Math.Tanh(Gate(2));
                Assert.Equal(cell, double.CreateChecked(next[place]), tolerance);
                Assert.Equal(Logistic(Gate(3)) * Math.Tanh(cell), double.CreateChecked(outputs[place]), tolerance);

                double Gate(int gate) => double.CreateChecked(gates[(4 * sample + gate) * length + unit]);
            }
        }

        T[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(4 * random.NextDouble() - 2))];
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
