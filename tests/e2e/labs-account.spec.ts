import { GetQueueUrlCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import en from '../../content/locales/en/labs.json' with { type: 'json' };
import { newEmail, PASSWORD, signIn, signUp } from './people';
import { expect, type Page, test } from './support';

const LAB = 'slow-consumer';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function open(page: Page): Promise<void> {
  await page.goto(`/en/labs/${LAB}`);
  await expect(button(page, en.check.run)).toBeVisible();
}

async function type(page: Page, line: string): Promise<void> {
  await page.getByRole('textbox', { name: en.terminal.input }).fill(line);
  await page.keyboard.press('Enter');
}

/** Types, and waits until the server has answered the save of it. */
async function typeAndSave(page: Page, line: string): Promise<void> {
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().includes(`/labs/${LAB}/session`),
  );
  await type(page, line);
  await answered;
}

/** Another browser in which the same account is signed in. */
async function elsewhere(page: Page, email: string): Promise<Page> {
  const other = await (await page.context().browser()?.newContext())?.newPage();
  if (!other) throw new Error('no other browser');
  await signIn(other, email, PASSWORD);
  await expect(other).toHaveURL(/\/today$/);
  return other;
}

test('a lab goes on in another browser, and what both have done is the learner’s to choose', async ({
  page,
}) => {
  test.setTimeout(120_000);
  // Begun as a guest: the account takes it over.
  await open(page);
  await typeAndSave(page, 'aws sqs create-queue --queue-name extra');
  await expect(page.getByText(en.server.kept.saved)).toBeVisible();
  const email = newEmail();
  await signUp(page, email);

  const other = await elsewhere(page, email);
  await open(other);
  await expect(other.getByRole('log')).toContainText('/extra');
  await typeAndSave(other, 'aws sqs create-queue --queue-name elsewhere');
  await expect(other.getByText(en.server.kept.saved)).toBeVisible();

  // Nothing here would be lost: the newer one is simply there.
  await open(page);
  await expect(page.getByRole('log')).toContainText('/elsewhere');
  await typeAndSave(other, 'aws sqs create-queue --queue-name third');
  await expect(other.getByRole('log')).toContainText('/third');
  await expect(other.getByText(en.server.kept.saved)).toBeVisible();
  await type(page, 'aws sqs create-queue --queue-name mine');
  await expect(page.getByText(en.server.newer)).toBeVisible();
  await button(page, en.server.keep).click();
  await expect(page.getByText(en.server.newer)).toBeHidden();
  await expect(page.getByText(en.server.kept.saved)).toBeVisible();

  await type(other, 'aws sqs list-queues');
  await expect(other.getByText(en.server.newer)).toBeVisible();
  await other.getByRole('button', { name: /^Take the saved one/ }).click();
  await expect(other.getByRole('log')).toContainText('/mine');
  await expect(other.getByRole('log')).not.toContainText('/third');
  await other.context().close();
});

test('a check counts once the server has made it, and shows in progress; an AWS client plays the same lab', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await open(page);
  await page.getByText(en.connect.title).click();
  await button(page, en.connect.make).click();
  const told = page.getByText('export AWS_ACCESS_KEY_ID');
  await expect(told).toBeVisible();
  const [, id = '', secret = ''] =
    /KEY_ID=(\S+)\s+export AWS_SECRET_ACCESS_KEY=(\S+)/.exec((await told.textContent()) ?? '') ?? [];
  const sqs = new SQSClient({
    region: 'us-east-1',
    endpoint: `${baseURL}/api/aws/${LAB}`,
    credentials: { accessKeyId: id, secretAccessKey: secret },
  });
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'orders' }));
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout: '180' } }));

  await button(page, en.connect.refresh).click();
  await expect(page.getByRole('log')).toContainText('sqs.SetQueueAttributes');
  await button(page, en.check.run).click();
  await expect(page.getByText(en.check.done)).toBeVisible();
  await expect(page.getByText(en.server.counted.counted)).toBeVisible();

  await page.goto('/en/labs');
  await expect(page.getByRole('main')).toContainText(en.list.passed);
  await page.goto('/en/progress');
  await expect(page.getByRole('main').getByRole('link', { name: /^1 of \d+ labs done/ })).toBeVisible();
});
