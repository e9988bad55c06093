import { fieldIds } from "@/design/field"
import { Notice } from "@/design/notice"

interface ErrorSummaryProps {
  readonly errors: readonly { readonly field: string; readonly message: string }[]
}

/** What is wrong with the form, each line a way to its field. */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  return (
    <Notice
      kind="error"
      title={
        errors.length === 1 ? "One thing needs another look" : `${errors.length} things need another look`
      }
      live
    >
      <ul className="grid">
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a
              href={`#${fieldIds(field).input}`}
              className="inline-flex min-h-8 items-center underline underline-offset-4"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
