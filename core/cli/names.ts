/**
 * Names as the AWS CLI spells them: `CreateQueue` is `create-queue`, `QueueOwnerAWSAccountId` is
 * `queue-owner-aws-account-id`, `SourceARNs` is `source-arns`. The rule is that of botocore's `xform_name`.
 */
export function kebab(name: string): string {
  const known = spelt.get(name);
  if (known !== undefined) return known;
  const plural = /[A-Z]{2,}s$/.exec(name)?.[0];
  const start = plural ? `${name.slice(0, -plural.length)}-${plural.toLowerCase()}` : name;
  const text = start
    .replace(/(.)([A-Z][a-z]+)/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();
  spelt.set(name, text);
  return text;
}

/** Spelt names are few: those of the shapes. */
const spelt = new Map<string, string>();
