using System.Globalization;
using NetGen.EditorBenchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine($"{"ms",-58} {"goal",7} {"median",9} {"least",9}");
Keystrokes.Print();
Generation.Print();
CleanBuild.Print();
