import type { ActivityCategory, ParticipantStatus, ParticipantType } from './severa-words.ts';

/** When a row was made and last changed, in milliseconds since 1970. */
export interface Audit {
  readonly createdAt: number;
  readonly updatedAt: number | null;
}

export interface UserRow extends Audit {
  readonly guid: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly code: string | null;
  readonly title: string | null;
  readonly phone: string | null;
  /** IANA name. */
  readonly timeZone: string;
  readonly isActive: boolean;
  readonly defaultActivityTypeGuid: string | null;
}

export interface ActivityTypeRow extends Audit {
  readonly guid: string;
  readonly name: string;
  readonly category: ActivityCategory;
  readonly code: string | null;
  readonly isActive: boolean;
  readonly isDefault: boolean;
}

export interface CustomerRow extends Audit {
  readonly guid: string;
  readonly name: string;
  readonly number: number;
  readonly email: string | null;
  readonly isActive: boolean;
  readonly isInternal: boolean;
}

export interface ContactRow extends Audit {
  readonly guid: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly customerGuid: string;
  readonly emails: readonly string[];
  readonly phoneNumbers: readonly string[];
  readonly jobTitle: string | null;
  readonly isActive: boolean;
}

export interface ProjectRow extends Audit {
  readonly guid: string;
  readonly name: string;
  readonly number: number;
  readonly customerGuid: string | null;
  readonly ownerGuid: string | null;
  readonly memberGuids: readonly string[];
  /** What an activity of the project as a whole points to. */
  readonly rootPhaseGuid: string;
  readonly isClosed: boolean;
  readonly isInternal: boolean;
}

export interface PhaseRow extends Audit {
  readonly guid: string;
  readonly name: string;
  readonly code: string | null;
  readonly projectGuid: string;
  readonly parentGuid: string | null;
  readonly isLocked: boolean;
  readonly isCompleted: boolean;
}

export interface ParticipantRow {
  readonly guid: string;
  readonly activityGuid: string;
  readonly participantGuid: string;
  readonly type: ParticipantType;
  readonly status: ParticipantStatus;
}
