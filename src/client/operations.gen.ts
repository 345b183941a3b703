/* GENERATED from the OpenAPI description by `npm run build`. Do not edit. */

export interface Schemas {
  'role-definition': RoleDefinition
  problem: Problem
  'validation-result': ValidationResult
  'review-result': ReviewResult
  'text-review': TextReview
  'role-proposal': RoleProposal
  verification: Verification
  'rule-list': RuleList
  rule: Rule
  collection: Collection
  'library-item': LibraryItem
  coverage: Coverage
  batch: Batch
  health: Health
  'schema-list': SchemaList
  'export-list': ExportList
  sections: Sections
}
/**
 * Everything about one peer specialist role: the one source of its job description and competency framework.
 */
export interface RoleDefinition {
  /**
   * The version of this schema that the role definition is written for.
   */
  schemaVersion: '1.0'
  /**
   * Language tag of BCP 47.
   */
  locale?: string
  /**
   * Country code of ISO 3166-1, with the part of the country (ISO 3166-2) where it matters.
   */
  jurisdiction?: string
  /**
   * Who employs the peer specialist.
   */
  organization: {
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    name: string
    /**
     * What kind of employer it is.
     */
    kind?:
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
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    kindNote?: string
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    department?: string
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    unit?: string
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    costCenter?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    about?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    culture?: string
    /**
     * Values or principles of the organization.
     *
     * @maxItems 20
     *
     * Items: One value.
     */
    values?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }[]
    /**
     * Paragraphs on the policy that the post belongs to.
     *
     * @maxItems 10
     *
     * Items: A short text. A line break begins a new line; no control characters, not blank.
     */
    policyContext?: string[]
    /**
     * A web address that begins with http:// or https://.
     */
    website?: string
    contact?: Contact
    /**
     * Colors, fonts and logo of the documents.
     */
    theme?: {
      /**
       * Color of headings and lines as #rrggbb. It needs a contrast of at least 4.5:1 on white.
       */
      accentColor?: string
      /**
       * Name of a font.
       */
      headingFont?: string
      /**
       * Name of a font.
       */
      bodyFont?: string
      /**
       * A picture for the top of the document.
       */
      logo?: {
        /**
         * The picture as a data URI: PNG, JPEG or SVG in base64, at most about 150 kB.
         */
        data: string
        /**
         * One line of text: no line breaks, no control characters, not blank.
         */
        alternativeText: string
        /**
         * Width to show it at, in pixels at 96 to the inch.
         */
        width?: number
      }
    }
  }
  /**
   * The post: what it is called and where it sits.
   */
  position: {
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    title: string
    /**
     * Other titles that the same role has, such as a working title or a service name.
     *
     * @maxItems 10
     *
     * Items: One line of text: no line breaks, no control characters, not blank.
     */
    otherTitles?: string[]
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    summary?: string
    /**
     * Level of practice that the role needs as a rule.
     */
    level?: 'entry' | 'practitioner' | 'lead'
    /**
     * Where one document serves several levels or grades.
     *
     * @maxItems 12
     *
     * Items: One level or grade.
     */
    levels?: {
      /**
       * Id of your own: lower-case letters, digits and single hyphens.
       */
      id: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      grade?: string
      /**
       * The level of practice it stands for.
       */
      level?: 'entry' | 'practitioner' | 'lead'
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      requirement?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      difference?: string
    }[]
    /**
     * Where one document serves several tracks, such as youth peer and family peer.
     *
     * @maxItems 12
     *
     * Items: One track.
     */
    tracks?: {
      /**
       * Id of your own: lower-case letters, digits and single hyphens.
       */
      id: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      livedExperience?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }[]
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    grade?: string
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    classification?: string
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    promotionPotential?: string
    /**
     * Numbers by which systems know the post or the opening.
     *
     * @maxItems 12
     *
     * Items: One number.
     */
    references?: {
      /**
       * What the number is.
       */
      kind:
        | 'requisition'
        | 'job-code'
        | 'position-number'
        | 'announcement'
        | 'control-number'
        | 'job-evaluation'
        | 'contract-line'
        | 'other'
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      value: string
      /**
       * A calendar date, year-month-day (RFC 3339 full-date).
       */
      date?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      note?: string
    }[]
    /**
     * Codes of occupation, service and billing systems, each with source and date.
     *
     * @maxItems 20
     */
    codes?: Code[]
    /**
     * How the person is employed.
     *
     * @maxItems 4
     *
     * Items: One kind.
     */
    employmentTypes?: (
      'permanent' | 'fixed-term' | 'temporary' | 'casual' | 'apprenticeship' | 'contractor' | 'volunteer'
    )[]
    /**
     * Which are offered.
     *
     * @maxItems 2
     *
     * Items: One of the two.
     */
    timeBasis?: ('full-time' | 'part-time')[]
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    appointment?: string
    /**
     * US: status under the Fair Labor Standards Act. Check it with HR or counsel.
     */
    overtimeStatus?: 'non-exempt' | 'exempt'
    /**
     * For posts that end.
     */
    term?: {
      length?: Duration
      /**
       * A calendar date, year-month-day (RFC 3339 full-date).
       */
      endDate?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      reason?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      funding?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      earlyEnd?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      renewal?: string
    }
    probation?: Duration
    openings?: Quantity
    /**
     * Every place where the work is done.
     *
     * @maxItems 30
     *
     * Items: A place where the work is done.
     */
    sites?: {
      /**
       * Id of your own: lower-case letters, digits and single hyphens.
       */
      id?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      address?: string
      /**
       * What kind of place it is.
       */
      kind?:
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
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      employer?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      note?: string
    }[]
    /**
     * Whether work away from the sites is possible.
     */
    remote?: {
      /**
       * How much of the work is remote.
       */
      rule?: 'none' | 'occasional' | 'hybrid' | 'full'
      /**
       * Percent of working time that may be remote.
       */
      percent?: number
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }
    /**
     * Every line of reporting. Two lines need a word on who decides what.
     *
     * @maxItems 6
     *
     * Items: One line of reporting.
     */
    reportsTo?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      title: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name?: string
      /**
       * What this line is for.
       */
      line?: 'line-management' | 'professional' | 'functional' | 'accountable-to'
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }[]
    /**
     * Whom the peer specialist supervises.
     */
    supervises?: {
      /**
       * Whether the role supervises nobody.
       */
      none?: boolean
      /**
       * The roles that are supervised.
       *
       * @maxItems 10
       *
       * Items: One line of text: no line breaks, no control characters, not blank.
       */
      roles?: string[]
      count?: Quantity
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    autonomy?: string
    /**
     * Union or bargaining unit.
     */
    union?: {
      /**
       * Whether the post is in a bargaining unit.
       */
      status?: 'covered' | 'not-covered' | 'eligible'
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      bargainingUnit?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      note?: string
    }
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    progression?: string
  }
  /**
   * The kind of service, and the people it serves.
   */
  setting: {
    /**
     * Id of a setting: lower-case letters, digits and single hyphens.
     */
    id?: string
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    name?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    description?: string
    /**
     * Where one post serves several programs or teams.
     *
     * @maxItems 12
     *
     * Items: One line of text: no line breaks, no control characters, not blank.
     */
    programs?: string[]
    /**
     * Facts about the place that shape the work.
     *
     * @maxItems 20
     *
     * Items: One line of text: no line breaks, no control characters, not blank.
     */
    features?: string[]
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    size?: string
    /**
     * Who the role serves.
     */
    peopleServed?: {
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      description?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      term?: string
      /**
       * The age groups served.
       *
       * @maxItems 6
       *
       * Items: One age group.
       */
      ageGroups?: ('children' | 'adolescents' | 'young-adults' | 'adults' | 'older-adults' | 'families')[]
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      legalStatus?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      participation?: string
      /**
       * Groups of people that the service is for.
       *
       * @maxItems 20
       *
       * Items: One line of text: no line breaks, no control characters, not blank.
       */
      groups?: string[]
    }
    /**
     * Named models or competency frameworks that the service works by.
     *
     * @maxItems 12
     *
     * Items: One model.
     */
    practiceModels?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }[]
    /**
     * Limits in numbers, such as caseload, group size or length of support.
     *
     * @maxItems 20
     *
     * Items: One limit.
     */
    serviceLimits?: {
      /**
       * What is limited.
       */
      kind: 'caseload' | 'group-size' | 'length-of-support' | 'contact-length' | 'staffing-ratio' | 'other'
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name?: string
      amount?: Quantity
      length?: Duration
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      source?: string
    }[]
    /**
     * Contacts that a level of service asks for.
     *
     * @maxItems 12
     *
     * Items: The standard of one level of service.
     */
    contactStandards?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name: string
      /**
       * The contacts of this level.
       *
       * @maxItems 8
       *
       * Items: One kind of contact.
       */
      contacts?: {
        /**
         * How the contact is made.
         */
        kind: 'in-person' | 'live' | 'phone' | 'video' | 'message' | 'group'
        times: Quantity
        minutes?: Quantity
        /**
         * The period that is counted.
         */
        per: 'day' | 'week' | 'two-weeks' | 'month' | 'quarter' | 'billing-cycle'
      }[]
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }[]
    /**
     * What is done before contact is ended.
     */
    reengagement?: {
      /**
       * Documented attempts to reach the person.
       */
      attempts?: number
      within?: Duration
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }
    /**
     * How the service is paid for.
     *
     * @maxItems 10
     *
     * Items: One line.
     */
    billing?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      payer?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      code?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      per?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }[]
  }
  /**
   * When and how much the person works. If it is not settled, say so with `toBeConfirmed`.
   */
  hours: {
    /**
     * Whether the hours are still to be settled; the document then says so.
     */
    toBeConfirmed?: boolean
    /**
     * The total working time: a number or a range of hours in a period.
     */
    amount?: {
      /**
       * Exact number of hours.
       */
      value?: number
      /**
       * Lowest number of hours.
       */
      min?: number
      /**
       * Highest number of hours.
       */
      max?: number
      /**
       * The period that is counted.
       */
      per: 'week' | 'two-weeks' | 'four-weeks' | 'month' | 'year' | 'term'
    }
    fte?: Quantity
    /**
     * What counts as full time in this organization; used to check the full-time equivalent.
     */
    fullTimeWeeklyHours?: number
    daysPerWeek?: Quantity
    /**
     * The shifts that are worked.
     *
     * @maxItems 20
     *
     * Items: One shift.
     */
    shifts?: {
      /**
       * Id of your own: lower-case letters, digits and single hyphens.
       */
      id?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      pattern?: string
      /**
       * The days of the week.
       *
       * @maxItems 7
       *
       * Items: A day of the week.
       */
      days?: ('monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday')[]
      /**
       * A time of day on the 24-hour clock, hour:minute. 24:00 is the end of the day.
       */
      start: string
      /**
       * A time of day on the 24-hour clock, hour:minute. 24:00 is the end of the day.
       */
      end: string
      /**
       * Whether the shift runs past midnight.
       */
      endsNextDay?: boolean
      /**
       * Minutes of unpaid break.
       */
      breakMinutes?: number
      perWeek?: Quantity
      /**
       * Id of your own: lower-case letters, digits and single hyphens.
       */
      site?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      note?: string
    }[]
    /**
     * A pattern that repeats over several weeks.
     */
    cycle?: {
      /**
       * Length of the cycle in weeks.
       */
      weeks: number
      /**
       * Which shift on which day of which week.
       *
       * @maxItems 364
       *
       * Items: One working day of the cycle.
       */
      entries?: {
        /**
         * Week of the cycle, from 1.
         */
        week: number
        /**
         * Day of the week.
         */
        day: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
        /**
         * Id of your own: lower-case letters, digits and single hyphens.
         */
        shift: string
      }[]
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }
    /**
     * Hours in the week kept for records, training and other work away from people.
     */
    adminHoursPerWeek?: number
    /**
     * Work at weekends.
     */
    weekends?: {
      /**
       * Whether weekends are worked.
       */
      rule: 'none' | 'some' | 'rotating' | 'every'
      /**
       * For a rotation: one weekend in how many.
       */
      oneIn?: number
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }
    /**
     * Work in the evening.
     */
    evenings?: 'none' | 'some' | 'regular'
    /**
     * Work at night.
     */
    nights?: 'none' | 'some' | 'regular'
    /**
     * Work on public holidays.
     */
    holidays?: 'none' | 'some' | 'regular'
    /**
     * A break that the cycle brings.
     */
    daysOff?: {
      days: Quantity
      /**
       * How often the break comes.
       */
      everyWeeks: number
    }
    /**
     * When the service must be covered.
     */
    coverage?: {
      /**
       * Whether it is open 365 days a year.
       */
      everyDay?: boolean
      /**
       * The days of the week.
       *
       * @maxItems 7
       *
       * Items: A day of the week.
       */
      days?: ('monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday')[]
      /**
       * A time of day on the 24-hour clock, hour:minute. 24:00 is the end of the day.
       */
      start?: string
      /**
       * A time of day on the 24-hour clock, hour:minute. 24:00 is the end of the day.
       */
      end?: string
      /**
       * Whether it is open 24 hours a day.
       */
      roundTheClock?: boolean
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      timeZoneNote?: string
    }
    /**
     * Time zone name of the IANA database.
     */
    timeZone?: string
    /**
     * Whether the person is on call.
     */
    onCall?: {
      /**
       * Whether the role is on call.
       */
      required: boolean
      frequency?: Frequency
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }
    /**
     * Where hours are divided between sites, employers or programs.
     *
     * @maxItems 12
     *
     * Items: One part.
     */
    split?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      with?: string
      /**
       * Id of your own: lower-case letters, digits and single hyphens.
       */
      site?: string
      hours?: Quantity
      /**
       * Percent of this part.
       */
      percent?: number
    }[]
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    flexibility?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    text?: string
  }
  /**
   * Why the role exists.
   */
  purpose?: {
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    summary: string
    /**
     * Further paragraphs.
     *
     * @maxItems 10
     *
     * Items: A short text. A line break begins a new line; no control characters, not blank.
     */
    paragraphs?: string[]
    /**
     * What will be different because of this role.
     *
     * @maxItems 20
     *
     * Items: A short text. A line break begins a new line; no control characters, not blank.
     */
    outcomes?: string[]
  }
  /**
   * What the peer specialist does.
   *
   * @maxItems 80
   *
   * Items: A library item by its id, a library item with its wording changed, or your own text.
   */
  duties: {
    /**
     * Id of a duty: lower-case letters, digits and single hyphens.
     */
    id?: string
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    title?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    text?: string
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    area?: string
    /**
     * Percent of working time. The shares of all duties together make 100.
     */
    percent?: number
    /**
     * Whether the role would be another role without this duty.
     */
    essential?: 'essential' | 'marginal'
    /**
     * Work with people, work for people, or paperwork.
     */
    class?: 'direct' | 'indirect' | 'administrative'
    frequency?: Frequency
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    condition?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    standard?: string
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    rating?: string
    within?: Duration
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    approvedBy?: string
    approvedWithin?: Duration
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    with?: string
    /**
     * Ids of the competency domains that the duty rests on.
     *
     * @maxItems 20
     *
     * Items: Id of a competency domain: lower-case letters, digits and single hyphens.
     */
    competencies?: string[]
    /**
     * Ids of the work sites where it applies.
     *
     * @maxItems 20
     *
     * Items: Id of your own: lower-case letters, digits and single hyphens.
     */
    sites?: string[]
    /**
     * Ids of `position.levels` that this applies to. Leave out when it applies to all.
     *
     * @maxItems 20
     *
     * Items: Id of your own: lower-case letters, digits and single hyphens.
     */
    levels?: string[]
    /**
     * Ids of `position.tracks` that this applies to. Leave out when it applies to all.
     *
     * @maxItems 20
     *
     * Items: Id of your own: lower-case letters, digits and single hyphens.
     */
    tracks?: string[]
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    note?: string
  }[]
  /**
   * Tasks that this role does not take on, who does them, and what the peer specialist can do in their place.
   *
   * @maxItems 40
   *
   * Items: A library item by its id, a library item with its wording changed, or your own text.
   */
  outOfScope?: {
    /**
     * Id of an out-of-scope duty: lower-case letters, digits and single hyphens.
     */
    id?: string
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    title?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    text?: string
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    doneBy?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    instead?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    exception?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    reason?: string
  }[]
  /**
   * What the employer commits to and how the peer specialist works, where roles and relationships meet.
   *
   * @maxItems 60
   *
   * Items: A library item by its id, a library item with its wording changed, or your own text.
   */
  boundaries: {
    /**
     * Id of a boundary: lower-case letters, digits and single hyphens.
     */
    id?: string
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    title?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    text?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    details?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    whatToDo?: string
    /**
     * Ids of `position.levels` that this applies to. Leave out when it applies to all.
     *
     * @maxItems 20
     *
     * Items: Id of your own: lower-case letters, digits and single hyphens.
     */
    levels?: string[]
    /**
     * Ids of `position.tracks` that this applies to. Leave out when it applies to all.
     *
     * @maxItems 20
     *
     * Items: Id of your own: lower-case letters, digits and single hyphens.
     */
    tracks?: string[]
  }[]
  /**
   * Who supports and guides the work, how often, and about what.
   */
  supervision?: {
    /**
     * Each kind of supervision.
     *
     * @maxItems 12
     *
     * Items: One kind of supervision.
     */
    arrangements?: {
      /**
       * What kind it is.
       */
      kind:
        'line' | 'practice' | 'peer' | 'clinical-oversight' | 'group' | 'co-reflection' | 'external' | 'administrative'
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      role?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name?: string
      /**
       * Whether the supervisor works from lived experience.
       */
      hasLivedExperience?: boolean
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      qualification?: string
      /**
       * Whether the supervisor is still to be named; the document then says so.
       */
      toBeConfirmed?: boolean
      frequency?: Frequency
      length?: Duration
      /**
       * What is different in the first six months.
       */
      firstSixMonths?: {
        frequency?: Frequency
        length?: Duration
        /**
         * A short text. A line break begins a new line; no control characters, not blank.
         */
        text?: string
      }
      /**
       * How people meet.
       */
      format?: 'individual' | 'pair' | 'group' | 'on-shift' | 'remote'
      /**
       * What it is about.
       *
       * @maxItems 20
       *
       * Items: A short text. A line break begins a new line; no control characters, not blank.
       */
      content?: string[]
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      records?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      note?: string
    }[]
    /**
     * What supervision here stands for.
     *
     * @maxItems 12
     *
     * Items: A library item by its id, a library item with its wording changed, or your own text.
     */
    principles?: {
      /**
       * Id of a statement: lower-case letters, digits and single hyphens.
       */
      id?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      title?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }[]
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    supportBetween?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    supervisorPreparation?: string
    review?: Frequency
  }
  /**
   * The place in the team: colleagues, meetings, decisions, disagreement, escalation and confidentiality.
   */
  team?: {
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    description?: string
    /**
     * The roles in the team.
     *
     * @maxItems 30
     *
     * Items: One role.
     */
    members?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      title: string
      count?: Quantity
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      relation?: string
    }[]
    /**
     * How many peer specialists work in the team, this post included.
     */
    peersInTeam?: number
    /**
     * Whom the role works with.
     *
     * @maxItems 30
     *
     * Items: One relationship.
     */
    relationships?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      with: string
      /**
       * Where they are.
       */
      side?: 'internal' | 'external'
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      purpose?: string
    }[]
    /**
     * What is done so that colleagues know and welcome the role.
     *
     * @maxItems 20
     *
     * Items: A short text. A line break begins a new line; no control characters, not blank.
     */
    preparation?: string[]
    /**
     * Meetings and the standing of the peer specialist in them.
     *
     * @maxItems 20
     *
     * Items: One meeting.
     */
    meetings?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name: string
      frequency?: Frequency
      length?: Duration
      /**
       * The place of the peer specialist in the meeting.
       */
      standing?: 'full-member' | 'agenda-item' | 'contributes' | 'by-invitation' | 'observer' | 'does-not-attend'
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      purpose?: string
    }[]
    /**
     * What the peer specialist decides alone, after consulting, and never.
     */
    decisionRights?: {
      /**
       * Decisions that are the peer specialist's own.
       *
       * @maxItems 30
       *
       * Items: A short text. A line break begins a new line; no control characters, not blank.
       */
      alone?: string[]
      /**
       * Decisions after asking somebody.
       *
       * @maxItems 30
       *
       * Items: One decision.
       */
      afterConsulting?: {
        /**
         * A short text. A line break begins a new line; no control characters, not blank.
         */
        text: string
        /**
         * One line of text: no line breaks, no control characters, not blank.
         */
        consult?: string
      }[]
      /**
       * Decisions that belong to others.
       *
       * @maxItems 30
       *
       * Items: One decision.
       */
      never?: {
        /**
         * A short text. A line break begins a new line; no control characters, not blank.
         */
        text: string
        /**
         * One line of text: no line breaks, no control characters, not blank.
         */
        decidedBy?: string
      }[]
    }
    /**
     * The agreed route when the peer specialist and the clinical team see it differently.
     */
    disagreement?: {
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      principle?: string
      /**
       * The route, in order.
       *
       * @maxItems 10
       *
       * Items: One step.
       */
      steps?: {
        /**
         * A short text. A line break begins a new line; no control characters, not blank.
         */
        text: string
        /**
         * One line of text: no line breaks, no control characters, not blank.
         */
        who?: string
        within?: Duration
      }[]
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      protection?: string
    }
    /**
     * What to do and whom to tell.
     *
     * @maxItems 20
     *
     * Items: One situation.
     */
    escalation?: {
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      situation: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      action?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      tell?: string
      within?: Duration
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      outOfHours?: string
    }[]
    /**
     * What stays private, and what must be passed on.
     */
    confidentiality?: {
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      commitment?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      explained?: string
      /**
       * What of a conversation goes to the team.
       *
       * @maxItems 20
       *
       * Items: A short text. A line break begins a new line; no control characters, not blank.
       */
      routine?: string[]
      /**
       * What must be passed on.
       *
       * @maxItems 20
       *
       * Items: One limit.
       */
      limits?: {
        /**
         * A short text. A line break begins a new line; no control characters, not blank.
         */
        what: string
        /**
         * One line of text: no line breaks, no control characters, not blank.
         */
        toWhom?: string
        /**
         * A short text. A line break begins a new line; no control characters, not blank.
         */
        how?: string
      }[]
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      records?: string
      /**
       * Laws and policies on privacy that apply.
       *
       * @maxItems 20
       *
       * Items: A short text. A line break begins a new line; no control characters, not blank.
       */
      rules?: string[]
    }
  }
  /**
   * The experience that the role draws on. We never ask for a diagnosis or treatment history.
   */
  livedExperience?: {
    /**
     * How much of a requirement it is.
     */
    requirement?: 'required' | 'preferred' | 'recognized' | 'implied' | 'not-required' | 'not-stated'
    /**
     * Kinds of experience.
     *
     * @maxItems 10
     *
     * Items: One kind.
     */
    kinds?: (
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
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    statement?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    reason?: string
    /**
     * Conditions that an existing description sets beside the experience itself. Review them: most can be asked for in a fairer way.
     *
     * @maxItems 20
     *
     * Items: One condition.
     */
    criteria?: {
      /**
       * What the condition tests.
       */
      kind:
        | 'time-in-recovery'
        | 'service-use'
        | 'group-membership'
        | 'willingness-to-share'
        | 'training'
        | 'certification'
        | 'proof'
        | 'health-based'
        | 'other'
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text: string
      length?: Duration
      /**
       * How much it counts.
       */
      level?: 'essential' | 'desirable'
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      condition?: string
    }[]
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    evidence?: string
    /**
     * Law or rule on which the requirement rests.
     *
     * @maxItems 10
     */
    legalBasis?: LegalBasis[]
    /**
     * What the role asks for in sharing, and what it does not.
     */
    disclosure?: {
      /**
       * How and why experience is shared with people served.
       *
       * @maxItems 20
       *
       * Items: A short text. A line break begins a new line; no control characters, not blank.
       */
      toPeopleServed?: string[]
      /**
       * What colleagues know, and what is not asked.
       *
       * @maxItems 20
       *
       * Items: A short text. A line break begins a new line; no control characters, not blank.
       */
      toColleagues?: string[]
      /**
       * Sharing outside the service.
       *
       * @maxItems 20
       *
       * Items: A short text. A line break begins a new line; no control characters, not blank.
       */
      public?: string[]
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      decidedBy?: string
      /**
       * What nobody has to share.
       *
       * @maxItems 20
       *
       * Items: A short text. A line break begins a new line; no control characters, not blank.
       */
      notExpected?: string[]
    }
  }
  /**
   * What a person brings, essential and desirable, and how it is assessed.
   */
  qualifications?: {
    /**
     * The person specification.
     *
     * @maxItems 80
     *
     * Items: One criterion.
     */
    criteria?: {
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text: string
      /**
       * Where it belongs.
       */
      category?:
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
      level: 'essential' | 'desirable'
      /**
       * How it is assessed in selection.
       *
       * @maxItems 8
       *
       * Items: The way a criterion is assessed in selection.
       */
      assessedBy?: (
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
      )[]
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      substitution?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      condition?: string
      /**
       * Ids of `position.levels` that this applies to. Leave out when it applies to all.
       *
       * @maxItems 20
       *
       * Items: Id of your own: lower-case letters, digits and single hyphens.
       */
      levels?: string[]
      /**
       * Ids of `position.tracks` that this applies to. Leave out when it applies to all.
       *
       * @maxItems 20
       *
       * Items: Id of your own: lower-case letters, digits and single hyphens.
       */
      tracks?: string[]
    }[]
    /**
     * Certifications, with body and deadline.
     *
     * @maxItems 12
     *
     * Items: One certification.
     */
    certifications?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      body?: string
      /**
       * Country code of ISO 3166-1, with the part of the country (ISO 3166-2) where it matters.
       */
      jurisdiction?: string
      /**
       * How much it is needed.
       */
      need?: 'required' | 'preferred' | 'willing-to-obtain' | 'not-required'
      /**
       * By when it is needed.
       */
      when?: 'at-application' | 'at-hire' | 'after-hire'
      deadline?: Duration
      /**
       * Several ways to meet it, each with its own deadline.
       *
       * @maxItems 10
       */
      routes?: CredentialRoute[]
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      employerSupport?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      note?: string
    }[]
    /**
     * Training that is given or asked for.
     *
     * @maxItems 40
     *
     * Items: One training.
     */
    training?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      provider?: string
      /**
       * How much it is needed.
       */
      need?: 'required' | 'preferred' | 'offered'
      deadline?: Duration
      length?: Duration
      refresh?: Frequency
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }[]
    /**
     * Languages that the role needs.
     *
     * @maxItems 12
     *
     * Items: One language.
     */
    languages?: {
      /**
       * Language tag of BCP 47.
       */
      language: string
      /**
       * How much it is needed.
       */
      need: 'required' | 'preferred'
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      level?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      purpose?: string
    }[]
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    note?: string
  }
  /**
   * Competency domains that the role needs, with the level it needs.
   *
   * @maxItems 40
   *
   * Items: A domain of the library by its id, or your own with an id that begins with `own-`.
   */
  competencies?: {
    /**
     * Id of a competency domain: lower-case letters, digits and single hyphens.
     */
    id: string
    /**
     * The level that this role needs.
     */
    level?: 'entry' | 'practitioner' | 'lead'
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    name?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    definition?: string
    /**
     * What can be seen or heard. Replaces the indicators of the library domain.
     *
     * @maxItems 20
     *
     * Items: A short text. A line break begins a new line; no control characters, not blank.
     */
    indicators?: string[]
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    levelDescription?: string
    /**
     * Replaces the entries of the library.
     *
     * @maxItems 12
     *
     * Items: A short text. A line break begins a new line; no control characters, not blank.
     */
    development?: string[]
    /**
     * How practice is observed and reflected on. Replaces the entries of the library.
     *
     * @maxItems 12
     *
     * Items: A short text. A line break begins a new line; no control characters, not blank.
     */
    assessment?: string[]
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    note?: string
  }[]
  /**
   * What the employer does so that the work stays good to do. It never asks about the worker's health.
   */
  wellbeing?: {
    /**
     * What the employer provides.
     *
     * @maxItems 30
     *
     * Items: A library item by its id, a library item with its wording changed, or your own text.
     */
    commitments?: {
      /**
       * Id of a statement: lower-case letters, digits and single hyphens.
       */
      id?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      title?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }[]
    /**
     * Changes to the work or the workplace that make it possible.
     */
    adjustments?: {
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
      /**
       * Examples of adjustments.
       *
       * @maxItems 30
       *
       * Items: One line of text: no line breaks, no control characters, not blank.
       */
      examples?: string[]
      contact?: Contact
    }
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    debriefing?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    steppingBack?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    space?: string
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    peerNetwork?: string
    /**
     * How the employer makes room for it.
     *
     * @maxItems 12
     *
     * Items: A short text. A line break begins a new line; no control characters, not blank.
     */
    selfCompassion?: string[]
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    ownCare?: string
  }
  /**
   * Demands, environment, checks and rules of the work.
   */
  conditions?: {
    /**
     * Real physical demands with how often.
     *
     * @maxItems 40
     *
     * Items: One demand.
     */
    physicalDemands?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      demand: string
      /**
       * Share of the working day.
       */
      frequency?: 'never' | 'occasional' | 'frequent' | 'constant'
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      amount?: string
      /**
       * Whether the role cannot be done without it, with adjustments.
       */
      essential?: boolean
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      note?: string
    }[]
    /**
     * Seeing, hearing, speaking, with how often.
     *
     * @maxItems 40
     *
     * Items: One demand.
     */
    sensoryDemands?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      demand: string
      /**
       * Share of the working day.
       */
      frequency?: 'never' | 'occasional' | 'frequent' | 'constant'
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      amount?: string
      /**
       * Whether the role cannot be done without it, with adjustments.
       */
      essential?: boolean
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      note?: string
    }[]
    /**
     * Effort as job evaluation asks for it.
     *
     * @maxItems 20
     *
     * Items: One kind of effort.
     */
    effort?: {
      /**
       * What kind.
       */
      kind: 'physical' | 'mental' | 'emotional' | 'sensory'
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text: string
      /**
       * How often it occurs.
       */
      frequency?: 'never' | 'rare' | 'occasional' | 'frequent' | 'constant'
    }[]
    /**
     * Conditions of the place.
     *
     * @maxItems 30
     *
     * Items: One condition.
     */
    environment?: {
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text: string
      /**
       * How often it occurs.
       */
      frequency?: 'never' | 'rare' | 'occasional' | 'frequent' | 'constant'
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      riskClass?: string
    }[]
    /**
     * Equipment that is used or provided.
     *
     * @maxItems 40
     *
     * Items: One line of text: no line breaks, no control characters, not blank.
     */
    equipment?: string[]
    /**
     * Travel for work.
     */
    travel?: {
      /**
       * Whether the role travels.
       */
      required?: boolean
      /**
       * Percent of working time.
       */
      percent?: number
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      area?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }
    /**
     * Driving for work.
     */
    driving?: {
      /**
       * Whether the role cannot be done without driving.
       */
      required?: boolean
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      licence?: string
      /**
       * Whose vehicle.
       */
      vehicle?: 'own' | 'employer' | 'either' | 'none'
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      insurance?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }
    /**
     * Checks before or during the work.
     *
     * @maxItems 30
     *
     * Items: One check.
     */
    checks?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name: string
      /**
       * What kind.
       */
      kind?:
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
      required?: boolean
      /**
       * When it is made.
       */
      when?: 'before-offer' | 'after-offer' | 'before-start' | 'during-employment'
      deadline?: Duration
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      paidBy?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      policy?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }[]
    /**
     * Immunizations and health screening of the workplace.
     *
     * @maxItems 20
     *
     * Items: One immunization or screening.
     */
    immunizations?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name: string
      /**
       * What the rule is.
       */
      rule: 'required' | 'offered' | 'encouraged' | 'not-stated'
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      when?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      exemptions?: string
    }[]
    /**
     * Security and information rules.
     */
    security?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      positionRisk?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      clearance?: string
      /**
       * Rules on conduct and information.
       *
       * @maxItems 20
       *
       * Items: A short text. A line break begins a new line; no control characters, not blank.
       */
      rules?: string[]
    }
    /**
     * Statements by factor of a job evaluation scheme.
     *
     * @maxItems 30
     *
     * Items: One factor.
     */
    evaluationFactors?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      factor: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      level?: string
    }[]
    /**
     * Standards that apply to the work.
     *
     * @maxItems 30
     *
     * Items: One standard.
     */
    performanceStandards?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }[]
    /**
     * Clauses that apply to every post in the organization.
     *
     * @maxItems 40
     *
     * Items: A library item by its id, a library item with its wording changed, or your own text.
     */
    clauses?: {
      /**
       * Id of a statement: lower-case letters, digits and single hyphens.
       */
      id?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      title?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }[]
  }
  /**
   * What the employer pays and offers.
   */
  compensation?: {
    /**
     * Whether pay is still to be settled; the document then says so.
     */
    toBeConfirmed?: boolean
    /**
     * Pay by amount, range, step or band.
     *
     * @maxItems 20
     *
     * Items: One pay statement.
     */
    pay?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      label?: string
      /**
       * An exact amount.
       */
      amount?: number
      /**
       * Lowest amount.
       */
      min?: number
      /**
       * Highest amount.
       */
      max?: number
      /**
       * Pay that is given as a share of another pay figure, such as a training rate.
       */
      percentOf?: {
        /**
         * How many percent.
         */
        percent: number
        /**
         * One line of text: no line breaks, no control characters, not blank.
         */
        of: string
      }
      /**
       * Currency code of ISO 4217.
       */
      currency?: string
      /**
       * The period that is paid for.
       */
      per?: 'hour' | 'day' | 'shift' | 'week' | 'two-weeks' | 'month' | 'year' | 'session'
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      band?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      step?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      scheme?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      condition?: string
      /**
       * Whether the figure is for full time and is paid in proportion.
       */
      proRata?: boolean
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      year?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      source?: string
      /**
       * Ids of `position.levels` that this applies to. Leave out when it applies to all.
       *
       * @maxItems 20
       *
       * Items: Id of your own: lower-case letters, digits and single hyphens.
       */
      levels?: string[]
      /**
       * Ids of `position.tracks` that this applies to. Leave out when it applies to all.
       *
       * @maxItems 20
       *
       * Items: Id of your own: lower-case letters, digits and single hyphens.
       */
      tracks?: string[]
    }[]
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    progression?: string
    /**
     * Differentials, allowances, bonuses.
     *
     * @maxItems 20
     *
     * Items: One addition.
     */
    additions?: {
      /**
       * What kind.
       */
      kind?: 'differential' | 'allowance' | 'bonus' | 'incentive' | 'overtime'
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name: string
      /**
       * Amount of money.
       */
      amount?: number
      /**
       * Currency code of ISO 4217.
       */
      currency?: string
      /**
       * The period that is paid for.
       */
      per?: 'hour' | 'day' | 'shift' | 'week' | 'two-weeks' | 'month' | 'year' | 'session'
      /**
       * Percent of pay.
       */
      percent?: number
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      condition?: string
    }[]
    /**
     * What is offered beside pay.
     *
     * @maxItems 40
     *
     * Items: A short text. A line break begins a new line; no control characters, not blank.
     */
    benefits?: string[]
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    expenses?: string
    /**
     * Whether moving costs are paid.
     */
    relocation?: 'paid' | 'not-paid' | 'by-agreement'
  }
  /**
   * How to apply and what happens then. It never asks for a diagnosis.
   */
  recruitment?: {
    /**
     * Dates of the opening.
     */
    opening?: {
      /**
       * A calendar date, year-month-day (RFC 3339 full-date).
       */
      opens?: string
      /**
       * A calendar date, year-month-day (RFC 3339 full-date).
       */
      closes?: string
      /**
       * A time of day on the 24-hour clock, hour:minute. 24:00 is the end of the day.
       */
      closingTime?: string
      /**
       * Whether there is no closing date.
       */
      continuous?: boolean
      /**
       * A calendar date, year-month-day (RFC 3339 full-date).
       */
      interviews?: string
      /**
       * A calendar date, year-month-day (RFC 3339 full-date).
       */
      starts?: string
      /**
       * Dates on which lists are cut.
       *
       * @maxItems 12
       *
       * Items: A calendar date, year-month-day (RFC 3339 full-date).
       */
      cutOffs?: string[]
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }
    /**
     * Restrictions on who can apply.
     */
    applicants?: {
      /**
       * Who can apply.
       */
      rule?: 'everyone' | 'internal' | 'restricted'
      /**
       * Groups or hiring paths that can apply.
       *
       * @maxItems 20
       *
       * Items: One line of text: no line breaks, no control characters, not blank.
       */
      classes?: string[]
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }
    /**
     * Steps of the selection, in order.
     *
     * @maxItems 20
     *
     * Items: One step.
     */
    steps?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }[]
    /**
     * What to send.
     *
     * @maxItems 30
     *
     * Items: One document.
     */
    documents?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      for?: string
      /**
       * False when it is optional.
       */
      required?: boolean
    }[]
    /**
     * Instructions.
     *
     * @maxItems 12
     *
     * Items: A short text. A line break begins a new line; no control characters, not blank.
     */
    howToApply?: string[]
    /**
     * Questions that everyone is asked.
     *
     * @maxItems 30
     *
     * Items: A short text. A line break begins a new line; no control characters, not blank.
     */
    questions?: string[]
    contact?: Contact
    /**
     * Right to work and sponsorship.
     */
    rightToWork?: {
      /**
       * Whether the right to work is needed.
       */
      required?: boolean
      /**
       * Whether a visa is sponsored.
       */
      sponsorship?: 'available' | 'not-available'
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }
    /**
     * Statements on equal opportunity and adjustments in selection.
     *
     * @maxItems 12
     *
     * Items: A library item by its id, a library item with its wording changed, or your own text.
     */
    equalOpportunity?: {
      /**
       * Id of a statement: lower-case letters, digits and single hyphens.
       */
      id?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      title?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }[]
    /**
     * A short text. A line break begins a new line; no control characters, not blank.
     */
    coProduction?: string
  }
  /**
   * Status, version, dates, approval, and who helped to write it.
   */
  governance?: {
    /**
     * Where the document stands. Anything but approved is printed as a draft.
     */
    status?: 'draft' | 'in-review' | 'approved' | 'superseded' | 'withdrawn'
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    version?: string
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    documentId?: string
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    owner?: string
    /**
     * A calendar date, year-month-day (RFC 3339 full-date).
     */
    created?: string
    /**
     * A calendar date, year-month-day (RFC 3339 full-date).
     */
    revised?: string
    /**
     * A calendar date, year-month-day (RFC 3339 full-date).
     */
    effective?: string
    /**
     * A calendar date, year-month-day (RFC 3339 full-date).
     */
    review?: string
    /**
     * One line of text: no line breaks, no control characters, not blank.
     */
    supersedes?: string
    /**
     * Earlier versions.
     *
     * @maxItems 40
     *
     * Items: One version.
     */
    history?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      version?: string
      /**
       * A calendar date, year-month-day (RFC 3339 full-date).
       */
      date?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      dateText?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      change?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      by?: string
    }[]
    /**
     * Who wrote it.
     *
     * @maxItems 20
     *
     * Items: One author.
     */
    preparedBy?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      role: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name?: string
    }[]
    /**
     * People with lived experience who helped to write it, by role.
     *
     * @maxItems 20
     *
     * Items: One contributor or group.
     */
    coProducedWith?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      role: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name?: string
      /**
       * Whether they took part as people with lived experience.
       */
      livedExperience?: boolean
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      contribution?: string
    }[]
    /**
     * Who approves it.
     *
     * @maxItems 20
     *
     * Items: One approval.
     */
    approvals?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      role: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      name?: string
      /**
       * A calendar date, year-month-day (RFC 3339 full-date).
       */
      date?: string
      /**
       * What was decided.
       */
      decision?: 'approved' | 'pending' | 'declined'
    }[]
    /**
     * Signatures of the people who agreed on it.
     */
    acknowledgement?: {
      /**
       * What is acknowledged.
       *
       * @maxItems 4
       *
       * Items: A library item by its id, a library item with its wording changed, or your own text.
       */
      statement?: {
        /**
         * Id of a statement: lower-case letters, digits and single hyphens.
         */
        id?: string
        /**
         * One line of text: no line breaks, no control characters, not blank.
         */
        title?: string
        /**
         * A short text. A line break begins a new line; no control characters, not blank.
         */
        text?: string
      }[]
      /**
       * The roles that sign.
       *
       * @maxItems 8
       *
       * Items: One line of text: no line breaks, no control characters, not blank.
       */
      signatories?: string[]
    }
    /**
     * How the description may be changed, after consultation.
     *
     * @maxItems 4
     *
     * Items: A library item by its id, a library item with its wording changed, or your own text.
     */
    changes?: {
      /**
       * Id of a statement: lower-case letters, digits and single hyphens.
       */
      id?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      title?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text?: string
    }[]
    /**
     * What has to be settled before approval.
     *
     * @maxItems 40
     *
     * Items: One question.
     */
    openQuestions?: {
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      text: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      owner?: string
      /**
       * A calendar date, year-month-day (RFC 3339 full-date).
       */
      due?: string
    }[]
    /**
     * Documents that this role definition was written from.
     *
     * @maxItems 30
     *
     * Items: One source.
     */
    sources?: {
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      title: string
      /**
       * A web address that begins with http:// or https://.
       */
      link?: string
      /**
       * One line of text: no line breaks, no control characters, not blank.
       */
      completeness?: string
      /**
       * A short text. A line break begins a new line; no control characters, not blank.
       */
      note?: string
    }[]
  }
}
/**
 * Whom to ask, by role; a name only where the reader needs it.
 */
