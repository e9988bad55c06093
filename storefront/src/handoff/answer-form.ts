import "server-only"
import { redirect } from "next/navigation"
import type { FormState } from "@/design/form-state"
import { actionLanguage } from "@/language/action-language"
import { inLanguage } from "@/language/languages"
import { dropFormAnswer, type FormAnswer, keepFormAnswer } from "./form-answer"
import { formWords, type Sentences } from "./form-words"
import { isPlainPost } from "./plain-post"

interface Answering {
  readonly before: FormState
  readonly answer: FormAnswer
  readonly sentences: Sentences
  /** The page of the form, without a language: a browser without JavaScript is sent back there. */
  readonly page: string
}

/** Ends a server action: the state for the form, or the way back to its page. */
export async function answerForm({ before, answer, sentences, page }: Answering): Promise<FormState> {
  if (await isPlainPost()) {
    await keepFormAnswer(answer)
    redirect(inLanguage(await actionLanguage(), page))
  }
  await dropFormAnswer()
  return formWords(answer, sentences, before.round + 1)
}
