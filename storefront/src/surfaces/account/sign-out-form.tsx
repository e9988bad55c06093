import { signOut } from "./sign-out"

/** Works without JavaScript: it is one button of a form. */
export function SignOutForm({ label, className }: { readonly label: string; readonly className: string }) {
  return (
    <form action={signOut}>
      <button type="submit" className={className}>
        {label}
      </button>
    </form>
  )
}