export interface Contact {
  /**
   * One line of text: no line breaks, no control characters, not blank.
   */
  role?: string
  /**
   * One line of text: no line breaks, no control characters, not blank.
   */
  name?: string
  /**
   * An e-mail address.
   */
  email?: string
  /**
   * A telephone number with digits, spaces and + ( ) - . only; an extension as x123.
   */
  phone?: string
  /**
   * A web address that begins with http:// or https://.
   */
  link?: string
}
/**
 * A code of a classification, with where it was seen and when.
 */
export interface Code {
  /**
   * The classification.
   */
  system:
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
  /**
   * One line of text: no line breaks, no control characters, not blank.
   */
  systemName?: string
  /**
   * One line of text: no line breaks, no control characters, not blank.
   */
  version?: string
  /**
   * One line of text: no line breaks, no control characters, not blank.
   */
  code: string
  /**
   * One line of text: no line breaks, no control characters, not blank.
   */
  label?: string
  /**
   * Whether the code means this role or is only the nearest there is.
   */
  fit?: 'exact' | 'nearest'
  /**
   * How well the code has been checked.
   */
  status?: 'verified' | 'partial' | 'unverified'
  /**
   * One line of text: no line breaks, no control characters, not blank.
   */
  source?: string
  /**
   * A calendar date, year-month-day (RFC 3339 full-date).
   */
  asOf?: string
  /**
   * A short text. A line break begins a new line; no control characters, not blank.
   */
  note?: string
}
/**
 * A length of time as a number (`value`) or a range (`min`, `max`) of a unit.
 */
