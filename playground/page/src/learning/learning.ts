/** The pane of learning: settings, and the trainer's worker, which is told what the visitor wants. */
import { element } from "../dom";
import type { Build, NetworkInfo, Points, Settings, TrainerEvent } from "../protocol";
import { Ended, Supervised } from "../supervised";
import { Display } from "./display";
import { Pad } from "./pad";

interface Listener {
    /** What is in the editor. */
    text(): string;
    /** Compiles a text; undefined where it has errors. */
    build(text: string): Promise<Build | undefined>;
    changed(settings: Settings): void;
    say(text: string): void;
}

const limit = 15_000, runningPause = 700;

export class Learning {
    private readonly form = element<HTMLFormElement>("settings");
    private readonly trainer: Supervised<TrainerEvent>;
    private readonly display: Display;
    /** Whether the visitor wants it to run, and whether the trainer does. */
    private isWanted = false;
    private runs = false;
    /** The text whose network the trainer has; undefined where it has none that can learn. */
    private loaded?: string;
    private hasErrors = false;
    private restarting = 0;
    private line = Promise.resolve();
    private digits?: Uint8Array;

    constructor(settings: Settings, private readonly listener: Listener) {
        this.trainer = new Supervised<TrainerEvent>(
            () => new Worker(new URL("../workers/trainer.ts", import.meta.url), { type: "module" }),
            { event: (event) => this.receive(event), ended: (reason) => this.ended(reason) });
        this.settings = settings;
        this.display = new Display(() => this.settings.data);
        element("run").onclick = () => this.toggle();
        element("step").onclick = () => this.step();
        element("reset").onclick = () => this.reset();
        this.form.onsubmit = (event) => event.preventDefault();
        this.form.onchange = (event) => this.adjust((event.target as HTMLInputElement).name);
        new Pad((pixels) => void this.answer(pixels));
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
        const data = this.form.elements.namedItem("data") as HTMLSelectElement;
        if (data.selectedIndex < 0) {
            data.selectedIndex = 0;
            this.listener.say(`There are no data called ${settings.data}: here are ${data.value}.`);
        }
        this.arrange();
    }

    toggle() {
        this.want(!this.isWanted);
        this.inTurn(() => this.follow());
    }

    /** One step of the network in the editor, which rests afterwards. */
    step() {
        this.want(false);
        this.inTurn(async () => {
            if (await this.isReady()) await this.ask("step");
            this.compare();
        });
    }

    /** Starts anew from the seed, with what is in the editor now; one that runs goes on. */
    reset() {
        this.inTurn(async () => {
            await this.halt();
            this.loaded = undefined;
            if (this.isWanted) await this.follow();
            else await this.load();
            this.compare();
        });
    }

    /** Another text comes, and not a changed one: what was learned of the last one goes. */
    begin(settings: Settings) {
        this.settings = settings;
        clearTimeout(this.restarting);
        this.inTurn(async () => {
            await this.halt();
            this.loaded = undefined;
            this.display.clear();
            element("network").textContent = "";
            await this.preview();
        });
    }

    /** What is in the editor has been judged. A run follows it, a moment later: one who types goes on. */
    textChanged(hasErrors: boolean) {
        this.hasErrors = hasErrors;
        clearTimeout(this.restarting);
        if (!hasErrors) this.restarting = window.setTimeout(() => this.inTurn(() => this.follow()), runningPause);
        this.inTurn(async () => this.want(this.isWanted && !(this.hasErrors && this.loaded === undefined)));
    }

    /** The data of a run to come. */
    async preview() {
        if (this.loaded !== undefined || this.settings.data === "digits" || !this.form.checkValidity()) return;
        const points: Points | undefined = await this.ask("preview", JSON.stringify(this.settings));
        if (points && this.loaded === undefined) this.display.show({ points });
    }

    /** What is asked of the trainer is done in turn. Whether it should run is known at once, so that what waits in line heeds it. */
    private inTurn(action: () => Promise<void>) {
        this.line = this.line.then(action).catch((error) => this.failed(error));
    }

    private want(isWanted: boolean) {
        this.isWanted = isWanted;
        element("run").textContent = isWanted ? "Pause" : "Run";
        this.compare();
    }

