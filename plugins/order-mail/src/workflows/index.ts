export { mailDestination } from "./mail-destination"
export { rememberConfirmation, rememberFailure } from "./remember-mails"
