import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter, type MessageReader, type MessageWriter } from 'vscode-languageserver/node';
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
  return new Promise((resolve) => {
    const writer = whileThere(new StreamMessageWriter(output), resolve);
    const connection = createConnection(ProposedFeatures.all, messagesOnly(new StreamMessageReader(input)), writer);
    serve(connection, world);
    input.on('end', resolve);
    input.on('close', resolve);
    connection.onExit(resolve);
  });
}

/** A client that no longer listens can be told nothing: that is the end, and no fault. */
function whileThere(writer: MessageWriter, onGone: () => void): MessageWriter {
  return {
    onError: writer.onError,
    onClose: writer.onClose,
    write: (message) => writer.write(message).catch(onGone),
    end: () => writer.end(),
    dispose: () => writer.dispose(),
  };
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
