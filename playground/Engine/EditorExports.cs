using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text.Json;
using NetGen.Playground.Editor;

namespace NetGen.Playground.Engine;

/// <summary>What the editor's worker calls. Objects go as JSON.</summary>
[SupportedOSPlatform("browser")]
internal static partial class EditorExports
{
    [JSExport]
    public static async Task<string> Open(string text) => JsonSerializer.Serialize(await Held.Session.OpenAsync(text), Protocol.Default.Verdict);

    [JSExport]
    public static async Task<string> Fixes(int position) => JsonSerializer.Serialize(await Held.Session.FixesAsync(position), Protocol.Default.IReadOnlyListFix);

    [JSExport]
    public static string Complete(string text, int position) => JsonSerializer.Serialize(Held.Session.Complete(text, position), Protocol.Default.Completions);

    [JSExport]
    public static string Hover(int position) => JsonSerializer.Serialize(Held.Session.Hover(position), Protocol.Default.Tip);

    [JSExport]
    public static string Build() => JsonSerializer.Serialize(Held.Session.Build(), Protocol.Default.Build);

    /// <summary>In a class of its own, since the trainer's worker looks at this one and has no compiler.</summary>
    private static class Held
    {
        public static EditorSession Session { get; } = new();
    }
}
