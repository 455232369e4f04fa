// Writes the tiles of contractions, whose sums are locals by name since the JIT keeps nothing else in registers: node build/tiles.mjs [folder]
import { mkdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const folder = process.argv[2] ? pathToFileURL(`${process.argv[2]}/`) : new URL("../src/NetGen/Runtime/", import.meta.url);
const range = count => [...Array(count).keys()];
const lanes = vectors => ["0", "V.Count"][vectors] ?? `${vectors} * V.Count`;
const times = (count, stride) => ["0", stride][count] ?? (stride === "1" ? `${count}` : `${count} * ${stride}`);
const plus = (...terms) => terms.filter(term => term !== "0").join(" + ") || "0";
const load = (name, offset) => offset === "0" ? `V.Load(ref ${name})` : `V.Load(ref ${name}, ${offset})`;
const indent = lines => lines.map(line => line && `    ${line}`);
const block = (head, lines) => [head, "{", ...indent(lines), "}"];
const biasRow = "if (typeof(TBias) == typeof(BiasRow))";
const continues = "if (typeof(TEpilogue) == typeof(Begun<T>) || typeof(TEpilogue) == typeof(Continued<T>))";
const fit = statements => statements.join(" ").length <= 150 ? [statements.join(" ")] : statements;
const name = (row, vector, chain) => `sum${row}_${vector}${chain ? `_${chain}` : ""}`;

/// One term of the sums: a row of the right operand times an element of each left row. What is used once is read where it is used.
function term(tile, { rowOffset, depthStride }, number) {
    const suffix = number ? `_${number}` : "", right = times(number, "rightStride"), chain = number % tile.chains;
    const reads = tile.rows > 1 || tile.mayHaveBias;
    const lines = tile.mayContinue ? [continues, `    Panel.Prefetch(ref ${right === "0" ? "second" : `Unsafe.Add(ref second, ${right})`});`] : [];
    lines.push(...reads ? [`V ${range(tile.vectors).map(v => `right${v}${suffix} = ${load("right", plus(right, lanes(v)))}`).join(", ")};`] : []);
    for (const row of range(tile.rows)) {
        const left = plus(rowOffset(row), times(number, depthStride));
        if (reads && tile.vectors === 1) {
            lines.push(`V.BroadcastMultiplyAccumulate(ref ${name(row, 0, chain)}, right0${suffix}, ref left, ${left});`);
            continue;
        }
        const products = range(tile.vectors).map(v =>
            `V.MultiplyAccumulate(ref ${name(row, v, chain)}, left${row}${suffix}, ${reads ? `right${v}${suffix}` : `ref right, ${plus(right, lanes(v))}`});`);
        lines.push(...fit([`V left${row}${suffix} = V.Create(${left === "0" ? "left" : `Unsafe.Add(ref left, ${left})`});`, ...products]));
    }
    if (tile.mayHaveBias) {
        const sum = tile.vectors === 1 ? `bias0 += right0${suffix}` : `(bias0, bias1) = (bias0 + right0${suffix}, bias1 + right1${suffix})`;
        lines.push(biasRow, `    ${sum};`);
    }
    return lines;
}

const step = (side, count, stride) => `${side} = ref Unsafe.Add(ref ${side}, ${times(count, stride)});`;
const advance = (tile, { depthStride }, count) =>
    [step("left", count, depthStride), step("right", count, "rightStride"), ...tile.mayContinue ? [continues, `    ${step("second", count, "rightStride")}`] : []];

/// The loop over the terms, then what its rounds leave over.
function sums(tile, strides, depth) {
    const round = [...range(tile.unroll).flatMap(number => term(tile, strides, number)), ...advance(tile, strides, tile.unroll)];
    const loop = ["int i = 0;", ...block("do", round)];
    loop.push(`${loop.pop()} while (++i < ${tile.unroll === 1 ? depth : `${depth} / ${tile.unroll}`});`);
    const lines = tile.unroll === 1 ? loop : block(`if (${depth} >= ${tile.unroll})`, loop);
    for (const number of range(tile.unroll - 1)) {
        lines.push("", ...block(`if (${depth} % ${tile.unroll} > ${number})`, term(tile, strides, number)));
    }
    for (let chains = tile.chains; chains > 1; chains = (chains + 1) >> 1) {
        if (chains === tile.chains) lines.push("");
        for (const chain of range(chains >> 1)) {
            lines.push(range(tile.vectors).map(v => `${name(0, v, chain)} += ${name(0, v, chain + ((chains + 1) >> 1))};`).join(" "));
        }
    }
    return lines;
}

const cells = (tile, write) => range(tile.rows).flatMap(row => range(tile.vectors).map(v => write(name(row, v), plus(times(row, "resultStride"), lanes(v)), v)));

const method = (tile, types, parameters, constraints, lines) => [
    "[MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]",
    `public static void Tile${tile.rows}x${tile.vectors}<${types}>(${parameters})`,
    ...indent(["where V : struct, ISimd<V, T>", "where T : unmanaged, IBinaryFloatingPointIeee754<T>", ...constraints]),
    "{", ...indent(lines), "}",
];

const nest = "where TNest : struct, IContractionNest";

function sampleTile(tile) {
    const strides = { rowOffset: row => times(row, "leftStride"), depthStride: "1" };
    return method(tile, "V, T, TNest, TEpilogue", "ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result",
        [nest, "where TEpilogue : struct, IEpilogue<T>"], [
        tile.rows > 1
            ? "int depth = TNest.Inputs, leftStride = TNest.LeftStride, rightStride = TNest.RightStride, resultStride = TNest.ResultStride;"
            : "int depth = TNest.Inputs, rightStride = TNest.RightStride;",
        "bool hasBias = TNest.HasBias;",
        `V ${range(tile.vectors).map(v => `${name(0, v)} = V.Zero`).join(", ")};`,
        ...block("if (hasBias)", fit(range(tile.vectors).map(v => `${name(0, v)} = ${load("bias", lanes(v))};`))),
        "",
        ...range(tile.rows).slice(1).map(row => `V ${range(tile.vectors).map(v => `${name(row, v)} = ${name(0, v)}`).join(", ")};`),
        ...range(tile.chains).slice(1).map(chain => `V ${range(tile.vectors).map(v => `${name(0, v, chain)} = V.Zero`).join(", ")};`),
        ...sums(tile, strides, "depth"),
        "",
        ...cells(tile, (sum, place) => `TEpilogue.Apply(${sum}, ref first, ref second, ${place}).Store(ref result, ${place});`),
    ]);
}

/// The same with samples side by side, as many as are told, and weights as they lie: a row of the tile is an output of theirs.
function swappedTile(tile) {
    const strides = { rowOffset: row => times(row, "leftStride"), depthStride: "1" };
    return method(tile, "V, T, TNest", "ref T left, ref T right, ref T result, int rightStride", [nest], [
        tile.rows > 1 ? "int depth = TNest.Inputs, leftStride = TNest.RightStride, resultStride = 2 * V.Count;" : "int depth = TNest.Inputs;",
        ...range(tile.rows).map(row => `V ${range(tile.vectors).map(v => `${name(row, v)} = V.Zero`).join(", ")};`),
        ...range(tile.chains).slice(1).map(chain => `V ${range(tile.vectors).map(v => `${name(0, v, chain)} = V.Zero`).join(", ")};`),
        ...sums(tile, strides, "depth"),
        "",
        ...cells(tile, (sum, place) => `${sum}.Store(ref result, ${place});`),
    ]);
}

/// The loop over the samples. There may be none, and more than any kernel knows of.
function gradientSums(tile, strides) {
    const round = [...range(tile.unroll).flatMap(number => term(tile, strides, number)), ...advance(tile, strides, tile.unroll)];
    const lines = block(`for (int i = 0; i < ${tile.unroll === 1 ? "samples" : `samples / ${tile.unroll}`}; i++)`, round);
    return tile.unroll === 1 ? lines : [...lines, "", ...block(`if (samples % ${tile.unroll} > 0)`, term(tile, strides, 0))];
}

function gradientTile(tile) {
    const strides = { rowOffset: row => times(row, "1"), depthStride: "leftStride" };
    return gradientMethod(tile, nest, "TNest", ["int leftStride = TNest.LeftStride, rightStride = TNest.RightStride, resultStride = TNest.ResultStride;"], gradientSums(tile, strides));
}

function gradientMethod(tile, constraint, type, head, sums) {
    const vectors = range(tile.vectors);
    const biasPlace = v => plus(times(tile.rows, "resultStride"), lanes(v));
    const add = (sum, place) => `${sum} += ${load("result", place)};`;
    const store = (sum, place, v) => `TEnd.Store<V, T>(${sum}, ref result, ${place}, columns${v === 0 ? "" : ` - ${lanes(v)}`});`;
    return method(tile, `V, T, ${type}, TBias, TEnd`, "ref T left, ref T right, ref T result, int columns, int samples, bool accumulate",
        [constraint, "where TBias : struct", "where TEnd : struct, IRowEnd"], [
            ...head,
            ...range(tile.rows).map(row => `V ${vectors.map(v => `${name(row, v)} = V.Zero`).join(", ")};`),
            `V ${vectors.map(v => `bias${v} = V.Zero`).join(", ")};`,
            ...sums,
            "",
            ...block("if (accumulate)", [...cells(tile, add), biasRow, ...block("", vectors.map(v => add(`bias${v}`, biasPlace(v)))).slice(1)]),
            "",
            ...cells(tile, store),
            biasRow,
            ...block("", vectors.map(v => store(`bias${v}`, biasPlace(v), v))).slice(1),
        ]);
}

/// A single row of which the elements that are not 0 are listed; it starts from other sums, if there are any.
function nonZeroTile(vectors) {
    const products = range(vectors).map(v => `V.MultiplyAccumulate(ref sum${v}, input, ref weights, ${lanes(v)});`);
    return method({ rows: 1, vectors }, "V, T, TNest, TEpilogue",
        "ref T left, ref short places, int found, ref T right, bool starts, ref T start, ref T first, ref T second, ref T result",
        [nest, "where TEpilogue : struct, IEpilogue<T>"], [
        "int rightStride = TNest.RightStride;",
        `V ${range(vectors).map(v => `sum${v} = V.Zero`).join(", ")};`,
        ...block("if (starts)", fit(range(vectors).map(v => `sum${v} = ${load("start", lanes(v))};`))),
        "",
        ...block("for (int k = 0; k < found; k++)", [
            "int i = Unsafe.Add(ref places, k);", "V input = V.Create(Unsafe.Add(ref left, i));", "ref T weights = ref Unsafe.Add(ref right, i * rightStride);", ...products]),
        "",
        ...range(vectors).map(v => `TEpilogue.Apply(sum${v}, ref first, ref second, ${lanes(v)}).Store(ref result, ${lanes(v)});`),
    ]);
}

const deltas = vectors => range(Math.ceil(vectors / 4)).map(part =>
    `V ${range(vectors).slice(4 * part, 4 * part + 4).map(v => `delta${v} = ${load("delta", lanes(v))}`).join(", ")};`);

/// The gradient by weights of one sample: nothing is summed, and each row goes where its weights are.
function outerTile(vectors) {
    const products = factor => range(vectors).map(v =>
        `TSink.Take<V, TEnd>(${factor}, delta${v}, ref result, ref first, ref second, in numbers, ${lanes(v)}, columns${v === 0 ? "" : ` - ${lanes(v)}`});`);
    const next = side => `${side} = ref Unsafe.Add(ref ${side}, stride);`;
    const loop = block("do", [
        "V input = V.Create(Unsafe.Add(ref x, i));", ...products("input"), next("result"),
        "if (TSink.States > 0)", `    ${next("first")}`, "if (TSink.States > 1)", `    ${next("second")}`]);
    loop.push(`${loop.pop()} while (++i < rows);`);
    return [
        "[MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]",
        `public static void Columns${vectors}<V, T, TNest, TSink, TEnd>(ref T x, ref T delta, ref T result, ref T first, ref T second, ref T constants, int columns)`,
        ...indent(["where V : struct, ISimd<V, T>", "where T : unmanaged, IBinaryFloatingPointIeee754<T>", nest, "where TSink : struct, IGradientSink<T>", "where TEnd : struct, IRowEnd"]),
        "{", ...indent([
            "int rows = TNest.Inputs, stride = TNest.Columns;",
            "bool hasBias = TNest.HasBias;",
            ...deltas(vectors),
            "var numbers = TSink.Numbers<V>(ref constants);",
            "int i = 0;", ...loop, "",
            ...block("if (hasBias)", ["V one = V.Create(T.One);", ...products("one")]),
        ]), "}"];
}

/// The same of inputs that are listed, added to what is there.
function listedOuterTile(vectors) {
    const products = range(vectors).map(v => `TEnd.Store(V.MultiplyAdd(input, delta${v}, ${load("row", lanes(v))}), ref row, ${lanes(v)}, columns${v === 0 ? "" : ` - ${lanes(v)}`});`);
    return [
        "[MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]",
        `public static void Listed${vectors}<V, T, TNest, TEnd>(ref T x, ref short places, int found, ref T delta, ref T result, int columns)`,
        ...indent(["where V : struct, ISimd<V, T>", "where T : unmanaged, IBinaryFloatingPointIeee754<T>", nest, "where TEnd : struct, IRowEnd"]),
        "{", ...indent([
            "int stride = TNest.Columns;",
            ...deltas(vectors),
            ...block("for (int k = 0; k < found; k++)", [
                "int i = Unsafe.Add(ref places, k);", "V input = V.Create(Unsafe.Add(ref x, i));", "ref T row = ref Unsafe.Add(ref result, i * stride);", ...products]),
        ]), "}"];
}

const access = "where TAccess : struct, IWindowAccess";

/// Rows of positions of a picture: some along one of its rows, or whole rows of it.
function windowTile(tile) {
    const at = (side, row) => row === 0 ? "0" : `${side}${row}`;
    const offsets = side => range(tile.rows).slice(1).map(row => `int ${at(side, row)} = ${times(row, `${side}Step`)} + ${row} / width * ${side}Turn;`);
    const finished = (row, v) => `TEpilogue.Apply(${name(row, v)}, ref first, ref second, 0)`;
    const pooled = height => range(tile.rows / height / 2).flatMap(place => range(tile.vectors).flatMap(v => {
        const pairs = range(height).map(y => y * tile.rows / height + 2 * place);
        const store = value => `TEnd.Store(${value}, ref result, ${plus(times(place, "toStep"), lanes(v))}, columns);`;
        const largest = row => `V.Max(${finished(row, v)}, ${finished(row + 1, v)})`;
        const name = row => `largest${row}_${v}`;
        return height === 1 ? [store(largest(pairs[0]))] : [...pairs.map(row => `V ${name(row)} = ${largest(row)};`), store(`V.Max(${pairs.map(name).join(", ")})`)];
    }));
    const pools = [2, 1].filter(height => tile.rows % (2 * height) === 0).flatMap(height => [
        ...block(`if (poolWidth == 2 && poolHeight == ${height})`, [...pooled(height), "return;"]), ""]);
    const strides = { rowOffset: row => at("from", row), depthStride: "1" };
    const place = (row, v) => plus(at("to", row), lanes(v));
    const each = write => range(tile.rows).flatMap(row => range(tile.vectors).map(v => write(name(row, v), place(row, v), v)));
    const round = ["int i = 0;", ...block("do", [...term(tile, strides, 0), ...advance(tile, strides, 1)])];
    round.push(`${round.pop()} while (++i < depth);`);
    return method(tile, "V, T, TAccess, TEpilogue, TEnd", "ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns",
        [access, "where TEpilogue : struct, IEpilogue<T>", "where TEnd : struct, IRowEnd"], [
            "int depth = TAccess.Depth, rightStride = TAccess.RightStride;",
            "bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;",
            "int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;",
            `int width = poolWidth == 1 ? TAccess.Width : ${tile.rows} / poolHeight;`,
            "int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;",
            "int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;",
            ...offsets("from"), ...offsets("to"),
            ...range(tile.rows).map(row => `V ${range(tile.vectors).map(v => `${name(row, v)} = V.Zero`).join(", ")};`),
            ...block("if (accumulates)", each((sum, at) => `${sum} = ${load("result", at)};`)),
            ...block("else if (hasBias)", [
                range(tile.vectors).map(v => `${name(0, v)} = ${load("bias", lanes(v))};`).join(" "),
                ...range(tile.rows).slice(1).map(row => range(tile.vectors).map(v => `${name(row, v)} = ${name(0, v)};`).join(" ")),
            ]),
            "",
            ...block("for (int y = 0; y < tapRows; y++)", block("for (int x = 0; x < tapColumns; x++)", [
                "ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);", ...round, "", "right = ref Unsafe.Add(ref right, tapTurn);"])),
            "",
            ...pools,
            ...each((sum, at, v) => `TEnd.Store<V, T>(TEpilogue.Apply(${sum}, ref first, ref second, ${at}), ref result, ${at}, columns${v === 0 ? "" : ` - ${lanes(v)}`});`),
        ]);
}

/// The same over the positions of each sample's picture.
function windowGradientTile(tile) {
    const at = row => row === 0 ? "0" : `from${row}`;
    const strides = { rowOffset: at, depthStride: "leftStride" };
    const move = step => ["left", "right"].map(side => `${side} = ref Unsafe.Add(ref ${side}, ${side}${step});`);
    return gradientMethod(tile, access, "TAccess", [
        "int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;",
        "int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;",
        "int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;",
        ...range(tile.rows).slice(1).map(row => `int ${at(row)} = ${row} + ${row} / depth * unitTurn;`),
    ], block("for (int sample = 0; sample < samples; sample++)", [
        ...block("for (int y = 0; y < height; y++)", [
            ...block("for (int x = 0; x < width; x++)", [...term(tile, strides, 0), ...advance(tile, strides, 1)]),
            "", ...move("Turn")]),
        "", ...move("SampleTurn")]));
}

/// Windows on one channel, whose sums for a few columns have places in the lanes: those of two rows, a vector of each or half a vector of each, or both.
function placeTile(columns, vectors) {
    const stride = columns > 4 ? 8 : 4, sums = vectors === 1 ? ["both"] : vectors === 2 ? ["upper", "lower"] : ["upper", "lower", "both"];
    const each = write => range(columns).map(column => write(column));
    const at = offset => offset === "0" ? "ref left" : `ref Unsafe.Add(ref left, ${offset})`;
    const half = vectors === 3 ? "lanes" : "0";
    const reads = {
        upper: "Vector512.LoadUnsafe(ref left)",
        lower: "Vector512.LoadUnsafe(ref Unsafe.Add(ref left, below))",
        both: `PlaceLanes.Both(${at(half)}, ${at(plus("below", half))})`,
    };
    const round = block("do", [
        ...sums.map(sum => `Vector512<T> ${sum} = ${reads[sum]};`),
        ...each(column => fit([
            `var weight${column} = Vector512.Create(${column === 0 ? "weights" : `Unsafe.Add(ref weights, ${column})`});`,
            ...sums.map(sum => `${sum}${column} = PlaceLanes.Add(${sum}${column}, weight${column}, ${sum});`)])).flat(),
        "left = ref Unsafe.Add(ref left, tapStep);", "weights = ref Unsafe.Add(ref weights, weightStep);"]);
    round.push(`${round.pop()} while (++x < tapColumns);`);
    const store = (of, offset, vectorsAbove, vectorsInAll) => `PlaceLanes.Store(${range(stride).map(column => of(column % columns)).join(", ")}, ${
        offset === "0" ? "ref result" : `ref Unsafe.Add(ref result, ${offset})`}, ${vectorsAbove}, resultBelow, ${vectorsInAll});`;
    const pairs = (first, second) => column => `PlaceLanes.Pairs(${first}${column}, ${second}${column})`;
    const squares = column => `PlaceLanes.Squares(${sums.map(sum => `${sum}${column}`).join(", ")})`;
    const has = sum => sums.includes(sum);
    return [
        "[MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]",
        `public static void Tile${columns}x${vectors}<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)`,
        ...indent(["where T : unmanaged, IBinaryFloatingPointIeee754<T>", "where TNest : struct, IWindowNest", "where TEpilogue : struct, IEpilogue<T>", "where TPool : struct"]),
        "{", ...indent([
            "bool hasBias = TNest.HasBias;",
            "int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;",
            "int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;",
            ...each(column => fit([
                `Vector512<T> ${sums[0]}${column} = hasBias ? Vector512.Create(${column === 0 ? "bias" : `Unsafe.Add(ref bias, ${column})`}) : Vector512<T>.Zero${
                    sums.slice(1).map(sum => `, ${sum}${column} = ${sums[0]}${column}`).join("")};`])).flat(),
            ...block("for (int y = 0; y < tapRows; y++)", ["ref T left = ref Unsafe.Add(ref grid, y * tapRow);", "int x = 0;", ...round]),
            "",
            ...each(column => fit(sums.map(sum => `${sum}${column} = PlaceLanes.Finish<T, TEpilogue>(${sum}${column}, ref result);`))).flat(),
            ...block("if (typeof(TPool) == typeof(PoolOfSquares))", [
                ...each(column => `Vector512<T> pooled${column} = ${squares(column)};`),
                store(column => `pooled${column}`, "0", stride * vectors / 4, stride * vectors / 4)]),
            ...block("else if (typeof(TPool) == typeof(PoolOfPairs))", [
                ...has("upper") ? [...each(column => `Vector512<T> pairs${column} = ${pairs("upper", "lower")(column)};`), store(column => `pairs${column}`, "0", stride / 2, stride)] : [],
                ...has("both") ? [...each(column => `Vector512<T> halves${column} = ${pairs("both", "both")(column)};`),
                    store(column => `halves${column}`, has("upper") ? `${stride / 2} * lanes` : "0", stride / 4, stride / 2)] : []]),
            ...block("else", [
                ...has("upper") ? [store(column => `upper${column}`, "0", stride, stride), store(column => `lower${column}`, "resultBelow", stride, stride)] : [],
                ...has("both") ? [store(column => `both${column}`, has("upper") ? `${stride} * lanes` : "0", stride / 2, stride)] : []]),
        ]), "}",
    ];
}

function write(path, summary, tiles, vectors = "") {
    const target = new URL(`${path}.cs`, folder), file = path.split("/").at(-1);
    const text = `// Written by: node build/tiles.mjs
using System.Numerics;
using System.Runtime.CompilerServices;
${vectors}
namespace NetGen.Runtime;

/// <summary>${summary}</summary>
internal static class ${file}
{
${tiles.map(lines => indent(lines).join("\n")).join("\n\n")}
}
`;
    mkdirSync(new URL(".", target), { recursive: true });
    writeFileSync(target, text);
}

const sample = (rows, vectors, chains = 1, unroll = chains) => ({ rows, vectors, chains, unroll });
const blocked = tile => ({ ...tile, mayContinue: true });
const twoVectors = [sample(8, 2), sample(6, 2, 1, 2), sample(1, 2, 4)];
write("Contractions/SampleTiles", "Rows of samples times weights: a tile's sums are in registers while the terms pass by.",
    [...twoVectors.map(blocked), ...[8, 7, 6, 5].map(vectors => sample(1, vectors)), sample(1, 4, 2), sample(1, 3, 2), sample(16, 1), sample(8, 1), sample(1, 1, 8)].map(sampleTile));
write("Contractions/SwappedTiles",
    "Weights, which are read as they lie, times samples side by side: a tile's sums are in registers while the terms pass by.",
    twoVectors.map(swappedTile));

const gradient = (rows, vectors) => ({ rows, vectors, chains: 1, unroll: rows * vectors === 12 ? 2 : 1, mayHaveBias: true });
const gradients = (most, vectors) => range(most + 1).slice(vectors === 1 ? 1 : 0).map(rows => gradientTile(gradient(rows, vectors)));
write("Contractions/GradientTiles",
    "Sums over the samples: a tile's are in registers while the samples pass by. Behind them may lie the sum of the right operand's rows, the gradient of a bias.",
    [...gradients(12, 2), ...gradients(16, 1)]);

write("OuterProducts/OuterProductTiles",
    "Products of inputs and the gradients of some vectors side by side, which stay in registers while the inputs pass by.",
    [...range(8).map(vectors => outerTile(vectors + 1)), ...range(8).map(vectors => listedOuterTile(vectors + 1))]);
write("Contractions/NonZeroTiles",
    "A sparse row times weights: sums are in registers while the elements that are not 0 pass by.",
    range(8).map(vectors => nonZeroTile(vectors + 1)));

const plain = (rows, vectors, mayHaveBias) => ({ rows, vectors, chains: 1, unroll: 1, mayHaveBias });
const sizes = (most, vectors, tile) => range(most).map(row => tile(row + 1, vectors));
write("Windows/WindowTiles",
    "Rows of positions times weights of a window: a tile's sums are in registers while the taps and their channels pass by.",
    [...sizes(12, 2, plain), ...sizes(24, 1, plain)].map(windowTile));
const windowGradients = (most, vectors) => sizes(most, vectors, (rows, vectors) => windowGradientTile(plain(rows, vectors, true)));
write("Windows/WindowGradientTiles",
    "Sums over the places of samples: a tile's are in registers while they pass by. Behind them may lie the sum of the right operand's rows, a bias's gradient.",
    [...windowGradients(12, 2), ...windowGradients(24, 1)]);
write("Windows/PlaceTiles",
    "Places of two rows times weights of a window on one channel: a tile's sums are in registers while the taps pass by, and are turned to rows of channels.",
    [3, 2, 1].flatMap(vectors => range(8).map(column => placeTile(column + 1, vectors))), "using System.Runtime.Intrinsics;\n");
