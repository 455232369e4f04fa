import { end, serve, startEngine } from "./runtime";

const slice = 14, reportEvery = 100, weightsEvery = 400;
const finest = 44, coarsest = 10, surfaceWork = 2e7;
/** Networks with more parameters are drawn once they have taken a step, which is long enough. */
const drawnAtOnce = 100_000;
/** Drawing gets at most one part in so many of the time. */
const drawingShare = 4;

let trainer: any, runs = false, inputs = 0, side = finest, reported = 0, drawn = 0, drawing = 0, weighed = 0, timer = 0;

/** Trains a slice, and now and then tells of it; a surface and weights, which are dear, more seldom where they take long. */
function train(milliseconds: number, tells: boolean) {
    const now = performance.now(), isLast = tells && !runs;
    const draws = isLast || (tells && now - drawn > drawingShare * drawing), weighs = isLast || (tells && now - weighed > weightsEvery);
    const progress = JSON.parse(trainer.Run(milliseconds, draws));
    if (progress.problem) runs = false;
    else if (!tells) return;
    // Pictures come behind: of a large network they take long, and what is silent is taken for dead.
    postMessage({ event: { progress } });
    reported = now;
    if (progress.problem || !(draws || weighs)) return;
    const began = performance.now();
    postMessage({ event: picture(draws, weighs) });
    if (draws) [drawn, drawing] = [began, performance.now() - began];
    if (weighs) weighed = now;
}

const picture = (draws: boolean, weighs: boolean) => ({
    surface: draws && inputs <= 2 ? { side, values: trainer.Surface(side) } : undefined,
    weights: weighs ? JSON.parse(trainer.Weights()) : undefined,
});

function loop() {
    if (!runs) return;
    try {
        train(slice, performance.now() - reported > reportEvery);
        timer = setTimeout(loop, 0);
    } catch (error) {
        end(error);
    }
}

const methods = {
    preview: (settings: string) => JSON.parse(trainer.Preview(settings)),
    load: (assembly: Uint8Array, settings: string, digits: Uint8Array) => {
        runs = false;
        const info = JSON.parse(trainer.Load(assembly, settings, digits));
        inputs = info.inputs;
        side = Math.round(Math.min(finest, Math.max(coarsest, Math.sqrt(surfaceWork / info.parameterCount))));
        const isSmall = info.parameterCount <= drawnAtOnce;
        postMessage({ event: { points: JSON.parse(trainer.Points()), ...picture(isSmall && info.problem === null, isSmall) } });
        return info;
    },
    adjust: (settings: string) => trainer.Adjust(settings),
    run: () => {
        runs = true;
        clearTimeout(timer);
        timer = setTimeout(loop, 0);
    },
    /** Takes a last step, of which all is told. */
    pause: () => {
        if (!runs) return;
        runs = false;
        train(0, true);
    },
    step: () => { train(0, true); },
    answer: (values: number[]) => trainer.Answer(values),
};

serve(async () => {
    trainer = (await startEngine()).exports.TrainerExports;
    return methods;
});
