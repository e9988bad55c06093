import type { ReactNode } from "react"
import { pageLanguage } from "@/language/page-language"
import { messagesIn } from "@/language/messages"
import { AddToBagIsland } from "./add-to-bag-island"
import type { AddResult } from "./bag-results"

interface AddToBagFormProps {
  readonly handle: string
  /** How many pieces can be chosen; 0 means that it is out of stock. */
  readonly most: number
  /** What came of a post without JavaScript before. */
  readonly before: AddResult
  /** The choices, which are sent with the form. */
  readonly children: ReactNode
}

/** Puts the shown variant into the bag. Works without JavaScript: then the page comes back with the result in it. */
export async function AddToBagForm(props: AddToBagFormProps) {
  const { cart } = await messagesIn(await pageLanguage())
  return <AddToBagIsland {...props} words={{ ...cart.add, problems: cart.problems }} />
}
