using NetGen.Tests;
using NetGen.Tests.Networks;
using NetGen.Tests.Runtime;

Console.WriteLine($"{NumericCheck.VectorBits} bits");
return TestRun.Of(typeof(SimdTests), typeof(SeedTests), typeof(TorchTests), typeof(LayerTests), typeof(NaiveTests)) ? 0 : 1;
