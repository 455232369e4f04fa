/** A worker under a watchdog: one that does not answer in time, or says that it cannot go on, is ended, and the next call starts a new one. */

export interface Loading {
    part: string;
    loaded: number;
    total: number;
}

interface Call {
    resolve(value: any): void;
    reject(error: Error): void;
    limit: number;
}

interface Watcher<Event> {
    loading?(loading: Loading): void;
    ready?(): void;
    event?(event: Event): void;
    ended?(reason: string): void;
}

export class Ended extends Error {}

/** How long a worker may say nothing while it loads. */
const loadingLimit = 60_000;

export class Supervised<Event = never> {
    private worker?: Worker;
    private isReady = false;
    private isBusy = false;
    private calls = new Map<number, Call>();
    private next = 0;
    private timer = 0;

    constructor(private readonly start: () => Worker, private readonly watcher: Watcher<Event>) {}

    /** Calls a method; it is answered within the limit in milliseconds, or the worker is ended and the promise fails with Ended. */
    call<T>(method: string, args: unknown[], limit: number): Promise<T> {
        const worker = this.worker ??= this.open();
        return new Promise<T>((resolve, reject) => {
            this.calls.set(++this.next, { resolve, reject, limit });
            worker.postMessage({ id: this.next, method, args });
            this.watch();
        });
    }

    /** Whether the worker owes messages without being asked, such as one that trains. */
    expectEvents(isBusy: boolean) {
        this.isBusy = isBusy;
        this.watch();
    }

    /** Ends the worker. */
    end(reason: string) {
        this.worker?.terminate();
        this.worker = undefined;
        this.isReady = this.isBusy = false;
        clearTimeout(this.timer);
        const calls = [...this.calls.values()];
        this.calls.clear();
        calls.forEach((call) => call.reject(new Ended(reason)));
        this.watcher.ended?.(reason);
    }

    private open(): Worker {
        const worker = this.start();
        worker.onmessage = ({ data }) => this.receive(data);
        worker.onerror = (event) => {
            event.preventDefault();
            if (worker === this.worker) this.end(event.message || "it failed");
        };
        return worker;
    }

    private receive(data: any) {
        if (data.ended) {
            this.end(data.ended);
            return;
        }
        if (data.loading) this.watcher.loading?.(data.loading);
        if (data.ready) {
            this.isReady = true;
            this.watcher.ready?.();
        }
        if (data.event) this.watcher.event?.(data.event);
        if (data.id !== undefined) {
            const call = this.calls.get(data.id);
            this.calls.delete(data.id);
            if (data.error === undefined) call?.resolve(data.result);
            else call?.reject(new Error(data.error));
        }
        this.watch();
    }

    /** Every message shows life, and starts the time anew. */
    private watch() {
        clearTimeout(this.timer);
        const first = this.calls.values().next().value as Call | undefined;
        const limit = !this.isReady ? loadingLimit : first?.limit ?? (this.isBusy ? busyLimit : 0);
        if (this.worker && limit > 0) this.timer = window.setTimeout(() => this.end(`it did not answer for ${Math.round(limit / 1000)} seconds`), limit);
    }
}

/** How long one slice of training may take. */
const busyLimit = 10_000;
