import type { SameKeys } from '../words.ts';
import type id from './auth.id.ts';

const words: SameKeys<typeof id> = {
  tagline: 'One workspace for your institution',
  login: {
    title: 'Sign in',
    username: 'User name or e-mail',
    password: 'Password',
    submit: 'Sign in',
    forgot: 'Forgot your password?',
    required: { username: 'Enter your user name or e-mail.', password: 'Enter your password.' },
    ended: 'Your session has ended. Sign in again to go on.',
    signedOut: 'You have signed out.',
    passwordSet: 'Your new password is saved. Please sign in.',
    busy: 'Many people are signing in. We will try again for you in {{seconds}} seconds.',
    tooMany: 'Too many attempts. You can try again in {{seconds}} seconds.',
    wait: 'Wait {{seconds}} seconds',
    stop: 'Stop waiting',
    mailbox: 'Open the demo mailbox',
    mailboxHint: 'This is a demo of Balai: no e-mail leaves it.',
  },
  tenant: {
    title: 'Choose an institution',
    description: 'Your account belongs to several institutions. Which one would you like to enter?',
    enter: 'Enter',
  },
  mfa: {
    title: 'Two-step verification',
    description: 'Open your authenticator app and enter the six digits it shows.',
    otp: 'Six-digit code',
    otpRequired: 'Enter the six digits from your authenticator app.',
    recoveryTitle: 'Use a recovery code',
    recoveryDescription: 'Enter one of the recovery codes you kept. Each code works once.',
    recovery: 'Recovery code',
    recoveryRequired: 'Enter one of your recovery codes.',
    useRecovery: 'Use a recovery code',
    useOtp: 'Use a code from the app',
    submit: 'Continue',
    startOver: 'Sign in with another account',
  },
  forgot: {
    title: 'Forgot your password',
    description: 'Enter your user name or e-mail. We will send a link to make a new password.',
    submit: 'Send the link',
    sentTitle: 'Check your e-mail',
    sent: 'If that account exists and has an e-mail address, the link is on its way. Look in the spam folder too. No e-mail? Ask the operator of your institution for a login slip.',
    toLogin: 'Back to sign in',
  },
  reset: {
    title: 'Make a password',
    description: 'This link works once. When the password is saved, sign in with it.',
    submit: 'Save the password',
    noTokenTitle: 'The link is incomplete',
    noToken: 'Open the whole link from your e-mail, or ask for a new one.',
    askAgain: 'Ask for a new link',
  },
  mustChange: {
    title: 'Make a password of your own',
    description: 'You signed in with a one-time password. Make a password of your own to go on.',
    current: 'One-time password',
  },
  password: {
    new: 'New password',
    repeat: 'New password again',
    hint: 'At least 10 characters. A few words that you remember are better than symbols.',
    tooShort: 'Enter at least 10 characters.',
    tooLong: 'Enter a shorter password: 72 bytes at most.',
    different: 'Enter the same password as above.',
    required: 'Enter your present password.',
  },
};

export default words;
