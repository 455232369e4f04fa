namespace NetGen;

/// <summary>
/// The base of every layer kind. The layers of a network are the attributes derived from this one on its class,
/// in the order in which they are written, all in one declaration.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class NetworkLayerAttribute : Attribute;
