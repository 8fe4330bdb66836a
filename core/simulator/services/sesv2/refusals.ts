import type { AwsError } from '../../engine/refusal';

const NOT_FOUND_STATUS = 404;
const TOO_MANY_STATUS = 429;
const BAD_REQUEST_STATUS = 400;

interface Answer {
  readonly code: string;
  readonly status: number;
}

const ALREADY: Answer = { code: 'AlreadyExistsException', status: BAD_REQUEST_STATUS };
const ABSENT: Answer = { code: 'NotFoundException', status: NOT_FOUND_STATUS };
const BAD: Answer = { code: 'BadRequestException', status: BAD_REQUEST_STATUS };

/** What this version of the API calls the errors of SES. Those not named are bad requests. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  MessageRejected: { code: 'MessageRejected', status: BAD_REQUEST_STATUS },
  ThrottlingException: { code: 'TooManyRequestsException', status: TOO_MANY_STATUS },
  AccountSendingPausedException: { code: 'SendingPausedException', status: BAD_REQUEST_STATUS },
  ConfigurationSetSendingPausedException: { code: 'SendingPausedException', status: BAD_REQUEST_STATUS },
  AlreadyExistsException: ALREADY,
  ConfigurationSetAlreadyExistsException: ALREADY,
  EventDestinationAlreadyExistsException: ALREADY,
  NotFoundException: ABSENT,
  ConfigurationSetDoesNotExistException: ABSENT,
  EventDestinationDoesNotExistException: ABSENT,
  TemplateDoesNotExistException: ABSENT,
  LimitExceededException: { code: 'LimitExceededException', status: BAD_REQUEST_STATUS },
  ConflictException: { code: 'ConflictException', status: 409 },
  AccessDeniedException: { code: 'AccessDeniedException', status: 403 },
};

/** An error of SES as the second version of its API answers it. */
export function inV2({ code, message, fault }: AwsError): AwsError {
  return { ...(ANSWERS[code] ?? BAD), message, fault };
}
