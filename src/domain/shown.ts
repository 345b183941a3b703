/** Puts a value of the input into a message without trusting it. */

const longestShown = 60
// Letters, digits, punctuation and blanks only: nothing invisible, nothing that turns the direction of the text.
const unfit = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu

/** The text in quotation marks, cut to 60 characters, with invisible characters replaced by `·`. */
export function shown(text: string): string {
  const start = [...text.slice(0, longestShown * 2)].slice(0, longestShown).join('')
  const isCut = start.length < text.length
  return `“${start.replace(unfit, '·')}${isCut ? '…' : ''}”`
}

/** "“a”, “b” or “c”": at most `limit` values, then how many more there are. */
export function shownChoices(values: readonly string[], limit = 12): string {
  const some = values.slice(0, limit).map(shown)
  if (values.length > limit) return `${some.join(', ')} or one of ${values.length - limit} more`
  const last = some.pop() ?? ''
  return some.length === 0 ? last : `${some.join(', ')} or ${last}`
}