export interface Duration {
  /**
   * The exact number of units.
   */
  value?: number
  /**
   * The lowest number of units.
   */
  min?: number
  /**
   * The highest number of units.
   */
  max?: number
  /**
   * What is counted.
   */
  unit: 'minutes' | 'hours' | 'days' | 'working-days' | 'weeks' | 'months' | 'years' | 'shifts' | 'billing-cycles'
}
/**
 * One number (`value`) or a range (`min` and `max`; either alone means "at least" or "up to").
 */
export interface Quantity {
  /**
   * The exact number.
   */
  value?: number
  /**
   * The lowest number.
   */
  min?: number
  /**
   * The highest number.
   */
  max?: number
}
/**
 * How many times in which period, such as 2 times per week. Leave `times` out for "every week" or "as needed".
 */
export interface Frequency {
  times?: Quantity
  /**
   * The period that is counted.
   */
  per:
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
  /**
   * One line of text: no line breaks, no control characters, not blank.
   */
  note?: string
}
/**
 * The law, regulation, funder rule or policy that a requirement rests on. Check it with HR or counsel.
 */
export interface LegalBasis {
  /**
   * One line of text: no line breaks, no control characters, not blank.
   */
  name: string
  /**
   * What kind of rule it is.
   */
  kind?: 'statute' | 'regulation' | 'funder-rule' | 'contract' | 'policy'
  /**
   * Country code of ISO 3166-1, with the part of the country (ISO 3166-2) where it matters.
   */
  jurisdiction?: string
  /**
   * A short text. A line break begins a new line; no control characters, not blank.
   */
  effect?: string
  /**
   * A web address that begins with http:// or https://.
   */
  link?: string
  /**
   * A calendar date, year-month-day (RFC 3339 full-date).
   */
  asOf?: string
}
/**
 * One of several ways to meet the requirement.
 */
