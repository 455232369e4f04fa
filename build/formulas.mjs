// Writes docs/formulas.md from the documentation of the enums, where each formula stands once: node build/formulas.mjs
import { readFileSync, writeFileSync } from "node:fs";

const root = new URL("..", import.meta.url);
const pages = [
    ["Activations", "Activation", "`z` is a neuron's sum, `a` its output."],
    ["Losses", "Loss", "Of one sample with `n` outputs `a` and targets `t`; over a batch, their mean, or with `Reduction.Sum` their sum."],
    ["Optimizers", "Optimizer", "How a step changes a parameter `θ`, given its gradient `g` and the learning rate `η`."],
    ["Initial weights", "Initializer", "`u` is uniform in [0, 1) and `n` standard normal, both from numpy's `RandomState(seed)`; `in` and `out` are the layer's inputs and outputs."],
];

function markdown(xml) {
    return xml
        .replace(/<see cref="([^"]*)"\s*\/>/g, (_, name) => "`" + name.replace(/.*\./, "") + "`")
        .replace(/<c>(.*?)<\/c>/g, (_, code) => "`" + code.replace(/\|/g, "\\|") + "`")
        .replace(/&gt;/g, ">").replace(/&lt;/g, "<").replace(/&amp;/g, "&");
}

function members(source) {
    const body = source.slice(source.indexOf("public enum"));
    return [...body.matchAll(/<summary>([\s\S]*?)<\/summary>\s*(\w+),/g)]
        .map(([, text, name]) => [name, text.replace(/\s*\/\/\/\s*/g, " ").trim()]);
}

function section([title, name, introduction]) {
    const rows = members(readFileSync(new URL(`src/NetGen/${name}.cs`, root), "utf8"))
        .map(([member, text]) => `| \`${member}\` | ${markdown(text)} |`);
    return `## ${title}\n\n${introduction}\n\n| \`${name}\` | |\n| --- | --- |\n${rows.join("\n")}\n`;
}

const head = `# Formulas

Each formula with its source. They follow PyTorch where it has the same, and are tested against its numbers. The compiler derives every derivative
from the formula itself; a loss over its activation (cross entropy over softmax, binary cross entropy over the sigmoid) is simplified as one.
This page is made from the documentation in the code by \`node build/formulas.mjs\`.

`;
writeFileSync(new URL("docs/formulas.md", root), head + pages.map(section).join("\n"));
