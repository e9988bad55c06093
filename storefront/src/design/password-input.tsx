"use client"

import { type ComponentProps, useState, useSyncExternalStore } from "react"
import { controlClass } from "./field"

export interface PasswordWords {
  readonly show: string
  readonly hide: string
}

interface PasswordInputProps extends ComponentProps<"input"> {
  readonly words: PasswordWords
}

/** A password that its owner may look at. Without a script there is no button, and it stays hidden. */
export function PasswordInput({ words, ...input }: PasswordInputProps) {
  const [shown, setShown] = useState(false)
  const alive = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
  return (
    <div className="relative">
      <input
        {...input}
        type={shown ? "text" : "password"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className={`${controlClass} pr-24`}
      />
      {alive && (
        <button
          type="button"
          aria-pressed={shown}
          aria-controls={input.id}
          onClick={() => {
            setShown(!shown)
          }}
          className="absolute inset-y-0.5 right-1 min-w-11 rounded-md px-3 text-xs underline decoration-line-strong underline-offset-4 hover:decoration-current"
        >
          {shown ? words.hide : words.show}
        </button>
      )}
    </div>
  )
}
