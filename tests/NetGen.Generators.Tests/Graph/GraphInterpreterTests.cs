using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using static NetGen.Generators.Math.Functions;
using static NetGen.Generators.Math.Symbols;

namespace NetGen.Generators.Tests.Graph;

/// <summary>The interpreter on operations that were computed by hand, of more axes than any layer has.</summary>
public class GraphInterpreterTests
{
    private static readonly Axis I = new("i", 2), J = new("j", 3), K = new("k", 2);

    private readonly GraphInterpreter _interpreter = new(samples: 2);

    [Fact]
    public void A_contraction_multiplies_matrices_and_starts_from_the_bias()
    {
        Tensor x = Given("x", [1, 2, 3, 4], Axis.Samples, I), w = Given("W", [1, 2, 3, 4, 5, 6], I, J), b = Given("b", [10, 20, 30], J);

        Assert.Equal([19, 32, 45, 29, 46, 63], Run(z => new Contraction(z, x, w, b), Axis.Samples, J));
    }

    [Fact]
    public void A_contraction_finds_axes_by_name_wherever_they_lie()
    {
        Tensor x = Given("x", [1, 2, 3, 4], Axis.Samples, I), w = Given("W", [1, 2, 3, 4, 5, 6], J, I), g = Given("g", [1, 0, 2, 0, 1, 1], Axis.Samples, J);

        Assert.Equal([5, 11, 17, 11, 25, 39], Run(z => new Contraction(z, x, w), Axis.Samples, J));
        Assert.Equal([11, 14, 8, 10], Run(d => new Contraction(d, g, w), Axis.Samples, I));
        Assert.Equal([1, 3, 5, 2, 4, 8], Run(d => new Contraction(d, x, g), I, J));
        Assert.Equal([1, 2, 3, 4, 5, 8], Run(d => new Contraction(d, x, g), J, I));
    }

    [Fact]
    public void A_contraction_sums_over_every_axis_that_the_result_lacks()
    {
        Tensor left = Given("l", [1, 2, 3, 4, 5, 6], I, J), right = Given("r", [1, 0, 0, 1, 1, 1, 2, 0, 0, 2, 0, 1], I, J, K);

        Assert.Equal([1 + 3 + 8, 2 + 3 + 10 + 6], Run(z => new Contraction(z, left, right), K));
    }

    [Fact]
    public void A_contraction_keeps_the_axes_that_all_have()
    {
        Tensor left = Given("l", [1, 2, 3, 4, 5, 6], I, J), right = Given("r", [1, 1, 1, 2, 0, 1], I, J);

        Assert.Equal([6, 14], Run(z => new Contraction(z, left, right), I));
        Assert.Equal([1 + 8, 2, 3 + 6], Run(z => new Contraction(z, left, right), J));
        Assert.Equal([1, 2, 3, 8, 0, 6], Run(z => new Contraction(z, left, right), I, J));
    }

    [Fact]
    public void A_map_is_of_each_sample_and_its_reductions_over_the_samples_row()
    {
        Tensor z = Given("z", [1, 2, 3, -1, -5, 0], Axis.Samples, J);

        Assert.Equal([-3, -2, -1, -1, -5, 0], Run(a => new Map(a, Z - RowMax(Z) - new Select(Z <= 0, 0, 1), [Bind(Z, z)]), Axis.Samples, J));
        Assert.Equal([6, -6], Run(l => new Map(l, RowSum(Z), [Bind(Z, z)]), Axis.Samples));
        Assert.Equal([36, 36], Run(l => new Map(l, RowSum(Z * RowSum(Z)), [Bind(Z, z)]), Axis.Samples));
        Assert.Equal([-3, -6], Run(l => new Map(l, RowSum(Z - RowMax(Z)), [Bind(Z, z)]), Axis.Samples));
        Assert.Equal([1, 0.5, 1.0 / 3, 1.0 / 6, 5.0 / 6, 0], Run(a => new Map(a, Abs(Z) / new Select(0 < Z, Z * Z, RowSum(Abs(Z))), [Bind(Z, z)]), Axis.Samples, J));
    }

    [Fact]
    public void Settings_are_the_variables_that_no_tensor_is_bound_to()
    {
        Tensor z = Given("z", [1, 2, 3, 4], Axis.Samples, I);
        _interpreter.Settings[LossOperation.Scale.Name] = 3;

        Assert.Equal([3, 6, 9, 12], Run(a => new Map(a, LossOperation.Scale * Z, [Bind(Z, z)]), Axis.Samples, I));
        Assert.Contains("'t'", Assert.Throws<InvalidOperationException>(() => Run(a => new Map(a, T * Z, [Bind(Z, z)]), Axis.Samples, I)).Message);
    }

