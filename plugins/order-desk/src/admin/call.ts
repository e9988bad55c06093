declare const __BACKEND_URL__: string | undefined

export type Answer<T> =
  | { readonly ok: true; readonly data: T }
  /** `status` is 0 when the shop could not be reached. */
  | {
      readonly ok: false
      readonly status: number
      readonly message: string
      /** All that was answered. */
      readonly body?: unknown
    }

/** An address of the shop's admin API. */
export const addressOf = (path: string): string =>
  `${typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__.replace(/\/$/, "") : ""}${path}`

/** One call to the shop's admin API with the session of whoever is logged in. Every failure is a sentence. */
export async function call<T>(
  path: string,
  method: "GET" | "POST" | "DELETE" = "GET",
  body?: object,
): Promise<Answer<T>> {
  try {
    const response = await fetch(addressOf(path), {
      method,
      credentials: "include",
      ...(body ? { headers: { "content-type": "application/json" }, body: JSON.stringify(body) } : {}),
    })
    const answer = (await response.json()) as T & { message?: string }
    if (response.ok) return { ok: true, data: answer }
    const message = answer.message ?? `The shop answered ${String(response.status)}.`
    return { ok: false, status: response.status, message, body: answer }
  } catch {
    return { ok: false, status: 0, message: "The shop could not be reached. Try again in a moment." }
  }
}
