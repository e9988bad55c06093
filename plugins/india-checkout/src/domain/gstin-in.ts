/** The GSTIN that a cart or an address carries in its metadata, whatever it is. */
export function gstinIn(metadata: unknown): unknown {
  return typeof metadata === "object" && metadata !== null && "gstin" in metadata ? metadata.gstin : undefined
}

/** The same metadata with another GSTIN. */
export function withGstin(metadata: unknown, gstin: unknown): Record<string, unknown> {
  return { ...(typeof metadata === "object" ? metadata : {}), gstin }
}
