export { rememberConfirmation, rememberFailure } from "./remember-mails"
