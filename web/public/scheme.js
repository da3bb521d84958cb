// Before the first paint: the scheme and the language the reader chose. External, so that the CSP needs no 'unsafe-inline'.
(() => {
  const root = document.documentElement;
  let scheme = 'auto';
  try {
    scheme = localStorage.getItem('balai.scheme') ?? 'auto';
    root.lang = localStorage.getItem('balai.language') === 'en' ? 'en' : 'id';
  } catch {
    // Storage may be closed (private windows): the system's scheme and Indonesian remain.
  }
  const dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
