using NetGen;

// The library's own networks, and what the package's library does with them; but no name of the package is in scope unasked.
var network = new Library.Xor(seed: 1);
float loss = 1;
for (int i = 0; i < 1_000; i++)
    loss = network.Step(new float[] { 0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1 }, new float[] { 0, 1, 1, 0 }, learningRate: 4);
Console.WriteLine(loss < 0.1 && network.Clone().Parameters.SequenceEqual(network.Parameters) ? "learned" : "did not learn");
