import { finished } from 'node:stream/promises';
import { startBaselineServer } from './baseline-server.ts';

// The server that replies are handed to: it takes them and forgets them.
startBaselineServer((stream) => finished(stream.resume()));
