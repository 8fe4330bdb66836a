import type { Member, StructureShape } from '../../simulator/shapes/shape';
import { shapeNamed } from '../../simulator/validation/check-input';
import { usageFault } from '../cli-error';
import type { CliService } from '../environment';

type Members = Readonly<Record<string, Member>>;
type Values = Readonly<Record<string, unknown>>;

/** Where the options of the AWS CLI are not the members of the API. */
interface Customization {
  options(members: Members): Members;
  /** The API's members from what was given by options. */
  input(given: Values): Values;
}

/**
 * Members whose options have other names, by command: `--endpoint` would be taken for `--endpoint-url`.
 * Source: awscli/customizations/argrename.py
 */
export const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'sns.Subscribe': { Endpoint: 'NotificationEndpoint' },
  // More of its options are unlike the members: see below.
  'ses.SendEmail': { Source: 'From' },
};

type Names = readonly (readonly [member: string, option: string])[];

function renaming(names: Names): Customization {
  const back = names.map(([member, option]) => [option, member] as const);
  return { options: (members) => moved(members, names), input: (given) => moved(given, back) };
}

/** The values with other names, those at the end. */
function moved<T>(values: Readonly<Record<string, T>>, names: Names): Readonly<Record<string, T>> {
  const from = new Set(names.map(([name]) => name));
  return Object.fromEntries([
    ...Object.entries(values).filter(([name]) => !from.has(name)),
    ...names.flatMap(([name, to]) => (name in values ? [[to, values[name] as T] as const] : [])),
  ]);
}

/**
 * Source: awscli/customizations/ec2/runinstances.py (`--count`, 1 unless given) and
 * awscli/customizations/sessendemail.py (the parts of a message as options of their own).
 */
const CUSTOMIZATIONS: Readonly<Record<string, Customization>> = {
  ...Object.fromEntries(
    Object.entries(RENAMED).map(([command, names]) => [command, renaming(Object.entries(names))]),
  ),
  'ses.SendEmail': {
    options: ({ Source, Destination, Message, ReplyToAddresses, ...members }) => ({
      ...members,
      ...(Source && { From: Source }),
      ...(Destination && { Destination: optional(Destination) }),
      ...(Message && { Message: optional(Message) }),
      // Lists of addresses are all alike.
      ...(ReplyToAddresses && {
        ReplyToAddresses,
        To: ReplyToAddresses,
        Cc: ReplyToAddresses,
        Bcc: ReplyToAddresses,
      }),
      Subject: { shape: 'string' },
      Text: { shape: 'string' },
      Html: { shape: 'string' },
    }),
    input: emailOf,
  },
  'ec2.RunInstances': {
    options: ({ MinCount: _min, MaxCount: _max, ...members }) => ({ ...members, Count: { shape: 'string' } }),
    input: ({ Count = '1', ...given }) => ({ ...countsOf(String(Count)), ...given }),
  },
};

function emailOf({ From, To, Cc, Bcc, Subject, Text, Html, ...given }: Values): Values {
  const content = (Data: unknown) => (Data === undefined ? undefined : { Data });
  const Body = present({ Text: content(Text), Html: content(Html) });
  return present({
    Source: From,
    Destination: some(present({ ToAddresses: To, CcAddresses: Cc, BccAddresses: Bcc })),
    Message: some(present({ Subject: content(Subject), Body: some(Body) })),
    ...given,
  });
}

const optional = ({ required: _, ...member }: Member): Member => member;

const present = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const some = (values: Values): Values | undefined => (Object.keys(values).length > 0 ? values : undefined);

/** `2` or `1:4`. */
function countsOf(text: string): Values {
  const [, min, max = min] = /^(\d+)(?::(\d+))?$/.exec(text) ?? [];
  if (min === undefined)
    throw usageFault(`count parameter should be of the form MIN[:MAX] (e.g. 1 or 1:10), not ${text}`);
  return { MinCount: Number(min), MaxCount: Number(max) };
}

const NO_MEMBERS: StructureShape = { type: 'structure', members: {} };

/** The input of an operation as the API has it. */
export function inputShape({ shapes }: CliService, operation: string): StructureShape {
  const name = shapes.operations[operation]?.input;
  const shape = name === undefined ? NO_MEMBERS : shapeNamed(shapes.shapes, name);
  return shape.type === 'structure' ? shape : NO_MEMBERS;
}

/** The input of an operation as the options of its command name it. */
export function optionShape(service: CliService, operation: string): StructureShape {
  const shape = inputShape(service, operation);
  const customization = CUSTOMIZATIONS[`${service.cliName}.${operation}`];
  return customization ? { ...shape, members: customization.options(shape.members) } : shape;
}

/** The API's input from what was given by options. */
export const inputOf = (service: CliService, operation: string, given: Values): Values =>
  CUSTOMIZATIONS[`${service.cliName}.${operation}`]?.input(given) ?? given;
