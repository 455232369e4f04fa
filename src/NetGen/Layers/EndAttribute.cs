namespace NetGen;

/// <summary>Ends what the innermost <c>[Repeat]</c> repeats.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class EndAttribute : NetworkLayerAttribute;
