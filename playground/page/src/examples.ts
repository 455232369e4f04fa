import type { Settings } from "./protocol";

export interface Example { name: string; text: string; settings: Settings }

const settings = (data: string, batch: number, learningRate: number, noise = 0.02): Settings => ({ data, samples: 300, noise, seed: 1, batch, learningRate });

export const examples: Example[] = [
    {
        name: "Spirals",
        settings: settings("spirals", 32, 0.01),
        text: `using NetGen;

// Two spirals, one inside the other: change a layer, and watch.
[Layer(2, 16, Tanh)]
[Layer(16, 16, Tanh)]
[Layer(16, 1, Sigmoid)]
[Network(Loss = Loss.BinaryCrossEntropy, Optimizer = Optimizer.Adam)]
public partial class Spirals;
`,
    },
    {
        name: "Xor",
        settings: settings("xor", 16, 0.5, 0.05),
        text: `using NetGen;

// The smallest network that can do it.
[Layer(2, 4, Tanh)]
[Layer(4, 1, Sigmoid)]
[Network(Loss = Loss.BinaryCrossEntropy)]
public partial class Xor;
`,
    },
    {
        name: "Custom activation",
        settings: settings("circles", 32, 0.02),
        text: `using NetGen;

[Layer(2, 12, nameof(Bump))]
[Layer(12, 1, Sigmoid)]
[Network(Loss = Loss.BinaryCrossEntropy, Optimizer = Optimizer.Adam)]
public partial class Hills
{
    // NetGen reads the formula, differentiates it and computes it in vectors.
    [Activation]
    static float Bump(float x) => MathF.Exp(-x * x);
}
`,
    },
    {
        name: "Wrong shapes",
        settings: settings("circles", 32, 0.02),
        text: `using NetGen;

// The second layer takes 10 inputs, but the first gives 12: put the caret there and press Ctrl+. for fixes.
[Layer(2, 12, ReLU)]
[Layer(10, 1, Sigmoid)]
[Network(Loss = Loss.BinaryCrossEntropy, Optimizer = Optimizer.Adam)]
public partial class Circles;
`,
    },
    {
        name: "Residual network",
        settings: settings("spirals", 32, 0.005),
        text: `using NetGen;

[Layer(2, 16, Tanh)]
[Repeat(2)]
[Skip]
[Layer(16, 16, Tanh)]
[Add]
[End]
[Layer(16, 1, Sigmoid)]
[Network(Loss = Loss.BinaryCrossEntropy, Optimizer = Optimizer.Adam)]
public partial class Residual;
`,
    },
    {
        name: "Curve",
        settings: settings("curve", 32, 0.01, 0.05),
        text: `using NetGen;

// A curve of one input, through points that are not quite on it.
[Layer(1, 16, Tanh)]
[Layer(16, 16, Tanh)]
[Layer(16, 1)]
[Network(Optimizer = Optimizer.Adam)]
public partial class Curve;
`,
    },
    {
        name: "Recurrent",
        settings: { ...settings("sequence", 32, 0.01, 0), samples: 600 },
        text: `using NetGen;

// Eight numbers, one after another: was the largest among the first four?
[Input(1, Steps = 8)]
[GRU(12)]
[LastStep]
[Layer(1, Sigmoid)]
[Network(Loss = Loss.BinaryCrossEntropy, Optimizer = Optimizer.Adam)]
public partial class Remembering;
`,
    },
    {
        name: "Digits",
        settings: settings("digits", 32, 0.002, 0),
        text: `using NetGen;

// A thousand handwritten digits. Once it has learned, draw one.
[Layer(784, 32, ReLU)]
[Layer(32, 10, Softmax)]
[Network(Loss = Loss.CrossEntropy, Optimizer = Optimizer.Adam)]
public partial class Digits;
`,
    },
];
