import { bytesOf } from '../../kernel/bytes';
import { parameterFault } from '../cli-error';

/** The name of a file at a path: the terminal has one folder. */
export const fileName = (path: string): string => path.replace(/^\.\//, '');

/** The text of an argument: itself, or that of the file it names by `file://` or `fileb://`. */
export function textOf(argument: string, files: ReadonlyMap<string, string>, option: string): string {
  const name = /^fileb?:\/\/(?:\.\/)?(.*)$/s.exec(argument)?.[1];
  if (name === undefined) return argument;
  const text = files.get(name);
  if (text === undefined)
    throw parameterFault(
      `Error parsing parameter '${option}': Unable to load paramfile ${argument}: [Errno 2] No such file or directory: '${name}'`,
    );
  return text;
}

/** The bytes of the file at a path, as for a blob that is streamed. */
export function bytesOfFile(path: string, files: ReadonlyMap<string, string>, option: string): Uint8Array {
  const text = files.get(fileName(path));
  if (text === undefined)
    throw parameterFault(`Error parsing parameter '${option}': Blob values must be a path to a file.`);
  return bytesOf(text);
}

export const isBinaryFile = (argument: string): boolean => argument.startsWith('fileb://');
