import type { ReactNode } from 'react';
import { GoogleSection } from '@/entrypoints/options/GoogleSection';
import { HistorySection } from '@/entrypoints/options/history/HistorySection';
import { InCalendarSection } from '@/entrypoints/options/in-calendar/InCalendarSection';
import { PracticeSection } from '@/entrypoints/options/PracticeSection';
import { PsaSection } from '@/entrypoints/options/PsaSection';
import { RulesSection } from '@/entrypoints/options/rules/RulesSection';
import { SendingSection } from '@/entrypoints/options/SendingSection';
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
    name: 'google',
    show: ({ overview, setup }) => <GoogleSection overview={overview} setup={setup} />,
  },
  { name: 'psa', show: ({ overview }) => <PsaSection overview={overview} /> },
  {
    name: 'sending',
    show: ({ overview, setup }) => (
      <SendingSection setup={setup} connections={overview.connections} />
    ),
  },
  {
    name: 'rules',
    show: ({ overview, item }) => <RulesSection connections={overview.connections} named={item} />,
  },
  {
    name: 'in-calendar',
    show: ({ overview, setup, item }) => (
      <InCalendarSection
        settings={setup.settings}
        standings={overview.surfaces}
        reportsAtOnce={item === 'report'}
      />
    ),
  },
  { name: 'sync', show: ({ overview, item }) => <SyncSection overview={overview} named={item} /> },
  {
    name: 'history',
    show: ({ overview }) => <HistorySection connections={overview.connections} />,
  },
  { name: 'practice', show: ({ item }) => <PracticeSection named={item} /> },
] as const satisfies readonly SectionRow[];

/** An unknown name leads to the first section. */
export function sectionNamed(name: string): (typeof sections)[number] {
  return sections.find((section) => section.name === name) ?? sections[0];
}
