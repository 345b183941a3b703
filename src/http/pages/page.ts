/** Builds the service's own pages from the files in `templates/web`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedTemplates } from '../../paths.ts'

/** Text as content of an element or of an attribute in quotes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`)
}

/** Reads a file of `templates/web`; one in the operator's folder takes the place of ours. Throws when neither is there. */
export function readWebFile(name: string, templatesDirectory: string | undefined): string {
  const own = join(shippedTemplates, 'web', name)
  if (templatesDirectory === undefined) return readFileSync(own, 'utf8')
  try {
    return readFileSync(join(templatesDirectory, 'web', name), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return readFileSync(own, 'utf8')
  }
}

/** Fills `<!--slot:name-->` with markup. Throws for a slot that nothing fills. */
export function fillSlots(template: string, slots: Readonly<Record<string, string>>): string {
  return template.replace(/<!--slot:([\w-]+)-->/g, (_, name: string) => {
    const markup = Object.hasOwn(slots, name) ? slots[name] : undefined
    if (markup === undefined) throw new Error(`The page has a slot “${name}” that nothing fills.`)
    return markup
  })
}

/** A whole page around `main`, which is markup; `title` is text. */
export function buildPage(frame: string, title: string, main: string): string {
  return fillSlots(frame, { title: `<title>${escapeText(title)}</title>`, main })
}
