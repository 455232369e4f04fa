using NetGen.Generators.Math;

namespace NetGen.Generators.Tests.Math;

public class OptimizersTests
{
    [Fact]
    public void SGD_goes_against_the_gradient()
    {
        Assert.Equal("θ ← θ − η·g", Optimizers.SGD.Notation);
        Assert.Empty(Optimizers.SGD.States);
    }

    [Fact]
    public void Adam_is_written_in_the_order_of_operations_of_PyTorch()
    {
        Assert.Equal(
            """
            stepSize ← η/(1 − beta1Power)
            rootScale ← 1/√(1 − beta2Power)
            m ← m + (1 − β1)·(g − m)
            v ← (1 − β2)·g² + β2·v
            θ ← θ − stepSize·m/(√v·rootScale + ε)
            """,
            Optimizers.Adam.Notation);
        Assert.Equal(["m", "v"], Optimizers.Adam.States.Select(state => state.Name));
    }

    // A parameter of a network trained by PyTorch 1.13 in float64 with Adam at its defaults and a learning rate of 0.01.
    [Fact]
    public void Adam_follows_PyTorch()
    {
        double[] gradients =
        [
            -0.012424095624028015, 0.031431356624996264, 0.002660878604020373,
            0.05550940078277477, 0.02203560741960455, 0.01934382520921206,
        ];
        double[] expected =
        [
            0.15042666590797613, 0.14596792690084734, 0.14203028759859768,
            0.1353894992628611, 0.12832220123211804, 0.12104260456122183,
        ];

        Samples.AssertClose(expected, Run(Optimizers.Adam, 0.14042667395684524, gradients, 0.01), 1e-14, 0);
    }

    [Fact]
    public void A_state_that_has_decayed_does_not_become_denormal_and_NaN_stays()
    {
        Assignment update = Optimizers.Adam.Updates[0];
        var values = new Dictionary<string, double> { ["β1"] = 0.9, ["m"] = System.Math.ScaleB(1, -953), ["g"] = 0 };

        Assert.Equal(0, Evaluation.Number(update.Value, values));
        values["m"] = System.Math.ScaleB(1, -951);
        Assert.Equal(System.Math.ScaleB(1, -951), Evaluation.Number(update.Value, values));
        values["m"] = double.NaN;
        Assert.True(double.IsNaN(Evaluation.Number(update.Value, values)));
    }

    public static TheoryData<string> Names => [.. Optimizers.All.Select(optimizer => optimizer.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_optimizer_finds_the_minimum_of_a_parabola(string name)
    {
        double theta = 3;
        var state = new OptimizerState(Optimizers.Find(name)!);
        double rate = name == "AdaGrad" ? 0.5 : 0.02;
        for (int step = 0; step < 2000; step++)
            theta = state.Step(theta, theta - 1, rate / (1 + step / 500));

        Assert.Equal(1, theta, 1e-3);
    }

    private static double[] Run(OptimizerFormula optimizer, double theta, double[] gradients, double rate)
    {
        var state = new OptimizerState(optimizer);
        return [.. gradients.Select(gradient => theta = state.Step(theta, gradient, rate))];
    }

    // One parameter, stepped as the formula says.
    private sealed class OptimizerState
    {
        private readonly OptimizerFormula _formula;
        private readonly Dictionary<string, double> _values = [];

        public OptimizerState(OptimizerFormula formula)
        {
            _formula = formula;
            foreach (Setting setting in formula.Settings)
                _values[setting.Symbol.Name] = setting.Default;
            foreach (RunningScalar scalar in formula.Scalars)
                _values[scalar.Symbol.Name] = scalar.Initial;
            foreach (Variable variable in formula.States)
                _values[variable.Name] = 0;
        }

        public double Step(double theta, double gradient, double rate)
        {
            (_values["θ"], _values["g"], _values["η"]) = (theta, gradient, rate);
            foreach (RunningScalar scalar in _formula.Scalars)
                _values[scalar.Symbol.Name] = Evaluation.Number(scalar.Next, _values);
            foreach (Assignment assignment in _formula.StepConstants.Concat(_formula.Updates))
                _values[assignment.Target.Name] = Evaluation.Number(assignment.Value, _values);
            return _values["θ"];
        }
    }
}
