import { configDefaults, configHelp } from './config.ts';

/** The text of `.env.example`: every variable, what it is for, its default where it has one. */
export function renderExample(): string {
  const head =
    '# Settings of Balai. `npm start` needs none of them: it draws its own keys and keeps them under ./data.\n' +
    '# Keys are drawn with `openssl rand -base64 32`. An empty value counts as not set.\n';
  const entries = Object.entries(configHelp).map(([name, help]) => {
    const given = configDefaults[name];
    return given === undefined ? `# ${help}\n# ${name}=` : `# ${help}\n${name}=${String(given)}`;
  });
  return `${[head, ...entries].join('\n\n').replace('\n\n\n', '\n\n')}\n`;
}
