/** The pane of learning: settings, the trainer's worker, and pictures of what comes from it. */
import { element } from "../dom";
import type { Build, NetworkInfo, Points, Progress, Settings, Surface, TrainerEvent } from "../protocol";
import { Ended, Supervised } from "../supervised";
import { drawCurve, drawLosses, drawPlane, weightPicture, type Curve } from "./drawing";
import { Pad } from "./pad";

interface Listener {
    /** Compiles what is in the editor; undefined where it has errors. */
    build(): Promise<Build | undefined>;
    changed(settings: Settings): void;
    say(text: string): void;
}

const limit = 15_000, mostPoints = 600;

export class Learning {
    private readonly form = element<HTMLFormElement>("settings");
    private readonly trainer: Supervised<TrainerEvent>;
    private readonly losses: [Curve, Curve] = [{ color: "--zero", values: [] }, { color: "--one", values: [] }];
    private isLoaded = false;
    private runs = false;
    private points?: Points;
    private surface?: Surface;
    private progress?: Progress;
    private accuracy: number | null = null;
    private frame = 0;
    private digits?: Uint8Array;

    constructor(settings: Settings, private readonly listener: Listener) {
        this.trainer = new Supervised<TrainerEvent>(
            () => new Worker(new URL("../workers/trainer.ts", import.meta.url), { type: "module" }),
            { event: (event) => this.receive(event), ended: (reason) => this.ended(reason) });
        this.settings = settings;
        element("run").onclick = () => void this.toggle();
        element("step").onclick = () => void this.step();
        element("reset").onclick = () => void this.reset();
        this.form.onsubmit = (event) => event.preventDefault();
        this.form.onchange = (event) => void this.adjust((event.target as HTMLInputElement).name);
        new Pad((pixels) => void this.answer(pixels));
        matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
        this.draw();
    }

    get settings(): Settings {
        const value = (name: string) => (this.form.elements.namedItem(name) as HTMLInputElement).value;
        return {
            data: value("data"), samples: Number(value("samples")), noise: Number(value("noise")), seed: Number(value("seed")), batch: Number(value("batch")),
            learningRate: Number(value("learningRate")),
        };
    }

    set settings(settings: Settings) {
        for (const [name, value] of Object.entries(settings)) (this.form.elements.namedItem(name) as HTMLInputElement).value = String(value);
        this.arrange();
    }

    get isRunning() { return this.runs; }

    async toggle() {
        if (this.runs) await this.pause();
        else await this.run();
    }

    async step() {
        await this.pause();
        if (this.isLoaded || (await this.load())) await this.ask("step");
    }

    /** Starts anew from the seed, with what is in the editor now; one that runs goes on. */
    async reset() {
        const ran = this.runs;
        await this.pause();
        if ((await this.load()) && ran) await this.run();
    }

    /** What was loaded is no longer what is in the editor. */
    async textChanged() {
        if (this.runs) await this.reset();
        else this.isLoaded = false;
    }

    private async run() {
        if (!this.isLoaded && !(await this.load())) return;
        await this.ask("run");
        this.setRuns(true);
    }

    private async pause() {
        if (!this.runs) return;
        this.setRuns(false);
        await this.ask("pause");
    }

    private setRuns(runs: boolean) {
        this.runs = runs && this.isLoaded;
        this.trainer.expectEvents(this.runs);
        element("run").textContent = this.runs ? "Pause" : "Run";
    }

    private async load(): Promise<boolean> {
        if (!this.form.reportValidity()) return false;
        const build = await this.listener.build();
        if (!build) return false;
        const settings = this.settings;
        try {
            if (settings.data === "digits") this.digits ??= new Uint8Array(await (await fetch("digits.bin")).arrayBuffer());
            const assembly = Uint8Array.from(atob(build.assembly!), (character) => character.charCodeAt(0));
            this.clear();
            const info = await this.trainer.call<NetworkInfo>("load", [assembly, JSON.stringify(settings), this.digits ?? new Uint8Array()], limit);
            this.describe(info);
            this.isLoaded = info.problem === null;
            return this.isLoaded;
        } catch (error) {
            this.failed(error);
            return false;
        }
    }

