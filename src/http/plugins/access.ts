/** Lets in whom the settings allow, before anything else of a request is looked at, and logs every decision. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { type Authenticate, openAuthenticator } from '../../access/authenticate.ts'
import { createFailedAttempts } from '../../access/failed-attempts.ts'
import { type Authentication, type Caller, isAllowed, type Refusal, type Scope } from '../../access/scopes.ts'
import { type Config, ConfigError } from '../../config.ts'
import { neededScope } from '../access-rules.ts'
import { HttpProblem } from '../problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null where no credential is asked for. */
    caller: Caller | null
  }
}

/** Throws a `ConfigError` where the keys file cannot be used. */
export const access = fp<{ access: Config['access'] }>(
  async (app, { access: { isClosed, keysFile, tokens, failedLimit } }) => {
    app.decorateRequest('caller', null)
    if (!isClosed) return
    const decisions = createDecisionLog(app)
    const opening = await openAuthenticator({ keysFile, tokens, now: Date.now, onKeysChange: decisions.keysChanged })
    if (!opening.ok) throw new ConfigError(opening.problems.map(problem => `API_KEYS_FILE ${keysFile}: ${problem}`))
    const { authenticate } = opening
    const attempts = createFailedAttempts({ max: failedLimit, now: () => performance.now() })
    app.addHook('onRequest', (request, _reply, done) => {
      const needed = neededScope(request.method, request.is404 ? undefined : request.routeOptions.url)
      if (needed === 'public') return done()
      const wait = attempts.waitOf(request.ip)
      if (wait > 0) return done(decisions.turnAway(request, wait))
      const decide = (found: Authentication) => {
        if (isFailedAttempt(found)) attempts.count(request.ip)
        done(decisions.decide(request, found, needed) ?? undefined)
      }
      const found = checkCredential(authenticate, request)
      if (found instanceof Promise) found.then(decide, done)
      else decide(found)
    })
  },
  { name: 'access' }
)

function checkCredential(authenticate: Authenticate, { headers }: FastifyRequest) {
  const { authorization, 'x-api-key': apiKey } = headers
  return authenticate({ authorization, 'x-api-key': apiKey })
}

/** A request without a credential tries nothing, and where tokens cannot be checked nobody knows whether one was wrong. */
function isFailedAttempt(found: Authentication): boolean {
  return !found.ok && found.refusal !== 'missing' && found.refusal !== 'unavailable'
}

/** Decisions are logged also where the level of the log is higher than info; a log that is silent stays silent. */
function createDecisionLog(app: FastifyInstance) {
  const isSilent = app.log.level === 'silent'
  const log = app.log.child({ log: 'access' }, isSilent ? {} : { level: 'info' })
  const refuse = (request: FastifyRequest, facts: object, problem: HttpProblem) => {
    log.info({ ...requestFacts(request), decision: 'refused', ...facts, address: request.ip }, 'access')
    return problem
  }
  return {
    keysChanged: (change: { readonly keys: number } | { readonly problems: readonly string[] }) => {
      if ('keys' in change) log.info(change, 'the keys file was read again')
      else log.error(change, 'the keys file has changed and cannot be used; the keys stay as they were')
    },
    /** The problem for an address from which too many credentials were refused; `wait` is in milliseconds. */
    turnAway: (request: FastifyRequest, wait: number): HttpProblem => {
      return refuse(request, { reason: 'attempts' }, attemptsProblem(Math.ceil(wait / 1000)))
    },
    /** The problem to answer with, or null where the caller is let in. */
    decide: (request: FastifyRequest, found: Authentication, needed: 'any' | readonly Scope[]): HttpProblem | null => {
      if (!found.ok) return refuse(request, { reason: found.refusal }, refusalProblem(found.refusal))
      const { caller } = found
      if (!isAllowed(caller, needed)) {
        return refuse(request, { reason: 'scope', caller: caller.id, needed }, scopeProblem(needed))
      }
      log.info({ ...requestFacts(request), decision: 'granted', caller: caller.id }, 'access')
      request.caller = caller
      return null
    }
  }
}

/** The pattern of the route, not the address, which may hold what a person typed. */
function requestFacts({ id, method, is404, routeOptions }: FastifyRequest) {
  return { requestId: id, method, route: is404 ? 'none' : (routeOptions.url ?? 'none') }
}

const realm = 'Bearer realm="peer-role-builder"'

const reasons: Readonly<Record<Refusal, string>> = {
  missing: 'The request has no credential. Send Authorization: Bearer with an API key or a token.',
  malformed: 'The credential is neither an API key of this service nor a token.',
  unknown: 'The credential is not known here.',
  expired: 'The credential has expired.',
  invalid: 'The token is not one that this service accepts.'
}

function refusalProblem(refusal: Refusal | 'unavailable'): HttpProblem {
  if (refusal === 'unavailable') {
    const detail = 'The keys of the identity provider cannot be had, so the token could not be checked.'
    return new HttpProblem('access-unavailable', detail, { headers: { 'retry-after': '10' } })
  }
  // A request without a credential is told only how to send one (RFC 6750, section 3.1).
  const challenge = refusal === 'missing' ? realm : `${realm}, error="invalid_token"`
  return new HttpProblem('unauthenticated', reasons[refusal], { headers: { 'www-authenticate': challenge } })
}

function attemptsProblem(seconds: number): HttpProblem {
  const detail = `Too many credentials from this address were refused. No other is looked at for ${seconds} s.`
  return new HttpProblem('too-many-requests', detail, { headers: { 'retry-after': String(seconds) } })
}

function scopeProblem(needed: 'any' | readonly Scope[]): HttpProblem {
  const scope = needed === 'any' ? '' : needed.join(' ')
  const detail = `This needs ${needed.length > 1 ? 'one of the scopes' : 'the scope'} ${scope.replaceAll(' ', ', ')}.`
  const challenge = `${realm}, error="insufficient_scope", scope="${scope}"`
  return new HttpProblem('forbidden', detail, { headers: { 'www-authenticate': challenge } })
}
