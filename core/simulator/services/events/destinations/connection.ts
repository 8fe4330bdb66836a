import type {
  ConnectionAuthResponseParameters,
  ConnectionHttpParameters,
  CreateConnectionAuthRequestParameters,
  UpdateConnectionAuthRequestParameters,
} from '../../../shapes/generated/events.types';
import { given } from '../given';
import { invalid, notFound } from '../refusals';
import type { EventsCtx } from '../state';
import type { ApiDestination, Connection } from './destination';

type AuthParameters = CreateConnectionAuthRequestParameters | UpdateConnectionAuthRequestParameters;

/** What was to be done when a name was not found, as the refusal says it. */
type Verb = 'describe' | 'update' | 'delete' | 'deauthorize';

export function connectionAt(ctx: EventsCtx, name: string, verb: Verb): Connection {
  const connection = ctx.state.connections.get(name);
  if (!connection)
    throw notFound(`Failed to ${verb} the connection(s). Connection '${name}' does not exist.`);
  return connection;
}

export function apiDestinationAt(ctx: EventsCtx, name: string, verb: Verb): ApiDestination {
  const destination = ctx.state.apiDestinations.get(name);
  if (!destination)
    throw notFound(`Failed to ${verb} the api-destination(s). An api-destination '${name}' does not exist.`);
  return destination;
}

/** Checks that an API destination names a connection that exists. */
export function checkConnection(ctx: EventsCtx, arn: string): void {
  const known = [...ctx.state.connections.values()].some((connection) => connection.arn === arn);
  if (!known) throw notFound(`Connection '${arn.split('/')[1] ?? arn}' does not exist.`);
}

const MEMBER_OF_TYPE: Readonly<Record<string, keyof AuthParameters>> = {
  BASIC: 'BasicAuthParameters',
  API_KEY: 'ApiKeyAuthParameters',
  OAUTH_CLIENT_CREDENTIALS: 'OAuthParameters',
};

/** Refuses parameters that are not those of the authorization type. */
export function checkAuthorization(type: string, parameters: AuthParameters): void {
  const member = MEMBER_OF_TYPE[type];
  if (member !== undefined && parameters[member] === undefined)
    throw invalid(`Parameter(s) ${member} must be specified for authorization type ${type}.`);
}

/** Parameters without their secrets, frozen: what descriptions show. */
export function shownParameters(parameters: AuthParameters): ConnectionAuthResponseParameters {
  const { BasicAuthParameters: basic, ApiKeyAuthParameters: key, OAuthParameters: oauth } = parameters;
  return Object.freeze(
    given({
      BasicAuthParameters: basic && given({ Username: basic.Username }),
      ApiKeyAuthParameters: key && given({ ApiKeyName: key.ApiKeyName }),
      OAuthParameters: oauth && {
        ...given({ AuthorizationEndpoint: oauth.AuthorizationEndpoint, HttpMethod: oauth.HttpMethod }),
        ...(oauth.ClientParameters && {
          ClientParameters: given({ ClientID: oauth.ClientParameters.ClientID }),
        }),
        ...(oauth.OAuthHttpParameters && { OAuthHttpParameters: withoutSecrets(oauth.OAuthHttpParameters) }),
      },
      InvocationHttpParameters:
        parameters.InvocationHttpParameters && withoutSecrets(parameters.InvocationHttpParameters),
    }),
  );
}

interface Parameter {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
  readonly IsValueSecret?: boolean | undefined;
}

const withoutSecret = ({ Key, Value, IsValueSecret }: Parameter): Parameter =>
  given({ Key, Value: IsValueSecret ? undefined : Value, IsValueSecret });

const withoutSecrets = (parameters: ConnectionHttpParameters): ConnectionHttpParameters =>
  given({
    HeaderParameters: parameters.HeaderParameters?.map(withoutSecret),
    QueryStringParameters: parameters.QueryStringParameters?.map(withoutSecret),
    BodyParameters: parameters.BodyParameters?.map(withoutSecret),
  });

/** A connection as creating, changing and deleting it answers. */
export const connectionReceipt = (connection: Connection) =>
  given({
    ConnectionArn: connection.arn,
    ConnectionState: connection.state,
    CreationTime: connection.createdAt,
    LastModifiedTime: connection.modifiedAt,
    LastAuthorizedTime: connection.authorizedAt,
  });

/** An API destination as creating and changing it answers. */
export const destinationReceipt = (destination: ApiDestination) => ({
  ApiDestinationArn: destination.arn,
  ApiDestinationState: 'ACTIVE',
  CreationTime: destination.createdAt,
  LastModifiedTime: destination.modifiedAt,
});

/** An API destination as lists show it. */
export const destinationOutput = (destination: ApiDestination) => ({
  ...destinationReceipt(destination),
  Name: destination.name,
  ConnectionArn: destination.connectionArn,
  InvocationEndpoint: destination.invocationEndpoint,
  HttpMethod: destination.httpMethod,
  InvocationRateLimitPerSecond: destination.ratePerSecond,
});

/** A connection as lists show it. */
export const connectionOutput = (connection: Connection) => ({
  ...connectionReceipt(connection),
  Name: connection.name,
  AuthorizationType: connection.authorizationType,
});
