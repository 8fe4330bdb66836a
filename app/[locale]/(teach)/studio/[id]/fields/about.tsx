'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field, Select, TextArea } from '@/app/_ui/field';
import type { StudioBody } from '@/core/authoring/written';
import { fieldId } from '../editing';
import { FieldFindings } from './findings';
import { type Choice, Picker } from './picker';

/** What a question may refer to, in the words of the page's language. */
export interface References {
  concepts: readonly (Choice & { facts: readonly string[]; section: string })[];
  facts: readonly Choice[];
  sections: readonly Choice[];
}

const LEVELS = [1, 2, 3] as const;
const PROFILES = ['exam', 'today'] as const;

/** What both sorts of questions have in common. */
export type About = Pick<
  StudioBody,
  'concept' | 'alsoTests' | 'section' | 'facts' | 'sources' | 'level' | 'profile'
>;

interface AboutProps {
  about: About;
  change: (make: (about: About) => Partial<About>) => void;
}

/** What the question is about and what it rests on. */
export function AboutFields({
  references,
  about: body,
  change,
}: AboutProps & {
  references: References;
}) {
  const t = useTranslations('studio');
  return (
    <div className="grid gap-5">
      <div className="grid gap-1" id={fieldId('concept')}>
        <Picker
          single
          label={t('concept')}
          hint={t('conceptHint')}
          choices={references.concepts}
          chosen={body.concept === '' ? [] : [body.concept]}
          onChange={([id = '']) =>
            change((before) => {
              const section = references.concepts.find((one) => one.id === id)?.section ?? '';
              // The section that teaches the concept is nearly always the one to read next.
              return { concept: id, section: before.section || section };
            })
          }
        />
        <FieldFindings path="concept" />
      </div>
      <div className="grid gap-1" id={fieldId('section')}>
        <Picker
          single
          label={t('section')}
          choices={references.sections}
          chosen={body.section === '' ? [] : [body.section]}
          onChange={([section = '']) => change(() => ({ section }))}
        />
        <FieldFindings path="section" />
      </div>
      <div className="grid gap-1" id={fieldId('facts')}>
        <Picker
          label={t('facts')}
          hint={t('factsHint')}
          choices={references.facts}
          chosen={body.facts}
          onChange={(facts) => change(() => ({ facts }))}
        />
        <FieldFindings path="facts" />
        {body.facts.map((id, index) => (
          <FieldFindings key={id} path={`facts/${index}`} />
        ))}
      </div>
      <Sources about={body} change={change} />
      <Picker
        label={t('alsoTests')}
        choices={references.concepts}
        chosen={body.alsoTests}
        onChange={(alsoTests) => change(() => ({ alsoTests }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('level')}>
          {(described) => (
            <Select
              {...described}
              value={body.level}
              onChange={(event) => {
                const level = LEVELS.find((one) => String(one) === event.target.value) ?? 2;
                change(() => ({ level }));
              }}
            >
              {LEVELS.map((level) => (
                <option key={level} value={level}>
                  {t(`levels.${level}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('profile')}>
          {(described) => (
            <Select
              {...described}
              value={body.profile ?? ''}
              onChange={(event) => {
                const profile = PROFILES.find((one) => one === event.target.value) ?? null;
                change(() => ({ profile }));
              }}
            >
              <option value="">{t('profiles.both')}</option>
              {PROFILES.map((profile) => (
                <option key={profile} value={profile}>
                  {t(`profiles.${profile}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </div>
  );
}

/** Addresses, one a line. */
function Sources({ about: body, change }: AboutProps) {
  const t = useTranslations('studio');
  const [typed, setTyped] = useState(body.sources.join('\n'));
  return (
    <Field label={t('sources')} hint={t('sourcesHint')}>
      {(described) => (
        <TextArea
          {...described}
          rows={2}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            const sources = event.target.value.split(/\s+/).filter(Boolean);
            change(() => ({ sources }));
          }}
          className="field-sizing-content min-h-11 font-mono text-sm"
        />
      )}
    </Field>
  );
}