export interface CredentialRoute {
  /**
   * One line of text: no line breaks, no control characters, not blank.
   */
  name: string
  /**
   * One line of text: no line breaks, no control characters, not blank.
   */
  body?: string
  /**
   * Country code of ISO 3166-1, with the part of the country (ISO 3166-2) where it matters.
   */
  jurisdiction?: string
  /**
   * A short text. A line break begins a new line; no control characters, not blank.
   */
  condition?: string
  deadline?: Duration
}
/**
 * Every answer that is not a success (RFC 9457).
 */
export interface Problem {
  /**
   * Address of the page about this kind of problem.
   */
  type: string
  /**
   * The kind of problem, the same for every occurrence.
   */
  title: string
  /**
   * The HTTP status.
   */
  status: number
  /**
   * What is wrong with this request.
   */
  detail: string
  /**
   * Path of the request; empty where the request could not be read.
   */
  instance: string
  /**
   * Id of the request, which is also in the log; empty where the request could not be read.
   */
  requestId: string
  /**
   * All problems of the input, up to a limit.
   */
  errors?: Error[]
  /**
   * Whether there are more errors than are listed.
   */
  truncated?: boolean
}
/**
 * One problem of the input.
 */
export interface Error {
  /**
   * JSON Pointer (RFC 6901) to the place; empty for the whole input. For a query parameter: a slash and its name.
   */
  pointer: string
  /**
   * Stable name of the kind of error.
   */
  code: string
  /**
   * What is wrong, in one sentence.
   */
  message: string
  /**
   * How to mend it, in one sentence.
   */
  hint: string
  /**
   * Line of the text, where the input was text.
   */
  line?: number
  /**
   * Column in the line, where the input was text.
   */
  column?: number
}
/**
 * A role definition that documents can be made of.
 */
