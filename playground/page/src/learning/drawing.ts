/** Pictures of a run. */
import type { Points, Surface, WeightPicture } from "../protocol";

const range = 1.1;

export function css(name: string) {
    // Canvases do not know light-dark(): a probe has it computed.
    const probe = document.createElement("span");
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const color = getComputedStyle(probe).color;
    probe.remove();
    return color;
}

type Rgb = [number, number, number];

const rgb = (color: string) => (color.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number) as Rgb;

function mix(from: Rgb, to: Rgb, share: number): Rgb {
    return from.map((value, i) => value + (to[i]! - value) * share) as Rgb;
}

export function drawPlane(canvas: HTMLCanvasElement, surface: Surface | undefined, points: Points | undefined) {
    const context = canvas.getContext("2d")!;
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (surface) drawSurface(context, surface);
    if (points) drawPoints(context, points);
}

function drawSurface(context: CanvasRenderingContext2D, { side, values }: Surface) {
    const zero = rgb(css("--zero")), one = rgb(css("--one")), page = rgb(css("--pane"));
    const image = new ImageData(side, side);
    values.forEach((value, i) => {
        const share = Math.min(Math.max(Number.isFinite(value) ? value : 0.5, 0), 1);
        const color = mix(page, share > 0.5 ? one : zero, 0.75 * Math.abs(2 * share - 1));
        image.data.set([...color, 255], 4 * i);
    });
    const small = new OffscreenCanvas(side, side);
    small.getContext("2d")!.putImageData(image, 0, 0);
    context.imageSmoothingEnabled = true;
    context.drawImage(small, 0, 0, context.canvas.width, context.canvas.height);
}

function drawPoints(context: CanvasRenderingContext2D, points: Points) {
    const size = context.canvas.width, colors = [css("--zero"), css("--one")], text = css("--text");
    const place = (value: number) => ((value / range + 1) / 2) * size;
    points.targets.forEach((target, i) => {
        context.beginPath();
        context.arc(place(points.inputs[2 * i]!), size - place(points.inputs[2 * i + 1]!), 3, 0, 2 * Math.PI);
        context.fillStyle = colors[target]!;
        context.strokeStyle = points.isValidation[i] ? text : css("--pane");
        context.lineWidth = points.isValidation[i] ? 1.2 : 0.6;
        context.fill();
        context.stroke();
    });
}

/** A function of one input, and the points that it should go through. */
export function drawCurve(canvas: HTMLCanvasElement, surface: Surface | undefined, points: Points | undefined) {
    const context = canvas.getContext("2d")!, size = canvas.width;
    const x = (value: number) => ((value / range + 1) / 2) * size, y = (value: number) => size - x(value);
    context.clearRect(0, 0, size, size);
    context.fillStyle = css("--zero");
    points?.targets.forEach((target, i) => {
        context.globalAlpha = points.isValidation[i] ? 1 : 0.5;
        context.fillRect(x(points.inputs[i]!) - 1.5, y(target) - 1.5, 3, 3);
    });
    context.globalAlpha = 1;
    if (!surface) return;
    context.strokeStyle = css("--one");
    context.lineWidth = 2;
    context.beginPath();
    surface.values.forEach((value, i) => context.lineTo((i / (surface.side - 1)) * size, y(value)));
    context.stroke();
}

export interface Curve { color: string; values: { step: number; loss: number }[] }

export function drawLosses(canvas: HTMLCanvasElement, curves: Curve[]) {
    const context = canvas.getContext("2d")!, { width, height } = canvas;
    context.clearRect(0, 0, width, height);
    const all = curves.flatMap((curve) => curve.values);
    if (all.length === 0) return;
    const last = Math.max(1, ...all.map((value) => value.step));
    const logs = all.map((value) => Math.log10(Math.max(value.loss, 1e-8)));
    const low = Math.floor(Math.min(...logs)), high = Math.max(Math.ceil(Math.max(...logs)), low + 1);
    const y = (loss: number) => 8 + (1 - (Math.log10(Math.max(loss, 1e-8)) - low) / (high - low)) * (height - 16);
    drawGrid(context, low, high, y);
    for (const { color, values } of curves) {
        context.strokeStyle = css(color);
        context.lineWidth = 1.5;
        context.beginPath();
        for (const { step, loss } of values) context.lineTo((step / last) * width, y(loss));
        context.stroke();
    }
}

function drawGrid(context: CanvasRenderingContext2D, low: number, high: number, y: (loss: number) => number) {
    context.strokeStyle = css("--line");
    context.fillStyle = css("--faint");
    context.lineWidth = 1;
    context.font = "11px system-ui, sans-serif";
    for (let power = low; power <= high; power++) {
        const at = y(10 ** power);
        context.beginPath();
        context.moveTo(0, at);
        context.lineTo(context.canvas.width, at);
        context.stroke();
        context.fillText(`10${[...String(power)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "⁻").join("")}`, 3, Math.max(at - 2, 10));
    }
}

/** A tensor as a picture: orange is positive, blue negative, the page's color zero. */
export function weightPicture(picture: WeightPicture): HTMLElement {
    const figure = document.createElement("figure"), canvas = document.createElement("canvas"), caption = document.createElement("figcaption");
    const cell = Math.max(1, Math.min(10, Math.floor(220 / Math.max(picture.rows, picture.columns))));
    Object.assign(canvas, { width: picture.columns, height: picture.rows });
    canvas.style.width = `${picture.columns * cell}px`;
    canvas.style.height = `${picture.rows * cell}px`;
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", `${picture.layer}, ${picture.name}: up to ${picture.largest.toPrecision(3)}`);
    const zero = rgb(css("--zero")), one = rgb(css("--one")), page = rgb(css("--pane"));
    const image = new ImageData(picture.columns, picture.rows), bytes = atob(picture.values);
    for (let i = 0; i < bytes.length; i++) {
        const value = (bytes.charCodeAt(i) - 128) / 127;
        image.data.set([...mix(page, value > 0 ? one : zero, Math.min(Math.abs(value), 1)), 255], 4 * i);
    }
    canvas.getContext("2d")!.putImageData(image, 0, 0);
    caption.textContent = `${picture.layer}: ${picture.name}, ±${picture.largest.toPrecision(2)}`;
    figure.append(canvas, caption);
    return figure;
}
