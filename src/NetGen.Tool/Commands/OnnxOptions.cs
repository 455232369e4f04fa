using System.CommandLine;
using NetGen.Tool.Models;

namespace NetGen.Tool.Commands;

/// <summary>The options that say of an ONNX file what <c>[Onnx]</c> says.</summary>
internal sealed class OnnxOptions
{
    private readonly Option<string?> _dims = new("--dims")
    {
        Description = "Lengths of axes that an ONNX file leaves open, as Dims of [Onnx] has them: \"height=48;width=192\" or \"x=3x48x192\".",
    };

    private readonly Option<string?> _constants = new("--constants")
    {
        Description = "Inputs of an ONNX file that are numbers, as Constants of [Onnx] has them: \"sr=16000\".",
    };

    private readonly Option<string?> _outputs = new("--outputs")
    {
        Description = "The outputs that are wanted of an ONNX file, as Outputs of [Onnx] has them: \"scores;boxes\".",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_dims);
        command.Options.Add(_constants);
        command.Options.Add(_outputs);
    }

    public OnnxSettings Of(ParseResult parsed) => new(parsed.GetValue(_dims), parsed.GetValue(_constants), parsed.GetValue(_outputs));

    /// <exception cref="ToolException">One is given with a file of another kind.</exception>
    public void CheckNone(ParseResult parsed, string path)
    {
        if (new[] { _dims, _constants, _outputs }.FirstOrDefault(option => parsed.GetValue(option) is not null) is { } given)
            throw new ToolException($"{path} is no ONNX file, so it takes no {given.Name}.");
    }
}
