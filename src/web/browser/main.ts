/** The script of the web form. Everything works without it; it only adds. */
import { initAll } from 'govuk-frontend'
import { addEntriesInPlace } from './another.ts'
import { saveAsTyped } from './autosave.ts'
import { countCharacters } from './character-count.ts'
import { followConditions } from './conditions.ts'
import { workForm } from './form-fields.ts'
import { findPlace } from './keep-place.ts'
import { warnBeforeLeaving } from './leaving.ts'
import { showPreview } from './preview.ts'
import { offerPrint } from './print.ts'
import { offerSavedDrafts, openPastedLinks, resumeHere } from './resume.ts'
import { checkScope } from './scope-check.ts'
import { offerLink } from './share-link.ts'
import { addUpShares } from './shares.ts'
import { sortCards } from './sort-cards.ts'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
const form = workForm()
if (form === null) {
  offerSavedDrafts()
  resumeHere()
} else {
  // The address names the screen; it holds no answer.
  history.replaceState(null, '', (form.dataset.address ?? '') + location.hash)
  openPastedLinks()
  followConditions(form)
  for (const add of [countCharacters, addEntriesInPlace, addUpShares, sortCards, checkScope]) add(form)
  for (const add of [offerLink, offerPrint, showPreview]) add(form)
}
initAll()
if (form !== null) {
  findPlace(form)
  // What the form holds from here on is what a person has changed.
  saveAsTyped(form)
  warnBeforeLeaving(form)
}
