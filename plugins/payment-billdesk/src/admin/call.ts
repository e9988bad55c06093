declare const __BACKEND_URL__: string | undefined

export type Answer<T> =
  | { readonly ok: true; readonly data: T }
  /** `status` is 0 when the shop could not be reached. */
  | { readonly ok: false; readonly status: number; readonly code?: string; readonly message: string }

/** One call to the shop's admin API with the session of whoever is logged in. Every failure is a sentence. */
export async function call<T>(
  path: string,
  method: "GET" | "POST" = "GET",
  body?: object,
): Promise<Answer<T>> {
  const base = typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__.replace(/\/$/, "") : ""
  try {
    const response = await fetch(`${base}${path}`, {
      method,
      credentials: "include",
      ...(body ? { headers: { "content-type": "application/json" }, body: JSON.stringify(body) } : {}),
    })
    const answer = (await response.json()) as T & { code?: string; message?: string }
    if (response.ok) return { ok: true, data: answer }
    const message = answer.message ?? `The shop answered ${String(response.status)}.`
    const code = typeof answer.code === "string" ? { code: answer.code } : {}
    return { ok: false, status: response.status, ...code, message }
  } catch {
    return {
      ok: false,
      status: 0,
      message:
        "The shop could not be reached. Nothing is known to have changed; look again before you repeat it.",
    }
  }
}
