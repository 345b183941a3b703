/* GENERATED from schemas/role-definition.schema.json by `npm run build`. Do not edit. */

/**
 * Language tag of BCP 47.
 */
export type LanguageTag = string
/**
 * Country code of ISO 3166-1, with the part of the country (ISO 3166-2) where it matters.
 */
export type Jurisdiction = string
/**
 * One line of text: no line breaks, no control characters, not blank.
 */
export type Line = string
/**
 * A short text. A line break begins a new line; no control characters, not blank.
 */
export type Text = string
/**
 * A web address that begins with http:// or https://.
 */
export type Link = string
/**
 * An e-mail address.
 */
export type Email = string
/**
 * A telephone number with digits, spaces and + ( ) - . only; an extension as x123.
 */
export type Phone = string
/**
 * Name of a font.
 */
export type FontName = string
/**
 * Id of your own: lower-case letters, digits and single hyphens.
 */
export type OwnId = string
/**
 * A calendar date, year-month-day (RFC 3339 full-date).
 */
export type Date = string
/**
 * Id of a setting: lower-case letters, digits and single hyphens.
 */
export type SettingId = string
/**
 * A time of day on the 24-hour clock, hour:minute. 24:00 is the end of the day.
 */
export type Time = string
/**
 * Time zone name of the IANA database.
 */
export type TimeZone = string
/**
 * Id of a duty: lower-case letters, digits and single hyphens.
 */
export type DutyId = string
/**
 * Id of a competency domain: lower-case letters, digits and single hyphens.
 */
export type CompetencyId = string
/**
 * Id of an out-of-scope duty: lower-case letters, digits and single hyphens.
 */
export type OutOfScopeId = string
/**
 * Id of a boundary: lower-case letters, digits and single hyphens.
 */
export type BoundaryId = string
/**
 * Id of a statement: lower-case letters, digits and single hyphens.
 */
export type StatementId = string
/**
 * The way a criterion is assessed in selection.
 */
export type Assessment =
  | 'application'
  | 'interview'
  | 'certificate'
  | 'references'
  | 'role-play'
  | 'practical-exercise'
  | 'group-session'
  | 'presentation'
  | 'portfolio'
  | 'test'
  | 'self-statement'
  | 'pre-employment-check'
/**
 * Currency code of ISO 4217.
 */
export type Currency = string

/**
 * Everything about one peer specialist role: the one source of its job description and competency framework.
 */
