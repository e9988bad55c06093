import "server-only"
import { settings } from "@/config/settings"

/** Whether Medusa answers its own health route within two seconds. */
export async function backendAnswers(): Promise<boolean> {
  try {
    const answer = await fetch(`${settings().backendUrl}/health`, { signal: AbortSignal.timeout(2_000) })
    await answer.body?.cancel()
    return answer.ok
  } catch {
    return false
  }
}
