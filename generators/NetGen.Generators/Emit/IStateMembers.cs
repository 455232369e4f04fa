namespace NetGen.Generators.Emit;

/// <summary>What a class has where a caller may keep a state: the class of states, and the methods that go on from one.</summary>
internal interface IStateMembers
{
    IEnumerable<MethodText> Methods { get; }

    void EmitState(CodeWriter writer);
}
