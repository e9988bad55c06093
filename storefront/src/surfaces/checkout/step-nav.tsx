import { useTranslations } from "next-intl"
import { classNames } from "@/design/class-names"
import { Icon } from "@/design/icon"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"
import { type Step, STEPS } from "./steps"

interface StepNavProps {
  readonly current: Step
  /** The first step that still lacks something: those before it can be gone to. */
  readonly open: Step
}

/** Where the shopper stands, with ways back to what is done. */
export function StepNav({ current, open }: StepNavProps) {
  const t = useTranslations("checkout.steps")
  return (
    <nav aria-label={t("label")}>
      <ol className="flex items-center gap-2 text-xs xs:text-sm">
        {STEPS.map((step, index) => {
          const reachable = index <= STEPS.indexOf(open) && step !== current
          const done = index < STEPS.indexOf(open) && step !== current
          return (
            <li key={step} className="flex items-center gap-2">
              {index > 0 && <Icon name="right" className="size-4 text-muted" />}
              {reachable ? (
                <Link
                  href={urls.checkoutStep(step)}
                  className="inline-flex min-h-11 items-center gap-1 underline decoration-line-strong underline-offset-4 hover:decoration-current"
                >
                  {t(step)}
                  {done && <span className="sr-only">, {t("done")}</span>}
                </Link>
              ) : (
                <span
                  aria-current={step === current ? "step" : undefined}
                  className={classNames(
                    "inline-flex min-h-11 items-center",
                    step === current ? "font-semibold" : "text-muted",
                  )}
                >
                  {t(step)}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
