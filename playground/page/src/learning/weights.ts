/** The tensors of a network as pictures: orange is positive, blue negative, the page's color zero. */
import type { WeightPicture } from "../protocol";
import { scale } from "./palette";

interface Shown { picture: WeightPicture; canvas: HTMLCanvasElement; caption: HTMLElement }

export class Weights {
    private shown: Shown[] = [];

    constructor(private readonly parent: HTMLElement) {}

    /** Figures stay while a network does: what changes is painted into them. */
    show(pictures: WeightPicture[]) {
        if (pictures.length !== this.shown.length || pictures.some((picture, i) => !isAlike(picture, this.shown[i]!.picture))) {
            this.shown = pictures.map(make);
            this.parent.replaceChildren(...this.shown.map(({ canvas, caption }) => {
                const figure = document.createElement("figure");
                figure.append(canvas, caption);
                return figure;
            }));
        }
        pictures.forEach((picture, i) => paint(this.shown[i]!, picture));
    }
}

const isAlike = (one: WeightPicture, other: WeightPicture) =>
    one.layer === other.layer && one.name === other.name && one.rows === other.rows && one.columns === other.columns;

function make(picture: WeightPicture): Shown {
    const canvas = document.createElement("canvas"), caption = document.createElement("figcaption");
    const cell = Math.max(1, Math.min(10, Math.floor(220 / Math.max(picture.rows, picture.columns))));
    Object.assign(canvas, { width: picture.columns, height: picture.rows });
    canvas.style.width = `${picture.columns * cell}px`;
    canvas.style.height = `${picture.rows * cell}px`;
    canvas.setAttribute("role", "img");
    return { picture, canvas, caption };
}

function paint({ canvas, caption }: Shown, { layer, name, rows, columns, largest, values }: WeightPicture) {
    const image = new ImageData(columns, rows), pixels = new Uint32Array(image.data.buffer), bytes = atob(values);
    for (let i = 0; i < bytes.length; i++) pixels[i] = scale[bytes.charCodeAt(i)]!;
    canvas.getContext("2d")!.putImageData(image, 0, 0);
    canvas.setAttribute("aria-label", `${layer}, ${name}: up to ${largest.toPrecision(3)}`);
    const text = `${layer}: ${name}, ±${largest.toPrecision(2)}`;
    if (caption.textContent !== text) caption.textContent = text;
}
