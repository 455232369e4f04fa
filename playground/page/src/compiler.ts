/** The editor's worker: one verdict at a time, always of the newest text. */
import type { Build, Completions, Fix, Tip, Verdict } from "./protocol";
import { Ended, Supervised, type Loading } from "./supervised";

interface Listener {
    loading(loading: Loading): void;
    verdict(verdict: Verdict, text: string, milliseconds: number): void;
    built(build: Build): void;
    /** There will be no verdict of the newest text. */
    unjudged(): void;
    say(text: string): void;
}

const limit = 15_000;

export class Compiler {
    private readonly worker: Supervised;
    private wanted?: string;
    private opening?: Promise<void>;
    private opened?: { text: string; verdict: Verdict };
    private isPrepared = false;

    constructor(private readonly listener: Listener) {
        this.worker = new Supervised(
            () => new Worker(new URL("./workers/editor.ts", import.meta.url), { type: "module" }),
            { loading: (loading) => this.isPrepared || listener.loading(loading), ended: (reason) => this.ended(reason) });
    }

    /** Has a text judged; of texts that come while another is judged, the newest. */
    open(text: string): Promise<void> {
        this.wanted = text;
        return (this.opening ??= this.openAll().finally(() => { this.opening = undefined; }));
    }

    async fixes(text: string, position: number): Promise<Fix[]> {
        await this.current(text);
        return (await this.ask<Fix[]>("fixes", position)) ?? [];
    }

    complete(text: string, position: number) { return this.ask<Completions>("complete", text, position); }

    /** Of a text that is not the one that was judged last, nothing is known. */
    async hover(text: string, position: number) { return this.opened?.text === text ? this.ask<Tip | null>("hover", position) : undefined; }

    /** Compiles a text; undefined where there are errors, which the verdict has. */
    async build(text: string): Promise<Build | undefined> {
        const verdict = await this.current(text);
        if (!verdict || verdict.problems.some((problem) => problem.severity === "error")) {
            if (verdict) this.listener.say("There are errors in the editor: they have to go before the network can learn.");
            return undefined;
        }
        const build = await this.ask<Build>("build");
        if (build && !build.assembly) this.listener.say(`It does not compile. ${build.errors[0] ?? ""}`);
        if (!build?.assembly) return undefined;
        this.listener.built(build);
        return build;
    }

    private async current(text: string): Promise<Verdict | undefined> {
        if (this.opened?.text !== text) await this.open(text);
        return this.opened?.text === text ? this.opened.verdict : undefined;
    }

    private async openAll() {
        while (this.wanted !== undefined) {
            const text = this.wanted, began = performance.now();
            this.wanted = undefined;
            const verdict = await this.ask<Verdict>("open", text);
            if (!verdict) {
                this.listener.unjudged();
                continue;
            }
            this.opened = { text, verdict };
            this.listener.verdict(verdict, text, performance.now() - began);
            if (!this.isPrepared) {
                this.isPrepared = true;
                void this.ask("prepare");
            }
        }
    }

    private async ask<T>(method: string, ...args: unknown[]): Promise<T | undefined> {
        try {
            return await this.worker.call<T>(method, args, limit);
        } catch (error) {
            if (!(error instanceof Ended)) this.listener.say(`The compiler could not do this: ${(error as Error).message}`);
            return undefined;
        }
    }

    private ended(reason: string) {
        this.opened = undefined;
        this.isPrepared = false;
        this.listener.say(`The compiler was ended: ${reason}. Your text is untouched; a new one starts with your next change. Code that nests very deeply is the usual cause.`);
    }
}
