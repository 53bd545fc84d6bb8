import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPublicAddress } from './public-address.ts';

const NOT_PUBLIC = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:93.184.215.14',
  '::7f00:1',
  '64:ff9b::7f00:1',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  'news.example',
  '',
];

test('addresses of this machine, its network and groups are not public, however they are dressed', () => {
  for (const address of NOT_PUBLIC) assert.equal(isPublicAddress(address), false, address);
});

test('addresses that anybody may be reached at are public', () => {
  for (const address of [
    '93.184.215.14',
    '172.32.0.1',
    '100.128.0.1',
    '2606:2800:21f::1',
    '2a01:4f8::2',
  ])
    assert.equal(isPublicAddress(address), true, address);
});
