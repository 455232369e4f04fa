/** What the editor and the generated code look like. */
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { csharp } from "@codemirror/legacy-modes/mode/clike";
import { Compartment, type Extension } from "@codemirror/state";
import { EditorView, ViewPlugin } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const colors = HighlightStyle.define([
    { tag: tags.keyword, color: "light-dark(#cf222e, #ff7b72)" },
    { tag: [tags.string, tags.character], color: "light-dark(#0a3069, #a5d6ff)" },
    { tag: tags.comment, color: "light-dark(#59636e, #9198a1)", fontStyle: "italic" },
    { tag: [tags.number, tags.bool, tags.atom], color: "light-dark(#0550ae, #79c0ff)" },
    { tag: [tags.typeName, tags.className, tags.standard(tags.variableName)], color: "light-dark(#6639ba, #d2a8ff)" },
    { tag: tags.meta, color: "light-dark(#8a4600, #ffa657)" },
]);

const dark = matchMedia("(prefers-color-scheme: dark)"), scheme = new Compartment();
const schemeNow = () => EditorView.darkTheme.of(dark.matches);

/** What the style sheet does not name, such as the panel of a search, has CodeMirror's own colors: they are dark where the page is. */
const followsScheme = ViewPlugin.define((view) => {
    const follow = () => view.dispatch({ effects: scheme.reconfigure(schemeNow()) });
    dark.addEventListener("change", follow);
    return { destroy: () => dark.removeEventListener("change", follow) };
});

export const language: Extension = [StreamLanguage.define(csharp), syntaxHighlighting(colors), scheme.of(schemeNow()), followsScheme];
