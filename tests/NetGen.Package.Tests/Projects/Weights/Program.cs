using System.Globalization;
using NetGen;

Console.WriteLine(string.Join(' ', new Line().Parameters.ToArray().Select(parameter => parameter.ToString(CultureInfo.InvariantCulture))));

[Network(Weights = "models/line.safetensors")]
[Layer(2, 1)]
public partial class Line;
