import { groupMembers } from "./processes.ts"

/** True while any process of the group lives. */
function isGroupAlive(group: number): boolean {
  return groupMembers(group).length > 0
}

export function signalGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal)
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error
  }
}

/**
 * Ends a process group: asks first, then kills what is left.
 *
 * @param polite SIGTERM for most; PostgreSQL's fast shutdown is SIGINT to its first process alone
 * @param patience milliseconds between asking and killing
 */
export async function endGroup(group: number, patience: number, polite: () => void): Promise<void> {
  if (isGroupAlive(group)) polite()
  if (await emptied(group, patience)) return
  signalGroup(group, "SIGKILL")
  await emptied(group, 2_000)
}

async function emptied(group: number, patience: number): Promise<boolean> {
  const deadline = Date.now() + patience
  while (isGroupAlive(group)) {
    if (Date.now() > deadline) return false
    await new Promise((wake) => setTimeout(wake, 50))
  }
  return true
}
