/** Where a merchant opens a record; the template's `{module}` and `{id}` are filled in. */
export function recordUrl(template: string, module: string, id: string): string {
  return template
    .replaceAll("{module}", encodeURIComponent(module))
    .replaceAll("{id}", encodeURIComponent(id))
}
