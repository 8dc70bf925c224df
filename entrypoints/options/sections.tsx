import type { ReactNode } from 'react';
import { GoogleSection } from '@/entrypoints/options/GoogleSection';
import { HistorySection } from '@/entrypoints/options/history/HistorySection';
import { InCalendarSection } from '@/entrypoints/options/in-calendar/InCalendarSection';
import { MappingSection } from '@/entrypoints/options/mapping/MappingSection';
import { PracticeSection } from '@/entrypoints/options/PracticeSection';
import { PsaSection } from '@/entrypoints/options/PsaSection';
import { PrivacySection } from '@/entrypoints/options/privacy/PrivacySection';
import { RulesSection } from '@/entrypoints/options/rules/RulesSection';
import { StartSection } from '@/entrypoints/options/start/StartSection';
import { SyncSection } from '@/entrypoints/options/sync/SyncSection';
import type { Overview, Setup } from '@/lib/messages/questions';

/** What any section may show. */
interface Shown {
  readonly setup: Setup;
  readonly overview: Overview;
  /** What the address names in the section, as in `#practice/<id>`. */
  readonly item: string | undefined;
}

interface SectionRow {
  /** In the address; its words are those of `nav.<name>`. */
  readonly name: string;
  readonly show: (shown: Shown) => ReactNode;
}

/** The sections of the options page, in the order of the navigation. */
export const sections = [
  {
    name: 'start',
    show: ({ overview, setup }) => <StartSection overview={overview} setup={setup} />,
  },
  {
    name: 'google',
    show: ({ overview, setup, item }) => (
      <GoogleSection overview={overview} setup={setup} named={item} />
    ),
  },
  { name: 'psa', show: ({ overview, item }) => <PsaSection overview={overview} named={item} /> },
  {
    name: 'mapping',
    show: ({ overview, setup, item }) => (
      <MappingSection setup={setup} connections={overview.connections} named={item} />
    ),
  },
  {
    name: 'rules',
    show: ({ overview, item }) => <RulesSection connections={overview.connections} named={item} />,
  },
  {
    name: 'in-calendar',
    show: ({ overview, item }) => (
      <InCalendarSection standings={overview.surfaces} reportsAtOnce={item === 'report'} />
    ),
  },
  {
    name: 'sync',
    show: ({ overview, setup, item }) => (
      <SyncSection overview={overview} settings={setup.settings} named={item} />
    ),
  },
  {
    name: 'history',
    show: ({ overview }) => <HistorySection connections={overview.connections} />,
  },
  { name: 'privacy', show: ({ item }) => <PrivacySection named={item} /> },
  { name: 'practice', show: ({ item }) => <PracticeSection named={item} /> },
] as const satisfies readonly SectionRow[];

type Section = (typeof sections)[number];

/** Names that sections had, in links that are kept somewhere. */
const formerNames: Readonly<Record<string, string>> = { sending: 'mapping' };

/** An unknown name, or none, leads to getting started until that is over. */
export function sectionNamed(name: string, isStartOver: boolean): Section {
  const now = formerNames[name] ?? name;
  return sections.find((section) => section.name === now) ?? sections[isStartOver ? 1 : 0];
}
