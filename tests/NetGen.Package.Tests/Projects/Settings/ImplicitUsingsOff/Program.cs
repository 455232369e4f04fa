using System;
using NetGen;
using static NetGen.Activation;

var network = new Xor(seed: 1);
float loss = 1;
for (int i = 0; i < 1_000; i++)
    loss = network.Step([0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1], [0, 1, 1, 0], learningRate: 4);
Console.WriteLine(loss < 0.1 ? "learned" : "did not learn");

[Layer(3, 4, Sigmoid)]
[Layer(4, 1, Sigmoid)]
public partial class Xor;
