/** The service behind HTTP as production makes it, for tests that inject requests or listen on a free port. */
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Service } from '../../src/app/service.ts'
import { readConfig } from '../../src/config.ts'
import { createApp } from '../../src/http/create-app.ts'
import type { Deprecation } from '../../src/http/plugins/deprecation.ts'
import { createService } from '../../src/service.ts'

let shared: Promise<Service> | undefined

/** One service for all apps of a test file: it holds no state of a request. */
export function sharedService(): Promise<Service> {
  shared ??= createService({})
  return shared
}

export interface TestAppOptions {
  /** Environment variables. */
  readonly env?: Readonly<Record<string, string>>
  /** Use cases that take the place of the real ones, for failures that the real ones do not have. */
  readonly replace?: Partial<Service>
  readonly logger?: FastifyBaseLogger
  readonly deprecations?: readonly Deprecation[]
}

/** How busy the machine of the tests is, is none of their business; a test of overload sets a limit of its own. */
const unhurried = { PEER_ROLE_EVENT_LOOP_DELAY: '0' }

export async function createTestApp({
  env = {},
  replace = {},
  logger,
  deprecations
}: TestAppOptions = {}): Promise<FastifyInstance> {
  const service = { ...(await sharedService()), ...replace }
  return createApp({
    service,
    config: readConfig({ ...unhurried, ...env }),
    ...(logger === undefined ? {} : { logger }),
    ...(deprecations === undefined ? {} : { deprecations })
  })
}

export const jsonHeaders = { 'content-type': 'application/json' } as const
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The starting role definition of the setting, with another position title where one is given. */
export async function startingRoleText(title?: string): Promise<string> {
  const started = (await sharedService()).createStartingRole('inpatient-unit', {})
  if (!started.ok) throw new Error(JSON.stringify(started.problems))
  const { role } = started
  return JSON.stringify(title === undefined ? role : { ...role, position: { ...role.position, title } })
}
