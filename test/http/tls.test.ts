import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../cli/support.ts';
import { serving } from './support.ts';

const folder = scratch();
const openssl = spawnSync('openssl', ['version']).status === 0;

// A certificate that is in the repository would end one day, and its key would be no secret.
test.skipIf(!openssl)('with a certificate it speaks TLS, and nothing else', async () => {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=localhost'], { stdio: 'ignore' });
  const { url } = await serving({ tls: { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') } });
  const status = await new Promise((resolve, reject) => {
    get(`${url}/healthz`, { ca: readFileSync(cert), servername: 'localhost', headers: { host: 'localhost' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });
  expect(url).toMatch(/^https:/);
  expect(status).toBe(200);
  await expect(fetch(`${url.replace('https', 'http')}/healthz`)).rejects.toThrow('fetch failed');
});
