import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter, type MessageReader } from 'vscode-languageserver/node';
import { serve } from './server.ts';
import type { World } from './world.ts';

export type { Loaded, NotLoaded, Progress, Settings, World } from './world.ts';

/** The two ends of a client. */
export interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Serves the client at the other end of two streams, and comes back when it has gone. */
export function serveStreams({ input, output }: Streams, world: World): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, messagesOnly(new StreamMessageReader(input)), new StreamMessageWriter(output));
  serve(connection, world);
  return new Promise((resolve) => {
    input.on('end', resolve);
    input.on('close', resolve);
    connection.onExit(resolve);
  });
}

/** JSON that is no message of the protocol is passed over; the connection would stumble on it. */
function messagesOnly(reader: MessageReader): MessageReader {
  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback) => reader.listen((message: unknown) => {
      if (isMessage(message)) callback(message);
    }),
    dispose: () => reader.dispose(),
  };
}

function isMessage(value: unknown): value is Parameters<Parameters<MessageReader['listen']>[0]>[0] {
  return typeof value === 'object' && value !== null && ('method' in value || 'id' in value);
}
