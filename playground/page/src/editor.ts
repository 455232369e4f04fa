/** The pane of the editor: CodeMirror, with what the editor's worker knows. */
import { autocompletion, type CompletionContext, type CompletionResult } from "@codemirror/autocomplete";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorView, hoverTooltip, keymap } from "@codemirror/view";
import { Prec } from "@codemirror/state";
import { basicSetup } from "codemirror";
import { language } from "./codemirror";
import type { Completions, Edit, Problem, Tip } from "./protocol";

interface Listener {
    changed(text: string): void;
    moved(position: number): void;
    complete(text: string, position: number): Promise<Completions | undefined>;
    hover(position: number): Promise<Tip | null | undefined>;
    fix(): void;
    run(): void;
}

export class Editor {
    readonly view: EditorView;

    constructor(parent: HTMLElement, text: string, private readonly listener: Listener) {
        this.view = new EditorView({
            parent,
            doc: text,
            extensions: [
                Prec.highest(keymap.of([
                    { key: "Mod-.", run: () => (listener.fix(), true) },
                    { key: "Mod-Enter", run: () => (listener.run(), true) },
                ])),
                basicSetup,
                language,
                lintGutter(),
                autocompletion({ override: [(context) => this.complete(context)] }),
                hoverTooltip((_, position) => this.hover(position)),
                EditorView.contentAttributes.of({ "aria-label": "C# of the network", spellcheck: "false" }),
                EditorView.updateListener.of((update) => {
                    if (update.docChanged) listener.changed(this.text);
                    if (update.selectionSet || update.docChanged) listener.moved(this.position);
                }),
            ],
        });
    }

    get text() { return this.view.state.doc.toString(); }

    set text(text: string) { this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text }, selection: { anchor: 0 } }); }

    get position() { return this.view.state.selection.main.head; }

    show(problems: Problem[]) {
        this.view.dispatch(setDiagnostics(this.view.state, problems.map((problem) => ({
            from: problem.from, to: problem.to, severity: problem.severity, message: problem.message, source: problem.id,
        }))));
    }

    apply(edits: Edit[]) {
        this.view.dispatch({ changes: edits, userEvent: "input.fix" });
        this.view.focus();
    }

    go(position: number) {
        this.view.dispatch({ selection: { anchor: position }, scrollIntoView: true });
        this.view.focus();
    }

    private async complete(context: CompletionContext): Promise<CompletionResult | null> {
        if (!context.explicit && !context.matchBefore(/[\w[(.]|[,=]\s*/)) return null;
        const found = await this.listener.complete(this.text, context.pos);
        if (!found || found.options.length === 0) return null;
        return {
            from: found.from,
            options: found.options.map((option, i) => ({
                label: option.label, type: option.kind, detail: option.detail, info: option.info || undefined, sortText: String(i).padStart(4, "0"),
            })),
            validFor: /^\w*$/,
        };
    }

    private async hover(position: number) {
        const tip = await this.listener.hover(position);
        if (!tip) return null;
        return {
            pos: tip.from,
            end: tip.to,
            create: () => {
                const dom = document.createElement("div");
                dom.className = "tip";
                dom.append(Object.assign(document.createElement("code"), { textContent: tip.title }), `\n${tip.text}`);
                return { dom };
            },
        };
    }
}
