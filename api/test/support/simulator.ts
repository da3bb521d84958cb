import { type Simulator, type SimulatorOptions, startSimulator } from '../../../tools/simulator/server.ts';

export type ConnectorName = 'regnakes' | 'hubsdmk' | 'satusehat';

/** What a test needs to set up an integration with the simulator. */
export interface ExternalSystems extends Simulator {
  /** For the configuration INTEGRATIONS_ALLOW. */
  readonly allow: string;
  baseUrl(connector: ConnectorName): string;
}

/** Credentials that the simulator takes. */
export const credentialsOf: Readonly<Record<ConnectorName, Readonly<Record<string, string>>>> = {
  regnakes: { api_key: 'demo-regnakes-key' },
  hubsdmk: { client_id: 'demo-client', client_secret: 'demo-secret' },
  satusehat: { client_id: 'demo-client', client_secret: 'demo-secret' },
};

/** The simulator inside of the test's own process, on a free port; `stop` it at the end. */
export async function externalSystems(options: SimulatorOptions = {}): Promise<ExternalSystems> {
  const simulator = await startSimulator(options);
  return {
    ...simulator,
    allow: `127.0.0.1:${simulator.port}`,
    baseUrl: (connector) => `${simulator.url}/${connector}`,
  };
}
