import { useEffect, useState } from "react"

/** The value as it was when nothing had changed for a while: what is typed quickly is asked about once. */
export function useLate<T>(value: T, afterMs: number): T {
  const [late, setLate] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), afterMs)
    return () => clearTimeout(timer)
  }, [value, afterMs])
  return late
}
