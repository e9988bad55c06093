import { useTranslations } from "next-intl"
import { buttonClass } from "@/design/button-class"
import { controlClass } from "@/design/field"
import { PlainForm } from "@/design/plain-form"
import { urls } from "@/handoff/urls"

/** The field above the results; it needs no script. */
export function SearchForm({ words }: { readonly words: string }) {
  const t = useTranslations("catalog.search")
  return (
    <search>
      <PlainForm path={urls.search()} className="flex max-w-[640px] items-end gap-2">
        <label className="grid flex-1 gap-1.5 text-xs font-semibold">
          {t("label")}
          <input
            // The next search begins from its own words.
            key={words}
            type="search"
            name="q"
            defaultValue={words}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="search"
            className={`${controlClass} font-normal`}
          />
        </label>
        <button type="submit" className={buttonClass("primary")}>
          {t("submit")}
        </button>
      </PlainForm>
    </search>
  )
}
