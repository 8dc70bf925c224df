/** Drawn on a 24 px grid with round strokes. */
const paths = {
  check: 'M4 12.5 9.5 18 20 7',
  'check-circle': 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM8 12.3l2.8 2.8L16 9.6',
  triangle: 'M12 4 2.8 19.5h18.4L12 4Zm0 6v4.5m0 2.4v.1',
  alert: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Zm-9-5v6m0 3v.1',
  info: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Zm-9-1v6m0-10v.1',
  clock: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Zm-9-5v5l3.5 2',
  circle: 'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0Z',
  tag: 'M4 4h7.5L20 12.5 12.5 20 4 11.5V4Zm4 4v.1',
  bulb: 'M9.5 18h5m-4 3h3M8.6 14.6a6 6 0 1 1 6.8 0c-.6.5-.9 1.1-.9 1.9h-5c0-.8-.3-1.4-.9-1.9Z',
  minus: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0ZM8 12h8',
  changed: 'M4 12a8 8 0 0 1 14-5.3M20 4v4h-4M20 12a8 8 0 0 1-14 5.3M4 20v-4h4',
  stack: 'M8 8V4h12v12h-4M4 8h12v12H4V8Z',
  down: 'M6 9.5l6 6 6-6',
  close: 'M6 6l12 12M18 6 6 18',
  external: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  sliders:
    'M4 7.5h8m6 0h2M4 16.5h2m6 0h8M15 10.3a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM9 19.3a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6Z',
  copy: 'M9 9h11v11H9V9ZM15 9V4H4v11h5',
  lock: 'M5 11h14v9H5v-9ZM8 11V8a4 4 0 0 1 8 0v3',
  pause: 'M9 5v14M15 5v14',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside words; never alone, so screen readers skip it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
