/** What a package of the AWS SDK for JavaScript v3 exports by other names than those of its operations. */
export interface SdkPackage {
  /** `@aws-sdk/client-sqs`. */
  readonly name: string;
  /** `SQSClient`. */
  readonly client: string;
  /** The class all its exceptions extend: `SQSServiceException`. */
  readonly exception: string;
  /** Its exceptions, each with the code that AWS answers: `NotFoundException` is `NotFound` on the wire of SNS. */
  readonly errors: Readonly<Record<string, string>>;
}
