import { end, serve, startEngine } from "./runtime";

const slice = 14, surfaceEvery = 100, weightsEvery = 400;
const finest = 44, coarsest = 10, surfaceWork = 2e7;
/** Networks with more parameters are drawn once they have taken a step, which is long enough. */
const drawnAtOnce = 100_000;
/** Drawing gets at most one part in so many of the time. */
const drawingShare = 4;

let trainer: any, runs = false, inputs = 0, side = finest, drawn = 0, drawing = 0, weighed = 0;

/** What the page draws; the dear parts of it only now and then. */
function report(milliseconds: number, all: boolean) {
    const now = performance.now();
    const draws = all || now - drawn > Math.max(surfaceEvery, drawingShare * drawing), weighs = all || now - weighed > weightsEvery;
    const progress = JSON.parse(trainer.Run(milliseconds, draws));
    const began = performance.now();
    postMessage({ event: { progress, ...picture(draws && !progress.problem, weighs) } });
    if (draws) [drawn, drawing] = [began, performance.now() - began];
    if (weighs) weighed = now;
    return progress;
}

const picture = (draws: boolean, weighs: boolean) => ({
    surface: draws && inputs <= 2 ? { side, values: trainer.Surface(side) } : undefined,
    weights: weighs ? JSON.parse(trainer.Weights()) : undefined,
});

function loop() {
    if (!runs) return;
    try {
        if (report(slice, false).problem) runs = false;
        setTimeout(loop, 0);
    } catch (error) {
        end(error);
    }
}

const methods = {
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
        if (!runs) {
            runs = true;
            setTimeout(loop, 0);
        }
    },
    pause: () => { runs = false; },
    step: () => { report(0, true); },
    answer: (values: number[]) => trainer.Answer(values),
};

serve(async () => {
    trainer = (await startEngine()).exports.TrainerExports;
    return methods;
});
