namespace NetGen;

/// <summary>Closes the group that <c>[Skip]</c> or <c>[Branch]</c> opened: puts what its branches give side by side, in their order.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ConcatAttribute : NetworkLayerAttribute;
