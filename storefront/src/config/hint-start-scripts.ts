import { readFile, writeFile } from "node:fs/promises"
import path from "node:path"
import { z } from "zod"

/**
 * V8 compiles a function when it is first called, on the page's own thread. At the head of a file these words have
 * Chromium (from 136) compile all of the file beside the page while it still comes in; others read a comment.
 */
export const COMPILE_HINT = "//# allFunctionsCalledOnLoad\n"

/** In bytes: Chromium compiles nothing smaller beside the page, and the hint would cost its thread more. */
export const COMPILED_BESIDE_FROM = 30_000

const manifestShape = z.object({ rootMainFiles: z.array(z.string()).min(1) })

/**
 * Puts the hint at the head of the large scripts that every page starts with: React and Next, most of whose functions
 * run at once. The scripts of single pages are left, since much of theirs waits for a press.
 *
 * @param distDir what `next build` has written, compiled and not served yet
 * @throws when the build lists its start scripts no longer as this expects
 */
export async function hintStartScripts({ distDir }: { readonly distDir: string }): Promise<void> {
  const manifest: unknown = JSON.parse(await readFile(path.join(distDir, "build-manifest.json"), "utf8"))
  for (const name of manifestShape.parse(manifest).rootMainFiles) {
    const file = path.join(distDir, name)
    const script = await readFile(file, "utf8")
    // A build upon a kept one may find its own hint.
    if (Buffer.byteLength(script) < COMPILED_BESIDE_FROM || script.startsWith(COMPILE_HINT)) continue
    await writeFile(file, COMPILE_HINT + script)
  }
}
