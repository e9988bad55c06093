import { settings } from "./settings"

/** Ends the process when the environment does not fit: a shop that is set up wrongly must not look alive. */
export function checkSettings(): void {
  try {
    settings()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
