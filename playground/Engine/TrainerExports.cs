using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text.Json;
using NetGen.Playground.Training;

namespace NetGen.Playground.Engine;

/// <summary>What the trainer's worker calls. Objects go as JSON.</summary>
[SupportedOSPlatform("browser")]
internal static partial class TrainerExports
{
    private static TrainingSession? s_session;

    private static TrainingSession Session => s_session ?? throw new InvalidOperationException("No network is loaded.");

    [JSExport]
    public static string Load(byte[] assembly, string settings, byte[] digits)
    {
        s_session = new TrainingSession(assembly, Read(settings), digits);
        return JsonSerializer.Serialize(s_session.Info, Protocol.Default.NetworkInfo);
    }

    [JSExport]
    public static void Adjust(string settings) => Session.Adjust(Read(settings));

    [JSExport]
    public static string Preview(string settings) => JsonSerializer.Serialize(TrainingSession.Preview(Read(settings)), Protocol.Default.Points);

    [JSExport]
    public static string Points() => JsonSerializer.Serialize(Session.Points, Protocol.Default.Points);

    [JSExport]
    public static string Run(double milliseconds, bool measure) => JsonSerializer.Serialize(Session.Run(milliseconds, measure), Protocol.Default.Progress);

    [JSExport]
    public static double[] Surface(int side) => Session.Surface(side);

    [JSExport]
    public static double[] Answer(double[] inputs) => [.. Session.Answer([.. inputs.Select(value => (float)value)]).Select(value => (double)value)];

    [JSExport]
    public static string Weights() => JsonSerializer.Serialize(Session.Weights(), Protocol.Default.IReadOnlyListWeightPicture);

    private static Settings Read(string settings) => JsonSerializer.Deserialize(settings, Protocol.Default.Settings)!;
}
