/** Pages about the kinds of problems, at the addresses that the `type` of a problem names. */
import { type ProblemSlug, problemSlugs, problemTypes } from '../problem-types.ts'
import { escapeText } from './page.ts'

/** What one kind of problem means and what to do about it. */
export function problemMain(slug: ProblemSlug): string {
  const { title, status, meaning, remedy } = problemTypes[slug]
  return `<h1>${escapeText(title)}</h1>
<p class="lead">HTTP status ${status}, type <code>/problems/${slug}</code></p>
<h2>What it means</h2>
<p>${escapeText(meaning)}</p>
<h2>What to do</h2>
<p>${escapeText(remedy)}</p>
<p><a href="/problems">All kinds of problems</a></p>`
}

/** The list of all kinds. */
export function problemListMain(): string {
  const rows = problemSlugs.map(slug => {
    const { status, title } = problemTypes[slug]
    return `<li><a href="/problems/${slug}">${escapeText(title)}</a> <span class="quiet">${status}</span></li>`
  })
  return `<h1>Problems</h1>
<p class="lead">Every answer that is not a success is a problem of one of these kinds.</p>
<ul>
${rows.join('\n')}
</ul>`
}
