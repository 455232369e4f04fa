// Compiles a network whose shapes do not fit, and draws what an editor shows of the compiler's message: node build/squiggle.mjs
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const code = `[Layer(784, 128, ReLU)]
[Layer(100, 10, Softmax)]
public partial class Digits;
`;

/** What the compiler says of the code: the message, and where it points. */
function diagnose() {
    mkdirSync(join(root, "artifacts"), { recursive: true });
    const folder = mkdtempSync(join(root, "artifacts", "squiggle-"));
    try {
        writeFileSync(join(folder, "Digits.cs"), code);
        for (const kind of ["props", "targets"])
            writeFileSync(join(folder, `Directory.Build.${kind}`), `<Project><Import Project="../../samples/Directory.Build.${kind}" /></Project>`);
        writeFileSync(join(folder, "Squiggle.csproj"), `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><EnableNETAnalyzers>false</EnableNETAnalyzers><ErrorLog>errors.sarif,version=2.1</ErrorLog></PropertyGroup>
</Project>
`);
        // The build fails, which is the point.
        try { execFileSync("dotnet", ["build", "-c", "Release", "-nodeReuse:false", folder], { stdio: "pipe" }); } catch { }
        const log = JSON.parse(readFileSync(join(folder, "errors.sarif"), "utf8").replace(/^\uFEFF/, ""));
        const errors = log.runs[0].results.filter((result) => result.level === "error");
        if (errors.length !== 1) throw new Error(`One error was expected, not ${JSON.stringify(errors)}`);
        return { id: errors[0].ruleId, message: errors[0].message.text, ...errors[0].locations[0].physicalLocation.region };
    } finally {
        rmSync(folder, { recursive: true });
    }
}

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const character = 8.4, line = 24, margin = 20; // of a fixed-width font of 14 pixels
const left = (column) => margin + (column - 1) * character;
const text = (content, x, y, kind) =>
    `<text x="${x.toFixed(1)}" y="${y}" class="${kind}" textLength="${(content.length * character).toFixed(1)}" xml:space="preserve">${escape(content)}</text>`;

function wave(from, to, y) {
    const steps = Math.max(2, Math.round((to - from) / 3));
    const points = Array.from({ length: steps + 1 }, (_, i) => `${(from + ((to - from) * i) / steps).toFixed(1)},${i % 2 === 0 ? y + 2 : y - 1}`);
    return `<polyline points="${points.join(" ")}" class="wave"/>`;
}

function draw({ id, message, startLine, startColumn, endColumn }) {
    const lines = code.trimEnd().split("\n");
    const said = `${id}: ${message}`;
    const width = Math.ceil(2 * margin + Math.max(said.length + 2, ...lines.map((l) => l.length)) * character);
    const below = margin + lines.length * line + 14;
    const height = below + 34 + margin;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" font-family="Consolas, Menlo, DejaVu Sans Mono, monospace" font-size="14">
<style>
.page { fill: #ffffff; stroke: #d0d7de } .code { fill: #1f2328 } .said { fill: #a40e26 } .box { fill: #fff1f0; stroke: #ffc1ba } .wave { fill: none; stroke: #e51400; stroke-width: 1.3 }
@media (prefers-color-scheme: dark) { .page { fill: #0d1117; stroke: #30363d } .code { fill: #e6edf3 } .said { fill: #ffa198 } .box { fill: #2d1215; stroke: #67242a } .wave { stroke: #f85149 } }
</style>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" class="page"/>
${lines.map((l, i) => text(l, margin, margin + i * line + 15, "code")).join("\n")}
${wave(left(startColumn), left(endColumn), margin + (startLine - 1) * line + 19)}
<rect x="${margin}" y="${below}" width="${width - 2 * margin}" height="34" rx="4" class="box"/>
${text(said, margin + character, below + 22, "said")}
</svg>
`;
}

writeFileSync(join(root, "docs", "squiggle.svg"), draw(diagnose()));
