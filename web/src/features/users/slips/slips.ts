/** Where the slips wait between making and printing; they are shown once and kept nowhere else. */
export const slipsKey = ['login-slips'] as const;
