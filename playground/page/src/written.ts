/** The pane of generated code: read-only, with the lines of the layer at the caret marked. */
import { openSearchPanel, search } from "@codemirror/search";
import { StateEffect, StateField, type Range } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";
import { basicSetup } from "codemirror";
import { EditorState } from "@codemirror/state";
import { language } from "./codemirror";
import { element } from "./dom";
import type { GeneratedFile, LayerPlace } from "./protocol";

const mark = StateEffect.define<number[]>();
const line = Decoration.line({ class: "cm-marked" });
const marked = StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(value, transaction) {
        for (const effect of transaction.effects)
            if (effect.is(mark)) return Decoration.set(effect.value.map((from): Range<Decoration> => line.range(from)));
        return value.map(transaction.changes);
    },
    provide: (field) => EditorView.decorations.from(field),
});

export class Written {
    private readonly view: EditorView;
    private files: GeneratedFile[] = [];
    private shown = "";
    private layer?: LayerPlace;

    constructor() {
        this.view = new EditorView({
            parent: element("written"),
            extensions: [
                basicSetup, language, search({ top: true }), marked, EditorState.readOnly.of(true),
                EditorView.contentAttributes.of({ "aria-label": "Generated C#" }),
            ],
        });
        element("search").onclick = () => openSearchPanel(this.view);
        element<HTMLSelectElement>("files").onchange = (event) => this.open((event.target as HTMLSelectElement).value);
        element("go-layer").onclick = () => this.goToLayer();
    }

    show(files: GeneratedFile[]) {
        this.files = files;
        const select = element<HTMLSelectElement>("files");
        select.replaceChildren(...files.map((file) => new Option(file.name)));
        select.hidden = files.length < 2;
        this.open(files.some((file) => file.name === this.shown) ? this.shown : files[0]?.name ?? "");
    }

    /** Marks what is of a layer: its kernel, its row in the head, where it is called. */
    mark(layer: LayerPlace | undefined) {
        if (layer && layer.network !== this.layer?.network) {
            const file = this.files.find((other) => other.name.endsWith(`${layer.network}.g.cs`));
            if (file) this.open(file.name);
        }
        this.layer = layer;
        const lines = this.lines();
        const button = element("go-layer");
        button.hidden = lines.length === 0;
        button.textContent = `Go to layer ${layer?.number ?? ""}`;
        this.view.dispatch({ effects: mark.of(lines) });
    }

    private open(name: string) {
        const text = this.files.find((file) => file.name === name)?.text ?? "";
        this.shown = name;
        element<HTMLSelectElement>("files").value = name;
        if (text === this.view.state.doc.toString()) return;
        this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text } });
        this.view.dispatch({ effects: mark.of(this.lines()) });
    }

    private lines(): number[] {
        if (!this.layer) return [];
        const { number, member } = this.layer;
        const names = new RegExp(`\\b(${member}|[Ll]ayer ?${number}|W${number}|b${number}|d[Wb]${number}|[za]${number})\\b|^//   ${number} {2,}`);
        const found: number[] = [];
        for (let i = 1; i <= this.view.state.doc.lines; i++) {
            const at = this.view.state.doc.line(i);
            if (names.test(at.text)) found.push(at.from);
        }
        return found;
    }

    /** To the next place below the caret, and around, where the layer is computed: a comment in the code has its formula. Where none has, to the next that is marked. */
    private goToLayer() {
        const lines = this.lines(), head = this.view.state.selection.main.head;
        const formulas = lines.filter((from) => /^\s+\/\/ \w+ = /.test(this.view.state.doc.lineAt(from).text)), places = formulas.length > 0 ? formulas : lines;
        const kernel = places.find((from) => from > head) ?? places[0];
        if (kernel === undefined) return;
        this.view.dispatch({ selection: { anchor: kernel }, effects: EditorView.scrollIntoView(kernel, { y: "center" }) });
        this.view.focus();
    }
}
