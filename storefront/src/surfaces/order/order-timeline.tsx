import { getTranslations } from "next-intl/server"
import { classNames } from "@/design/class-names"
import { formatDate } from "@/design/format-time"
import { Icon } from "@/design/icon"
import { LANGUAGES } from "@/language/languages"
import { pageLanguage } from "@/language/page-language"
import type { Step } from "./timeline-of"

/** The way of an order: downwards on phones, across on wide screens. Text, sign and colour say the same. */
export async function OrderTimeline({ steps }: { readonly steps: readonly Step[] }) {
  const t = await getTranslations("order.tracking")
  const { tag } = LANGUAGES[await pageLanguage()]
  return (
    <ol className="grid sm:auto-cols-fr sm:grid-flow-col">
      {steps.map(({ name, state, at }, index) => {
        const reached = state !== "ahead"
        return (
          <li
            key={name}
            className="relative grid grid-cols-[28px_1fr] gap-x-3 pb-5 last:pb-0 sm:grid-cols-1 sm:gap-y-3 sm:pr-3 sm:pb-0"
          >
            {index < steps.length - 1 && (
              <span
                aria-hidden="true"
                className={classNames(
                  "absolute top-7 bottom-0 left-[13px] w-0.5 sm:top-[13px] sm:right-0 sm:bottom-auto sm:left-7 sm:h-0.5 sm:w-auto",
                  steps[index + 1]?.state === "ahead" ? "bg-line" : "bg-success",
                )}
              />
            )}
            <span
              aria-hidden="true"
              className={classNames(
                "relative inline-flex size-7 items-center justify-center rounded-full border-2",
                state === "done" && "border-success bg-success-bg text-success",
                state === "partly" && "border-success bg-canvas text-success",
                state === "ahead" && "border-line bg-canvas",
              )}
            >
              {state === "done" && <Icon name={name === "canceled" ? "close" : "check"} className="size-4" />}
              {state === "partly" && <span className="size-2 rounded-full bg-success" />}
            </span>
            <p className="grid content-start pt-0.5 sm:pt-0">
              <span className={classNames("text-sm", reached ? "font-semibold" : "text-muted")}>
                {t(`steps.${name}`)}
                <span className={state === "partly" ? "font-normal" : "sr-only"}>
                  {state === "partly" ? `, ${t("partly")}` : `, ${t(state)}`}
                </span>
              </span>
              {at && <span className="text-xs text-muted">{formatDate(at, tag)}</span>}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
