"use client"

import { type RefObject, useCallback, useEffect } from "react"

const PREFIX = "checkout:"
/** A number of a company is not left lying in the browser. */
const NEVER = new Set(["gstin"])

/**
 * Keeps what was typed and not sent in this tab, field by field, and puts it back when the step is opened again. Storage
 * may be switched off or full; then nothing is kept.
 */
export function useKeptText(formRef: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    for (const control of controlsOf(formRef.current)) {
      const text = quietly(() => sessionStorage.getItem(PREFIX + control.name))
      if (typeof text === "string" && text !== control.value) control.value = text
    }
  }, [formRef])
  const remember = (field: string) => {
    for (const control of controlsOf(formRef.current)) if (control.name === field) keep(control)
  }
  const rememberAll = useCallback(() => controlsOf(formRef.current).forEach(keep), [formRef])
  const forget = () => {
    for (const { name } of controlsOf(formRef.current))
      quietly(() => sessionStorage.removeItem(PREFIX + name))
  }
  return { remember, rememberAll, forget }
}

function keep({ name, value }: { readonly name: string; readonly value: string }): void {
  if (!NEVER.has(name)) quietly(() => sessionStorage.setItem(PREFIX + name, value))
}

function controlsOf(form: HTMLFormElement | null): readonly (HTMLInputElement | HTMLSelectElement)[] {
  return [...(form?.elements ?? [])].flatMap((element) =>
    (element instanceof HTMLInputElement && !["hidden", "radio", "checkbox"].includes(element.type)) ||
    element instanceof HTMLSelectElement
      ? [element]
      : [],
  )
}

function quietly<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
