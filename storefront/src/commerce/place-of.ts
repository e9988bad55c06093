import type { Place } from "../language/place-line"

type Given = { readonly [Part in keyof Place]?: string | null | undefined }

/** The place in an answer of the backend, which may leave out any part of it. */
export const placeOf = (given: Given | null | undefined): Place => ({
  city: given?.city ?? "",
  state: given?.state ?? "",
  pincode: given?.pincode ?? "",
})
