import type { SameKeys } from '../words.ts';
import type id from './kept.id.ts';

const words: SameKeys<typeof id> = {
  draft: {
    restored: 'What you had typed and not saved is back.',
    partly: 'Passwords and NIKs are not kept; type them again where needed.',
    startOver: 'Start over',
  },
  elsewhere: {
    title: 'You have moved to another institution',
    text: 'In another tab you left {{name}}. This page still belongs to {{name}}, so nothing is saved from here any more. What you have typed is here again when you come back to that institution in this tab.',
    go: 'Open the new institution',
  },
};

export default words;
