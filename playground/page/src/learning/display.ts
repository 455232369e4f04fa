/** What is shown of a run. It comes some ten times a second, and is drawn as often, or twice where the system asks for less motion. */
import { element } from "../dom";
import type { Points, Progress, Surface, TrainerEvent } from "../protocol";
import { drawCurve, drawLosses, Plane, type Curve } from "./drawing";
import { onColors } from "./palette";
import { Weights } from "./weights";

const mostPoints = 600, calmPause = 500;
const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");

export class Display {
    private readonly losses: [Curve, Curve] = [{ color: "zero", values: [] }, { color: "one", values: [] }];
    private readonly plane = new Plane();
    private readonly weights = new Weights(element("weights"));
    private readonly numbers = new Map<string, HTMLElement>();
    private points?: Points;
    private surface?: Surface;
    private progress?: Progress;
    private accuracy: number | null = null;
    private frame = 0;
    private drawn = -Infinity;

    constructor(private readonly data: () => string) {
        onColors(() => this.draw());
        const resized = new ResizeObserver(() => this.draw());
        for (const canvas of ["surface", "losses"]) resized.observe(element(canvas));
        this.showNumbers();
    }

    clear() {
        this.losses.forEach((curve) => { curve.values = []; });
        this.points = this.surface = this.progress = undefined;
        this.accuracy = null;
        this.weights.show([]);
        this.showNumbers();
        this.draw();
    }

    show({ points, surface, weights, progress }: TrainerEvent) {
        this.points = points ?? this.points;
        this.surface = surface ?? this.surface;
        if (progress) this.follow(progress);
        if (weights) this.weights.show(weights);
        this.frame ||= window.setTimeout(
            () => requestAnimationFrame(() => { this.frame = 0; this.draw(); }),
            reducedMotion.matches ? Math.max(0, this.drawn + calmPause - performance.now()) : 0);
    }

    private follow(progress: Progress) {
        this.progress = progress;
        this.accuracy = progress.accuracy ?? this.accuracy;
        if (!progress.problem) add(this.losses[0], progress.steps, progress.loss);
        if (!progress.problem && progress.validationLoss !== null) add(this.losses[1], progress.steps, progress.validationLoss);
        this.showNumbers();
    }

    private draw() {
        this.drawn = performance.now();
        const canvas = element<HTMLCanvasElement>("surface");
        if (this.data() === "curve") drawCurve(canvas, this.surface, this.points);
        else this.plane.draw(canvas, this.surface, this.points);
        drawLosses(element("losses"), this.losses);
    }

    private showNumbers() {
        const progress = this.progress, validation = this.losses[1].values.at(-1)?.loss;
        this.showNumber("Steps", progress?.steps.toLocaleString("en") ?? "0");
        this.showNumber("Epochs", progress?.epoch.toFixed(1) ?? "0");
        this.showNumber("Steps a second", progress ? Math.round(progress.stepsPerSecond).toLocaleString("en") : "–");
        this.showNumber("Training loss", progress?.loss.toPrecision(3) ?? "–");
        this.showNumber("Validation loss", validation?.toPrecision(3) ?? "–");
        this.showNumber("Right", this.accuracy === null ? "–" : `${(100 * this.accuracy).toFixed(1)} %`);
    }

    private showNumber(name: string, text: string) {
        let value = this.numbers.get(name);
        if (!value) {
            const pair = document.createElement("div");
            value = document.createElement("dd");
            pair.append(Object.assign(document.createElement("dt"), { textContent: name }), value);
            element("numbers").append(pair);
            this.numbers.set(name, value);
        }
        if (value.textContent !== text) value.textContent = text;
    }
}

/** Long runs keep every second point, so that a curve stays short. */
function add(curve: Curve, step: number, loss: number) {
    curve.values.push({ step, loss });
    if (curve.values.length > mostPoints) curve.values = curve.values.filter((_, i) => i % 2 === 1);
}
