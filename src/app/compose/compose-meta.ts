/** What a document is beside its text: title, language, running header and footer, look, and the role it carries. */
import { hash } from 'node:crypto'
import type { DocumentMeta, Logo, Theme } from '../../document/meta.ts'
import type { Formatter } from '../../domain/format.ts'
import { isDraft, paperOf, type RoleDefinition } from '../../domain/role.ts'
import type { DocumentName } from '../service.ts'
import { documentNameOf } from './compose-view.ts'

export interface MetaOptions {
  readonly contentVersion: string
  /** Name and version of this program. */
  readonly generator: string
  /** The logo of the role, already read. */
  readonly logo: Logo | null
}

/** A calm blue with a contrast of 8.6 on white; system fonts that offices have. */
export const defaultLook = { accent: '#1f4e79', headingFont: 'Calibri', bodyFont: 'Calibri' } as const

export function composeMeta(
  role: RoleDefinition,
  document: DocumentName,
  format: Formatter,
  { contentVersion, generator, logo }: MetaOptions
): DocumentMeta {
  const { locale } = format
  const name = documentNameOf(document, format)
  const position = role.position.title
  const organization = role.organization.name
  const { governance } = role
  const text = JSON.stringify(role)
  return {
    document,
    title: format.say('title', { position, document: name }),
    language: role.locale ?? locale.tag,
    direction: locale.direction,
    organization,
    description: format.say('descriptionOf', { document: name, position, organization }),
    paper: paperOf(role),
    isDraft: isDraft(role),
    header: [organization, name],
    footer: [position, ...controlFacts(role, format)],
    pageOf: locale.patterns.pageOf ?? '{page} / {pages}',
    date: governance?.revised ?? governance?.effective ?? governance?.created ?? null,
    theme: themeOf(role, logo),
    generator,
    payload: {
      role: text,
      hash: hash('sha256', text, 'hex'),
      schemaVersion: role.schemaVersion,
      contentVersion,
      generator
    }
  }
}

function controlFacts({ governance }: RoleDefinition, format: Formatter): readonly string[] {
  const facts: string[] = []
  if (governance?.status !== undefined) facts.push(format.word('governance.status', governance.status))
  else facts.push(format.word('governance.status', 'draft'))
  if (governance?.version !== undefined) facts.push(format.say('version', { version: governance.version }))
  return facts
}

function themeOf(role: RoleDefinition, logo: Logo | null): Theme {
  const theme = role.organization.theme
  return {
    accent: theme?.accentColor?.toLowerCase() ?? defaultLook.accent,
    headingFont: theme?.headingFont ?? defaultLook.headingFont,
    bodyFont: theme?.bodyFont ?? defaultLook.bodyFont,
    logo
  }
}
