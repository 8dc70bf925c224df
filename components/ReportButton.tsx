import { useRequest } from '@/components/use-request';

interface ReportButtonProps {
  readonly label: string;
  /** The options page, where the report is made and read, has been opened. */
  readonly onOpened?: () => void;
}

/** Leads to a report of what cannot be found in Google's page. */
export function ReportButton({ label, onOpened }: ReportButtonProps) {
  const options = useRequest('openOptions');
  return (
    <button
      type="button"
      className="button plain report-button"
      aria-disabled={options.pending}
      onClick={() => options.pending || options.start({ section: 'in-calendar/report' }, onOpened)}
    >
      {label}
    </button>
  );
}
