using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NetGen.Tool.Output;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen new</c>: the declaration of a network from its sizes.</summary>
internal static class NewCommand
{
    private static readonly Dictionary<string, Activation> Activations =
        Enum.GetValues<Activation>().ToDictionary(activation => "--" + activation.ToString().ToLowerInvariant());

    public static Command Create()
    {
        var sizes = new Argument<string>("sizes") { Description = "Inputs and the neurons of each layer, such as 784-128-10." };
        var name = new Option<string>("--name") { Description = "The name of the class.", DefaultValueFactory = _ => "MyNetwork" };
        var loss = new Option<Loss?>("--loss") { Description = "What training makes small." };
        var optimizer = new Option<Optimizer?>("--optimizer") { Description = "How gradients change the parameters." };
        loss.AcceptOnlyFromAmong(Enum.GetNames<Loss>());
        optimizer.AcceptOnlyFromAmong(Enum.GetNames<Optimizer>());
        var command = new Command(
            "new",
            "Prints the declaration of a network: netgen new 784-128-10 --relu --softmax. Activations go to the layers in their order; "
                + "the last goes to the last layer, and the one before it to all that are left.")
        {
            sizes, name, loss, optimizer,
        };
        foreach (var (option, activation) in Activations)
            command.Options.Add(new Option<bool>(option) { Description = $"{activation} on the next layer.", Arity = ArgumentArity.Zero });
        command.SetAction(parsed =>
        {
            var layers = Layers(parsed.GetValue(sizes)!,
                [.. parsed.Tokens.Where(token => token.Type == TokenType.Option).Select(token => token.Value).Where(Activations.ContainsKey)]);
            Write(parsed.InvocationConfiguration.Output, Identifiers.Check(parsed.GetValue(name)!), parsed.GetValue(loss), parsed.GetValue(optimizer), layers);
            return Program.Success;
        });
        return command;
    }

    private static void Write(TextWriter output, string name, Loss? loss, Optimizer? optimizer, IEnumerable<string> layers)
    {
        string[] options = [.. ((string?[])[loss is null ? null : $"Loss = Loss.{loss}", optimizer is null ? null : $"Optimizer = Optimizer.{optimizer}"]).OfType<string>()];
        output.WriteLine("using NetGen;");
        output.WriteLine("using static NetGen.Activation;");
        output.WriteLine();
        if (options.Length > 0) output.WriteLine($"[Network({string.Join(", ", options)})]");
        foreach (var layer in layers) output.WriteLine(layer);
        output.WriteLine($"public partial class {name};");
    }

    private static IEnumerable<string> Layers(string text, string[] activations)
    {
        int[] sizes = [.. text.Split('-').Select(Size)];
        var count = sizes.Length - 1;
        if (count < 1) throw new ToolException($"\"{text}\" has no layer: give the inputs and the neurons of each layer, such as 784-128-10.");
        if (activations.Length > count) throw new ToolException($"{text} has {count} layer{(count == 1 ? "" : "s")}, but {activations.Length} activations are given.");
        return Enumerable.Range(0, count).Select(layer => FormattableString.Invariant($"[Layer({sizes[layer]}, {sizes[layer + 1]}{ActivationOf(layer, count, activations)})]"));
    }

    // None: Identity, which need not be said. One: every layer's.
    private static string ActivationOf(int layer, int count, string[] activations) => activations switch
    {
        [] => "",
        [.., var last] when layer == count - 1 => $", {Activations[last]}",
        [var only] => $", {Activations[only]}",
        _ => $", {Activations[activations[Math.Min(layer, activations.Length - 2)]]}",
    };

    private static int Size(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0
            ? size
            : throw new ToolException($"\"{text}\" is no size: give whole numbers from 1, such as 784-128-10.");
}
