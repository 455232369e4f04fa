/** What workers answer; the C# of the same names is in Editor/Protocol.cs and Training/Protocol.cs. */

export interface Problem { id: string; severity: "error" | "warning" | "info"; message: string; from: number; to: number }
export interface GeneratedFile { name: string; text: string }
export interface LayerPlace { from: number; to: number; network: string; number: number; member: string; before: string; after: string }
export interface Times { parse: number; generate: number; analyze: number }
export interface Verdict { problems: Problem[]; files: GeneratedFile[]; layers: LayerPlace[]; times: Times }
export interface Edit { from: number; to: number; insert: string }
export interface Fix { title: string; edits: Edit[] }
export interface Completions { from: number; options: { label: string; kind: string; detail: string; info: string }[] }
export interface Tip { from: number; to: number; title: string; text: string }
export interface Build { assembly: string | null; errors: string[]; milliseconds: number; size: number }

export interface Settings { data: string; samples: number; noise: number; seed: number; batch: number; learningRate: number }
export interface NetworkInfo {
    name: string; inputs: number; outputs: number; parameterCount: number; loss: string; optimizer: string; layers: string[]; problem: string | null;
    /** The networks of the text besides, which are not trained. */
    others: string[];
}
export interface Progress {
    steps: number; epoch: number; loss: number; validationLoss: number | null; accuracy: number | null; stepsPerSecond: number; problem: string | null;
}
export interface Surface { side: number; values: number[] }
export interface WeightPicture { layer: string; name: string; rows: number; columns: number; largest: number; values: string }
export interface Points { inputs: number[]; targets: number[]; isValidation: boolean[] }
export interface TrainerEvent { progress?: Progress; surface?: Surface; weights?: WeightPicture[]; points?: Points }
