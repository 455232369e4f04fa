/** Where digits are drawn: what is drawn is brought into the middle and to the size that the digits of the data have. */
import { element } from "../dom";

const side = 28;

export class Pad {
    private readonly canvas = element<HTMLCanvasElement>("pad");
    private readonly context = this.canvas.getContext("2d", { willReadFrequently: true })!;
    private last?: [number, number];

    constructor(private readonly drawn: (pixels: number[]) => void) {
        Object.assign(this.context, { lineCap: "round", lineJoin: "round", lineWidth: 22, strokeStyle: "#fff" });
        this.canvas.onpointerdown = (event) => {
            this.canvas.setPointerCapture(event.pointerId);
            this.last = this.place(event);
            this.line(event);
        };
        this.canvas.onpointermove = (event) => this.line(event);
        this.canvas.onpointerup = this.canvas.onpointercancel = () => { this.last = undefined; };
        element("pad-clear").onclick = () => {
            this.context.clearRect(0, 0, this.canvas.width, this.canvas.height);
            element("pad-answer").textContent = "";
        };
    }

    private place(event: PointerEvent): [number, number] {
        const scale = this.canvas.width / this.canvas.clientWidth;
        return [event.offsetX * scale, event.offsetY * scale];
    }

    private line(event: PointerEvent) {
        if (!this.last) return;
        const to = this.place(event);
        this.context.beginPath();
        this.context.moveTo(...this.last);
        this.context.lineTo(...to);
        this.context.stroke();
        this.last = to;
        this.drawn(this.pixels());
    }

    /** As MNIST does: the digit fits 20 × 20 pixels, and its centre of mass is the middle of 28 × 28. */
    private pixels(): number[] {
        const { width, height } = this.canvas, alpha = this.context.getImageData(0, 0, width, height).data;
        let left = width, right = 0, top = height, bottom = 0, mass = 0, sumX = 0, sumY = 0;
        for (let y = 0; y < height; y++)
            for (let x = 0; x < width; x++) {
                const value = alpha[4 * (y * width + x) + 3]!;
                if (value === 0) continue;
                [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
                mass += value;
                sumX += value * x;
                sumY += value * y;
            }
        const scale = 20 / Math.max(right - left + 1, bottom - top + 1);
        const small = new OffscreenCanvas(side, side).getContext("2d")!;
        small.imageSmoothingQuality = "high";
        small.setTransform(scale, 0, 0, scale, side / 2 - (scale * sumX) / mass, side / 2 - (scale * sumY) / mass);
        small.drawImage(this.canvas, 0, 0);
        const scaled = small.getImageData(0, 0, side, side).data;
        return Array.from({ length: side * side }, (_, i) => scaled[4 * i + 3]! / 255);
    }
}
