/** Texts that visitors may type. */

export const wrong = `using NetGen;

[Layer(2, 16, Tanh)]
[Layer(12, 1, Sigmoid)]
[Network(Loss = Loss.BinaryCrossEntropy, Optimizer = Optimizer.Adam)]
public partial class Spirals;
`;

const head = `using NetGen;

[Layer(2, 8, Tanh)]
[Layer(8, 1, Sigmoid)]
[Network(Loss = Loss.BinaryCrossEntropy)]
`;

export const right = `${head}public partial class Small;
`;

export const endlessConstructor = `${head}public partial class Endless
{
    static Endless() { while (true) { } }
}
`;

const withConstructor = (statement) => `${head}public partial class Fatal
{
    static Fatal() { ${statement} }

    static int Deeper(int depth) => 1 + Deeper(depth + 1);
}
`;

/** What ends the runtime itself, and not only what it runs. */
export const fatal = {
    "a recursion without end": withConstructor("Deeper(0);"),
    "a failing fast": withConstructor('Environment.FailFast("Enough.");'),
    "an exit": withConstructor("Environment.Exit(3);"),
};

export const tooDeep = `public class Deep { int x = ${"(".repeat(3000)}1${")".repeat(3000)}; }
`;

export const endlessActivation = `using NetGen;

[Layer(2, 8, nameof(Spin))]
[Layer(8, 1, Sigmoid)]
public partial class Spinning
{
    [Activation]
    static float Spin(float x) { while (true) { } }
}
`;

export const hungryConstructor = `${head}public partial class Hungry
{
    static readonly List<byte[]> s_kept = [];

    static Hungry() { while (true) s_kept.Add(new byte[64 << 20]); }
}
`;

export const million = `using NetGen;

[Layer(2, 1000, Tanh)]
[Layer(1000, 1000, Tanh)]
[Layer(1000, 1, Sigmoid)]
[Network(Loss = Loss.BinaryCrossEntropy)]
public partial class Million;
`;

export const beyondMemory = `using NetGen;

[Layer(2, 22000, Tanh)]
[Layer(22000, 22000, Tanh)]
[Layer(22000, 1, Sigmoid)]
[Network(Loss = Loss.BinaryCrossEntropy)]
public partial class Giant;
`;
