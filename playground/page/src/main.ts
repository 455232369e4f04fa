import "./style.css";
import { Compiler } from "./compiler";
import { element, showMenu } from "./dom";
import { Editor } from "./editor";
import { examples } from "./examples";
import { Learning } from "./learning/learning";
import type { Build, LayerPlace, Verdict } from "./protocol";
import { decode, encode, keep, recall, type State } from "./state";
import type { Loading } from "./supervised";
import { Written } from "./written";

const typingPause = 100, savingPause = 400;
let layers: LayerPlace[] = [], times = "", typing = 0, saving = 0;

const start = await initial();
const written = new Written();
const compiler = new Compiler({ loading: showLoading, verdict: showVerdict, built: showBuild, unjudged: showNothing, say });
const editor = new Editor(element("editor"), start.text, {
    changed: textChanged,
    moved: showLayer,
    complete: (text, position) => compiler.complete(text, position),
    hover: (position) => compiler.hover(editor.text, position),
    fix: () => void offerFixes(),
    run: () => learning.toggle(),
});
const learning = new Learning(start.settings, { text: () => editor.text, build: (text) => compiler.build(text), changed: save, say });
performance.mark("shown");
// What trains is loaded behind what judges.
void compiler.open(start.text).then(() => learning.preview());
save();
offerExamples();
listen();
if (import.meta.env.PROD) void navigator.serviceWorker?.register("offline.js");

/** A link comes before what was kept, and that before an example. */
async function initial(): Promise<State> {
    const link = location.hash.slice(1);
    if (link) {
        try {
            return await decode(link);
        } catch {
            say("This link is damaged, so here is what you had before.");
        }
    }
    return recall() ?? examples[0]!;
}

function state(): State {
    return { text: editor.text, settings: learning.settings };
}

function save() {
    keep(state());
    clearTimeout(saving);
    saving = window.setTimeout(async () => history.replaceState(null, "", `#${await encode(state())}`), savingPause);
}

function textChanged() {
    save();
    element("verdict").textContent = "…";
    clearTimeout(typing);
    typing = window.setTimeout(() => void compiler.open(editor.text), typingPause);
}

function showVerdict(verdict: Verdict, text: string, milliseconds: number) {
    if (text !== editor.text) return;
    performance.mark("verdict", { detail: milliseconds });
    layers = verdict.layers;
    editor.show(verdict.problems);
    written.show(verdict.files);
    showProblems(verdict);
    showLayer();
    const { parse, generate, analyze } = verdict.times;
    times = element("times").textContent = `Parsing ${parse.toFixed(0)} ms, generating ${generate.toFixed(0)} ms, checking ${analyze.toFixed(0)} ms`;
    element("loading").hidden = true;
    element<HTMLButtonElement>("fix").disabled = false;
    learning.textChanged(verdict.problems.some((problem) => problem.severity === "error"));
}

/** Compiling is what a run needs, and no verdict. */
function showBuild({ milliseconds }: Build) {
    element("times").textContent = `${times}, compiling ${milliseconds.toFixed(0)} ms`;
}

/** Of a text that could not be judged, what was said of the last one does not hold. */
function showNothing() {
    layers = [];
    editor.show([]);
    written.show([]);
    showLayer();
    element("problems").replaceChildren();
    element("verdict").textContent = "Not checked";
    times = element("times").textContent = "";
    element("loading").hidden = true;
    learning.textChanged(true);
}

function showProblems({ problems, files }: Verdict) {
    const errors = problems.filter((problem) => problem.severity === "error").length;
    element("verdict").textContent = problems.length === 0 ? (files.length === 0 ? "No network here" : "No problems")
        : errors === 0 ? `${problems.length} to look at`
        : errors === 1 ? "1 error" : `${errors} errors`;
    element("problems").replaceChildren(...problems.map((problem) => {
        const item = document.createElement("li"), button = document.createElement("button"), id = document.createElement("b");
        item.className = problem.severity;
        id.textContent = problem.id;
        button.type = "button";
        button.append(id, ` ${problem.message}`);
        button.onclick = () => editor.go(problem.from);
        item.append(button);
        return item;
    }));
}

/** The layer that the caret is in, or else the first on its line. */
function showLayer() {
    const position = editor.position, line = editor.view.state.doc.lineAt(position);
    written.mark(layers.find((layer) => layer.from <= position && position <= layer.to) ?? layers.find((layer) => layer.from >= line.from && layer.from <= line.to));
}

async function offerFixes() {
    const at = editor.view.coordsAtPos(editor.position) ?? element("fix").getBoundingClientRect();
    const fixes = await compiler.fixes(editor.text, editor.position);
    if (fixes.length === 0) say("There is nothing to fix at the caret.");
    else showMenu(at, fixes.map((fix) => ({ title: fix.title, choose: () => editor.apply(fix.edits) })), () => editor.view.focus());
}

function showLoading({ part, loaded, total }: Loading) {
    element("loading").hidden = false;
    element<HTMLProgressElement>("progress").value = (part === "runtime" ? 0 : 0.5) + (0.5 * loaded) / Math.max(total, 1);
    element("loading-text").textContent = part === "compiler" && loaded === total ? "Compiling for the first time" : `Loading the ${part}`;
}

function say(text: string) {
    element("notice-text").textContent = text;
    element("notice").hidden = false;
}

function offerExamples() {
    const select = element<HTMLSelectElement>("example");
    select.append(new Option("Choose…", ""), ...examples.map((example) => new Option(example.name)));
    select.onchange = () => {
        const example = examples.find((other) => other.name === select.value);
        if (!example) return;
        learning.begin(example.settings);
        editor.text = example.text;
    };
}

function listen() {
    element("fix").onclick = () => void offerFixes();
    element("notice-close").onclick = () => { element("notice").hidden = true; };
    element("share").onclick = async () => {
        const link = `${location.href.split("#")[0]}#${await encode(state())}`;
        history.replaceState(null, "", link);
        const isCopied = await navigator.clipboard.writeText(link).then(() => true, () => false);
        say(isCopied ? "The link is in the clipboard: it holds the text and the settings." : "The link is in the address bar.");
    };
    addEventListener("hashchange", async () => {
        const linked = await decode(location.hash.slice(1)).catch(() => undefined);
        if (!linked) return;
        learning.begin(linked.settings);
        editor.text = linked.text;
    });
    addEventListener("keydown", (event) => {
        if (event.key === "F6") nextPane(event);
        else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) learning.toggle();
    });
}

function nextPane(event: KeyboardEvent) {
    const panes = [...document.querySelectorAll<HTMLElement>("main > section")];
    const current = panes.findIndex((pane) => pane.contains(document.activeElement)), move = event.shiftKey ? panes.length - 1 : 1;
    const next = panes[(current + move) % panes.length]!;
    (next.querySelector<HTMLElement>(".cm-content") ?? next).focus();
    event.preventDefault();
}
