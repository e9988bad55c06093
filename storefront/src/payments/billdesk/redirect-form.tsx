import type { ReactNode } from "react"
import { AutoSubmit } from "./auto-submit"

interface RedirectFormProps {
  readonly action: string
  /** Posted as they came from the gateway. */
  readonly fields: Readonly<Record<string, string>>
  /** The visible button: it works without JavaScript, and after a shopper has come back. */
  readonly children: ReactNode
}

/** Posts an order to BillDesk's page. `sdklaunch` is the name that BillDesk's documents give to this form. */
export function RedirectForm({ action, fields, children }: RedirectFormProps) {
  return (
    <form id="sdklaunch" name="sdklaunch" method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <AutoSubmit formId="sdklaunch" once={fields["bdorderid"] ?? Object.values(fields).join(" ")} />
    </form>
  )
}
