/** Whether a path, without its query, is of this form: `:name` stands for one part. */
export function routeMatches(form: string, path: string): boolean {
  const wanted = form.split("/")
  const given = path.replace(/(?<=.)\/+$/, "").split("/")
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => (part.startsWith(":") ? given[index] !== "" : part === given[index]))
  )
}
