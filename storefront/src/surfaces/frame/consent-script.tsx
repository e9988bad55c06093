import { CONSENT_KEY } from "@/handoff/consent"

/**
 * Whether the question about statistics is asked, known before anything is painted: one that came later would be the
 * largest thing a slow phone paints, and would move what is read.
 */
const ASKS = `var a=/(?:^|; )${CONSENT_KEY}=(?:granted|declined)/.test(document.cookie);try{a=a||localStorage.getItem("${CONSENT_KEY}")}catch{}if(!a)document.documentElement.dataset.asks=""`

/** What is answered before the page has come to life; `ConsentSheet` keeps it when it has. */
const HEARS = `document.addEventListener("click",function(e){var b=e.target.closest("[data-answer]"),d=document.documentElement.dataset;if(b){d.answer=b.dataset.answer;delete d.asks}})`

export function ConsentScript() {
  return <script dangerouslySetInnerHTML={{ __html: `${ASKS};${HEARS}` }} />
}
