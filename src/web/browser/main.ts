/** The script of the web form. Everything works without it; it only adds. */
import { initAll } from 'govuk-frontend'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
