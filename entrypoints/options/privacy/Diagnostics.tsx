import { useRequest } from '@/components/use-request';
import { ReportCard } from '@/entrypoints/options/ReportCard';

/** How Merkki is set up and fares, for whoever helps. */
export function Diagnostics() {
  const { start, pending, problem, answer } = useRequest('makeDiagnostics');
  return (
    <ReportCard
      of="diagnostics"
      text={answer?.text}
      {...{ pending, problem }}
      onMake={() => start({})}
    />
  );
}
