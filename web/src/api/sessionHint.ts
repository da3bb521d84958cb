const KEY = 'balai.signedIn';

/**
 * Whether this browser believes it is signed in. The cookies cannot be read, so without it each visitor of
 * the login page would cost a refresh that must fail. It opens nothing.
 */
export const sessionHint = {
  get: (): boolean => localStorage.getItem(KEY) === '1',
  set: (signedIn: boolean): void => {
    if (signedIn) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  },
};