    /** Brings the trainer to what is wanted: at rest, or running what is in the editor. */
    private async follow() {
        if (!this.isWanted) return this.halt();
        if (this.runs && this.loaded === this.listener.text()) return;
        if (!(await this.isReady())) this.want(false);
        if (!this.isWanted) return;
        await this.ask("run");
        this.setRuns(this.loaded !== undefined);
        this.compare();
    }

    /** Halts the trainer, and has it hold the network of the editor. */
    private async isReady(): Promise<boolean> {
        await this.halt();
        return this.loaded === this.listener.text() || this.load();
    }

    private async halt() {
        if (!this.runs) return;
        this.setRuns(false);
        await this.ask("pause");
    }

    private setRuns(runs: boolean) {
        this.runs = runs;
        this.trainer.expectEvents(runs);
    }

    private async load(): Promise<boolean> {
        if (!this.form.reportValidity()) return false;
        const text = this.listener.text(), settings = this.settings, build = await this.listener.build(text);
        if (!build) return false;
        if (settings.data === "digits") this.digits ??= new Uint8Array(await (await fetch("digits.bin")).arrayBuffer());
        const assembly = Uint8Array.from(atob(build.assembly!), (character) => character.charCodeAt(0));
        this.loaded = undefined;
        this.display.clear();
        const info: NetworkInfo | undefined = await this.ask("load", assembly, JSON.stringify(settings), this.digits ?? new Uint8Array());
        if (!info) return false;
        this.describe(info);
        if (info.problem === null) this.loaded = text;
        return this.loaded !== undefined;
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
        void this.halt();
        this.stopped();
    }

    private ended(reason: string) {
        this.stopped();
        this.listener.say(`The trainer was ended: ${reason}. Your text is untouched; Run starts a new one. `
            + "A loop or a recursion without end, or a very large network, are the usual causes.");
    }

    private stopped() {
        this.loaded = undefined;
        this.setRuns(false);
        this.want(false);
    }

    private adjust(name: string) {
        this.arrange();
        if (!this.form.reportValidity()) return;
        this.listener.changed(this.settings);
        if (name === "learningRate" || name === "batch")
            this.inTurn(async () => { if (this.loaded !== undefined) await this.ask("adjust", JSON.stringify(this.settings)); });
        else if (this.loaded !== undefined) this.reset();
        else this.begin(this.settings);
    }

    /** Pictures that data do not have make room. */
    private arrange() {
        const data = this.settings.data;
        element("pad-figure").hidden = data !== "digits";
        element("surface-figure").hidden = data === "digits" || data === "sequence";
    }

    private describe({ name, parameterCount, loss, optimizer, problem, others }: NetworkInfo) {
        const rest = others.length === 0 ? "" : `. ${others.join(", ")} ${others.length === 1 ? "is" : "are"} not trained: the first network of a text is.`;
        element("network").textContent = `${name}: ${parameterCount.toLocaleString("en")} ${parameterCount === 1 ? "parameter" : "parameters"}, ${loss}, ${optimizer}${rest}`;
        if (problem) this.listener.say(problem);
    }

    /** Says where what is shown is not what is in the editor. */
    private compare() {
        const isOther = this.loaded !== undefined && this.loaded !== this.listener.text();
        element("stale").textContent = this.hasErrors ? "What is in the editor does not compile: this is the last network that did."
            : "This is the network before your change: Run and Step take the new one.";
        element("stale").hidden = !isOther || (!this.hasErrors && this.isWanted);
    }

    private receive(event: TrainerEvent) {
        this.display.show(event);
        if (!event.progress?.problem) return;
        this.listener.say(event.progress.problem);
        this.setRuns(false);
        this.want(false);
    }

    private async answer(pixels: number[]) {
        if (this.loaded === undefined) {
            element("pad-answer").textContent = "Nothing is learned yet: Run comes first.";
            return;
        }
        const answers: number[] | undefined = await this.ask("answer", pixels);
        if (!answers) return;
        const best = answers.indexOf(Math.max(...answers));
        element("pad-answer").textContent = `${best} (${(100 * answers[best]!).toFixed(0)} %)`;
    }
}
