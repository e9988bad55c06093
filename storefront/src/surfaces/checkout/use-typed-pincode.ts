"use client"

import { type RefObject, useEffect, useState } from "react"

/**
 * What stands in the form as the pincode, also what this tab had kept and put back into it.
 *
 * @param sent what the form started with, or was sent with last
 */
export function useTypedPincode(formRef: RefObject<HTMLFormElement | null>, sent: string | undefined) {
  const [typed, setTyped] = useState<string>()
  useEffect(() => {
    const control = formRef.current?.elements.namedItem("pincode")
    if (control instanceof HTMLInputElement && control.value !== sent) setTyped(control.value)
  }, [formRef, sent])
  return { pincode: typed ?? sent, pincodeTyped: setTyped }
}
