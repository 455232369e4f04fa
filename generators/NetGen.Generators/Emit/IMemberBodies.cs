namespace NetGen.Generators.Emit;

/// <summary>What the members of a network do: statements for methods, expressions for properties.</summary>
internal interface IMemberBodies
{
    string Parameters { get; }

    string Gradients { get; }

    string Forward { get; }

    /// <summary>Whether a call of it takes long beside what it computes.</summary>
    bool InlinesForward { get; }

    string Evaluate { get; }

    string Backward { get; }

    string BackwardFrom { get; }

    string Update { get; }

    string Step { get; }

    string EvaluateLabels { get; }

    string BackwardLabels { get; }

    string StepLabels { get; }

    string EvaluateHeads { get; }

    string OptimizerScalars { get; }

    string OptimizerState { get; }

    string ResetOptimizer { get; }

    string DropoutSeed { get; }

    string SetDropoutSeed { get; }

    /// <summary>A member that is made of others.</summary>
    /// <param name="statements">What it does in a sound network.</param>
    string Of(string statements);

    /// <summary>The type and name of the field that holds the network's memory; null where there is none.</summary>
    string? MemoryField { get; }

    /// <summary>Makes that memory and draws the initial parameters.</summary>
    string NewMemory(string seed);

    /// <summary>Makes that memory and loads the parameters from the assembly.</summary>
    /// <param name="self">The network's class.</param>
    /// <param name="weights">The name of the weights.</param>
    string LoadedMemory(string self, string weights);

    string Layer(LayerShape layer);
}
