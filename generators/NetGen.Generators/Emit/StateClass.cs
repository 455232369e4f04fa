namespace NetGen.Generators.Emit;

/// <summary>Writes the class of states.</summary>
internal static class StateClass
{
    /// <param name="type">The network's type of number.</param>
    /// <param name="size">Numbers that are kept of a sequence.</param>
    /// <param name="scratch">Numbers that answering a step takes on the way.</param>
    /// <param name="room">The same whatever the steps.</param>
    /// <param name="content">What else the documentation says of them.</param>
    public static void Emit(CodeWriter writer, string type, long size, int scratch, int room, string content = "")
    {
        writer.Line($"/// <summary>What is kept of sequences between calls: one for each stream, or for several that go on together.{content}</summary>");
        using (writer.Block($"public sealed class State : global::NetGen.NetworkState<{type}>"))
        {
            writer.Line("/// <summary>Makes the state of sequences that have not begun.</summary>");
            writer.Line("/// <param name=\"sequences\">How many go on together.</param>");
            writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">There is none, or there are more than fit into one array.</exception>");
            writer.Line("public State(int sequences = 1)");
            using (writer.Indent())
                writer.Line($": base(sequences, size: {CodeWriter.Number(size)}, scratch: {scratch}, room: {room})");
            writer.Line("{");
            writer.Line("}");
            writer.Line();
            writer.Line("/// <summary>Goes on from where another state is.</summary>");
            writer.Line("/// <param name=\"other\">The other state.</param>");
            writer.Line("/// <exception cref=\"global::System.ArgumentException\">It is of another number of sequences; nothing was changed.</exception>");
            writer.Line("public void CopyFrom(State other) => CopyValues(other);");
        }

        writer.Line();
    }
}
