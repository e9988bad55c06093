import { json, type Reply } from "../http"

/** Why the control API does not do what was asked. */
export const problem = (status: number, message: string): Reply => json(status, { message })
