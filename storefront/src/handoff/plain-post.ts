import "server-only"
import { headers } from "next/headers"

/**
 * Whether a server action was called by a browser without JavaScript. Next 16.4 then renders the page again without the
 * action's result (with `cacheComponents` the render resumes a shell and the form state is lost), so such a caller is
 * answered by a redirect to a page that shows the result.
 */
export async function isPlainPost(): Promise<boolean> {
  return !(await headers()).has("next-action")
}
