/** Sends a page of the web form with a policy that lets in what is ours and nothing else. */
import type { FastifyReply } from 'fastify'
import type { FormAnswer } from '../web/answer.ts'

const pageType = 'text/html; charset=utf-8'

/** Own styles and script, and frames with documents that were made here; nothing from anywhere else. */
export function pagePolicy(styleHashes: readonly string[] = []): string {
  const styles = ["'self'", ...styleHashes].join(' ')
  return (
    `default-src 'none'; style-src ${styles}; script-src 'self'; img-src 'self' data:; connect-src 'self'; ` +
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  )
}

/** The policy of a page that our own pages may hold in a frame. */
export function framedHere(policy: string): string {
  return policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
}

/** Sends the page; its address goes to the script, which shows it in the address bar. */
export function sendPage(reply: FastifyReply, answer: Pick<FormAnswer, 'html'> & Partial<FormAnswer>): FastifyReply {
  const { html, status = 200, address, styleHashes } = answer
  reply.headers({ 'content-security-policy': pagePolicy(styleHashes), 'cache-control': 'private, no-cache' })
  if (address !== undefined) reply.header('content-location', address)
  return reply.code(status).type(pageType).send(html)
}
