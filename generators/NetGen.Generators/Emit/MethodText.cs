namespace NetGen.Generators.Emit;

/// <summary>A public method as the surface writes it.</summary>
/// <param name="Member">As <see cref="Declaration.GeneratedSurface"/> writes it.</param>
/// <param name="Header">The signature behind its modifiers.</param>
internal sealed record MethodText(string Member, string Header, string Body, string Summary, string[] Documentation);