export interface ValidationResult {
  /**
   * Always true; an invalid role definition is answered with a problem.
   */
  valid: true
  /**
   * What is worth knowing although the role definition is valid.
   */
  notes?: Error[]
}
/**
 * What a review has found. It judges a document and never a person.
 */
export interface ReviewResult {
  /**
   * Version of the content library.
   */
  contentVersion: string
  /**
   * The worst first, then in the order of the role.
   */
  findings: {
    /**
     * Id of the rule, `rc-*`, or of the term, `lg-*`.
     */
    rule: string
    /**
     * Id of the rule that a term belongs to.
     */
    group?: string
    /**
     * An error stands in the way of publishing, a warning needs a reason, an info is a suggestion.
     */
    severity: 'error' | 'warning' | 'info'
    /**
     * RFC 6901 JSON Pointer into the role definition or the request.
     */
    pointer: string
    /**
     * Part of the text at the pointer, in UTF-16 units; `end` is behind the last.
     */
    span?: {
      start: number
      end: number
      text: string
    }
    /**
     * What is missing or wrong, in one sentence.
     */
    message: string
    /**
     * Why it matters.
     */
    why: string
    /**
     * How a person mends it.
     */
    mend: string
    /**
     * Ids of sources in the library.
     */
    sources: string[]
    /**
     * Path of the page about the rule.
     */
    documentation: string
    /**
     * Id of the library's out-of-scope item that the words belong to.
     */
    outOfScope?: string
    /**
     * Ways to mend it that put other words in the place of a part of the text at the pointer, or of the whole description that was sent; each removes the finding. Offsets are those of the text as it was reviewed: apply one, or several that do not overlap from the last to the first.
     */
    rewordings?: {
      /**
       * What it does, as the label of a button.
       */
      title: string
      /**
       * What the words take the place of; it may be a whole sentence. Offsets are UTF-16 units; `end` is behind the last.
       */
      span: {
        start: number
        end: number
        text: string
      }
      /**
       * The words to write instead.
       */
      text: string
    }[]
    /**
     * Ways to mend it by machine; each removes the finding.
     */
    patches?: {
      name: string
      /**
       * What it does, as the label of a button.
       */
      title: string
      /**
       * Whether it takes nothing away that a person wrote.
       */
      safe: boolean
      /**
       * RFC 6902 operations.
       */
      operations: {
        op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test'
        path: string
        from?: string
        value?: unknown
        [k: string]: unknown
      }[]
    }[]
  }[]
  /**
   * True when there are more findings than are listed.
   */
  truncated: boolean
  /**
   * Rules that the organization has changed, each with its reason.
   */
  configuration?: {
    rule: string
    severity?: 'off' | 'error' | 'warning' | 'info'
    reason: string
    thresholds?: {
      [k: string]: number
    }
    [k: string]: unknown
  }[]
  /**
   * What is worth knowing of how the role definition was read.
   */
  notes?: Error[]
  /**
   * For a whole description: the text as it was read.
   */
  text?: string
  /**
   * For a whole description: what of it was taken as what.
   */
  passages?: {
    section: string
    field: string
    start: number
    end: number
  }[]
  /**
   * For a role: what it holds, each number with its parts. There is no grade of the whole.
   */
  measures?: {
    /**
     * Themes of role ambiguity and role conflict, and what of the role answers each. They describe the document and never measure people.
     */
    completeness: {
      [k: string]: unknown
    }[]
    /**
     * Shares of direct, indirect and administrative work with the duties behind each, and how they differ from the profile of the setting.
     */
    time: {
      [k: string]: unknown
    }
    /**
     * Hours in a month by kind, and what guidance of the jurisdiction expects: met, not met or not said.
     */
    supervision: {
      [k: string]: unknown
    }
    /**
     * Other peer workers, networks and peer supervision.
     */
    isolation: {
      [k: string]: unknown
    }
    /**
     * Which duties serve which competency, and what is served by none.
     */
    competencies: {
      [k: string]: unknown
    }
    /**
     * Reading grade of the role's own texts; null where they are not English.
     */
    reading: {
      [k: string]: unknown
    } | null
    /**
     * Duty, competencies, boundaries and ways of assessment, row by row.
     */
    trace: {
      [k: string]: unknown
    }
    /**
     * The verdict on each duty.
     */
    scope: {
      pointer: string
      title: string
      verdict: 'within' | 'needs-limits' | 'not-peer-work'
      items: {
        [k: string]: unknown
      }[]
      rules: string[]
      [k: string]: unknown
    }[]
  }
}
/**
 * A sentence or a passage of a job description, with what is known of where it stands.
 */
export interface TextReview {
  /**
   * English text, up to 100,000 characters.
   */
  text: string
  /**
   * What kind of text it is; a duty when left out. A boundary may speak of what a duty may not.
   */
  field?: 'duty' | 'requirement' | 'purpose' | 'boundary' | 'condition'
  /**
   * Id of a setting; the list is at `/v1/settings`.
   */
  setting?: string
  /**
   * Where the person is employed: an ISO 3166 code in capitals, such as US or US-NY.
   */
  jurisdiction?: string
  /**
   * Language of the findings: a BCP 47 tag of English, such as en-GB.
   */
  locale?: string
}
/**
 * What could be placed of a job description, with the passage that each field came from.
 */
export interface RoleProposal {
  /**
   * The text as it was read; excerpts are parts of it, in UTF-16 units.
   */
  text: string
  /**
   * The proposal. It may lack parts that a role definition needs; the problems name them.
   */
  role: {
    [k: string]: unknown
  }
  /**
   * By JSON Pointer into the role: the passage that a field was taken from.
   */
  placed: {
    start: number
    end: number
    text: string
    pointer: string
  }[]
  /**
   * Passages that have no place in the role.
   */
  unplaced: {
    start: number
    end: number
    text: string
    heading?: string
  }[]
  /**
   * What the proposal still needs to be a role definition.
   */
  problems: {
    problems: Error[]
    truncated: boolean
  }
}
/**
 * Whether a file was made by this program, from which role definition and by which version, and whether it was edited. The hash inside a file is no signature: it does not say who made it.
 */
export interface Verification {
  /**
   * unchanged: it is what this service makes of the role definition inside. edited: it is not. other-version: another version made it, so that cannot be told here. not-ours: it carries no role definition of this program.
   */
  verdict: 'unchanged' | 'edited' | 'other-version' | 'not-ours'
  /**
   * The same in a sentence.
   */
  message: string
  /**
   * Where it is unchanged: whether the whole file was equal, or the text of its body after a program had saved it anew.
   */
  compared?: 'bytes' | 'text'
  /**
   * Which document it is, where that could be told.
   */
  document?: string
  /**
   * What the file says it was made from and by.
   */
  madeFrom?: {
    /**
     * SHA-256 of the role definition, as compact JSON, in hexadecimal.
     */
    roleHash: string
    /**
     * Title of the position.
     */
    position: string
    /**
     * Name of the organization.
     */
    organization: string
    /**
     * Version of the schema of the role definition.
     */
    schemaVersion: string
    /**
     * Version of the content library.
     */
    contentVersion: string
    /**
     * Name and version of the program.
     */
    generator: string
  }
}
/**
 * All rules of the review and all terms.
 */
export interface RuleList {
  /**
   * The rules, then the terms.
   */
  items: Rule[]
}
/**
 * What a rule of the review looks at, why, and how to mend it.
 */
export interface Rule {
  /**
   * `rc-*`, or `lg-*` for a term.
   */
  id: string
  /**
   * Id of the rule that a term belongs to.
   */
  group?: string
  title: string
  category: string
  /**
   * After the configuration of the organization.
   */
  severity: 'error' | 'warning' | 'info' | 'off'
  /**
   * JSON Pointers of the parts of a role that it reads; `*` is any item of a list.
   */
  reads: string[]
  reason: string
  mend: string
  /**
   * When it does not apply.
   */
  exceptions: string[]
  /**
   * Numbers that it compares with, each with its reason and sources.
   */
  thresholds: {
    [k: string]: {
      value: number
      unit: string
      reason: string
      sources: string[]
      [k: string]: unknown
    }
  }
  avoid?: string[]
  use?: string[]
  /**
   * What its ways to mend by machine do.
   */
  patches: string[]
  /**
   * Cases in which it speaks up and keeps silent.
   */
  examples: {
    [k: string]: unknown
  } | null
  sources: string[]
  status: string
  documentation: string
}
/**
 * Items of the content library.
 */
export interface Collection {
  /**
   * Version of the content library.
   */
  contentVersion: string
  /**
   * The items, in the order of the library.
   */
  items: LibraryItem[]
}
/**
 * An item of the content library. Every kind has further members of its own.
 */
export interface LibraryItem {
  /**
   * Stable id, which a role definition may name.
   */
  id: string
  /**
   * Ids of the sources that the item rests on.
   */
  sources?: string[]
  /**
   * How sure the content is: seen in the source, seen in part, from general knowledge, or a proposal of this project.
   */
  status: 'verified' | 'partial' | 'unverified' | 'design'
  [k: string]: unknown
}
/**
 * Which items of published frameworks the content library serves, and each domain of the work by setting.
 */
