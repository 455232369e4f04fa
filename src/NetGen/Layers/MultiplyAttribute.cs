namespace NetGen;

/// <summary>Closes the group that <c>[Skip]</c> or <c>[Branch]</c> opened: multiplies what its branches give, number by number.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MultiplyAttribute : NetworkLayerAttribute;
