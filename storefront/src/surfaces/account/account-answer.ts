import "server-only"
import type { FormState } from "@/design/form-state"
import { answerForm } from "@/handoff/answer-form"
import type { FormAnswer } from "@/handoff/form-answer"
import { actionLanguage } from "@/language/action-language"
import { messagesIn } from "@/language/messages"

interface Answering extends Partial<Omit<FormAnswer, "form">> {
  readonly before: FormState
  readonly form: string
  /** The page of the form, without a language. */
  readonly page: string
}

/** Ends a server action of the account with one of `account.sentences`. */
export async function answerAccount({ before, form, page, ...answer }: Answering): Promise<FormState> {
  return answerForm({
    before,
    page,
    sentences: (await messagesIn(await actionLanguage())).account.sentences,
    answer: { form, kind: "refused", code: "", details: {}, errors: {}, values: {}, ...answer },
  })
}
