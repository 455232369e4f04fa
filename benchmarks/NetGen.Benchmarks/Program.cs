using System.Globalization;
using NetGen.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["table", .. string[] rows]:
        Clock.Pin(core: int.Parse(Environment.GetEnvironmentVariable("CORE") ?? "1", CultureInfo.InvariantCulture));
        return Table.Print(rows);
    default:
        Console.Error.WriteLine("usage: NetGen.Benchmarks table [row ...]      rows by how their names begin: W2 \"W4 train\"");
        return 1;
}
