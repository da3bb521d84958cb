import { readPlacement } from '../rules/record-hubsdmk.ts';
import { readRegistration } from '../rules/record-regnakes.ts';
import { readPractitioner } from '../rules/record-satusehat.ts';
import type { Connector, ConnectorInput, ConnectorName, SourceRecord } from './connector.ts';
import { openHubsdmk } from './hubsdmk.ts';
import { latestFrom, withPayload } from './paged.ts';
import { openRegnakes } from './regnakes.ts';
import { openSatusehat } from './satusehat.ts';

const open: Readonly<Record<ConnectorName, (input: ConnectorInput) => Connector>> = {
  regnakes: openRegnakes,
  hubsdmk: openHubsdmk,
  satusehat: openSatusehat,
};

/** The connection to a source, in the protocol that its connector speaks. Nothing is sent before it is used. */
export function openConnector(input: ConnectorInput): Connector {
  return open[input.integration.connector](input);
}

/** Reads and checks a record that was kept, as if it came now: for a replay of those set aside. */
export function readRecord(connector: ConnectorName, payload: unknown, now: Date): SourceRecord {
  const latest = latestFrom(now);
  const read = {
    regnakes: () => readRegistration(payload, latest),
    hubsdmk: () => readPlacement(payload, latest),
    satusehat: () => readPractitioner(payload, null, latest),
  };
  return withPayload(read[connector](), payload);
}
