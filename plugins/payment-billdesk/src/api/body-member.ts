/** A member of a request's body, whatever was sent instead of an object. */
export const bodyMember = (body: unknown, name: string): unknown =>
  typeof body === "object" && body !== null && Object.hasOwn(body, name) ? Reflect.get(body, name) : undefined
