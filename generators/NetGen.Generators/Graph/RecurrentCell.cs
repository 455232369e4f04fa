using System.Collections.Immutable;
using NetGen.Generators.Declaration;
using NetGen.Generators.Math;
using static NetGen.Generators.Math.Expressions;

namespace NetGen.Generators.Graph;

/// <summary>What one step of a recurrent layer does, in operations. Each gives the tensor that has its results of all steps.</summary>
/// <param name="like">A tensor of all steps.</param>
/// <param name="units">What is handed from step to step.</param>
/// <param name="suffix">What symbols of this direction have behind them.</param>
internal sealed class RecurrentCell(LayerNode layer, Tensor like, Axis units, string suffix, bool isReversed)
{
    private static readonly Variable C = new("c"), I = new("i"), F = new("f"), Candidate = new("k"), H = new("h"), N = new("n");

    private readonly ImmutableArray<Operation>.Builder _body = ImmutableArray.CreateBuilder<Operation>();

    public ImmutableArray<Operation> Body => _body.ToImmutable();

    /// <summary>h = f(u + h₋₁·U).</summary>
    public Tensor Plain(Tensor sums, Tensor recurrent, ActivationFormula activation)
    {
        var (before, h) = Carried("h");
        var s = Sum("us", Tensor.AtStep(sums), Product("v", before, recurrent));
        Add(h, activation.Output, new Binding(Symbols.Z.Name, s));
        return h.Steps!;
    }

    /// <summary>[i f g o] from u + h₋₁·U, c = f ⊙ c₋₁ + i ⊙ g, h = o ⊙ tanh(c).</summary>
    public Tensor LongShortTerm(Tensor sums, Tensor recurrent)
    {
        var (hBefore, h) = Carried("h");
        var (cBefore, c) = Carried("c");
        var s = Sum("us", Tensor.AtStep(sums), Product("v", hBefore, recurrent));
        var (i, f, g, o) = (Activated("gi", Sigmoid, s, 0), Activated("gf", Sigmoid, s, 1), Activated("gg", Hyperbolic, s, 2), Activated("go", Sigmoid, s, 3));
        Add(c, F * C + I * Candidate, new(F.Name, f), new(C.Name, cBefore), new(I.Name, i), new(Candidate.Name, g));
        var t = Each("tc");
        Add(t, Hyperbolic.Output, new Binding(Symbols.Z.Name, c));
        _body.Add(Map.Combine(h, [o, t], (left, right) => left * right, "Gates"));
        return h.Steps!;
    }

    /// <summary>r and z from u + h₋₁·U, n = tanh(u + r ⊙ (h₋₁·U + b')), h = (1 − z) ⊙ n + z ⊙ h₋₁.</summary>
    /// <param name="bias">b', or null.</param>
    public Tensor Gated(Tensor sums, Tensor recurrent, Tensor? bias)
    {
        var (before, h) = Carried("h");
        var u = Tensor.AtStep(sums);
        var v = Product("v", before, recurrent);
        var r = Activated("r", Sigmoid, Sum("sr", Part(u, 0), Part(v, 0)));
        var z = Activated("z", Sigmoid, Sum("sz", Part(u, 1), Part(v, 1)));
        var candidate = bias is null ? Part(v, 2) : Sum("m", Part(v, 2), bias);
        var reset = Each("q");
        _body.Add(Map.Combine(reset, [r, candidate], (left, right) => left * right, "Gates"));
        var n = Activated("n", Hyperbolic, Sum("sn", Part(u, 2), reset));
        Add(h, (1 - Symbols.Z) * N + Symbols.Z * H, new(Symbols.Z.Name, z), new(N.Name, n), new(H.Name, before));
        return h.Steps!;
    }

    private static ActivationFormula Sigmoid => Activations.Find("Sigmoid")!;

    private static ActivationFormula Hyperbolic => Activations.Find("Tanh")!;

    /// <summary>What the step before has left, and what this one leaves.</summary>
    private (Tensor Before, Tensor After) Carried(string symbol)
    {
        var all = new Tensor(symbol + suffix, layer.Number, TensorRole.Value, AxesOf(units))
        {
            HasStepBefore = !isReversed,
            HasStepAfter = isReversed,
            State = like.IsByStep ? null : new Tensor(symbol + "Kept", layer.Number, TensorRole.State, Axis.Samples, units),
        };
        return (Tensor.AtStep(all, isReversed ? 1 : -1), Tensor.AtStep(all));
    }

    private Tensor Product(string symbol, Tensor left, Tensor right)
    {
        var product = Each(symbol, right.Axes.Last());
        _body.Add(new Contraction(product, left, right));
        return product;
    }

    private Tensor Sum(string symbol, Tensor left, Tensor right)
    {
        var sum = Each(symbol, left.Axes.Last());
        _body.Add(Map.Combine(sum, [left, right], (x, y) => x + y, "Gates"));
        return sum;
    }

    private Tensor Activated(string symbol, ActivationFormula activation, Tensor sums, int gate) => Activated(symbol, activation, Part(sums, gate));

    private Tensor Activated(string symbol, ActivationFormula activation, Tensor sums)
    {
        var a = Each(symbol);
        Add(a, activation.Output, new Binding(Symbols.Z.Name, sums));
        return a;
    }

    private void Add(Tensor result, Expression formula, params ImmutableArray<Binding> bindings) => _body.Add(new Map(result, formula, bindings, "Gates"));

    /// <summary>A value of each step.</summary>
    private Tensor Each(string symbol, Axis? components = null) =>
        Tensor.AtStep(new Tensor(symbol + suffix, layer.Number, TensorRole.Value, AxesOf(components ?? units)));

    private Axis[] AxesOf(Axis components) => [.. like.Axes.RemoveAt(like.Axes.Length - 1), components];

    /// <summary>What belongs to one of the gates.</summary>
    private Tensor Part(Tensor whole, int gate) =>
        Tensor.Part(whole, gate * units.Length, new Tensor(whole.Symbol, layer.Number, TensorRole.Value, Axis.Samples, units));
}
