namespace NetGen.Generators.Math;

/// <summary>The variables of the catalogues, named as the equations name them.</summary>
internal static class Symbols
{
    /// <summary>A layer's value before its activation.</summary>
    public static readonly Variable Z = new("z");

    /// <summary>A layer's output.</summary>
    public static readonly Variable A = new("a");

    /// <summary>The target.</summary>
    public static readonly Variable T = new("t");

    /// <summary>A mask of dropout, or an optimizer's mean of gradients.</summary>
    public static readonly Variable M = new("m");

    /// <summary>The weight of a class.</summary>
    public static readonly Variable W = new("w");

    /// <summary>The gradient of the loss: at a layer's output, or of a parameter.</summary>
    public static readonly Variable G = new("g");

    /// <summary>The number of outputs, which is the number of components of a sample.</summary>
    public static readonly Variable N = new("n", Scope.Step);

    /// <summary>A parameter.</summary>
    public static readonly Variable Theta = new("θ");

    /// <summary>The learning rate.</summary>
    public static readonly Variable Eta = new("η", Scope.Step);

    /// <summary>1 for parameters that decay and 0 for those that are spared.</summary>
    public static readonly Variable Decay = new("decay", Scope.Step);
}
