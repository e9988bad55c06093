import { Icon, type IconName } from "@/design/icon"

const SERVICES = [
  { icon: "truck", title: "Delivered across India", text: "Standard or express, as you choose at checkout." },
  { icon: "shield", title: "Secure payment", text: "Cards, UPI and net banking through BillDesk." },
  {
    icon: "lock",
    title: "Prices include GST",
    text: "What you see is what you pay; delivery is shown before you pay.",
  },
] as const satisfies readonly { icon: IconName; title: string; text: string }[]

export function ServiceStrip() {
  return (
    <section aria-label="Service" className="page-width">
      <ul className="grid gap-f-md rounded-2xl bg-surface p-f-md sm:grid-cols-3 sm:p-f-lg">
        {SERVICES.map(({ icon, title, text }) => (
          <li key={title} className="flex gap-4">
            <Icon name={icon} className="size-7 text-link" />
            <div>
              <p className="font-semibold">{title}</p>
              <p className="text-xs text-muted">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
