/** Gives an extension page the system's light or dark theme, now and when it changes. */
export function followColorScheme(page: Document): void {
  const dark = page.defaultView?.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    page.documentElement.dataset.theme = dark?.matches ? 'dark' : 'light';
  };
  dark?.addEventListener('change', apply);
  apply();
}