export interface RoleDefinition {
  /**
   * The version of this schema that the role definition is written for.
   */
  readonly schemaVersion: '1.0'
  readonly locale?: LanguageTag
  readonly jurisdiction?: Jurisdiction
  /**
   * Who employs the peer specialist.
   */
  readonly organization: {
    readonly name: Line
    /**
     * What kind of employer it is.
     */
    readonly kind?:
      | 'hospital'
      | 'health-system'
      | 'nhs-trust'
      | 'health-authority'
      | 'federal-agency'
      | 'state-or-local-government'
      | 'community-provider'
      | 'peer-led-organization'
      | 'charity'
      | 'private-provider'
      | 'university'
      | 'other'
    readonly kindNote?: Line
    readonly department?: Line
    readonly unit?: Line
    readonly costCenter?: Line
    readonly about?: Text
    readonly culture?: Text
    /**
     * Values or principles of the organization.
     *
     * @maxItems 20
     *
     * Items: One value.
     */
    readonly values?: {
      readonly name: Line
      readonly text?: Text
    }[]
    /**
     * Paragraphs on the policy that the post belongs to.
     *
     * @maxItems 10
     */
    readonly policyContext?: readonly Text[]
    readonly website?: Link
    readonly contact?: Contact
    /**
     * Colors, fonts and logo of the documents.
     */
    readonly theme?: {
      /**
       * Color of headings and lines as #rrggbb. It needs a contrast of at least 4.5:1 on white.
       */
      readonly accentColor?: string
      readonly headingFont?: FontName
      readonly bodyFont?: FontName
      /**
       * A picture for the top of the document.
       */
      readonly logo?: {
        /**
         * The picture as a data URI: PNG, JPEG or SVG in base64, at most about 150 kB.
         */
        readonly data: string
        readonly alternativeText: Line
        /**
         * Width to show it at, in pixels at 96 to the inch.
         */
        readonly width?: number
      }
    }
  }
  /**
   * The post: what it is called and where it sits.
   */
  readonly position: {
    readonly title: Line
    /**
     * Other titles that the same role has, such as a working title or a service name.
     *
     * @maxItems 10
     */
    readonly otherTitles?: readonly Line[]
    readonly summary?: Text
    /**
     * Level of practice that the role needs as a rule.
     */
    readonly level?: 'entry' | 'practitioner' | 'lead'
    /**
     * Where one document serves several levels or grades.
     *
     * @maxItems 12
     *
     * Items: One level or grade.
     */
    readonly levels?: {
      readonly id: OwnId
      readonly name: Line
      readonly grade?: Line
      /**
       * The level of practice it stands for.
       */
      readonly level?: 'entry' | 'practitioner' | 'lead'
      readonly requirement?: Text
      readonly difference?: Text
    }[]
    /**
     * Where one document serves several tracks, such as youth peer and family peer.
     *
     * @maxItems 12
     *
     * Items: One track.
     */
    readonly tracks?: {
      readonly id: OwnId
      readonly name: Line
      readonly livedExperience?: Text
      readonly text?: Text
    }[]
    readonly grade?: Line
    readonly classification?: Line
    readonly promotionPotential?: Line
    /**
     * Numbers by which systems know the post or the opening.
     *
     * @maxItems 12
     *
     * Items: One number.
     */
    readonly references?: {
      /**
       * What the number is.
       */
      readonly kind:
        | 'requisition'
        | 'job-code'
        | 'position-number'
        | 'announcement'
        | 'control-number'
        | 'job-evaluation'
        | 'contract-line'
        | 'other'
      readonly value: Line
      readonly date?: Date
      readonly note?: Line
    }[]
    /**
     * Codes of occupation, service and billing systems, each with source and date.
     *
     * @maxItems 20
     */
    readonly codes?: readonly Code[]
    /**
     * How the person is employed.
     *
     * @maxItems 4
     *
     * Items: One kind.
     */
    readonly employmentTypes?: readonly (
      'permanent' | 'fixed-term' | 'temporary' | 'casual' | 'apprenticeship' | 'contractor' | 'volunteer'
    )[]
    /**
     * Which are offered.
     *
     * @maxItems 2
     *
     * Items: One of the two.
     */
    readonly timeBasis?: readonly ('full-time' | 'part-time')[]
    readonly appointment?: Line
    /**
     * US: status under the Fair Labor Standards Act. Check it with HR or counsel.
     */
    readonly overtimeStatus?: 'non-exempt' | 'exempt'
    /**
     * For posts that end.
     */
    readonly term?: {
      readonly length?: Duration
      readonly endDate?: Date
      readonly reason?: Line
      readonly funding?: Line
      readonly earlyEnd?: Text
      readonly renewal?: Text
    }
    readonly probation?: Duration
    readonly openings?: Quantity
    /**
     * Every place where the work is done.
     *
     * @maxItems 30
     *
     * Items: A place where the work is done.
     */
    readonly sites?: {
      readonly id?: OwnId
      readonly name: Line
      readonly address?: Text
      /**
       * What kind of place it is.
       */
      readonly kind?:
        | 'base'
        | 'ward'
        | 'clinic'
        | 'office'
        | 'community'
        | 'homes'
        | 'courts-and-custody'
        | 'shelters-and-street'
        | 'school'
        | 'remote'
        | 'other'
      readonly employer?: Line
      readonly note?: Text
    }[]
    /**
     * Whether work away from the sites is possible.
     */
    readonly remote?: {
      /**
       * How much of the work is remote.
       */
      readonly rule?: 'none' | 'occasional' | 'hybrid' | 'full'
      /**
       * Percent of working time that may be remote.
       */
      readonly percent?: number
      readonly text?: Text
    }
    /**
     * Every line of reporting. Two lines need a word on who decides what.
     *
     * @maxItems 6
     *
     * Items: One line of reporting.
     */
    readonly reportsTo?: {
      readonly title: Line
      readonly name?: Line
      /**
       * What this line is for.
       */
      readonly line?: 'line-management' | 'professional' | 'functional' | 'accountable-to'
      readonly text?: Text
    }[]
    /**
     * Whom the peer specialist supervises.
     */
    readonly supervises?: {
      /**
       * Whether the role supervises nobody.
       */
      readonly none?: boolean
      /**
       * The roles that are supervised.
       *
       * @maxItems 10
       */
      readonly roles?: readonly Line[]
      readonly count?: Quantity
      readonly text?: Text
    }
    readonly autonomy?: Text
    /**
     * Union or bargaining unit.
     */
    readonly union?: {
      /**
       * Whether the post is in a bargaining unit.
       */
      readonly status?: 'covered' | 'not-covered' | 'eligible'
      readonly name?: Line
      readonly bargainingUnit?: Line
      readonly note?: Text
    }
    readonly progression?: Text
  }
  /**
   * The kind of service, and the people it serves.
   */
  readonly setting: {
    readonly id?: SettingId
    readonly name?: Line
    readonly description?: Text
    /**
     * Where one post serves several programs or teams.
     *
     * @maxItems 12
     */
    readonly programs?: readonly Line[]
    /**
     * Facts about the place that shape the work.
     *
     * @maxItems 20
     */
    readonly features?: readonly Line[]
    readonly size?: Line
    /**
     * Who the role serves.
     */
    readonly peopleServed?: {
      readonly description?: Text
      readonly term?: Line
      /**
       * The age groups served.
       *
       * @maxItems 6
       *
       * Items: One age group.
       */
      readonly ageGroups?: readonly ('children' | 'adolescents' | 'young-adults' | 'adults' | 'older-adults' | 'families')[]
      readonly legalStatus?: Line
      readonly participation?: Text
      /**
       * Groups of people that the service is for.
       *
       * @maxItems 20
       */
      readonly groups?: readonly Line[]
    }
    /**
     * Named models or competency frameworks that the service works by.
     *
     * @maxItems 12
     *
     * Items: One model.
     */
    readonly practiceModels?: {
      readonly name: Line
      readonly text?: Text
    }[]
    /**
     * Limits in numbers, such as caseload, group size or length of support.
     *
     * @maxItems 20
     *
     * Items: One limit.
     */
    readonly serviceLimits?: {
      /**
       * What is limited.
       */
      readonly kind: 'caseload' | 'group-size' | 'length-of-support' | 'contact-length' | 'staffing-ratio' | 'other'
      readonly name?: Line
      readonly amount?: Quantity
      readonly length?: Duration
      readonly text?: Text
      readonly source?: Line
    }[]
    /**
     * Contacts that a level of service asks for.
     *
     * @maxItems 12
     *
     * Items: The standard of one level of service.
     */
    readonly contactStandards?: {
      readonly name: Line
      /**
       * The contacts of this level.
       *
       * @maxItems 8
       *
       * Items: One kind of contact.
       */
      readonly contacts?: {
        /**
         * How the contact is made.
         */
        readonly kind: 'in-person' | 'live' | 'phone' | 'video' | 'message' | 'group'
        readonly times: Quantity
        readonly minutes?: Quantity
        /**
         * The period that is counted.
         */
        readonly per: 'day' | 'week' | 'two-weeks' | 'month' | 'quarter' | 'billing-cycle'
      }[]
      readonly text?: Text
    }[]
    /**
     * What is done before contact is ended.
     */
    readonly reengagement?: {
      /**
       * Documented attempts to reach the person.
       */
      readonly attempts?: number
      readonly within?: Duration
      readonly text?: Text
    }
    /**
     * How the service is paid for.
     *
     * @maxItems 10
     *
     * Items: One line.
     */
    readonly billing?: {
      readonly payer?: Line
      readonly code?: Line
      readonly per?: Line
      readonly text?: Text
    }[]
  }
  /**
   * When and how much the person works. If it is not settled, say so with `toBeConfirmed`.
   */
  readonly hours: {
    /**
     * Whether the hours are still to be settled; the document then says so.
     */
    readonly toBeConfirmed?: boolean
    /**
     * The total working time: a number or a range of hours in a period.
     */
    readonly amount?: {
      /**
       * Exact number of hours.
       */
      readonly value?: number
      /**
       * Lowest number of hours.
       */
      readonly min?: number
      /**
       * Highest number of hours.
       */
      readonly max?: number
      /**
       * The period that is counted.
       */
      readonly per: 'week' | 'two-weeks' | 'four-weeks' | 'month' | 'year' | 'term'
    }
    readonly fte?: Quantity
    /**
     * What counts as full time in this organization; used to check the full-time equivalent.
     */
    readonly fullTimeWeeklyHours?: number
    readonly daysPerWeek?: Quantity
    /**
     * The shifts that are worked.
     *
     * @maxItems 20
     *
     * Items: One shift.
     */
    readonly shifts?: {
      readonly id?: OwnId
      readonly name?: Line
      readonly pattern?: Line
      /**
       * The days of the week.
       *
       * @maxItems 7
       *
       * Items: A day of the week.
       */
      readonly days?: readonly ('monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday')[]
      readonly start: Time
      readonly end: Time
      /**
       * Whether the shift runs past midnight.
       */
      readonly endsNextDay?: boolean
      /**
       * Minutes of unpaid break.
       */
      readonly breakMinutes?: number
      readonly perWeek?: Quantity
      readonly site?: OwnId
      readonly note?: Text
    }[]
    /**
     * A pattern that repeats over several weeks.
     */
    readonly cycle?: {
      /**
       * Length of the cycle in weeks.
       */
      readonly weeks: number
      /**
       * Which shift on which day of which week.
       *
       * @maxItems 364
       *
       * Items: One working day of the cycle.
       */
      readonly entries?: {
        /**
         * Week of the cycle, from 1.
         */
        readonly week: number
        /**
         * Day of the week.
         */
        readonly day: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
        readonly shift: OwnId
      }[]
      readonly text?: Text
    }
    /**
     * Hours in the week kept for records, training and other work away from people.
     */
    readonly adminHoursPerWeek?: number
    /**
     * Work at weekends.
     */
    readonly weekends?: {
      /**
       * Whether weekends are worked.
       */
      readonly rule: 'none' | 'some' | 'rotating' | 'every'
      /**
       * For a rotation: one weekend in how many.
       */
      readonly oneIn?: number
      readonly text?: Text
    }
    /**
     * Work in the evening.
     */
    readonly evenings?: 'none' | 'some' | 'regular'
    /**
     * Work at night.
     */
    readonly nights?: 'none' | 'some' | 'regular'
    /**
     * Work on public holidays.
     */
    readonly holidays?: 'none' | 'some' | 'regular'
    /**
     * A break that the cycle brings.
     */
    readonly daysOff?: {
      readonly days: Quantity
      /**
       * How often the break comes.
       */
      readonly everyWeeks: number
    }
    /**
     * When the service must be covered.
     */
    readonly coverage?: {
      /**
       * Whether it is open 365 days a year.
       */
      readonly everyDay?: boolean
      /**
       * The days of the week.
       *
       * @maxItems 7
       *
       * Items: A day of the week.
       */
      readonly days?: readonly ('monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday')[]
      readonly start?: Time
      readonly end?: Time
      /**
       * Whether it is open 24 hours a day.
       */
      readonly roundTheClock?: boolean
      readonly timeZoneNote?: Line
    }
    readonly timeZone?: TimeZone
    /**
     * Whether the person is on call.
     */
    readonly onCall?: {
      /**
       * Whether the role is on call.
       */
      readonly required: boolean
      readonly frequency?: Frequency
      readonly text?: Text
    }
    /**
     * Where hours are divided between sites, employers or programs.
     *
     * @maxItems 12
     *
     * Items: One part.
     */
    readonly split?: {
      readonly with?: Line
      readonly site?: OwnId
      readonly hours?: Quantity
      /**
       * Percent of this part.
       */
      readonly percent?: number
    }[]
    readonly flexibility?: Text
    readonly text?: Text
  }
  /**
   * Why the role exists.
   */
  readonly purpose?: {
    readonly summary: Text
    /**
     * Further paragraphs.
     *
     * @maxItems 10
     */
    readonly paragraphs?: readonly Text[]
    /**
     * What will be different because of this role.
     *
     * @maxItems 20
     */
    readonly outcomes?: readonly Text[]
  }
  /**
   * What the peer specialist does.
   *
   * @maxItems 80
   *
   * Items: A library item by its id, a library item with its wording changed, or your own text.
   */
  readonly duties: {
    readonly id?: DutyId
    readonly title?: Line
    readonly text?: Text
    readonly area?: Line
    /**
     * Percent of working time. The shares of all duties together make 100.
     */
    readonly percent?: number
    /**
     * Whether the role would be another role without this duty.
     */
    readonly essential?: 'essential' | 'marginal'
    /**
     * Work with people, work for people, or paperwork.
     */
    readonly class?: 'direct' | 'indirect' | 'administrative'
    readonly frequency?: Frequency
    readonly condition?: Text
    readonly standard?: Text
    readonly rating?: Line
    readonly within?: Duration
    readonly approvedBy?: Line
    readonly approvedWithin?: Duration
    readonly with?: Line
    /**
     * Ids of the competency domains that the duty rests on.
     *
     * @maxItems 20
     */
    readonly competencies?: readonly CompetencyId[]
    /**
     * Ids of the work sites where it applies.
     *
     * @maxItems 20
     */
    readonly sites?: readonly OwnId[]
    /**
     * Ids of `position.levels` that this applies to. Leave out when it applies to all.
     *
     * @maxItems 20
     */
    readonly levels?: readonly OwnId[]
    /**
     * Ids of `position.tracks` that this applies to. Leave out when it applies to all.
     *
     * @maxItems 20
     */
    readonly tracks?: readonly OwnId[]
    readonly note?: Text
  }[]
  /**
   * Tasks that this role does not take on, who does them, and what the peer specialist can do in their place.
   *
   * @maxItems 40
   *
   * Items: A library item by its id, a library item with its wording changed, or your own text.
   */
  readonly outOfScope?: {
    readonly id?: OutOfScopeId
    readonly title?: Line
    readonly text?: Text
    readonly doneBy?: Line
    readonly instead?: Text
    readonly exception?: Text
    readonly reason?: Text
  }[]
  /**
   * What the employer commits to and how the peer specialist works, where roles and relationships meet.
   *
   * @maxItems 60
   *
   * Items: A library item by its id, a library item with its wording changed, or your own text.
   */
  readonly boundaries: {
    readonly id?: BoundaryId
    readonly title?: Line
    readonly text?: Text
    readonly details?: Text
    readonly whatToDo?: Text
    /**
     * Ids of `position.levels` that this applies to. Leave out when it applies to all.
     *
     * @maxItems 20
     */
    readonly levels?: readonly OwnId[]
    /**
     * Ids of `position.tracks` that this applies to. Leave out when it applies to all.
     *
     * @maxItems 20
     */
    readonly tracks?: readonly OwnId[]
  }[]
  /**
   * Who supports and guides the work, how often, and about what.
   */
  readonly supervision?: {
    /**
     * Each kind of supervision.
     *
     * @maxItems 12
     *
     * Items: One kind of supervision.
     */
    readonly arrangements?: {
      /**
       * What kind it is.
       */
      readonly kind:
        'line' | 'practice' | 'peer' | 'clinical-oversight' | 'group' | 'co-reflection' | 'external' | 'administrative'
      readonly role?: Line
      readonly name?: Line
      /**
       * Whether the supervisor works from lived experience.
       */
      readonly hasLivedExperience?: boolean
      readonly qualification?: Line
      /**
       * Whether the supervisor is still to be named; the document then says so.
       */
      readonly toBeConfirmed?: boolean
      readonly frequency?: Frequency
      readonly length?: Duration
      /**
       * What is different in the first six months.
       */
      readonly firstSixMonths?: {
        readonly frequency?: Frequency
        readonly length?: Duration
        readonly text?: Text
      }
      /**
       * How people meet.
       */
      readonly format?: 'individual' | 'pair' | 'group' | 'on-shift' | 'remote'
      /**
       * What it is about.
       *
       * @maxItems 20
       */
      readonly content?: readonly Text[]
      readonly records?: Text
      readonly note?: Text
    }[]
    /**
     * What supervision here stands for.
     *
     * @maxItems 12
     *
     * Items: A library item by its id, a library item with its wording changed, or your own text.
     */
    readonly principles?: {
      readonly id?: StatementId
      readonly title?: Line
      readonly text?: Text
    }[]
    readonly supportBetween?: Text
    readonly supervisorPreparation?: Text
    readonly review?: Frequency
  }
  /**
   * The place in the team: colleagues, meetings, decisions, disagreement, escalation and confidentiality.
   */
  readonly team?: {
    readonly description?: Text
    /**
     * The roles in the team.
     *
     * @maxItems 30
     *
     * Items: One role.
     */
    readonly members?: {
      readonly title: Line
      readonly count?: Quantity
      readonly relation?: Text
    }[]
    /**
     * How many peer specialists work in the team, this post included.
     */
    readonly peersInTeam?: number
    /**
     * Whom the role works with.
     *
     * @maxItems 30
     *
     * Items: One relationship.
     */
    readonly relationships?: {
      readonly with: Line
      /**
       * Where they are.
       */
      readonly side?: 'internal' | 'external'
      readonly purpose?: Text
    }[]
    /**
     * What is done so that colleagues know and welcome the role.
     *
     * @maxItems 20
     */
    readonly preparation?: readonly Text[]
    /**
     * Meetings and the standing of the peer specialist in them.
     *
     * @maxItems 20
     *
     * Items: One meeting.
     */
    readonly meetings?: {
      readonly name: Line
      readonly frequency?: Frequency
      readonly length?: Duration
      /**
       * The place of the peer specialist in the meeting.
       */
      readonly standing?: 'full-member' | 'agenda-item' | 'contributes' | 'by-invitation' | 'observer' | 'does-not-attend'
      readonly purpose?: Text
    }[]
    /**
     * What the peer specialist decides alone, after consulting, and never.
     */
    readonly decisionRights?: {
      /**
       * Decisions that are the peer specialist's own.
       *
       * @maxItems 30
       */
      readonly alone?: readonly Text[]
      /**
       * Decisions after asking somebody.
       *
       * @maxItems 30
       *
       * Items: One decision.
       */
      readonly afterConsulting?: {
        readonly text: Text
        readonly consult?: Line
      }[]
      /**
       * Decisions that belong to others.
       *
       * @maxItems 30
       *
       * Items: One decision.
       */
      readonly never?: {
        readonly text: Text
        readonly decidedBy?: Line
      }[]
    }
    /**
     * The agreed route when the peer specialist and the clinical team see it differently.
     */
    readonly disagreement?: {
      readonly principle?: Text
      /**
       * The route, in order.
       *
       * @maxItems 10
       *
       * Items: One step.
       */
      readonly steps?: {
        readonly text: Text
        readonly who?: Line
        readonly within?: Duration
      }[]
      readonly protection?: Text
    }
    /**
     * What to do and whom to tell.
     *
     * @maxItems 20
     *
     * Items: One situation.
     */
    readonly escalation?: {
      readonly situation: Text
      readonly action?: Text
      readonly tell?: Line
      readonly within?: Duration
      readonly outOfHours?: Line
    }[]
    /**
     * What stays private, and what must be passed on.
     */
    readonly confidentiality?: {
      readonly commitment?: Text
      readonly explained?: Text
      /**
       * What of a conversation goes to the team.
       *
       * @maxItems 20
       */
      readonly routine?: readonly Text[]
      /**
       * What must be passed on.
       *
       * @maxItems 20
       *
       * Items: One limit.
       */
      readonly limits?: {
        readonly what: Text
        readonly toWhom?: Line
        readonly how?: Text
      }[]
      readonly records?: Text
      /**
       * Laws and policies on privacy that apply.
       *
       * @maxItems 20
       */
      readonly rules?: readonly Text[]
    }
  }
  /**
   * The experience that the role draws on. We never ask for a diagnosis or treatment history.
   */
  readonly livedExperience?: {
    /**
     * How much of a requirement it is.
     */
    readonly requirement?: 'required' | 'preferred' | 'recognized' | 'implied' | 'not-required' | 'not-stated'
    /**
     * Kinds of experience.
     *
     * @maxItems 10
     *
     * Items: One kind.
     */
    readonly kinds?: readonly (
      | 'mental-health'
      | 'substance-use'
      | 'co-occurring'
      | 'service-use'
      | 'hospital'
      | 'family-or-carer'
      | 'parent'
      | 'justice-system'
      | 'homelessness'
      | 'veteran'
      | 'youth-system'
      | 'suicide-loss-or-attempt'
      | 'racism-or-exclusion'
      | 'other'
    )[]
    readonly statement?: Text
    readonly reason?: Text
    /**
     * Conditions that an existing description sets beside the experience itself. Review them: most can be asked for in a fairer way.
     *
     * @maxItems 20
     *
     * Items: One condition.
     */
    readonly criteria?: {
      /**
       * What the condition tests.
       */
      readonly kind:
        | 'time-in-recovery'
        | 'service-use'
        | 'group-membership'
        | 'willingness-to-share'
        | 'training'
        | 'certification'
        | 'proof'
        | 'health-based'
        | 'other'
      readonly text: Text
      readonly length?: Duration
      /**
       * How much it counts.
       */
      readonly level?: 'essential' | 'desirable'
      readonly condition?: Text
    }[]
    readonly evidence?: Text
    /**
     * Law or rule on which the requirement rests.
     *
     * @maxItems 10
     */
    readonly legalBasis?: readonly LegalBasis[]
    /**
     * What the role asks for in sharing, and what it does not.
     */
    readonly disclosure?: {
      /**
       * How and why experience is shared with people served.
       *
       * @maxItems 20
       */
      readonly toPeopleServed?: readonly Text[]
      /**
       * What colleagues know, and what is not asked.
       *
       * @maxItems 20
       */
      readonly toColleagues?: readonly Text[]
      /**
       * Sharing outside the service.
       *
       * @maxItems 20
       */
      readonly public?: readonly Text[]
      readonly decidedBy?: Text
      /**
       * What nobody has to share.
       *
       * @maxItems 20
       */
      readonly notExpected?: readonly Text[]
    }
  }
  /**
   * What a person brings, essential and desirable, and how it is assessed.
   */
  readonly qualifications?: {
    /**
     * The person specification.
     *
     * @maxItems 80
     *
     * Items: One criterion.
     */
    readonly criteria?: {
      readonly text: Text
      /**
       * Where it belongs.
       */
      readonly category?:
        | 'education'
        | 'experience'
        | 'knowledge'
        | 'skills'
        | 'personal-qualities'
        | 'training'
        | 'certification'
        | 'language'
        | 'eligibility'
        | 'other'
      /**
       * How much it counts.
       */
      readonly level: 'essential' | 'desirable'
      /**
       * How it is assessed in selection.
       *
       * @maxItems 8
       */
      readonly assessedBy?: readonly Assessment[]
      readonly substitution?: Text
      readonly condition?: Text
      /**
       * Ids of `position.levels` that this applies to. Leave out when it applies to all.
       *
       * @maxItems 20
       */
      readonly levels?: readonly OwnId[]
      /**
       * Ids of `position.tracks` that this applies to. Leave out when it applies to all.
       *
       * @maxItems 20
       */
      readonly tracks?: readonly OwnId[]
    }[]
    /**
     * Certifications, with body and deadline.
     *
     * @maxItems 12
     *
     * Items: One certification.
     */
    readonly certifications?: {
      readonly name: Line
      readonly body?: Line
      readonly jurisdiction?: Jurisdiction
      /**
       * How much it is needed.
       */
      readonly need?: 'required' | 'preferred' | 'willing-to-obtain' | 'not-required'
      /**
       * By when it is needed.
       */
      readonly when?: 'at-application' | 'at-hire' | 'after-hire'
      readonly deadline?: Duration
      /**
       * Several ways to meet it, each with its own deadline.
       *
       * @maxItems 10
       */
      readonly routes?: readonly CredentialRoute[]
      readonly employerSupport?: Text
      readonly note?: Text
    }[]
    /**
     * Training that is given or asked for.
     *
     * @maxItems 40
     *
     * Items: One training.
     */
    readonly training?: {
      readonly name: Line
      readonly provider?: Line
      /**
       * How much it is needed.
       */
      readonly need?: 'required' | 'preferred' | 'offered'
      readonly deadline?: Duration
      readonly length?: Duration
      readonly refresh?: Frequency
      readonly text?: Text
    }[]
    /**
     * Languages that the role needs.
     *
     * @maxItems 12
     *
     * Items: One language.
     */
    readonly languages?: {
      readonly language: LanguageTag
      /**
       * How much it is needed.
       */
      readonly need: 'required' | 'preferred'
      readonly level?: Line
      readonly purpose?: Text
    }[]
    readonly note?: Text
  }
  /**
   * Competency domains that the role needs, with the level it needs.
   *
   * @maxItems 40
   *
   * Items: A domain of the library by its id, or your own with an id that begins with `own-`.
   */
  readonly competencies?: {
    readonly id: CompetencyId
    /**
     * The level that this role needs.
     */
    readonly level?: 'entry' | 'practitioner' | 'lead'
    readonly name?: Line
    readonly definition?: Text
    /**
     * What can be seen or heard. Replaces the indicators of the library domain.
     *
     * @maxItems 20
     */
    readonly indicators?: readonly Text[]
    readonly levelDescription?: Text
    /**
     * Replaces the entries of the library.
     *
     * @maxItems 12
     */
    readonly development?: readonly Text[]
    /**
     * How practice is observed and reflected on. Replaces the entries of the library.
     *
     * @maxItems 12
     */
    readonly assessment?: readonly Text[]
    readonly note?: Text
  }[]
  /**
   * What the employer does so that the work stays good to do. It never asks about the worker's health.
   */
  readonly wellbeing?: {
    /**
     * What the employer provides.
     *
     * @maxItems 30
     *
     * Items: A library item by its id, a library item with its wording changed, or your own text.
     */
    readonly commitments?: {
      readonly id?: StatementId
      readonly title?: Line
      readonly text?: Text
    }[]
    /**
     * Changes to the work or the workplace that make it possible.
     */
    readonly adjustments?: {
      readonly text?: Text
      /**
       * Examples of adjustments.
       *
       * @maxItems 30
       */
      readonly examples?: readonly Line[]
      readonly contact?: Contact
    }
    readonly debriefing?: Text
    readonly steppingBack?: Text
    readonly space?: Text
    readonly peerNetwork?: Text
    /**
     * How the employer makes room for it.
     *
     * @maxItems 12
     */
    readonly selfCompassion?: readonly Text[]
    readonly ownCare?: Text
  }
  /**
   * Demands, environment, checks and rules of the work.
   */
  readonly conditions?: {
    /**
     * Real physical demands with how often.
     *
     * @maxItems 40
     *
     * Items: One demand.
     */
    readonly physicalDemands?: {
      readonly demand: Line
      /**
       * Share of the working day.
       */
      readonly frequency?: 'never' | 'occasional' | 'frequent' | 'constant'
      readonly amount?: Line
      /**
       * Whether the role cannot be done without it, with adjustments.
       */
      readonly essential?: boolean
      readonly note?: Text
    }[]
    /**
     * Seeing, hearing, speaking, with how often.
     *
     * @maxItems 40
     *
     * Items: One demand.
     */
    readonly sensoryDemands?: {
      readonly demand: Line
      /**
       * Share of the working day.
       */
      readonly frequency?: 'never' | 'occasional' | 'frequent' | 'constant'
      readonly amount?: Line
      /**
       * Whether the role cannot be done without it, with adjustments.
       */
      readonly essential?: boolean
      readonly note?: Text
    }[]
    /**
     * Effort as job evaluation asks for it.
     *
     * @maxItems 20
     *
     * Items: One kind of effort.
     */
    readonly effort?: {
      /**
       * What kind.
       */
      readonly kind: 'physical' | 'mental' | 'emotional' | 'sensory'
      readonly text: Text
      /**
       * How often it occurs.
       */
      readonly frequency?: 'never' | 'rare' | 'occasional' | 'frequent' | 'constant'
    }[]
    /**
     * Conditions of the place.
     *
     * @maxItems 30
     *
     * Items: One condition.
     */
    readonly environment?: {
      readonly text: Text
      /**
       * How often it occurs.
       */
      readonly frequency?: 'never' | 'rare' | 'occasional' | 'frequent' | 'constant'
      readonly riskClass?: Line
    }[]
    /**
     * Equipment that is used or provided.
     *
     * @maxItems 40
     */
    readonly equipment?: readonly Line[]
    /**
     * Travel for work.
     */
    readonly travel?: {
      /**
       * Whether the role travels.
       */
      readonly required?: boolean
      /**
       * Percent of working time.
       */
      readonly percent?: number
      readonly area?: Line
      readonly text?: Text
    }
    /**
     * Driving for work.
     */
    readonly driving?: {
      /**
       * Whether the role cannot be done without driving.
       */
      readonly required?: boolean
      readonly licence?: Line
      /**
       * Whose vehicle.
       */
      readonly vehicle?: 'own' | 'employer' | 'either' | 'none'
      readonly insurance?: Text
      readonly text?: Text
    }
    /**
     * Checks before or during the work.
     *
     * @maxItems 30
     *
     * Items: One check.
     */
    readonly checks?: {
      readonly name: Line
      /**
       * What kind.
       */
      readonly kind?:
        | 'criminal-record'
        | 'identity'
        | 'right-to-work'
        | 'references'
        | 'drug-screen'
        | 'health'
        | 'security-clearance'
        | 'suitability'
        | 'credential'
        | 'other'
      /**
       * False when the notice says it is not needed.
       */
      readonly required?: boolean
      /**
       * When it is made.
       */
      readonly when?: 'before-offer' | 'after-offer' | 'before-start' | 'during-employment'
      readonly deadline?: Duration
      readonly paidBy?: Line
      readonly policy?: Text
      readonly text?: Text
    }[]
    /**
     * Immunizations and health screening of the workplace.
     *
     * @maxItems 20
     *
     * Items: One immunization or screening.
     */
    readonly immunizations?: {
      readonly name: Line
      /**
       * What the rule is.
       */
      readonly rule: 'required' | 'offered' | 'encouraged' | 'not-stated'
      readonly when?: Line
      readonly exemptions?: Text
    }[]
    /**
     * Security and information rules.
     */
    readonly security?: {
      readonly positionRisk?: Line
      readonly clearance?: Line
      /**
       * Rules on conduct and information.
       *
       * @maxItems 20
       */
      readonly rules?: readonly Text[]
    }
    /**
     * Statements by factor of a job evaluation scheme.
     *
     * @maxItems 30
     *
     * Items: One factor.
     */
    readonly evaluationFactors?: {
      readonly factor: Line
      readonly text: Text
      readonly level?: Line
    }[]
    /**
     * Standards that apply to the work.
     *
     * @maxItems 30
     *
     * Items: One standard.
     */
    readonly performanceStandards?: {
      readonly name: Line
      readonly text?: Text
    }[]
    /**
     * Clauses that apply to every post in the organization.
     *
     * @maxItems 40
     *
     * Items: A library item by its id, a library item with its wording changed, or your own text.
     */
    readonly clauses?: {
      readonly id?: StatementId
      readonly title?: Line
      readonly text?: Text
    }[]
  }
  /**
   * What the employer pays and offers.
   */
  readonly compensation?: {
    /**
     * Whether pay is still to be settled; the document then says so.
     */
    readonly toBeConfirmed?: boolean
    /**
     * Pay by amount, range, step or band.
     *
     * @maxItems 20
     *
     * Items: One pay statement.
     */
    readonly pay?: {
      readonly label?: Line
      /**
       * An exact amount.
       */
      readonly amount?: number
      /**
       * Lowest amount.
       */
      readonly min?: number
      /**
       * Highest amount.
       */
      readonly max?: number
      /**
       * Pay that is given as a share of another pay figure, such as a training rate.
       */
      readonly percentOf?: {
        /**
         * How many percent.
         */
        readonly percent: number
        readonly of: Line
      }
      readonly currency?: Currency
      /**
       * The period that is paid for.
       */
      readonly per?: 'hour' | 'day' | 'shift' | 'week' | 'two-weeks' | 'month' | 'year' | 'session'
      readonly band?: Line
      readonly step?: Line
      readonly scheme?: Line
      readonly condition?: Text
      /**
       * Whether the figure is for full time and is paid in proportion.
       */
      readonly proRata?: boolean
      readonly year?: Line
      readonly source?: Line
      /**
       * Ids of `position.levels` that this applies to. Leave out when it applies to all.
       *
       * @maxItems 20
       */
      readonly levels?: readonly OwnId[]
      /**
       * Ids of `position.tracks` that this applies to. Leave out when it applies to all.
       *
       * @maxItems 20
       */
      readonly tracks?: readonly OwnId[]
    }[]
    readonly progression?: Text
    /**
     * Differentials, allowances, bonuses.
     *
     * @maxItems 20
     *
     * Items: One addition.
     */
    readonly additions?: {
      /**
       * What kind.
       */
      readonly kind?: 'differential' | 'allowance' | 'bonus' | 'incentive' | 'overtime'
      readonly name: Line
      /**
       * Amount of money.
       */
      readonly amount?: number
      readonly currency?: Currency
      /**
       * The period that is paid for.
       */
      readonly per?: 'hour' | 'day' | 'shift' | 'week' | 'two-weeks' | 'month' | 'year' | 'session'
      /**
       * Percent of pay.
       */
      readonly percent?: number
      readonly condition?: Text
    }[]
    /**
     * What is offered beside pay.
     *
     * @maxItems 40
     */
    readonly benefits?: readonly Text[]
    readonly expenses?: Text
    /**
     * Whether moving costs are paid.
     */
    readonly relocation?: 'paid' | 'not-paid' | 'by-agreement'
  }
  /**
   * How to apply and what happens then. It never asks for a diagnosis.
   */
  readonly recruitment?: {
    /**
     * Dates of the opening.
     */
    readonly opening?: {
      readonly opens?: Date
      readonly closes?: Date
      readonly closingTime?: Time
      /**
       * Whether there is no closing date.
       */
      readonly continuous?: boolean
      readonly interviews?: Date
      readonly starts?: Date
      /**
       * Dates on which lists are cut.
       *
       * @maxItems 12
       */
      readonly cutOffs?: readonly Date[]
      readonly text?: Text
    }
    /**
     * Restrictions on who can apply.
     */
    readonly applicants?: {
      /**
       * Who can apply.
       */
      readonly rule?: 'everyone' | 'internal' | 'restricted'
      /**
       * Groups or hiring paths that can apply.
       *
       * @maxItems 20
       */
      readonly classes?: readonly Line[]
      readonly text?: Text
    }
    /**
     * Steps of the selection, in order.
     *
     * @maxItems 20
     *
     * Items: One step.
     */
    readonly steps?: {
      readonly name: Line
      readonly text?: Text
    }[]
    /**
     * What to send.
     *
     * @maxItems 30
     *
     * Items: One document.
     */
    readonly documents?: {
      readonly name: Line
      readonly for?: Line
      /**
       * False when it is optional.
       */
      readonly required?: boolean
    }[]
    /**
     * Instructions.
     *
     * @maxItems 12
     */
    readonly howToApply?: readonly Text[]
    /**
     * Questions that everyone is asked.
     *
     * @maxItems 30
     */
    readonly questions?: readonly Text[]
    readonly contact?: Contact
    /**
     * Right to work and sponsorship.
     */
    readonly rightToWork?: {
      /**
       * Whether the right to work is needed.
       */
      readonly required?: boolean
      /**
       * Whether a visa is sponsored.
       */
      readonly sponsorship?: 'available' | 'not-available'
      readonly text?: Text
    }
    /**
     * Statements on equal opportunity and adjustments in selection.
     *
     * @maxItems 12
     *
     * Items: A library item by its id, a library item with its wording changed, or your own text.
     */
    readonly equalOpportunity?: {
      readonly id?: StatementId
      readonly title?: Line
      readonly text?: Text
    }[]
    readonly coProduction?: Text
  }
  /**
   * Status, version, dates, approval, and who helped to write it.
   */
  readonly governance?: {
    /**
     * Where the document stands. Anything but approved is printed as a draft.
     */
    readonly status?: 'draft' | 'in-review' | 'approved' | 'superseded' | 'withdrawn'
    readonly version?: Line
    readonly documentId?: Line
    readonly owner?: Line
    readonly created?: Date
    readonly revised?: Date
    readonly effective?: Date
    readonly review?: Date
    readonly supersedes?: Line
    /**
     * Earlier versions.
     *
     * @maxItems 40
     *
     * Items: One version.
     */
    readonly history?: {
      readonly version?: Line
      readonly date?: Date
      readonly dateText?: Line
      readonly change?: Text
      readonly by?: Line
    }[]
    /**
     * Who wrote it.
     *
     * @maxItems 20
     *
     * Items: One author.
     */
    readonly preparedBy?: {
      readonly role: Line
      readonly name?: Line
    }[]
    /**
     * People with lived experience who helped to write it, by role.
     *
     * @maxItems 20
     *
     * Items: One contributor or group.
     */
    readonly coProducedWith?: {
      readonly role: Line
      readonly name?: Line
      /**
       * Whether they took part as people with lived experience.
       */
      readonly livedExperience?: boolean
      readonly contribution?: Text
    }[]
    /**
     * Who approves it.
     *
     * @maxItems 20
     *
     * Items: One approval.
     */
    readonly approvals?: {
      readonly role: Line
      readonly name?: Line
      readonly date?: Date
      /**
       * What was decided.
       */
      readonly decision?: 'approved' | 'pending' | 'declined'
    }[]
    /**
     * Signatures of the people who agreed on it.
     */
    readonly acknowledgement?: {
      /**
       * What is acknowledged.
       *
       * @maxItems 4
       *
       * Items: A library item by its id, a library item with its wording changed, or your own text.
       */
      readonly statement?: {
        readonly id?: StatementId
        readonly title?: Line
        readonly text?: Text
      }[]
      /**
       * The roles that sign.
       *
       * @maxItems 8
       */
      readonly signatories?: readonly Line[]
    }
    /**
     * How the description may be changed, after consultation.
     *
     * @maxItems 4
     *
     * Items: A library item by its id, a library item with its wording changed, or your own text.
     */
    readonly changes?: {
      readonly id?: StatementId
      readonly title?: Line
      readonly text?: Text
    }[]
    /**
     * What has to be settled before approval.
     *
     * @maxItems 40
     *
     * Items: One question.
     */
    readonly openQuestions?: {
      readonly text: Text
      readonly owner?: Line
      readonly due?: Date
    }[]
    /**
     * Documents that this role definition was written from.
     *
     * @maxItems 30
     *
     * Items: One source.
     */
    readonly sources?: {
      readonly title: Line
      readonly link?: Link
      readonly completeness?: Line
      readonly note?: Text
    }[]
  }
}
/**
 * Whom to ask, by role; a name only where the reader needs it.
 */
