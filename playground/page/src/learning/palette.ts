/** The colors of the style sheet, for canvases, which do not know light-dark(). */

const names = ["zero", "one", "pane", "line", "text", "faint"] as const;
export type Color = (typeof names)[number];

const dark = matchMedia("(prefers-color-scheme: dark)");
let colors = read();

export const color = (name: Color) => colors[name];

/** The colors from −1 over 0 to 1, in 256 places, as pixels: blue, the page's color, orange. */
export let scale = blend();

/** Tells when the colors are others. */
export function onColors(changed: () => void) {
    dark.addEventListener("change", () => {
        colors = read();
        scale = blend();
        changed();
    });
}

/** A probe has them computed. */
function read(): Record<Color, string> {
    const probe = document.createElement("span");
    document.body.append(probe);
    const found = names.map((name) => {
        probe.style.color = `var(--${name})`;
        return [name, getComputedStyle(probe).color];
    });
    probe.remove();
    return Object.fromEntries(found);
}

function blend(): Uint32Array {
    const [zero, one, pane] = [rgb(colors.zero), rgb(colors.one), rgb(colors.pane)];
    const bytes = new Uint8ClampedArray(4 * 256);
    for (let i = 0; i < 256; i++) {
        const value = (i - 128) / 127, end = value > 0 ? one : zero, share = Math.min(Math.abs(value), 1);
        bytes.set([...pane.map((part, channel) => part + (end[channel]! - part) * share), 255], 4 * i);
    }
    return new Uint32Array(bytes.buffer);
}

function rgb(color: string) {
    return (color.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number);
}
