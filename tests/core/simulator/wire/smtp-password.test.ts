import { describe, expect, it } from 'vitest';
import { smtpPassword } from '@/core/simulator/wire/sigv4/smtp-password';

describe('the password of SMTP', () => {
  it('is the one that other implementations derive', () => {
    // Of hashicorp/terraform-provider-aws, TestSESSMTPPasswordFromSecretKeySigV4.
    expect(smtpPassword('some+secret+key', 'eu-central-1')).toBe(
      'BMXhUYlu5Z3gSXVQORxlVa7XPaz91aGWdfHxvkOZdWZ2',
    );
    expect(smtpPassword('some+secret+key', 'us-west-1')).toBe('BH+jbMzper5WwlwUar9E1ySBqHa9whi0GPo+sJ0mVYJj');
  });
});