    private async ask(method: string, ...args: unknown[]) {
        try {
            return await this.trainer.call<any>(method, args, limit);
        } catch (error) {
            this.failed(error);
            return undefined;
        }
    }

    private failed(error: unknown) {
        if (!(error instanceof Ended)) this.listener.say(`The network could not be trained: ${(error as Error).message}`);
        this.isLoaded = false;
        this.setRuns(false);
    }

    private ended(reason: string) {
        this.isLoaded = false;
        this.setRuns(false);
        this.listener.say(`The trainer was ended: ${reason}. Your text is untouched; Run starts a new one. A loop or a recursion without end, or a very large network, are the usual causes.`);
    }

    private async adjust(name: string) {
        this.arrange();
        if (!this.form.reportValidity()) return;
        this.listener.changed(this.settings);
        if (!this.isLoaded) return;
        if (name === "learningRate" || name === "batch") await this.ask("adjust", JSON.stringify(this.settings));
        else await this.reset();
    }

    /** Pictures that data do not have make room. */
    private arrange() {
        const data = this.settings.data;
        element("pad-figure").hidden = data !== "digits";
        element("surface-figure").hidden = data === "digits" || data === "sequence";
    }

    private clear() {
        this.losses.forEach((curve) => { curve.values = []; });
        this.points = this.surface = this.progress = undefined;
        this.accuracy = null;
        element("weights").replaceChildren();
    }

    private describe(info: NetworkInfo) {
        element("network").textContent = `${info.name}: ${info.parameterCount.toLocaleString("en")} parameters, ${info.loss}, ${info.optimizer}`;
        if (info.problem) this.listener.say(info.problem);
    }

    private receive(event: TrainerEvent) {
        if (event.points) this.points = event.points;
        if (event.surface) this.surface = event.surface;
        if (event.weights) element("weights").replaceChildren(...event.weights.map(weightPicture));
        if (event.progress) this.follow(event.progress);
        if (!this.frame) this.frame = requestAnimationFrame(() => { this.frame = 0; this.draw(); });
    }

    private follow(progress: Progress) {
        this.progress = progress;
        this.accuracy = progress.accuracy ?? this.accuracy;
        if (progress.problem) {
            this.listener.say(progress.problem);
            this.setRuns(false);
            return;
        }
        add(this.losses[0], progress.steps, progress.loss);
        if (progress.validationLoss !== null) add(this.losses[1], progress.steps, progress.validationLoss);
    }

    private draw() {
        const draw = this.settings.data === "curve" ? drawCurve : drawPlane;
        if (!element("surface-figure").hidden) draw(element("surface"), this.surface, this.points);
        drawLosses(element("losses"), this.losses);
        this.drawNumbers();
    }

    private drawNumbers() {
        const progress = this.progress, validation = this.losses[1].values.at(-1)?.loss;
        const numbers: [string, string][] = [
            ["Steps", progress?.steps.toLocaleString("en") ?? "0"], ["Epochs", progress?.epoch.toFixed(1) ?? "0"],
            ["Steps a second", progress ? Math.round(progress.stepsPerSecond).toLocaleString("en") : "–"],
            ["Training loss", progress?.loss.toPrecision(3) ?? "–"], ["Validation loss", validation?.toPrecision(3) ?? "–"],
            ["Right", this.accuracy === null ? "–" : `${(100 * this.accuracy).toFixed(1)} %`],
        ];
        element("numbers").replaceChildren(...numbers.map(([name, value]) => {
            const pair = document.createElement("div");
            pair.append(Object.assign(document.createElement("dt"), { textContent: name }), Object.assign(document.createElement("dd"), { textContent: value }));
            return pair;
        }));
    }

    private async answer(pixels: number[]) {
        if (!this.isLoaded) return;
        const answers: number[] | undefined = await this.ask("answer", pixels);
        if (!answers) return;
        const best = answers.indexOf(Math.max(...answers));
        element("pad-answer").textContent = `${best} (${(100 * answers[best]!).toFixed(0)} %)`;
    }
}

/** Long runs keep every second point, so that a curve stays short. */
function add(curve: Curve, step: number, loss: number) {
    curve.values.push({ step, loss });
    if (curve.values.length > mostPoints) curve.values = curve.values.filter((_, i) => i % 2 === 1);
}
