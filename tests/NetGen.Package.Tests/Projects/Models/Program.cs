using System.Globalization;
using NetGen.Weights;

using var resource = typeof(Program).Assembly.GetManifestResourceStream("NetGen.Models/models/net.onnx")!;
var tensors = Safetensors.Read(resource).Tensors;
foreach (var (name, tensor) in tensors) Console.Write($"{name} {tensor}; ");
Console.Write(tensors["fc1.weight"].Values<float>()[0].ToString(CultureInfo.InvariantCulture));
