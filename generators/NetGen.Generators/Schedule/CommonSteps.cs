using System.Collections.Immutable;

namespace NetGen.Generators.Schedule;

/// <summary>
/// Divides the steps of large programs among methods, so that what programs have in common is written once: the forward pass is part of evaluation and of training, and
/// whatever a backward pass begins with, the rest of it is the same.
/// </summary>
internal sealed class CommonSteps
{
    private readonly ProgramSteps[] _programs;

    private CommonSteps(IEnumerable<(string Name, TiledProgram Program)> programs) =>
        _programs = [.. programs.Select(static program => new ProgramSteps(program.Name, program.Program))];

    /// <summary>
    /// The plan with the methods that its programs have in common, if it is a large one. Threads go through programs by other methods, and streams keep what is computed of
    /// steps elsewhere.
    /// </summary>
    public static TiledPlan PutTogether(TiledPlan plan)
    {
        if (!plan.IsLarge || plan.Graph.IsParallel || plan.Graph.IsStream)
            return plan;
        (string Name, TiledProgram? Program)[] all =
        [
            (nameof(plan.Forward), plan.Forward),
            (nameof(plan.Evaluate), plan.Evaluate),
            (nameof(plan.EvaluateHeads), plan.EvaluateHeads),
            (nameof(plan.Backward), plan.Backward),
            (nameof(plan.BackwardFrom), plan.BackwardFrom),
        ];
        var common = new CommonSteps(all.Where(static program => program.Program is not null).Select(static program => (program.Name, program.Program!)));
        common.Share();
        return plan with
        {
            Forward = common.Divided(plan.Forward),
            Evaluate = common.Divided(plan.Evaluate),
            EvaluateHeads = plan.EvaluateHeads is { } heads ? common.Divided(heads) : null,
            Backward = common.Divided(plan.Backward),
            BackwardFrom = common.Divided(plan.BackwardFrom),
        };
    }

    private TiledProgram Divided(TiledProgram program) => program with { Methods = _programs.First(known => ReferenceEquals(known.Program, program)).Methods() };

    /// <summary>The run first that saves most, counted in steps that need not be written again.</summary>
    private void Share()
    {
        var runs = new List<Run>();
        while (Runs().OrderByDescending(static run => run.Saved).FirstOrDefault() is { } run)
        {
            foreach (var (program, at) in run.Places)
                program.Take(at, run.Length);
            runs.Add(run);
        }

        int number = 0;
        foreach (var run in runs.OrderBy(run => Array.IndexOf(_programs, run.Places[0].Program)).ThenBy(static run => run.Places[0].At))
        {
            for (int start = 0; start < run.Length; start += Budget.StepsInMethod)
                Share(run, start, System.Math.Min(Budget.StepsInMethod, run.Length - start), ++number);
        }
    }

    private static void Share(Run run, int start, int length, int number)
    {
        var methods = run.Places.Select(place => place.Program.Method(place.At + start, length)).ToList();
        var moved = Enumerable.Range(0, methods[0].Values.Length)
            .Where(value => methods.Any(method => method.Scratch.Offset(method.Values[value]) != methods[0].Scratch.Offset(methods[0].Values[value])));
        var common = new CommonMethod(number, [.. run.Places.Select(static place => place.Program.Name)], [.. moved]);
        foreach (var ((program, at), method) in run.Places.Zip(methods, static (place, method) => (place, method)))
            program.Have(at + start, method with { Common = common });
    }

    /// <summary>The longest runs that two programs have in common, each with all programs that have it.</summary>
    private IEnumerable<Run> Runs()
    {
        for (int first = 0; first < _programs.Length; first++)
        {
            for (int second = first + 1; second < _programs.Length; second++)
            {
                foreach (var (at, length) in _programs[first].RunsWith(_programs[second]).Where(static run => run.Length >= Budget.FewestCommonSteps))
                {
                    var places = _programs.Skip(first).Select(program => (Program: program, At: program.PlaceOf(_programs[first], at)));
                    yield return new Run([.. places.Where(place => _programs[first].Agreeing(at, place.Program, place.At, length) == length)], length);
                }
            }
        }
    }

    /// <param name="Places">The programs that have it, and where.</param>
    /// <param name="Length">Its steps.</param>
    private sealed record Run(ImmutableArray<(ProgramSteps Program, int At)> Places, int Length)
    {
        public int Saved => Length * (Places.Length - 1);
    }

    /// <summary>The steps of a program that callers always get, and which method has each.</summary>
    private sealed class ProgramSteps
    {
        private readonly ScratchLayout _scratch;
        private readonly string?[] _identities;
        private readonly Dictionary<string, int> _places = [];
        private readonly bool[] _isTaken;
        private readonly StepMethod?[] _methods;

        public ProgramSteps(string name, TiledProgram program)
        {
            Name = name;
            Program = program;
            Steps = [.. program.Steps.Where(static step => !step.IsOptional)];
            _scratch = program.Scratch;
            _identities = [.. Steps.Select(step => StepIdentity.Of(step, _scratch))];
            _isTaken = new bool[Steps.Length];
            _methods = new StepMethod?[Steps.Length];
            for (int i = 0; i < Steps.Length; i++)
            {
                if (_identities[i] is { } identity)
                    _places[identity] = i;
            }
        }

        public string Name { get; }

        public TiledProgram Program { get; }

        public ImmutableArray<Step> Steps { get; }

        public StepMethod Method(int at, int length) => new([.. Steps.Skip(at).Take(length)], _scratch);

        /// <summary>Notes that other programs have some steps too.</summary>
        public void Take(int at, int length)
        {
            for (int i = at; i < at + length; i++)
                _isTaken[i] = true;
        }

        /// <summary>Has the steps from one on done by a method.</summary>
        public void Have(int at, StepMethod method) => _methods[at] = method;

        /// <summary>Where a step of another program is in this one; −1 where it is not.</summary>
        public int PlaceOf(ProgramSteps other, int at) => other._identities[at] is { } identity && _places.TryGetValue(identity, out int place) ? place : -1;

        /// <summary>How many steps from one on are the same in another program, and have no method yet.</summary>
        public int Agreeing(int at, ProgramSteps other, int place, int most)
        {
            int length = 0;
            while (place >= 0 && length < most && place + length < other.Steps.Length && _identities[at + length] is { } identity
                && identity == other._identities[place + length] && !_isTaken[at + length] && !other._isTaken[place + length])
                length++;
            return length;
        }

        public IEnumerable<(int At, int Length)> RunsWith(ProgramSteps other)
        {
            for (int at = 0; at < Steps.Length;)
            {
                int length = Agreeing(at, other, other.PlaceOf(this, at), Steps.Length - at);
                yield return (at, length);
                at += System.Math.Max(1, length);
            }
        }

        /// <summary>What programs have in common, and between it what is this one's own.</summary>
        public ImmutableArray<StepMethod> Methods()
        {
            if (Steps.IsEmpty)
                return StepMethod.Divide(Steps, _scratch);
            var methods = ImmutableArray.CreateBuilder<StepMethod>();
            for (int at = 0; at < Steps.Length;)
            {
                int own = _isTaken.Skip(at).TakeWhile(static taken => !taken).Count();
                methods.AddRange(_methods[at] is { } common ? [common] : StepMethod.Divide([.. Steps.Skip(at).Take(own)], _scratch));
                at += _methods[at]?.Steps.Length ?? own;
            }

            return methods.ToImmutable();
        }
    }
}