export interface Contact {
  readonly role?: Line
  readonly name?: Line
  readonly email?: Email
  readonly phone?: Phone
  readonly link?: Link
}
/**
 * A code of a classification, with where it was seen and when.
 */
export interface Code {
  /**
   * The classification.
   */
  readonly system:
    | 'SOC'
    | 'O*NET-SOC'
    | 'NUCC'
    | 'HCPCS'
    | 'CPT'
    | 'ISCO-08'
    | 'ESCO'
    | 'UK-SOC'
    | 'NOC'
    | 'OSCA'
    | 'ANZSCO'
    | 'OPM-series'
    | 'AfC'
    | 'RAPIDS'
    | 'other'
  readonly systemName?: Line
  readonly version?: Line
  readonly code: Line
  readonly label?: Line
  /**
   * Whether the code means this role or is only the nearest there is.
   */
  readonly fit?: 'exact' | 'nearest'
  /**
   * How well the code has been checked.
   */
  readonly status?: 'verified' | 'partial' | 'unverified'
  readonly source?: Line
  readonly asOf?: Date
  readonly note?: Text
}
/**
 * A length of time as a number (`value`) or a range (`min`, `max`) of a unit.
 */
export interface Duration {
  /**
   * The exact number of units.
   */
  readonly value?: number
  /**
   * The lowest number of units.
   */
  readonly min?: number
  /**
   * The highest number of units.
   */
  readonly max?: number
  /**
   * What is counted.
   */
  readonly unit: 'minutes' | 'hours' | 'days' | 'working-days' | 'weeks' | 'months' | 'years' | 'shifts' | 'billing-cycles'
}
/**
 * One number (`value`) or a range (`min` and `max`; either alone means "at least" or "up to").
 */
