/** A form as a browser would send it. */
export interface HtmlForm {
  action: string
  fields: Record<string, string>
}

/** Reads the first form of a page, with its hidden fields. @throws when there is none */
export function readForm(page: string, base: string): HtmlForm {
  const [, attributes, body] = /<form\s([^>]*)>([\s\S]*?)<\/form>/.exec(page) ?? []
  if (attributes === undefined || body === undefined)
    throw new Error(`There is no form in this page: ${page}`)
  const inputs = [...body.matchAll(/<input\s([^>]*?)\/?>/g)].map(([, input = ""]) => input)
  return {
    action: new URL(attribute(attributes, "action"), base).href,
    fields: Object.fromEntries(inputs.map((input) => [attribute(input, "name"), attribute(input, "value")])),
  }
}

function attribute(tag: string, name: string): string {
  const [, value = ""] = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag) ?? []
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
}

/** Sends a form as a browser does and follows no redirect. */
export function submit(form: HtmlForm, more: Record<string, string> = {}): Promise<Response> {
  return fetch(form.action, {
    method: "POST",
    body: new URLSearchParams({ ...form.fields, ...more }),
    redirect: "manual",
  })
}
