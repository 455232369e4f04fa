using NetGen.Generators.Onnx.Normalization;

namespace NetGen.Generators.Onnx.Declaring;

/// <summary>What attributes say by a name and files by one operator or by several. Of what begins alike the longer comes first.</summary>
internal static class SpelledFormulas
{
    /// <summary>The names of norms among those of activations.</summary>
    public const string RootMeanSquare = "RMSNorm", MeanAndVariance = "LayerNorm";

    // Behind a bar stands what counts where a file does not say a setting.
    private static readonly (string Name, Formula Formula)[] s_all =
    [
        .. new (string Name, string Text)[]
        {
            (MeanAndVariance, "Add(Mul(Div(Sub(z,ReduceMean(z,-1)),Sqrt(Add(ReduceMean(Pow(Sub(z,ReduceMean(z,-1)),2),-1),Epsilon))),w),b)"),
            (MeanAndVariance, "Add(Mul(Div(Sub(z,ReduceMean(z,-1)),Sqrt(Add(ReduceMean(Mul(Sub(z,ReduceMean(z,-1)),Sub(z,ReduceMean(z,-1))),-1),Epsilon))),w),b)"),
            (RootMeanSquare, "Mul(Div(z,Sqrt(Add(ReduceMean(Mul(z,z),-1),Epsilon))),w)"),
            (RootMeanSquare, "Mul(Mul(z,Reciprocal(Sqrt(Add(ReduceMean(Pow(z,2),-1),Epsilon)))),w)"),
            ("GELU", "Mul(Mul(0.5,z),Add(1,Erf(Mul(0.7071067811865476,z))))"),
            ("GELU", "Mul(Mul(0.5,z),Add(1,Erf(Div(z,1.4142135623730951))))"),
            ("GELU", "Mul(Mul(z,Add(1,Erf(Div(z,1.4142135623730951)))),0.5)"),
            ("GELU", "Mul(z,Mul(0.5,Add(1,Erf(Div(z,1.4142135623730951)))))"),
            ("GELUTanh", "Mul(Mul(0.5,z),Add(1,Tanh(Mul(0.7978845608028654,Add(z,Mul(0.044715,Mul(z,Mul(z,z))))))))"),
            ("GELUTanh", "Mul(Mul(0.5,z),Add(1,Tanh(Mul(0.7978845608028654,Add(z,Mul(0.044715,Pow(z,3)))))))"),
            ("Mish", "Mul(z,Tanh(Softplus(z)))"),
            ("Mish", "Mish(z)"),
            ("HardSwish", "Div(Mul(z,Clip(Add(z,3),0,6)),6)"),
            ("HardSwish", "Mul(z,Div(Clip(Add(z,3),0,6),6))"),
            ("HardSwish", "Mul(z,HardSigmoid(z,alpha=0.16666667|0.2,beta=0.5|0.5))"),
            ("HardSwish", "HardSwish(z)"),
            ("SiLU", "Mul(z,Sigmoid(z))"),
            ("SiLU", "Swish(z,alpha=1|1)"),
            ("HardSigmoid", "Div(Clip(Add(z,3),0,6),6)"),
            ("HardSigmoid", "HardSigmoid(z,alpha=0.16666667|0.2,beta=0.5|0.5)"),
            ("HardTanh", "Clip(z,-1,1)"),
            ("ReLU", "Relu(z)"),
            ("LeakyReLU", "LeakyRelu(z,alpha=Slope|0.01)"),
            ("ELU", "Elu(z,alpha=Alpha|1)"),
            ("SELU", "Selu(z,alpha=1.6732632|1.6732632,gamma=1.050701|1.050701)"),
            ("Softplus", "Softplus(z)"),
            ("Softsign", "Softsign(z)"),
            ("Sigmoid", "Sigmoid(z)"),
            ("Tanh", "Tanh(z)"),
        }.Select(static formula => (formula.Name, Formula.Parse(formula.Text))),
    ];

    /// <summary>The first formula that a node computes; null where it is none of them.</summary>
    public static (string Name, FormulaMatch Match)? Of(NormalNode node, Func<string, NormalNode?> giver, Func<NodeInput, double?> number)
    {
        NodeInput value = new(node.Source.Outputs[0]);
        foreach (var (name, formula) in s_all)
        {
            if (formula.Match(value, giver, number) is { } match)
                return (name, match);
        }

        return null;
    }
}