export interface Quantity {
  /**
   * The exact number.
   */
  readonly value?: number
  /**
   * The lowest number.
   */
  readonly min?: number
  /**
   * The highest number.
   */
  readonly max?: number
}
/**
 * How many times in which period, such as 2 times per week. Leave `times` out for "every week" or "as needed".
 */
export interface Frequency {
  readonly times?: Quantity
  /**
   * The period that is counted.
   */
  readonly per:
    | 'shift'
    | 'day'
    | 'week'
    | 'two-weeks'
    | 'four-weeks'
    | 'month'
    | 'quarter'
    | 'six-months'
    | 'year'
    | 'contact'
    | 'as-needed'
    | 'continuous'
  readonly note?: Line
}
/**
 * The law, regulation, funder rule or policy that a requirement rests on. Check it with HR or counsel.
 */
export interface LegalBasis {
  readonly name: Line
  /**
   * What kind of rule it is.
   */
  readonly kind?: 'statute' | 'regulation' | 'funder-rule' | 'contract' | 'policy'
  readonly jurisdiction?: Jurisdiction
  readonly effect?: Text
  readonly link?: Link
  readonly asOf?: Date
}
/**
 * One of several ways to meet the requirement.
 */
export interface CredentialRoute {
  readonly name: Line
  readonly body?: Line
  readonly jurisdiction?: Jurisdiction
  readonly condition?: Text
  readonly deadline?: Duration
}
