declare const __BACKEND_URL__: string | undefined

/** One call to the shop's admin API with the session of whoever is logged in. Throws with the server's sentence. */
export async function adminFetch<T>(path: string, method: "GET" | "POST" = "GET"): Promise<T> {
  const base = typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__.replace(/\/$/, "") : ""
  const response = await fetch(`${base}${path}`, { method, credentials: "include" })
  const body = (await response.json()) as T & { message?: string }
  if (!response.ok) throw new Error(body.message ?? `The shop answered ${response.status}.`)
  return body
}
