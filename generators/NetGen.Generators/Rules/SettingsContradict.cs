using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN115: two settings of which each says where the padding of a layer is.</summary>
internal static class SettingsContradict
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from layer in network.Layers
        let settings = Paddings(layer).ToArray()
        where settings.Length > 1
        let first = settings[0]
        let second = settings[1]
        select Finding.Of(RuleIds.SettingsContradict, second.Place, Labels.Capitalized(Labels.Of(network, layer)), first.Text, second.Text) with
        {
            Remedies = settings.Select(setting => Without(layer, setting.Name)).ToEquatableArray(),
        };

    /// <summary>Those that say something.</summary>
    private static IEnumerable<(string Name, string Text, SourceSpan Place)> Paddings(LayerDeclaration layer)
    {
        if (layer.Flags.Of("Causal") is { Value: true } causal)
            yield return ("Causal", "Causal", causal.Place);
        if (EnumName.Defined(layer.Words.Of("Padding")) is { } padding && padding != "None")
            yield return ("Padding", $"Padding.{padding}", layer.Words.Of("Padding")!.Place);
        if (layer.Integers.Of("Pad") is { Value: > 0 } pad)
            yield return ("Pad", $"Pad = {Numbers.Text(pad.Value)}", pad.Place);
    }

    private static Remedy Without(LayerDeclaration layer, string setting) =>
        Remedy.Of($"Without{setting}", $"Remove {setting}", new ArgumentEdit(layer.Place, setting, null));
}
