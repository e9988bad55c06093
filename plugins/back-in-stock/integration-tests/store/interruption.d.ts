/** Undefined: nothing happens. */
export declare const interrupt: (act: (() => Promise<void>) | undefined) => void
