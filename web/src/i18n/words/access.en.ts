import type { SameKeys } from '../words.ts';
import type id from './access.id.ts';

const words: SameKeys<typeof id> = {
  title: 'Check access',
  description: 'Why somebody may or may not do something, layer by layer.',
  question: 'Question',
  user: 'Who',
  permission: 'May do what',
  permissionHint: 'Choose a permission',
  resource: 'About which data (may stay empty)',
  resourcePlaceholder: 'users.nik or CLIENT_CODE=C123',
  resourceHint: 'A field such as users.nik, or NAME=value; several joined by &.',
  begin: 'Choose a person and a permission',
  beginHint: 'The answer appears here and can be shared by the address of the page.',
  allowed: '{{name}} may',
  refused: '{{name}} may not',
  allowedText: 'No layer refuses {{permission}}.',
  refusedText: 'Stopped at the layer {{layer}} for {{permission}}.',
  somebody: 'This user',
  layers: 'Layer by layer',
  asOf: 'at {{time}}',
  again: 'Check again',
  unknownPermission: 'This permission is not known. Choose one from the list.',
  noUser: 'This user is no member of your institution. Choose another user.',
  openUser: 'Open the user',
  history: 'What they did',
  layer: {
    tenant: 'Institution',
    module: 'Module',
    user: 'Account',
    role: 'Role',
    restriction: 'Data restriction',
    field: 'Field',
  },
  verdict: { pass: 'Passes', deny: 'Refuses', skip: 'Does not apply' },
  module: {
    access: 'Access',
    audit: 'Audit trail',
    restriction_definitions: 'Data restrictions',
    roles: 'Roles',
    users: 'Users',
  },
};

export default words;
