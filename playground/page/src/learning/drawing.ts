/** Pictures of a run, in the pixels of the style sheet, as fine as the screen. */
import type { Points, Surface } from "../protocol";
import { color, scale, type Color } from "./palette";

const range = 1.1;
/** How strong the colors of sure answers are, so that points stand out. */
const strength = 0.75;

/** An empty canvas as large as it is shown, and the side of it. */
function cleared(canvas: HTMLCanvasElement) {
    const ratio = devicePixelRatio, side = canvas.clientWidth, size = Math.round(side * ratio);
    if (canvas.width !== size) canvas.width = canvas.height = size;
    const context = canvas.getContext("2d")!;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, side, side);
    return { context, side };
}

/** What a network answers over the plane, with its data. These stay the same, and are drawn once. */
export class Plane {
    private readonly small = new OffscreenCanvas(1, 1);
    private readonly data = new OffscreenCanvas(1, 1);
    private drawn?: { points: Points; size: number; scale: Uint32Array };

    draw(canvas: HTMLCanvasElement, surface: Surface | undefined, points: Points | undefined) {
        const { context, side } = cleared(canvas);
        if (side === 0) return;
        if (surface) context.drawImage(this.answers(surface), 0, 0, side, side);
        if (points) context.drawImage(this.dots(points, side, canvas.width), 0, 0, side, side);
    }

    private answers({ side, values }: Surface) {
        const image = new ImageData(side, side), pixels = new Uint32Array(image.data.buffer);
        values.forEach((value, i) => {
            const share = Math.min(Math.max(Number.isFinite(value) ? value : 0.5, 0), 1);
            pixels[i] = scale[Math.round(128 + 127 * strength * (2 * share - 1))]!;
        });
        if (this.small.width !== side) this.small.width = this.small.height = side;
        this.small.getContext("2d")!.putImageData(image, 0, 0);
        return this.small;
    }

    private dots(points: Points, side: number, size: number) {
        if (this.drawn?.points === points && this.drawn.size === size && this.drawn.scale === scale) return this.data;
        this.drawn = { points, size, scale };
        this.data.width = this.data.height = size;
        const context = this.data.getContext("2d")!;
        context.scale(size / side, size / side);
        drawPoints(context, points, side);
        return this.data;
    }
}

function drawPoints(context: OffscreenCanvasRenderingContext2D, points: Points, side: number) {
    const place = (value: number) => ((value / range + 1) / 2) * side;
    points.targets.forEach((target, i) => {
        context.beginPath();
        context.arc(place(points.inputs[2 * i]!), side - place(points.inputs[2 * i + 1]!), 3, 0, 2 * Math.PI);
        context.fillStyle = color(target === 1 ? "one" : "zero");
        context.strokeStyle = color(points.isValidation[i] ? "text" : "pane");
        context.lineWidth = points.isValidation[i] ? 1.2 : 0.6;
        context.fill();
        context.stroke();
    });
}

/** A function of one input, and the points that it should go through. */
export function drawCurve(canvas: HTMLCanvasElement, surface: Surface | undefined, points: Points | undefined) {
    const { context, side } = cleared(canvas);
    const x = (value: number) => ((value / range + 1) / 2) * side, y = (value: number) => side - x(value);
    context.fillStyle = color("zero");
    points?.targets.forEach((target, i) => {
        context.globalAlpha = points.isValidation[i] ? 1 : 0.5;
        context.fillRect(x(points.inputs[i]!) - 1.5, y(target) - 1.5, 3, 3);
    });
    context.globalAlpha = 1;
    if (!surface) return;
    context.strokeStyle = color("one");
    context.lineWidth = 2;
    context.beginPath();
    surface.values.forEach((value, i) => context.lineTo((i / (surface.side - 1)) * side, y(value)));
    context.stroke();
}

export interface Curve { color: Color; values: { step: number; loss: number }[] }

export function drawLosses(canvas: HTMLCanvasElement, curves: Curve[]) {
    const { context, side } = cleared(canvas);
    const all = curves.flatMap((curve) => curve.values);
    if (all.length === 0) return;
    const last = Math.max(1, ...all.map((value) => value.step));
    const logs = all.map((value) => Math.log10(Math.max(value.loss, 1e-8)));
    const low = Math.floor(Math.min(...logs)), high = Math.max(Math.ceil(Math.max(...logs)), low + 1);
    const y = (loss: number) => 8 + (1 - (Math.log10(Math.max(loss, 1e-8)) - low) / (high - low)) * (side - 16);
    drawGrid(context, side, low, high, y);
    for (const { color: name, values } of curves) {
        context.strokeStyle = color(name);
        context.lineWidth = 1.5;
        context.beginPath();
        for (const { step, loss } of values) context.lineTo((step / last) * side, y(loss));
        context.stroke();
    }
}

function drawGrid(context: CanvasRenderingContext2D, side: number, low: number, high: number, y: (loss: number) => number) {
    context.strokeStyle = color("line");
    context.fillStyle = color("faint");
    context.lineWidth = 1;
    context.font = "11px system-ui, sans-serif";
    for (let power = low; power <= high; power++) {
        const at = y(10 ** power);
        context.beginPath();
        context.moveTo(0, at);
        context.lineTo(side, at);
        context.stroke();
        context.fillText(`10${[...String(power)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "⁻").join("")}`, 3, Math.max(at - 2, 10));
    }
}
