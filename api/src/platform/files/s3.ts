import { createReadStream } from 'node:fs';
import { AwsV4Signer } from 'aws4fetch';
import { request } from 'undici';
import type { Config } from '../config/config.ts';
import type { Backend } from './store.ts';

const TIMEOUT_MS = 30_000;

/**
 * Files in an S3-compatible store: put, get, delete, nothing more (ADR 0006). AWS is addressed by the bucket's own
 * name, any other endpoint by path. The body's SHA-256 is signed, so that the store refuses what was damaged on the way.
 */
export function createS3Backend(config: Config): Backend {
  const { S3_BUCKET: bucket = '', S3_ENDPOINT: endpoint, S3_REGION: region } = config;
  const base = endpoint
    ? `${endpoint.replace(/\/$/, '')}/${bucket}`
    : `https://${bucket}.s3.${region}.amazonaws.com`;
  const send = async (method: 'PUT' | 'GET' | 'DELETE', key: string, sha256: string, body?: Body) => {
    const url = `${base}/${key.split('/').map(encodeURIComponent).join('/')}`;
    const signed = await new AwsV4Signer({
      method,
      url,
      region,
      service: 's3',
      accessKeyId: config.S3_ACCESS_KEY_ID ?? '',
      secretAccessKey: config.S3_SECRET_ACCESS_KEY ?? '',
      headers: { 'x-amz-content-sha256': sha256, ...(body ? { 'content-type': body.type } : {}) },
    }).sign();
    return request(signed.url, {
      method,
      headers: {
        ...Object.fromEntries(signed.headers),
        ...(body ? { 'content-length': String(body.size) } : {}),
      },
      body: body ? createReadStream(body.path) : null,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
  };
  return {
    async put(key, spooled) {
      const answer = await send('PUT', key, spooled.sha256, spooled);
      await answer.body.dump();
      if (answer.statusCode !== 200) throw new StoreError('PUT', answer.statusCode);
    },
    async read(key) {
      const answer = await send('GET', key, EMPTY_SHA256);
      if (answer.statusCode === 200) return answer.body;
      await answer.body.dump();
      if (answer.statusCode === 404) return null;
      throw new StoreError('GET', answer.statusCode);
    },
    async remove(key) {
      const answer = await send('DELETE', key, EMPTY_SHA256);
      await answer.body.dump();
      if (answer.statusCode !== 204 && answer.statusCode !== 404 && answer.statusCode !== 200)
        throw new StoreError('DELETE', answer.statusCode);
    },
  };
}

interface Body {
  readonly path: string;
  readonly size: number;
  readonly type: string;
}

/** The store's answer itself stays out: it repeats keys and bucket names. */
class StoreError extends Error {
  readonly code = 'ESTORE';
  constructor(method: string, status: number) {
    super(`the file store answered ${status} to ${method}`);
    this.name = 'StoreError';
  }
}

const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
