/** What of govuk-frontend is used here; the package has no types of its own. */
declare module 'govuk-frontend' {
  export function initAll(): void
}
