using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetGen.Playground.Editor;

/// <summary>What the compiler, the analyzers and the generator say of a text.</summary>
/// <param name="Problems">What is wrong, by place.</param>
/// <param name="Files">What NetGen wrote.</param>
/// <param name="Layers">The layers of all networks, by place.</param>
/// <param name="Times">How long each part took.</param>
public sealed record Verdict(IReadOnlyList<Problem> Problems, IReadOnlyList<GeneratedFile> Files, IReadOnlyList<LayerPlace> Layers, Times Times);

/// <summary>A diagnostic. Places are UTF-16 units from the start of the text, as in JavaScript.</summary>
/// <param name="Id">Such as NETGEN101.</param>
/// <param name="Severity">error, warning or info.</param>
/// <param name="Message">What it says.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
public sealed record Problem(string Id, string Severity, string Message, int From, int To);

/// <summary>A file that the generator wrote.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its text.</param>
public sealed record GeneratedFile(string Name, string Text);

/// <summary>A layer of a network.</summary>
/// <param name="From">Where its attribute begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Network">The class.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Member">The member that has its parameters, such as Layer2.</param>
/// <param name="Before">The axes of what comes in.</param>
/// <param name="After">The axes of what comes out.</param>
public sealed record LayerPlace(int From, int To, string Network, int Number, string Member, string Before, string After);

/// <summary>Milliseconds.</summary>
/// <param name="Parse">Reading the text.</param>
/// <param name="Generate">NetGen's generator.</param>
/// <param name="Analyze">The compiler's own diagnostics, and NetGen's analyzers.</param>
public sealed record Times(double Parse, double Generate, double Analyze);

/// <summary>A fix or a refactoring.</summary>
/// <param name="Title">What the menu says.</param>
/// <param name="Edits">What it changes, by place.</param>
public sealed record Fix(string Title, IReadOnlyList<Edit> Edits);

/// <summary>A stretch of text that gives way to another.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Insert">What stands there afterwards.</param>
public sealed record Edit(int From, int To, string Insert);

/// <summary>Names that fit at a place.</summary>
/// <param name="From">Where the name begins that is being typed.</param>
/// <param name="Options">The names, the likeliest first.</param>
public sealed record Completions(int From, IReadOnlyList<Completion> Options);

/// <summary>A name that fits.</summary>
/// <param name="Label">The name.</param>
/// <param name="Kind">class, enum or property.</param>
/// <param name="Detail">What it takes.</param>
/// <param name="Info">What its documentation says.</param>
public sealed record Completion(string Label, string Kind, string Detail, string Info);

/// <summary>What is at a place.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Title">What it is.</param>
/// <param name="Text">What its documentation says, and of a layer its shapes.</param>
public sealed record Tip(int From, int To, string Title, string Text);

/// <summary>A compiled text, or why there is none.</summary>
/// <param name="Assembly">The assembly, in base 64; null where there are errors.</param>
/// <param name="Errors">The compiler's errors, those in generated code included.</param>
/// <param name="Milliseconds">How long compiling took.</param>
/// <param name="Size">The bytes of the assembly.</param>
public sealed record Build(string? Assembly, IReadOnlyList<string> Errors, double Milliseconds, int Size);

/// <summary>Writes answers as the page reads them, without reflection.</summary>
[JsonSerializable(typeof(Verdict))]
[JsonSerializable(typeof(IReadOnlyList<Fix>))]
[JsonSerializable(typeof(Completions))]
[JsonSerializable(typeof(Tip))]
[JsonSerializable(typeof(Build))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
public sealed partial class Protocol : JsonSerializerContext;
