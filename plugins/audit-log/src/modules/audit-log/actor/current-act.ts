import { AsyncLocalStorage } from "node:async_hooks"
import type { Act } from "../../../domain/act"

/** Asked when something is written: at the beginning of a request nobody is known yet. */
export type ActSource = () => Act

const storage = new AsyncLocalStorage<ActSource>()

/** Everything that `work` begins, now or later, is this actor's. */
export const actAs = <T>(source: ActSource, work: () => T): T => storage.run(source, work)

/** Whose act this is; undefined where nobody has said. */
export const currentActSource = (): ActSource | undefined => storage.getStore()

const APPLICATION: Act = { actorType: "system", actorId: null, requestId: null, route: null }

/** The application itself, where nobody has said. */
export const currentAct = (): Act => storage.getStore()?.() ?? APPLICATION
