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

export const HOME = {
  mobile: "98400 12345",
  pincode: "110001",
  address1: "12 MG Road",
  city: "New Delhi",
  state: "Delhi",
}

/** Keeps an address of Asha Rao with the account. */
export async function keepAddress(page: Page, place: typeof HOME, isDefault = false): Promise<void> {
  await page.goto("/account/addresses/new")
  await page.getByLabel("Full name").fill("Asha Rao")
  await page.getByLabel("Mobile number").fill(place.mobile)
  await page.getByLabel("Pincode").fill(place.pincode)
  await page.getByLabel("Address", { exact: true }).fill(place.address1)
  await page.getByLabel("City").fill(place.city)
  await page.getByLabel("State").selectOption(place.state)
  if (isDefault) await page.getByLabel("Deliver here first").check()
  await page.getByRole("button", { name: "Save the address" }).click()
  await expect(page.getByText("The address is saved.")).toBeVisible()
}
