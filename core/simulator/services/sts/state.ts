/** STS keeps nothing but the requests for credentials that IAM has yet to answer, by command. */
export interface StsState {
  readonly waiting: Map<number, Waiting>;
}

/** What the reply needs beside the credentials. */
export interface Waiting {
  /** Set for roles: who the session is. */
  readonly assumed?: { readonly AssumedRoleId: string; readonly Arn: string };
  readonly sourceIdentity?: string;
  /** Percentage of the room for session policies that is used; set when there are some. */
  readonly packedPolicySize?: number;
}