export interface Coverage {
  /**
   * Version of the content library.
   */
  contentVersion: string
  /**
   * The frameworks, in the order of the library.
   */
  frameworks: {
    /**
     * Id of the framework.
     */
    id: string
    /**
     * Its short name.
     */
    name: string
    /**
     * How many of its items have a duty and an indicator.
     */
    covered: number
    /**
     * How many items it has.
     */
    total: number
    /**
     * Its headings, with the same counts.
     */
    categories: {
      /**
       * Id of the heading.
       */
      id: string
      /**
       * Its name.
       */
      name: string
      /**
       * How many items under it are covered.
       */
      covered: number
      /**
       * How many items are under it.
       */
      total: number
    }[]
    /**
     * Its items.
     */
    items: {
      /**
       * Id of the item, as the framework numbers it.
       */
      id: string
      /**
       * Short name, in our own words.
       */
      name: string
      /**
       * Ids of the indicators of competencies that serve it.
       */
      indicators: string[]
      /**
       * Ids of the duties that serve it.
       */
      duties: string[]
      /**
       * Why it has no duty or no indicator.
       */
      gap: string | null
      /**
       * Whether it has both.
       */
      isCovered: boolean
    }[]
  }[]
  /**
   * The competencies, which are the domains of the work.
   */
  domains: {
    /**
     * Id of the competency.
     */
    id: string
    /**
     * Its name.
     */
    name: string
    /**
     * How many indicators it has, over all levels.
     */
    indicators: number
    /**
     * How many duties of the library support it.
     */
    duties: number
    /**
     * By id of the setting.
     */
    settings: {
      [k: string]: {
        /**
         * Whether the profile of the setting asks for it.
         */
        isAskedFor: boolean
        /**
         * How many duties of the profile support it.
         */
        duties: number
      }
    }
    /**
     * Settings whose profile does not ask for it, and why.
     */
    notAskedFor: {
      /**
       * Ids of the settings.
       */
      settings: string[]
      /**
       * Why.
       */
      reason: string
    }[]
  }[]
}
/**
 * State of a batch that runs in the background.
 */
export interface Batch {
  /**
   * Its id, which cannot be guessed: whoever knows it can fetch the result.
   */
  id: string
  /**
   * How far it is.
   */
  state: 'running' | 'done' | 'failed'
  /**
   * How many rows were read, are finished, and of the finished ones have problems.
   */
  rows: {
    /**
     * Rows that were read.
     */
    read: number
    /**
     * Rows that are finished.
     */
    finished: number
    /**
     * Finished rows with problems.
     */
    failed: number
  }
  /**
   * Where to go on.
   */
  links: {
    /**
     * This state; DELETE cancels the batch and removes its result.
     */
    self: string
    /**
     * The result, when it is there.
     */
    result?: string
  }
  /**
   * The result, when it is there.
   */
  result?: {
    /**
     * Its length.
     */
    bytes: number
    /**
     * Seconds until it is removed.
     */
    expiresIn: number
  }
  /**
   * Why there is no result; at most 50.
   *
   * @maxItems 50
   *
   * Items: A problem.
   */
  errors?: {
    /**
     * Place in the row.
     */
    pointer?: string
    /**
     * Kind of problem.
     */
    code?: string
    /**
     * What is wrong.
     */
    message?: string
    /**
     * How to mend it.
     */
    hint?: string
    /**
     * First line of the row.
     */
    line?: number
    [k: string]: unknown
  }[]
  /**
   * Where the batch lives.
   */
  notice: string
}
/**
 * State of the service.
 */
export interface Health {
  /**
   * The state.
   */
  status: 'ok' | 'ready'
}
/**
 * Names and addresses of the JSON Schemas that are served.
 */
export interface SchemaList {
  /**
   * The schemas.
   *
   * Items: One schema.
   */
  schemas: {
    /**
     * Name of the schema.
     */
    name: string
    /**
     * Title of the schema.
     */
    title?: string
    /**
     * Path at which the schema is served.
     */
    href: string
  }[]
}
/**
 * The machine formats that a role definition can be exported in.
 */
export interface ExportList {
  /**
   * The exports, in the order of the reference.
   */
  exports: {
    /**
     * Last part of the address, and the name at the command line.
     */
    name: string
    /**
     * What it is.
     */
    title: string
    /**
     * What it is for.
     */
    purpose: string
    /**
     * The usual Content-Type of the answer.
     */
    mediaType: string
    /**
     * Names of its query parameters.
     */
    options: string[]
    /**
     * Address to send a role definition to.
     */
    href: string
  }[]
}
/**
 * A document as its sections, for applicant systems with a field for each.
 */
export interface Sections {
  /**
   * Which document, such as job-description.
   */
  document: string
  /**
   * Position and document in words.
   */
  title: string
  /**
   * BCP 47 tag.
   */
  language: string
  /**
   * Direction of writing.
   */
  direction: 'ltr' | 'rtl'
  /**
   * Version of the content library.
   */
  contentVersion: string
  /**
   * The sections of the first level in reading order.
   */
  sections: {
    /**
     * The same in every version.
     */
    id: string
    /**
     * Heading in the language of the document.
     */
    heading: string
    /**
     * Plain text without the heading.
     */
    text: string
    /**
     * Without the heading, in p, ul, ol, li, strong and br.
     */
    html: string
  }[]
}

