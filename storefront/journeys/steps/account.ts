import { expect, type Page } from "@playwright/test"

export const PASSWORD = "three long words"

/** An e-mail that nobody has used. */
export const newEmail = (): string => `asha.${Date.now()}.${Math.floor(Math.random() * 1e6)}@example.in`

/** Makes an account by its form and is signed in. @returns its e-mail */
export async function register(page: Page, email = newEmail()): Promise<string> {
  await page.goto("/account/register")
  await page.getByLabel("Full name").fill("Asha Rao")
  await page.getByLabel("Email").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD)
  await page.getByRole("button", { name: "Make an account" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hello Asha Rao")
  return email
}

/** By the form of the page that is open. */
export async function fillSignIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel("Email").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
}

export async function signOut(page: Page): Promise<void> {
  await page.goto("/account")
  await page.getByRole("button", { name: "Sign out" }).click()
  await expect(page.getByText("You are signed out. Your bag is still here.")).toBeVisible()
}
