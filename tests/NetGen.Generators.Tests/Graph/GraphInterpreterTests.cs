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
    public void Windows_are_read_tap_by_tap()
    {
        Axis places = new("w", 5), windows = new("o", 2), taps = new("p", 2);
        Tensor x = Given("x", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], Axis.Samples, places, new("c", 1));
        Tensor w = Given("W", [10, 1], taps, new("c", 1), new("f", 1)), b = Given("b", [0.5], new Axis("f", 1));
        WindowAccess access = new(new Windows([new WindowAxis(2, 2, 2, 0)]), WindowSide.Left, 1);

        Assert.Equal([13.5, 35.5, 68.5, 90.5], Run(z => new Contraction(z, x, w, b, access), Axis.Samples, windows, new("f", 1)));
        Tensor g = Given("g", [1, 2, 3, 4], Axis.Samples, windows, new("f", 1));
        Assert.Equal([10, 0, 21, 0, 2, 30, 0, 43, 0, 4], Run(d => new Contraction(d, g, w, access: access with { Side = WindowSide.Result }), Axis.Samples, places, new("c", 1)));
        Assert.Equal([1 * 1 + 3 * 2 + 6 * 3 + 8 * 4, 3 * 1 + 5 * 2 + 8 * 3 + 10 * 4], Run(d => new Contraction(d, x, g, access: access), taps, new("c", 1), new("f", 1)));
    }

    [Fact]
    public void Each_group_has_weights_of_its_own()
    {
        Axis place = new("w", 1), inputs = new("x", 4), outputs = new("z", 2), group = new("c", 2);
        Tensor x = Given("x", [1, 2, 3, 4, 5, 6, 7, 8], Axis.Samples, place, inputs), w = Given("W", [1, 10, 100, 1000], new("p", 1), group, outputs);
        WindowAccess access = new(new Windows([WindowAxis.EachPlace]), WindowSide.Left, 2);

        Assert.Equal([201, 4030, 605, 8070], Run(z => new Contraction(z, x, w, access: access), Axis.Samples, place, outputs));
        Tensor g = Given("g", [1, 2, 3, 4], Axis.Samples, place, outputs);
        Assert.Equal([1, 100, 20, 2000, 3, 300, 40, 4000], Run(d => new Contraction(d, g, w, access: access with { Side = WindowSide.Result }), Axis.Samples, place, inputs));
        Assert.Equal([1 + 15, 6 + 28, 2 + 18, 8 + 32], Run(d => new Contraction(d, x, g, access: access), new("p", 1), group, outputs));
    }

    [Fact]
    public void Pools_leave_out_what_is_beyond_the_grid()
    {
        Axis places = new("w", 3), windows = new("o", 2), c = new("c", 1);
        Tensor x = Given("x", [1, -5, 3, -4, -2, -2], Axis.Samples, places, c), g = Given("g", [10, 20, 30, 40], Axis.Samples, windows, c);
        Windows padded = new([new WindowAxis(2, 2, 1, 1)]);

        Assert.Equal([1, 3, -4, -2], Run(a => new Pool(a, x, padded, PoolKind.Max), Axis.Samples, windows, c));
        Assert.Equal([1, -1, -4, -2], Run(a => new Pool(a, x, padded, PoolKind.Average), Axis.Samples, windows, c));
        Assert.Equal([1, -2, -4, -4], Run(a => new Pool(a, x, padded, PoolKind.Sum), Axis.Samples, windows, c));
        Assert.Equal([10, 0, 20, 30, 40, 0], Run(d => new Unpool(d, g, padded, PoolKind.Max, (x, x)), Axis.Samples, places, c));
        Assert.Equal([10, 10, 10, 30, 20, 20], Run(d => new Unpool(d, g, padded, PoolKind.Average, null), Axis.Samples, places, c));
        Assert.Equal([10, 20, 20, 30, 40, 40], Run(d => new Unpool(d, g, padded, PoolKind.Sum, null), Axis.Samples, places, c));
    }

    [Fact]
    public void Borders_are_zeros_and_go_again()
    {
        Axis c = new("c", 2), large = new("g", 4);
        Tensor x = Given("x", [1, 2, 3, 4], Axis.Samples, new("w", 1), c), grid = Given("g", [.. Enumerable.Range(0, 16)], Axis.Samples, large, c);

        Assert.Equal([0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 3, 4, 0, 0], Run(g => new Border(g, x, [2]), Axis.Samples, large, c));
        Assert.Equal([2, 3, 4, 5, 10, 11, 12, 13], Run(z => new Border(z, grid, [1]), Axis.Samples, new("w", 2), c));
        Assert.Equal([1, 2, 3, 4], Run(f => new Reshape(f, x), Axis.Samples, new Axis("f", 2)));
    }

    [Fact]
    public void Statistics_are_of_all_rows_and_move_what_inference_knows()
    {
        Axis c = new("c", 1);
        Tensor x = Given("x", [1, 2, 3, 6], Axis.Samples, new("w", 2), c), running = Given("running", [7], c);
        Tensor variance = Given("v", [3], c), g = Given("g", [8], c);

        Assert.Equal([3], Run(m => new BatchMean(m, x, running), c));
        Assert.Equal([2, 2, 2, 2], Run(d => new Map(d, BatchMean.Share * G, [Bind(G, g)]), Axis.Samples, new("w", 2), c));
        _interpreter.Run(new RunningUpdate(running, variance, x, 0.25, isVariance: true));
        Assert.Equal([0.75 * 7 + 0.25 * 4], _interpreter.Moved[running]);
        _interpreter.Run(new RunningUpdate(running, variance, x, 0.25, isVariance: false));
        Assert.Equal([0.75 * 7 + 0.25 * 3], _interpreter.Moved[running]);
        Assert.Equal([7], _interpreter[running]);
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
