import { useId } from "react"
import { Icon } from "@/design/icon"
import { usePrefixed } from "@/design/link-prefix"
import type { SmallCard } from "./small-card"

export interface SearchOption {
  readonly key: string
  /** Without a language. */
  readonly href: string
  readonly text: string
  /** What is searched for, when the option is a search. */
  readonly query?: string
  readonly card?: SmallCard
}

interface SuggestionListProps {
  /** Begins the ids of the options; the combobox names them. */
  readonly id: string
  readonly label: string
  readonly groups: readonly { readonly title: string; readonly options: readonly SearchOption[] }[]
  readonly active: SearchOption | undefined
  readonly onPick: (option: SearchOption) => void
}

/** The list under the search field. The focus stays in the field; the options are links for whoever points at them. */
export function SuggestionList({ id, label, groups, active, onPick }: SuggestionListProps) {
  const titles = useId()
  const prefixed = usePrefixed()
  const filled = groups.filter(({ options }) => options.length > 0)
  const order = filled.flatMap(({ options }) => options)
  return (
    <div id={`${id}list`} role="listbox" aria-label={label} className="grid gap-4 md:grid-cols-2">
      {filled.map(({ title, options }, place) => (
        <div key={title} role="group" aria-labelledby={`${titles}${place}`}>
          <p id={`${titles}${place}`} className="mb-1 text-xs text-muted">
            {title}
          </p>
          {options.map((option) => (
            <a
              key={option.key}
              id={`${id}${order.indexOf(option)}`}
              role="option"
              aria-selected={option === active}
              tabIndex={-1}
              href={prefixed(option.href)}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                onPick(option)
              }}
              className="flex min-h-11 items-center gap-3 rounded-lg px-2 hover:bg-surface aria-selected:bg-surface-2"
            >
              {option.card ? <CardRow card={option.card} /> : <TextRow option={option} />}
            </a>
          ))}
        </div>
      ))}
    </div>
  )
}

function TextRow({ option }: { readonly option: SearchOption }) {
  return (
    <>
      <Icon name={option.query === undefined ? "right" : "search"} className="size-5 text-muted" />
      <span className="min-w-0 truncate">{option.text}</span>
    </>
  )
}

function CardRow({ card: { title, lang, price, picture } }: { readonly card: SmallCard }) {
  return (
    <>
      <span className="my-1 h-16 w-14 shrink-0 overflow-hidden rounded-md bg-surface">
        {picture && (
          <img
            src={picture.src}
            srcSet={picture.srcSet}
            alt=""
            className="dark-dim size-full object-cover"
            loading="lazy"
          />
        )}
      </span>
      <span className="grid min-w-0">
        <span className="truncate font-semibold" lang={lang}>
          {title}
        </span>
        <span className="price text-xs">{price}</span>
      </span>
    </>
  )
}