export interface Operations {
  'get-health': { readonly input: {  }; readonly output: Schemas['health']; readonly problem: Schemas['problem'] }
  'get-readiness': { readonly input: {  }; readonly output: Schemas['health']; readonly problem: Schemas['problem'] }
  'list-schemas': { readonly input: {  }; readonly output: Schemas['schema-list']; readonly problem: Schemas['problem'] }
  'get-schema': { readonly input: { readonly path: { readonly name: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'list-settings': { readonly input: { readonly query?: { readonly contentVersion?: string | undefined } }; readonly output: Schemas['collection']; readonly problem: Schemas['problem'] }
  'get-setting': { readonly input: { readonly path: { readonly id: string }; readonly query?: { readonly contentVersion?: string | undefined } }; readonly output: Schemas['library-item']; readonly problem: Schemas['problem'] }
  'get-starting-role-definition': { readonly input: { readonly path: { readonly id: string }; readonly query?: { readonly jurisdiction?: string | undefined; readonly locale?: string | undefined; readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined } }; readonly output: Schemas['role-definition']; readonly problem: Schemas['problem'] }
  'list-duties': { readonly input: { readonly query?: { readonly setting?: 'inpatient-unit' | 'emergency-dept' | 'crisis-residential' | 'community-mh' | 'act-team' | 'supported-housing' | 'substance-use' | 'forensic' | 'veterans' | 'youth-family' | 'warmline-telehealth' | 'primary-care' | undefined; readonly domain?: 'relational-engagement' | 'lived-experience-sharing' | 'hope-and-recovery-planning' | 'cultural-humility-and-trauma-awareness' | 'skills-coaching-and-groups' | 'community-connection' | 'rights-and-advocacy' | 'crisis-and-safety' | 'communication-and-records' | 'bridging-knowledge' | 'self-compassion' | 'boundaries-and-role-integrity' | 'supervision-and-growth' | 'leadership-and-systems-change' | undefined; readonly area?: 'a-welcome' | 'a-one-to-one' | 'a-lived-experience' | 'a-planning' | 'a-groups' | 'a-community' | 'a-rights' | 'a-distress' | 'a-team' | 'a-records' | 'a-family' | 'a-own-practice' | 'a-leadership' | undefined; readonly competency?: 'relational-engagement' | 'lived-experience-sharing' | 'hope-and-recovery-planning' | 'cultural-humility-and-trauma-awareness' | 'skills-coaching-and-groups' | 'community-connection' | 'rights-and-advocacy' | 'crisis-and-safety' | 'communication-and-records' | 'bridging-knowledge' | 'self-compassion' | 'boundaries-and-role-integrity' | 'supervision-and-growth' | 'leadership-and-systems-change' | undefined; readonly class?: 'direct' | 'indirect' | 'administrative' | undefined; readonly q?: string | undefined; readonly contentVersion?: string | undefined } }; readonly output: Schemas['collection']; readonly problem: Schemas['problem'] }
  'get-duties-item': { readonly input: { readonly path: { readonly id: string }; readonly query?: { readonly contentVersion?: string | undefined } }; readonly output: Schemas['library-item']; readonly problem: Schemas['problem'] }
  'list-out-of-scope': { readonly input: { readonly query?: { readonly setting?: 'inpatient-unit' | 'emergency-dept' | 'crisis-residential' | 'community-mh' | 'act-team' | 'supported-housing' | 'substance-use' | 'forensic' | 'veterans' | 'youth-family' | 'warmline-telehealth' | 'primary-care' | undefined; readonly q?: string | undefined; readonly contentVersion?: string | undefined } }; readonly output: Schemas['collection']; readonly problem: Schemas['problem'] }
  'get-out-of-scope-item': { readonly input: { readonly path: { readonly id: string }; readonly query?: { readonly contentVersion?: string | undefined } }; readonly output: Schemas['library-item']; readonly problem: Schemas['problem'] }
  'list-boundaries': { readonly input: { readonly query?: { readonly setting?: 'inpatient-unit' | 'emergency-dept' | 'crisis-residential' | 'community-mh' | 'act-team' | 'supported-housing' | 'substance-use' | 'forensic' | 'veterans' | 'youth-family' | 'warmline-telehealth' | 'primary-care' | undefined; readonly q?: string | undefined; readonly contentVersion?: string | undefined } }; readonly output: Schemas['collection']; readonly problem: Schemas['problem'] }
  'get-boundaries-item': { readonly input: { readonly path: { readonly id: string }; readonly query?: { readonly contentVersion?: string | undefined } }; readonly output: Schemas['library-item']; readonly problem: Schemas['problem'] }
  'list-competencies': { readonly input: { readonly query?: { readonly setting?: 'inpatient-unit' | 'emergency-dept' | 'crisis-residential' | 'community-mh' | 'act-team' | 'supported-housing' | 'substance-use' | 'forensic' | 'veterans' | 'youth-family' | 'warmline-telehealth' | 'primary-care' | undefined; readonly q?: string | undefined; readonly contentVersion?: string | undefined } }; readonly output: Schemas['collection']; readonly problem: Schemas['problem'] }
  'get-competencies-item': { readonly input: { readonly path: { readonly id: string }; readonly query?: { readonly contentVersion?: string | undefined } }; readonly output: Schemas['library-item']; readonly problem: Schemas['problem'] }
  'list-sources': { readonly input: { readonly query?: { readonly q?: string | undefined; readonly contentVersion?: string | undefined } }; readonly output: Schemas['collection']; readonly problem: Schemas['problem'] }
  'get-sources-item': { readonly input: { readonly path: { readonly id: string }; readonly query?: { readonly contentVersion?: string | undefined } }; readonly output: Schemas['library-item']; readonly problem: Schemas['problem'] }
  'list-frameworks': { readonly input: { readonly query?: { readonly domain?: 'relational-engagement' | 'lived-experience-sharing' | 'hope-and-recovery-planning' | 'cultural-humility-and-trauma-awareness' | 'skills-coaching-and-groups' | 'community-connection' | 'rights-and-advocacy' | 'crisis-and-safety' | 'communication-and-records' | 'bridging-knowledge' | 'self-compassion' | 'boundaries-and-role-integrity' | 'supervision-and-growth' | 'leadership-and-systems-change' | undefined; readonly q?: string | undefined; readonly contentVersion?: string | undefined } }; readonly output: Schemas['collection']; readonly problem: Schemas['problem'] }
  'get-frameworks-item': { readonly input: { readonly path: { readonly id: string }; readonly query?: { readonly contentVersion?: string | undefined } }; readonly output: Schemas['library-item']; readonly problem: Schemas['problem'] }
  'list-statements': { readonly input: { readonly query?: { readonly topic?: 'equality' | 'adjustments' | 'health-questions' | 'criminal-record' | 'safeguarding' | 'confidentiality' | 'working-time' | 'certification' | 'written-terms' | undefined; readonly jurisdiction?: string | undefined; readonly q?: string | undefined; readonly contentVersion?: string | undefined } }; readonly output: Schemas['collection']; readonly problem: Schemas['problem'] }
  'get-statements-item': { readonly input: { readonly path: { readonly id: string }; readonly query?: { readonly contentVersion?: string | undefined } }; readonly output: Schemas['library-item']; readonly problem: Schemas['problem'] }
  'list-questions': { readonly input: { readonly query?: { readonly setting?: 'inpatient-unit' | 'emergency-dept' | 'crisis-residential' | 'community-mh' | 'act-team' | 'supported-housing' | 'substance-use' | 'forensic' | 'veterans' | 'youth-family' | 'warmline-telehealth' | 'primary-care' | undefined; readonly domain?: 'relational-engagement' | 'lived-experience-sharing' | 'hope-and-recovery-planning' | 'cultural-humility-and-trauma-awareness' | 'skills-coaching-and-groups' | 'community-connection' | 'rights-and-advocacy' | 'crisis-and-safety' | 'communication-and-records' | 'bridging-knowledge' | 'self-compassion' | 'boundaries-and-role-integrity' | 'supervision-and-growth' | 'leadership-and-systems-change' | undefined; readonly competency?: 'relational-engagement' | 'lived-experience-sharing' | 'hope-and-recovery-planning' | 'cultural-humility-and-trauma-awareness' | 'skills-coaching-and-groups' | 'community-connection' | 'rights-and-advocacy' | 'crisis-and-safety' | 'communication-and-records' | 'bridging-knowledge' | 'self-compassion' | 'boundaries-and-role-integrity' | 'supervision-and-growth' | 'leadership-and-systems-change' | undefined; readonly q?: string | undefined; readonly contentVersion?: string | undefined } }; readonly output: Schemas['collection']; readonly problem: Schemas['problem'] }
  'get-questions-item': { readonly input: { readonly path: { readonly id: string }; readonly query?: { readonly contentVersion?: string | undefined } }; readonly output: Schemas['library-item']; readonly problem: Schemas['problem'] }
  'list-areas': { readonly input: { readonly query?: { readonly setting?: 'inpatient-unit' | 'emergency-dept' | 'crisis-residential' | 'community-mh' | 'act-team' | 'supported-housing' | 'substance-use' | 'forensic' | 'veterans' | 'youth-family' | 'warmline-telehealth' | 'primary-care' | undefined; readonly q?: string | undefined; readonly contentVersion?: string | undefined } }; readonly output: Schemas['collection']; readonly problem: Schemas['problem'] }
  'get-areas-item': { readonly input: { readonly path: { readonly id: string }; readonly query?: { readonly contentVersion?: string | undefined } }; readonly output: Schemas['library-item']; readonly problem: Schemas['problem'] }
  'list-titles': { readonly input: { readonly query?: { readonly setting?: 'inpatient-unit' | 'emergency-dept' | 'crisis-residential' | 'community-mh' | 'act-team' | 'supported-housing' | 'substance-use' | 'forensic' | 'veterans' | 'youth-family' | 'warmline-telehealth' | 'primary-care' | undefined; readonly domain?: 'relational-engagement' | 'lived-experience-sharing' | 'hope-and-recovery-planning' | 'cultural-humility-and-trauma-awareness' | 'skills-coaching-and-groups' | 'community-connection' | 'rights-and-advocacy' | 'crisis-and-safety' | 'communication-and-records' | 'bridging-knowledge' | 'self-compassion' | 'boundaries-and-role-integrity' | 'supervision-and-growth' | 'leadership-and-systems-change' | undefined; readonly class?: 'step' | 'title' | undefined; readonly jurisdiction?: string | undefined; readonly q?: string | undefined; readonly contentVersion?: string | undefined } }; readonly output: Schemas['collection']; readonly problem: Schemas['problem'] }
  'get-titles-item': { readonly input: { readonly path: { readonly id: string }; readonly query?: { readonly contentVersion?: string | undefined } }; readonly output: Schemas['library-item']; readonly problem: Schemas['problem'] }
  'list-terms': { readonly input: { readonly query?: { readonly class?: 'substance-use' | 'mental-health' | 'people' | 'role' | 'job-advert' | 'region' | undefined; readonly jurisdiction?: string | undefined; readonly q?: string | undefined; readonly contentVersion?: string | undefined } }; readonly output: Schemas['collection']; readonly problem: Schemas['problem'] }
  'get-terms-item': { readonly input: { readonly path: { readonly id: string }; readonly query?: { readonly contentVersion?: string | undefined } }; readonly output: Schemas['library-item']; readonly problem: Schemas['problem'] }
  'list-codes': { readonly input: { readonly query?: { readonly setting?: 'inpatient-unit' | 'emergency-dept' | 'crisis-residential' | 'community-mh' | 'act-team' | 'supported-housing' | 'substance-use' | 'forensic' | 'veterans' | 'youth-family' | 'warmline-telehealth' | 'primary-care' | undefined; readonly class?: 'provider' | 'billing' | 'rule' | 'occupation' | 'training' | 'pay' | undefined; readonly jurisdiction?: string | undefined; readonly q?: string | undefined; readonly contentVersion?: string | undefined } }; readonly output: Schemas['collection']; readonly problem: Schemas['problem'] }
  'get-codes-item': { readonly input: { readonly path: { readonly id: string }; readonly query?: { readonly contentVersion?: string | undefined } }; readonly output: Schemas['library-item']; readonly problem: Schemas['problem'] }
  'get-library-coverage': { readonly input: { readonly query?: { readonly contentVersion?: string | undefined } }; readonly output: Schemas['coverage']; readonly problem: Schemas['problem'] }
  'get-library-framework': { readonly input: { readonly query?: { readonly format?: 'docx' | 'html' | undefined; readonly domain?: readonly ('relational-engagement' | 'lived-experience-sharing' | 'hope-and-recovery-planning' | 'cultural-humility-and-trauma-awareness' | 'skills-coaching-and-groups' | 'community-connection' | 'rights-and-advocacy' | 'crisis-and-safety' | 'communication-and-records' | 'bridging-knowledge' | 'self-compassion' | 'boundaries-and-role-integrity' | 'supervision-and-growth' | 'leadership-and-systems-change')[] | undefined; readonly level?: readonly ('entry' | 'practitioner' | 'lead')[] | undefined; readonly setting?: 'inpatient-unit' | 'emergency-dept' | 'crisis-residential' | 'community-mh' | 'act-team' | 'supported-housing' | 'substance-use' | 'forensic' | 'veterans' | 'youth-family' | 'warmline-telehealth' | 'primary-care' | undefined; readonly jurisdiction?: string | undefined; readonly locale?: string | undefined; readonly contentVersion?: string | undefined } }; readonly output: Uint8Array; readonly problem: Schemas['problem'] }
  'validate-role-definition': { readonly input: { readonly query?: { readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Schemas['role-definition'] | Uint8Array | string }; readonly output: Schemas['validation-result']; readonly problem: Schemas['problem'] }
  'review-role-definition': { readonly input: { readonly query?: { readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Schemas['role-definition'] | Uint8Array | string }; readonly output: Schemas['review-result']; readonly problem: Schemas['problem'] }
  'review-text': { readonly input: { readonly query?: { readonly setting?: string | undefined; readonly jurisdiction?: string | undefined; readonly locale?: string | undefined; readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Schemas['text-review'] | Uint8Array | string }; readonly output: Schemas['review-result']; readonly problem: Schemas['problem'] }
  'import-role-definition': { readonly input: { readonly query?: { readonly setting?: string | undefined; readonly jurisdiction?: string | undefined; readonly locale?: string | undefined; readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Uint8Array | string }; readonly output: Schemas['role-proposal']; readonly problem: Schemas['problem'] }
  'list-rules': { readonly input: { readonly query?: { readonly locale?: string | undefined; readonly contentVersion?: string | undefined } }; readonly output: Schemas['rule-list']; readonly problem: Schemas['problem'] }
  'get-rule': { readonly input: { readonly path: { readonly id: string }; readonly query?: { readonly locale?: string | undefined; readonly contentVersion?: string | undefined } }; readonly output: Schemas['rule']; readonly problem: Schemas['problem'] }
  'make-job-description': { readonly input: { readonly query?: { readonly format?: 'docx' | 'html' | undefined; readonly gate?: 'error' | 'warning' | undefined; readonly trace?: 'true' | 'false' | undefined; readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Schemas['role-definition'] | Uint8Array | string }; readonly output: Uint8Array; readonly problem: Schemas['problem'] }
  'make-competency-framework': { readonly input: { readonly query?: { readonly format?: 'docx' | 'html' | undefined; readonly gate?: 'error' | 'warning' | undefined; readonly trace?: 'true' | 'false' | undefined; readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Schemas['role-definition'] | Uint8Array | string }; readonly output: Uint8Array; readonly problem: Schemas['problem'] }
  'make-competence-assessment': { readonly input: { readonly query?: { readonly format?: 'docx' | 'html' | undefined; readonly gate?: 'error' | 'warning' | undefined; readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Schemas['role-definition'] | Uint8Array | string }; readonly output: Uint8Array; readonly problem: Schemas['problem'] }
  'make-interview-guide': { readonly input: { readonly query?: { readonly format?: 'docx' | 'html' | undefined; readonly gate?: 'error' | 'warning' | undefined; readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Schemas['role-definition'] | Uint8Array | string }; readonly output: Uint8Array; readonly problem: Schemas['problem'] }
  'make-review-report': { readonly input: { readonly query?: { readonly format?: 'docx' | 'html' | undefined; readonly gate?: 'error' | 'warning' | undefined; readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Schemas['role-definition'] | Uint8Array | string }; readonly output: Uint8Array; readonly problem: Schemas['problem'] }
  'get-setting-document': { readonly input: { readonly path: { readonly id: string; readonly document: 'job-description' | 'competency-framework' | 'competence-assessment' | 'interview-guide' | 'review-report' }; readonly query?: { readonly format?: 'docx' | 'html' | undefined; readonly jurisdiction?: string | undefined; readonly locale?: string | undefined; readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined } }; readonly output: Uint8Array; readonly problem: Schemas['problem'] }
  'list-exports': { readonly input: {  }; readonly output: Schemas['export-list']; readonly problem: Schemas['problem'] }
  'export-case': { readonly input: { readonly query?: { readonly caseVersion?: '1.1' | '1.0' | undefined; readonly base?: string | undefined; readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Schemas['role-definition'] | Uint8Array | string }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'export-job-posting': { readonly input: { readonly query?: { readonly as?: 'data' | 'html' | undefined; readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Schemas['role-definition'] | Uint8Array | string }; readonly output: Readonly<Record<string, unknown>> | Uint8Array; readonly problem: Schemas['problem'] }
  'export-occupation': { readonly input: { readonly query?: { readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Schemas['role-definition'] | Uint8Array | string }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'export-sections': { readonly input: { readonly query?: { readonly document?: 'job-description' | 'competency-framework' | 'competence-assessment' | 'interview-guide' | 'review-report' | undefined; readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Schemas['role-definition'] | Uint8Array | string }; readonly output: Schemas['sections']; readonly problem: Schemas['problem'] }
  'export-csv': { readonly input: { readonly query?: { readonly system?: 'workday' | 'successfactors' | 'oracle' | undefined; readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Schemas['role-definition'] | Uint8Array | string }; readonly output: Uint8Array; readonly problem: Schemas['problem'] }
  'export-person-specification': { readonly input: { readonly query?: { readonly as?: 'data' | 'html' | undefined; readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Schemas['role-definition'] | Uint8Array | string }; readonly output: Uint8Array; readonly problem: Schemas['problem'] }
  'export-text': { readonly input: { readonly query?: { readonly document?: 'job-description' | 'competency-framework' | 'competence-assessment' | 'interview-guide' | 'review-report' | undefined; readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Schemas['role-definition'] | Uint8Array | string }; readonly output: Uint8Array; readonly problem: Schemas['problem'] }
  'export-markdown': { readonly input: { readonly query?: { readonly document?: 'job-description' | 'competency-framework' | 'competence-assessment' | 'interview-guide' | 'review-report' | undefined; readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Schemas['role-definition'] | Uint8Array | string }; readonly output: Uint8Array; readonly problem: Schemas['problem'] }
  'list-case-documents-v1p1': { readonly input: { readonly query?: { readonly limit?: string | undefined; readonly offset?: string | undefined; readonly sort?: 'identifier' | 'title' | 'lastChangeDateTime' | 'version' | 'language' | undefined; readonly orderBy?: 'asc' | 'desc' | undefined } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFDocuments-v1p1': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFPackages-v1p1': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFItems-v1p1': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFItemAssociations-v1p1': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFAssociations-v1p1': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFAssociationGroupings-v1p1': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFConcepts-v1p1': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFItemTypes-v1p1': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFLicenses-v1p1': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFRubrics-v1p1': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFSubjects-v1p1': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'list-case-documents-v1p0': { readonly input: { readonly query?: { readonly limit?: string | undefined; readonly offset?: string | undefined; readonly sort?: 'identifier' | 'title' | 'lastChangeDateTime' | 'version' | 'language' | undefined; readonly orderBy?: 'asc' | 'desc' | undefined } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFDocuments-v1p0': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFPackages-v1p0': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFItems-v1p0': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFItemAssociations-v1p0': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFAssociations-v1p0': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFAssociationGroupings-v1p0': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFConcepts-v1p0': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFItemTypes-v1p0': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFLicenses-v1p0': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFRubrics-v1p0': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'get-case-CFSubjects-v1p0': { readonly input: { readonly path: { readonly id: string } }; readonly output: Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
  'verify-document': { readonly input: { readonly body: Uint8Array | string }; readonly output: Schemas['verification']; readonly problem: Schemas['problem'] }
  'make-batch': { readonly input: { readonly query?: { readonly documents?: readonly ('job-description' | 'competency-framework' | 'competence-assessment' | 'interview-guide' | 'review-report')[] | undefined; readonly formats?: readonly ('docx' | 'html')[] | undefined; readonly strict?: 'true' | 'false' | undefined; readonly dryRun?: 'true' | 'false' | undefined; readonly after?: string | undefined; readonly setting?: string | undefined; readonly jurisdiction?: string | undefined; readonly locale?: string | undefined; readonly contentVersion?: string | undefined; readonly schemaVersion?: string | undefined }; readonly body: Uint8Array | string | Readonly<Record<string, unknown>> }; readonly output: Uint8Array | Readonly<Record<string, unknown>> | Schemas['batch']; readonly problem: Schemas['problem'] }
  'get-batch-template': { readonly input: {  }; readonly output: Uint8Array; readonly problem: Schemas['problem'] }
  'get-batch': { readonly input: { readonly path: { readonly id: string } }; readonly output: Schemas['batch']; readonly problem: Schemas['problem'] }
  'delete-batch': { readonly input: { readonly path: { readonly id: string } }; readonly output: Uint8Array; readonly problem: Schemas['problem'] }
  'get-batch-result': { readonly input: { readonly path: { readonly id: string } }; readonly output: Uint8Array | Readonly<Record<string, unknown>>; readonly problem: Schemas['problem'] }
}

export const operations: Readonly<Record<keyof Operations, { readonly method: string; readonly path: string }>> = {
  'get-health': { method: 'GET', path: '/healthz' },
  'get-readiness': { method: 'GET', path: '/readyz' },
  'list-schemas': { method: 'GET', path: '/v1/schemas' },
  'get-schema': { method: 'GET', path: '/v1/schemas/{name}' },
  'list-settings': { method: 'GET', path: '/v1/settings' },
  'get-setting': { method: 'GET', path: '/v1/settings/{id}' },
  'get-starting-role-definition': { method: 'GET', path: '/v1/settings/{id}/role-definition' },
  'list-duties': { method: 'GET', path: '/v1/library/duties' },
  'get-duties-item': { method: 'GET', path: '/v1/library/duties/{id}' },
  'list-out-of-scope': { method: 'GET', path: '/v1/library/out-of-scope' },
  'get-out-of-scope-item': { method: 'GET', path: '/v1/library/out-of-scope/{id}' },
  'list-boundaries': { method: 'GET', path: '/v1/library/boundaries' },
  'get-boundaries-item': { method: 'GET', path: '/v1/library/boundaries/{id}' },
  'list-competencies': { method: 'GET', path: '/v1/library/competencies' },
  'get-competencies-item': { method: 'GET', path: '/v1/library/competencies/{id}' },
  'list-sources': { method: 'GET', path: '/v1/library/sources' },
  'get-sources-item': { method: 'GET', path: '/v1/library/sources/{id}' },
  'list-frameworks': { method: 'GET', path: '/v1/library/frameworks' },
  'get-frameworks-item': { method: 'GET', path: '/v1/library/frameworks/{id}' },
  'list-statements': { method: 'GET', path: '/v1/library/statements' },
  'get-statements-item': { method: 'GET', path: '/v1/library/statements/{id}' },
  'list-questions': { method: 'GET', path: '/v1/library/questions' },
  'get-questions-item': { method: 'GET', path: '/v1/library/questions/{id}' },
  'list-areas': { method: 'GET', path: '/v1/library/areas' },
  'get-areas-item': { method: 'GET', path: '/v1/library/areas/{id}' },
  'list-titles': { method: 'GET', path: '/v1/library/titles' },
  'get-titles-item': { method: 'GET', path: '/v1/library/titles/{id}' },
  'list-terms': { method: 'GET', path: '/v1/library/terms' },
  'get-terms-item': { method: 'GET', path: '/v1/library/terms/{id}' },
  'list-codes': { method: 'GET', path: '/v1/library/codes' },
  'get-codes-item': { method: 'GET', path: '/v1/library/codes/{id}' },
  'get-library-coverage': { method: 'GET', path: '/v1/library/coverage' },
  'get-library-framework': { method: 'GET', path: '/v1/library/competency-framework' },
  'validate-role-definition': { method: 'POST', path: '/v1/role-definitions/validate' },
  'review-role-definition': { method: 'POST', path: '/v1/role-definitions/review' },
  'review-text': { method: 'POST', path: '/v1/texts/review' },
  'import-role-definition': { method: 'POST', path: '/v1/role-definitions/import' },
  'list-rules': { method: 'GET', path: '/v1/rules' },
  'get-rule': { method: 'GET', path: '/v1/rules/{id}' },
  'make-job-description': { method: 'POST', path: '/v1/documents/job-description' },
  'make-competency-framework': { method: 'POST', path: '/v1/documents/competency-framework' },
  'make-competence-assessment': { method: 'POST', path: '/v1/documents/competence-assessment' },
  'make-interview-guide': { method: 'POST', path: '/v1/documents/interview-guide' },
  'make-review-report': { method: 'POST', path: '/v1/documents/review-report' },
  'get-setting-document': { method: 'GET', path: '/v1/settings/{id}/documents/{document}' },
  'list-exports': { method: 'GET', path: '/v1/exports' },
  'export-case': { method: 'POST', path: '/v1/exports/case' },
  'export-job-posting': { method: 'POST', path: '/v1/exports/job-posting' },
  'export-occupation': { method: 'POST', path: '/v1/exports/occupation' },
  'export-sections': { method: 'POST', path: '/v1/exports/sections' },
  'export-csv': { method: 'POST', path: '/v1/exports/csv' },
  'export-person-specification': { method: 'POST', path: '/v1/exports/person-specification' },
  'export-text': { method: 'POST', path: '/v1/exports/text' },
  'export-markdown': { method: 'POST', path: '/v1/exports/markdown' },
  'list-case-documents-v1p1': { method: 'GET', path: '/ims/case/v1p1/CFDocuments' },
  'get-case-CFDocuments-v1p1': { method: 'GET', path: '/ims/case/v1p1/CFDocuments/{id}' },
  'get-case-CFPackages-v1p1': { method: 'GET', path: '/ims/case/v1p1/CFPackages/{id}' },
  'get-case-CFItems-v1p1': { method: 'GET', path: '/ims/case/v1p1/CFItems/{id}' },
  'get-case-CFItemAssociations-v1p1': { method: 'GET', path: '/ims/case/v1p1/CFItemAssociations/{id}' },
  'get-case-CFAssociations-v1p1': { method: 'GET', path: '/ims/case/v1p1/CFAssociations/{id}' },
  'get-case-CFAssociationGroupings-v1p1': { method: 'GET', path: '/ims/case/v1p1/CFAssociationGroupings/{id}' },
  'get-case-CFConcepts-v1p1': { method: 'GET', path: '/ims/case/v1p1/CFConcepts/{id}' },
  'get-case-CFItemTypes-v1p1': { method: 'GET', path: '/ims/case/v1p1/CFItemTypes/{id}' },
  'get-case-CFLicenses-v1p1': { method: 'GET', path: '/ims/case/v1p1/CFLicenses/{id}' },
  'get-case-CFRubrics-v1p1': { method: 'GET', path: '/ims/case/v1p1/CFRubrics/{id}' },
  'get-case-CFSubjects-v1p1': { method: 'GET', path: '/ims/case/v1p1/CFSubjects/{id}' },
  'list-case-documents-v1p0': { method: 'GET', path: '/ims/case/v1p0/CFDocuments' },
  'get-case-CFDocuments-v1p0': { method: 'GET', path: '/ims/case/v1p0/CFDocuments/{id}' },
  'get-case-CFPackages-v1p0': { method: 'GET', path: '/ims/case/v1p0/CFPackages/{id}' },
  'get-case-CFItems-v1p0': { method: 'GET', path: '/ims/case/v1p0/CFItems/{id}' },
  'get-case-CFItemAssociations-v1p0': { method: 'GET', path: '/ims/case/v1p0/CFItemAssociations/{id}' },
  'get-case-CFAssociations-v1p0': { method: 'GET', path: '/ims/case/v1p0/CFAssociations/{id}' },
  'get-case-CFAssociationGroupings-v1p0': { method: 'GET', path: '/ims/case/v1p0/CFAssociationGroupings/{id}' },
  'get-case-CFConcepts-v1p0': { method: 'GET', path: '/ims/case/v1p0/CFConcepts/{id}' },
  'get-case-CFItemTypes-v1p0': { method: 'GET', path: '/ims/case/v1p0/CFItemTypes/{id}' },
  'get-case-CFLicenses-v1p0': { method: 'GET', path: '/ims/case/v1p0/CFLicenses/{id}' },
  'get-case-CFRubrics-v1p0': { method: 'GET', path: '/ims/case/v1p0/CFRubrics/{id}' },
  'get-case-CFSubjects-v1p0': { method: 'GET', path: '/ims/case/v1p0/CFSubjects/{id}' },
  'verify-document': { method: 'POST', path: '/v1/verify' },
  'make-batch': { method: 'POST', path: '/v1/batches' },
  'get-batch-template': { method: 'GET', path: '/v1/batches/template.csv' },
  'get-batch': { method: 'GET', path: '/v1/batches/{id}' },
  'delete-batch': { method: 'DELETE', path: '/v1/batches/{id}' },
  'get-batch-result': { method: 'GET', path: '/v1/batches/{id}/result' }
}

