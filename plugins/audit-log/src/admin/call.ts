declare const __BACKEND_URL__: string | undefined

export type Answer<T> =
  | { readonly ok: true; readonly data: T }
  /** `status` is 0 when the shop could not be reached. */
  | { readonly ok: false; readonly status: number; readonly message: string }

/** Where the shop's server is; empty where the admin came from it. */
export const backendUrl = (): string =>
  typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__.replace(/\/$/, "") : ""

/** One call to the shop's admin API with the session of whoever is logged in. Every failure is a sentence. */
export async function call<T>(
  path: string,
  method: "GET" | "POST" = "GET",
  body?: object,
): Promise<Answer<T>> {
  try {
    const response = await fetch(`${backendUrl()}${path}`, {
      method,
      credentials: "include",
      ...(body ? { headers: { "content-type": "application/json" }, body: JSON.stringify(body) } : {}),
    })
    const answer: unknown = await response.json()
    if (isData<T>(answer, response)) return { ok: true, data: answer }
    const status = response.status
    return { ok: false, status, message: messageIn(answer) ?? `The shop answered ${String(status)}.` }
  } catch {
    return {
      ok: false,
      status: 0,
      message:
        "The shop could not be reached. Nothing is known to have changed; look again before you repeat it.",
    }
  }
}

/** What our own server answers well is of the contract that it was compiled with. */
const isData = <T>(answer: unknown, { ok }: Response): answer is T => ok && answer !== undefined

function messageIn(answer: unknown): string | undefined {
  if (typeof answer !== "object" || answer === null || !("message" in answer)) return undefined
  return typeof answer.message === "string" ? answer.message : undefined
}
