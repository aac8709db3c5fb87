import { finished } from 'node:stream/promises';
import { listenBare } from './bare-server.ts';

// The server that replies are handed to: it takes them and forgets them.
listenBare((stream) => finished(stream.resume()));