    [Fact]
    public void Samples_are_summed_component_by_component() =>
        Assert.Equal([5, 7, 9], Run(s => new SampleSum(s, Given("g", [1, 2, 3, 4, 5, 6], Axis.Samples, J)), J));

    [Fact]
    public void An_operation_reads_what_the_one_before_it_wrote()
    {
        Tensor x = Given("x", [1, 2, 3, 4], Axis.Samples, I), z = Value("z", Axis.Samples, J), a = Value("a", Axis.Samples, J);
        _interpreter.Run(new Contraction(z, x, Given("w", [1, 0, 2, -1, 1, 0], I, J)), new Map(a, -Z, [Bind(Z, z)]));

        Assert.Equal([1, -2, -2, 1, -4, -6], _interpreter[a]);
    }

    [Fact]
    public void Masks_are_given_and_not_drawn()
    {
        Tensor a = Given("a", [1, 2, 3, 4], Axis.Samples, I), m = Value("m", Axis.Samples, I);
        Assert.Contains("m has to be given", Assert.Throws<InvalidOperationException>(() => _interpreter.Run(new RandomMask(m, 1, 0.5))).Message);

        _interpreter[m] = [2, 0, 0, 2];
        _interpreter.Run(new RandomMask(m, 1, 0.5));
        Assert.Equal([2, 0, 0, 8], Run(d => new Map(d, A * M, [Bind(A, a), Bind(M, m)]), Axis.Samples, I));
    }

    [Fact]
    public void Every_choice_leaves_its_difference()
    {
        Tensor z = Given("z", [1, -2, 4, 0], Axis.Samples, I);
        Run(a => new Map(a, new Select(Z <= 3, Abs(Z), Z), [Bind(Z, z)]), Axis.Samples, I);
        Run(a => new Map(a, Max(Z, 0.5), [Bind(Z, z)]), Axis.Samples, I);

        Assert.Equal([-2, 1, -5, -2, 1, -3, 0, 0.5, -2.5, 3.5, -0.5], _interpreter.Decisions);
    }

    [Fact]
    public void What_varies_within_a_row_is_no_number_of_the_sample() => Assert.Contains("lacks the axis j of z", Assert.Throws<ArgumentException>(
        () => Run(l => new Map(l, Z - RowMax(Z), [Bind(Z, Given("z", new double[6], Axis.Samples, J))]), Axis.Samples)).Message);

    [Fact]
    public void Numbers_fit_their_tensor_and_are_written_once()
    {
        Tensor z = Value("z", Axis.Samples, J);
        Assert.Contains("z has no numbers", Assert.Throws<InvalidOperationException>(() => _interpreter[z]).Message);
        Assert.Contains("z has 6 numbers, not 3", Assert.Throws<ArgumentException>(() => _interpreter[z] = new double[3]).Message);
        _interpreter[z] = new double[6];
        Assert.Contains("z has its numbers already", Assert.Throws<InvalidOperationException>(() => _interpreter[z] = new double[6]).Message);
    }

    [Fact]
    public void Operations_and_expressions_that_it_does_not_know_are_refused()
    {
        Tensor z = Given("z", [1, 2, 3, 4], Axis.Samples, I);
        Assert.Contains(nameof(UnknownOperation), Assert.Throws<NotSupportedException>(() => _interpreter.Run(new UnknownOperation(z))).Message);
        Assert.Contains(nameof(UnknownExpression), Assert.Throws<NotSupportedException>(
            () => Run(a => new Map(a, Z + new UnknownExpression(), [Bind(Z, z)]), Axis.Samples, I)).Message);
    }

    private double[] Run(Func<Tensor, Operation> operation, params Axis[] axes)
    {
        Tensor result = Value("result", axes);
        _interpreter.Run(operation(result));
        return _interpreter[result];
    }

    private Tensor Given(string name, double[] numbers, params Axis[] axes)
    {
        var tensor = new Tensor(name, null, TensorRole.External, axes);
        _interpreter[tensor] = numbers;
        return tensor;
    }

    private static Tensor Value(string name, params Axis[] axes) => new(name, null, TensorRole.Value, axes);

    private static Binding Bind(Variable variable, Tensor tensor) => new(variable.Name, tensor);

    private sealed class UnknownOperation(Tensor result) : Operation(result)
    {
        public override ImmutableArray<Tensor> Operands => [];

        public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) => throw HasNoDerivative();

        public override Operation With(Tensor result, Func<Tensor, Tensor> operand) => this;
    }

    private sealed record UnknownExpression : Expression
    {
        public override IReadOnlyList<Expression> Operands => [];

        protected override int Head => 0;

        public override Expression Map(Func<Expression, Expression> map) => this;
    }
}
