"use client"

import { statesOfPincode } from "medusa-plugin-india-checkout/contract"
import { type RefObject, useRef, useState } from "react"
import { urls } from "@/handoff/urls"

interface Place {
  readonly city: string
  readonly state: string
}

/** What is known of the pincode in the form. */
export interface PincodeNews {
  /** The state in which it usually lies, when another one is chosen. */
  readonly mismatch: string | undefined
  readonly filled: "both" | "state" | undefined
}

/**
 * Fills city and state from the pincode while the shopper has not written anything else there: what somebody typed or
 * chose stays. A mismatch is told and never stands in the way.
 */
export function usePincodeFill(
  formRef: RefObject<HTMLFormElement | null>,
  names: { readonly city: string; readonly state: string },
  clear: () => void,
) {
  const [known, setKnown] = useState<{ pincode: string; place: Place }>()
  const [chosen, setChosen] = useState("")
  const [filled, setFilled] = useState<PincodeNews["filled"]>()
  const ours = useRef<Place>({ city: "", state: "" })
  const control = (name: string): HTMLInputElement | HTMLSelectElement | undefined => {
    const element = formRef.current?.elements.namedItem(name)
    return element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element : undefined
  }
  const put = (part: "city" | "state", value: string): boolean => {
    const target = control(names[part])
    if (!target || value === "" || (target.value !== "" && target.value !== ours.current[part])) return false
    target.value = value
    ours.current = { ...ours.current, [part]: value }
    return true
  }
  const pincodeChanged = async (text: string) => {
    const pincode = text.replace(/\s/g, "")
    if (!/^[1-9]\d{5}$/.test(pincode)) return setFilled(undefined)
    const place = (await placeOf(pincode)) ?? zoneOf(pincode)
    // The shopper may have typed on while the answer was on its way.
    if (!place || control("pincode")?.value.replace(/\s/g, "") !== pincode) return
    const city = put("city", place.city)
    const state = put("state", place.state)
    setKnown({ pincode, place })
    setChosen(control(names.state)?.value ?? "")
    if (city || state) clear()
    setFilled(city ? "both" : state && place.city === "" ? "state" : undefined)
  }
  const mismatch = known && chosen !== "" && chosen !== known.place.state ? known.place.state : undefined
  return { pincodeChanged, stateChosen: setChosen, news: { mismatch, filled }, pincode: known?.pincode ?? "" }
}

async function placeOf(pincode: string): Promise<Place | undefined> {
  try {
    const response = await fetch(urls.pincode(pincode))
    if (!response.ok) return undefined
    const place: unknown = await response.json()
    return isPlace(place) ? place : undefined
  } catch {
    return undefined
  }
}

/** Without an answer the rules know at least the state of most zones. */
function zoneOf(pincode: string): Place | undefined {
  const [only, ...others] = statesOfPincode(pincode)
  return only && others.length === 0 ? { city: "", state: only.name } : undefined
}

function isPlace(value: unknown): value is Place {
  return (
    typeof value === "object" &&
    value !== null &&
    "city" in value &&
    "state" in value &&
    typeof value.city === "string" &&
    typeof value.state === "string"
  )
}
