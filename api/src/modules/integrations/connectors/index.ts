import { readPlacement } from '../rules/record-hubsdmk.ts';
import { readRegistration } from '../rules/record-regnakes.ts';
import type { Connector, ConnectorInput, ConnectorName, SourceRecord } from './connector.ts';
import { openHubsdmk } from './hubsdmk.ts';
import { changedRecord, latestFrom, withPayload } from './paged.ts';
import { isRawPayload } from './payload.ts';
import { openRegnakes } from './regnakes.ts';
import { openSatusehat, readKept } from './satusehat.ts';

const open: Readonly<Record<ConnectorName, (input: ConnectorInput) => Connector>> = {
  regnakes: openRegnakes,
  hubsdmk: openHubsdmk,
  satusehat: openSatusehat,
};

/** The connection to a source, in the protocol that its connector speaks. Nothing is sent before it is used. */
export function openConnector(input: ConnectorInput): Connector {
  return open[input.integration.connector](input);
}

/** Reads and checks what was kept, as if it came now: for a replay of those set aside. */
export function readRecord(connector: ConnectorName, payload: unknown, now: Date): SourceRecord {
  if (isRawPayload(payload)) return changedRecord(payload);
  const latest = latestFrom(now);
  if (connector === 'satusehat') return readKept(payload, latest);
  const read = connector === 'regnakes' ? readRegistration : readPlacement;
  return withPayload(read(payload, latest), payload);
}
